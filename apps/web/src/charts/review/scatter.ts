import { dotsPath, onScale, type Point } from "../timeline/marks.ts";

export type ScatterScale = { low: number; high: number; ticks: readonly number[] };
/** Plot of one pair of measures in px. */
export const scatterPlot = { width: 260, height: 150, left: 34, right: 252, top: 8, bottom: 122 } as const;

/** Scale that holds the values in whole steps, at least one step wide. */
export function scaleOfValues(values: readonly number[], step: number): ScatterScale {
  const low = Math.floor(Math.min(...values) / step) * step;
  const high = Math.max(low + step, Math.ceil(Math.max(...values) / step) * step);
  const every = Math.ceil((high - low) / step / 4) * step;
  const ticks: number[] = [];
  for (let tick = low; tick <= high; tick += every) ticks.push(tick);
  return { low, high, ticks };
}

/** One path of dots; mornings with the same pair of values lie on each other and look darker. */
export function prepareScatter(
  points: readonly { x: number; y: number }[],
  x: ScatterScale,
  y: ScatterScale,
): { dots: string; count: number } {
  const { left, right, top, bottom } = scatterPlot;
  const places = points.map((point): Point => ({
    x: onScale(point.x, { ...x, lowY: left, highY: right }).y,
    y: onScale(point.y, { ...y, lowY: bottom, highY: top }).y,
  }));
  return { dots: places.map((place) => dotsPath([place], 2.6)).join(""), count: places.length };
}
