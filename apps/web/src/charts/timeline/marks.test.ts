import { describe, expect, it } from "vitest";
import {
  dashesPath,
  diamondsPath,
  dotsPath,
  neighbours,
  onScale,
  rectsPath,
  segmentsPath,
  squaresPath,
} from "./marks.ts";

describe("paths", () => {
  it("draws every mark of a series in one path", () => {
    const points = [
      { x: 16.5, y: 175.3 },
      { x: 49.5, y: 180 },
    ];
    expect(dotsPath(points, 4)).toBe(
      "M12.5 175.3a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM45.5 180a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
    );
    expect(squaresPath(points.slice(0, 1), 6)).toBe("M13.5 172.3h6v6h-6z");
    expect(diamondsPath(points.slice(1), 4)).toBe("M49.5 176l4 4l-4 4l-4 -4z");
    expect(dashesPath(points.slice(1), 8)).toBe("M45.5 180h8");
  });

  it("is an empty path for no marks, so that nothing is drawn", () => {
    expect([dotsPath([], 4), rectsPath([]), segmentsPath([])]).toEqual(["", "", ""]);
    expect(rectsPath([{ x: 1, y: 1, width: 8, height: 0 }])).toBe("");
  });

  it("joins neighbouring days only", () => {
    const at = (x: number) => ({ x, y: 0 });
    expect(neighbours([at(0), null, at(2), at(3), null, at(5)])).toEqual([[at(2), at(3)]]);
    expect(neighbours([at(0)])).toEqual([]);
    expect(neighbours([])).toEqual([]);
  });
});

describe("onScale", () => {
  const stiffness = { low: 0, high: 120, lowY: 208, highY: 96 };
  it("puts 0, 30, 60 and 120 minutes where the design sheet has them", () => {
    expect([0, 30, 60, 120].map((m) => onScale(m, stiffness).y)).toEqual([208, 180, 152, 96]);
  });
  it("keeps values outside the scale at the edge and says so", () => {
    expect(onScale(240, stiffness)).toEqual({ y: 96, clipped: "high" });
    expect(onScale(-1, stiffness)).toEqual({ y: 208, clipped: "low" });
    expect(onScale(0, stiffness).clipped).toBeNull();
  });
});
