import { describe, expect, it } from "vitest";
import { prepareScatter, scaleOfValues, scatterPlot } from "./scatter.ts";

describe("scaleOfValues", () => {
  it("holds the values in whole steps, also a single one", () => {
    expect(scaleOfValues([390, 465], 60)).toEqual({ low: 360, high: 480, ticks: [360, 420, 480] });
    expect(scaleOfValues([60], 30)).toEqual({ low: 60, high: 90, ticks: [60, 90] });
    expect(scaleOfValues([0, 240], 30).ticks).toEqual([0, 60, 120, 180, 240]);
  });
});

describe("prepareScatter", () => {
  it("puts the ends of both scales on the corners of the plot", () => {
    const scale = { low: 0, high: 10, ticks: [] };
    const { dots, count } = prepareScatter(
      [
        { x: 0, y: 0 },
        { x: 10, y: 10 },
      ],
      scale,
      scale,
    );
    const starts = [...dots.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x) + 2.6, Number(y)]);
    expect(starts).toEqual([
      [scatterPlot.left, scatterPlot.bottom],
      [scatterPlot.right, scatterPlot.top],
    ]);
    expect(count).toBe(2);
  });
});
