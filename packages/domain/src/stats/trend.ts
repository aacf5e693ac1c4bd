import { thresholds } from "../thresholds.ts";
import { median } from "./basic.ts";
import { normalTwoSided } from "./distributions.ts";
import type { DayValue } from "./xmr.ts";

type Point = { day: number; value: number };
const present = (points: readonly DayValue[]): Point[] =>
  points.filter((p): p is Point => p.value !== null).toSorted((a, b) => a.day - b.day);

/** Straight line through daily values; the slope is per day in the unit of the values. */
export type TheilSen = { n: number; slope: number; perWeek: number; intercept: number };

/**
 * Theil–Sen line: median of all pairwise slopes with real day numbers, so that gaps count; intercept = median(y) −
 * slope·median(day), at day 0. null below `minN` values (default 10) or when all fall on one day (DOMAIN.md F6).
 */
export function theilSen(points: readonly DayValue[], minN: number = thresholds.trendMinN): TheilSen | null {
  const used = present(points);
  if (used.length < minN) return null;
  const slopes: number[] = [];
  for (let i = 0; i < used.length; i++) {
    const a = used[i] as Point;
    for (let j = i + 1; j < used.length; j++) {
      const b = used[j] as Point;
      if (b.day !== a.day) slopes.push((b.value - a.value) / (b.day - a.day));
    }
  }
  const slope = median(slopes);
  if (slope === null) return null;
  const level = median(used.map((p) => p.value)) as number;
  const middle = median(used.map((p) => p.day)) as number;
  return { n: used.length, slope, perWeek: slope * 7, intercept: level - slope * middle };
}

/** Mann–Kendall test for a monotonic trend. `z` has the continuity correction; `p` is two-sided. */
export type MannKendall = { n: number; s: number; varS: number; z: number; p: number; tau: number };

/**
 * Mann–Kendall with correction for ties, no pre-whitening, so call it indicative. null below `minN` values.
 * Source: DOMAIN.md F6; Mann 1945, Kendall 1975 as in pyMannKendall.
 */
export function mannKendall(
  points: readonly DayValue[],
  minN: number = thresholds.trendMinN,
): MannKendall | null {
  const values = present(points).map((p) => p.value);
  const n = values.length;
  if (n < 2 || n < minN) return null;
  let s = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) s += Math.sign((values[j] as number) - (values[i] as number));
  }
  const ties = new Map<number, number>();
  for (const v of values) ties.set(v, (ties.get(v) ?? 0) + 1);
  let varS = n * (n - 1) * (2 * n + 5);
  for (const t of ties.values()) varS -= t * (t - 1) * (2 * t + 5);
  varS /= 18;
  const z = s === 0 || varS === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varS);
  return { n, s, varS, z, p: normalTwoSided(z), tau: s / ((n * (n - 1)) / 2) };
}

export type TrendDirection = "falling" | "rising" | "no_clear_line";
export type Trend = { direction: TrendDirection; line: TheilSen; test: MannKendall };

/** Line and test together; the direction is named only when p < 0.05. null below the minimum n. */
export function trend(points: readonly DayValue[], minN: number = thresholds.trendMinN): Trend | null {
  const line = theilSen(points, minN);
  const test = mannKendall(points, minN);
  if (line === null || test === null) return null;
  const clear = test.p < 0.05 && test.s !== 0;
  return { direction: clear ? (test.s < 0 ? "falling" : "rising") : "no_clear_line", line, test };
}
