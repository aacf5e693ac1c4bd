import { describe, expect, it } from "vitest";
import { centreMark, prepareDotRow } from "./dot-row.ts";

const minutes = { low: 0, high: 120 };

describe("prepareDotRow", () => {
  it("puts 0 at the left end, 120 at the right, and leaves null out", () => {
    const { points, n } = prepareDotRow([120, null, 0], minutes);
    expect(points).toEqual([
      { x: 44, y: 13 },
      { x: 306, y: 13 },
    ]);
    expect(n).toBe(2);
  });
  it("keeps every one of many equal values countable, near its value", () => {
    const { points } = prepareDotRow(
      Array.from({ length: 14 }, () => 30),
      minutes,
    );
    expect(points.slice(0, 4)).toEqual([
      { x: 109.5, y: 13 },
      { x: 109.5, y: 7 },
      { x: 109.5, y: 19 },
      { x: 114.5, y: 13 },
    ]);
    expect(new Set(points.map((p) => `${p.x} ${p.y}`)).size).toBe(14);
    expect(Math.max(...points.map((p) => Math.abs(p.x - 109.5)))).toBeLessThanOrEqual(10);
  });
  it("is empty without values", () => {
    expect(prepareDotRow([null, null], minutes)).toEqual({ points: [], n: 0 });
    expect(centreMark(null, minutes)).toBeNull();
    expect(centreMark(60, minutes)).toBe(175);
  });
});
