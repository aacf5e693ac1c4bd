import { describe, expect, it } from "vitest";
import { capsule, circle, edges, extent, type Knot, place, rect, spline } from "./path.ts";

describe("capsule", () => {
  it("touches both discs and nothing beyond them", () => {
    const [left, top, right, bottom] = extent([capsule([0, 0, 5], [20, 0, 5])]);
    expect([left, top, right, bottom]).toEqual([0, -5, 20, 5]);
  });

  it("is the larger disc when the smaller lies inside it", () => {
    expect(capsule([0, 0, 5], [1, 0, 2])).toBe(circle(0, 0, 5));
    expect(capsule([1, 0, 2], [0, 0, 5])).toBe(circle(0, 0, 5));
  });
});

describe("spline", () => {
  const knots: Knot[] = [
    [0, 0, 4, 4],
    [10, 6, 8, 2],
    [20, -6, 8, 2],
    [30, 0, 4, 4],
    [40, 0, 3, 3],
  ];
  it("starts and ends on the outer knots", () => {
    const points = spline(knots, 12);
    expect(points).toHaveLength(13);
    expect(points[0]).toEqual(knots[0]);
    points[12]?.forEach((value, axis) => expect(value).toBeCloseTo(knots[4]?.[axis] ?? Number.NaN));
  });

  it("keeps a straight line straight, with the front on the clockwise side", () => {
    const up = [0, -10, -20, -30, -40].map((y): Knot => [0, y, 5, 3]);
    const { front, back } = edges(spline(up, 8));
    for (const [x] of front) expect(x).toBeCloseTo(5);
    for (const [x] of back) expect(x).toBeCloseTo(-3);
  });
});

describe("place", () => {
  it("turns the up of a template to the given direction", () => {
    expect(place("M0 -10L5 0", [100, 50], 90)).toBe("M110 50L100 55");
  });
});

describe("extent", () => {
  it("spans every command of a path", () => {
    expect(extent([rect(2, 3, 10, 20, 4), "M-5 0A3 3 0 0 1 1 40"])).toEqual([-5, 0, 12, 40]);
  });
});
