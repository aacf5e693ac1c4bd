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
  it("stacks equal values around the line, three high", () => {
    expect(prepareDotRow([30, 30, 30, 30], minutes).points.map((p) => p.y)).toEqual([13, 7, 19, 19]);
  });
  it("is empty without values", () => {
    expect(prepareDotRow([null, null], minutes)).toEqual({ points: [], n: 0 });
    expect(centreMark(null, minutes)).toBeNull();
    expect(centreMark(60, minutes)).toBe(175);
  });
});
