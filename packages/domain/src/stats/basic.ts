import { thresholds } from "../thresholds.ts";

/** A figure with the number of observations behind it. `value` is null when n is below the minimum: never a guess. */
export type Counted = { value: number | null; n: number };

/** A value of a series, or null where nothing was entered. null is left out everywhere, never read as 0. */
export type Value = number | null;

/** The values that were entered, in ascending order. */
export function sortedValues(values: readonly Value[]): number[] {
  return values.filter((v): v is number => v !== null).toSorted((a, b) => a - b);
}

/** Arithmetic mean of the entered values; null when there is none. */
export function mean(values: readonly Value[]): number | null {
  let sum = 0;
  let n = 0;
  for (const v of values) {
    if (v === null) continue;
    sum += v;
    n++;
  }
  return n === 0 ? null : sum / n;
}

/** Median of the entered values, the mean of the two middle ones for an even number; null when there is none. */
export function median(values: readonly Value[]): number | null {
  return quantileOfSorted(sortedValues(values), 0.5);
}

/** Sample standard deviation (n − 1); null below two values. */
export function sampleSd(values: readonly Value[]): number | null {
  const present = sortedValues(values);
  const centre = mean(present);
  if (centre === null || present.length < 2) return null;
  const squares = present.reduce((sum, v) => sum + (v - centre) ** 2, 0);
  return Math.sqrt(squares / (present.length - 1));
}

/**
 * Quantile of ascending values by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996, the
 * default of R and NumPy). `p` 0–1; null for no values.
 */
export function quantileOfSorted(sorted: readonly number[], p: number): number | null {
  if (sorted.length === 0) return null;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (position - below);
}

/** Five-number view without the extremes' outliers: "middle half" runs from q1 to q3. */
export type Quartiles = {
  n: number;
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
};

/** Quartiles of the entered values (type 7); null when fewer than `minN` were entered. */
export function quartiles(values: readonly Value[], minN: number = thresholds.recentMinN): Quartiles | null {
  const sorted = sortedValues(values);
  const n = sorted.length;
  if (n === 0 || n < minN) return null;
  const at = (p: number) => quantileOfSorted(sorted, p) as number;
  return { n, min: at(0), q1: at(0.25), median: at(0.5), q3: at(0.75), max: at(1) };
}

/** The mean or median with n; value null below `minN`. */
export function summarise(values: readonly Value[], how: "mean" | "median", minN: number): Counted {
  const n = values.reduce<number>((count, v) => (v === null ? count : count + 1), 0);
  if (n < minN) return { value: null, n };
  return { value: how === "mean" ? mean(values) : median(values), n };
}

export type RollingOptions = { how: "mean" | "median"; window?: number; minN?: number };

/**
 * Rolling summary of a series with one entry per calendar day (null = no diary): entry i covers days i−window+1 … i and
 * needs `minN` values, else it is a gap. Defaults 7 and 4 (DOMAIN.md F1). No interpolation, no carry-forward.
 */
export function rolling(
  days: readonly Value[],
  { how, window = thresholds.recentDays, minN = thresholds.recentMinN }: RollingOptions,
): Counted[] {
  return days.map((_, i) => summarise(days.slice(Math.max(0, i - window + 1), i + 1), how, minN));
}

/**
 * Rounds half up (away from zero for negatives) at a number of decimals, after removing floating-point noise: 29.99999…96
 * from 100·1.8/6 becomes 30.0 (DOMAIN.md F3, the rounding trap).
 */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  const rounded = Math.floor(scaled + 0.5 + scaled * 2 ** -48) / factor;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * 100·part/whole for whole numbers ≥ 0, one decimal, in integer arithmetic; an exact tie goes to the even digit
 * (365 of 400 is 91.2, as DOMAIN.md B6 row B11 has it). null when whole is 0.
 */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const thousandths = 1000 * part;
  const tenths = Math.floor(thousandths / whole);
  const twice = 2 * (thousandths - tenths * whole);
  return (twice > whole || (twice === whole && tenths % 2 === 1) ? tenths + 1 : tenths) / 10;
}
