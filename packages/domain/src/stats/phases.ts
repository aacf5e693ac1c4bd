import { thresholds } from "../thresholds.ts";
import { mean, median, type Value } from "./basic.ts";
import { tauUInterval, Z95, type Interval } from "./tau-u-interval.ts";

/** Which way is better: pain, stiffness, wake time "lower"; sleep efficiency, restedness "higher". */
export type Better = "lower" | "higher";
export type PhaseComparison = {
  nA: number;
  nB: number;
  /** B − A, in the unit of the measure. */
  meanDifference: number;
  medianDifference: number;
  /** Nonoverlap of all pairs 0–1: 0.5 is no difference, 1 every B better than every A. Ties count a half. */
  nap: number;
  /** "In `wins` of `pairs` comparisons B was better"; a tie counts a half. */
  wins: number;
  pairs: number;
  /** Standard error of NAP; null with one observation in a phase. */
  napSe: number | null;
  /** 95 % interval of NAP (Newcombe's score interval). */
  napInterval: Interval;
  /** Tau = 2·NAP − 1, −1 to 1, with the interval of NAP on that scale. */
  tau: number;
  tauInterval: Interval;
  /** Tau-U: Tau corrected for trend within A (Parker 2011). It can leave −1…1. */
  tauU: number;
  /** 95 % interval of Tau-U; null with four or fewer values in A, where no interval of the trend is defined. */
  tauUInterval: Interval | null;
  /** Exact one-sided permutation p of the difference in means; null where too many arrangements would be needed. */
  permutationP: number | null;
};

/**
 * Compares phase B with phase A of one person (DOMAIN.md F7). Values in time order; null days are left out. null when
 * either phase has no value. Whether it may be shown is decided by `mayCompare`.
 * Sources: Parker & Vannest 2009 (NAP), Parker et al. 2011 (Tau-U), Newcombe 2006 method 5, Sen 1967 (variance),
 * Zou & Donner 2008 (interval of Tau-U).
 */
export function comparePhases(
  a: readonly Value[],
  b: readonly Value[],
  better: Better,
): PhaseComparison | null {
  const valuesA = a.filter((v): v is number => v !== null);
  const valuesB = b.filter((v): v is number => v !== null);
  if (valuesA.length === 0 || valuesB.length === 0) return null;
  const pairs = valuesA.length * valuesB.length;
  const scores = scoreMatrix(valuesA, valuesB, better);
  const wins = scores.flat().reduce((sum, q) => sum + q, 0);
  const nap = wins / pairs;
  const napInterval = newcombe(nap, valuesA.length, valuesB.length);
  const tau = 2 * nap - 1;
  const tauInterval = { low: 2 * napInterval.low - 1, high: 2 * napInterval.high - 1 };
  const trend = trendWithin(valuesA, better, pairs);
  return {
    nA: valuesA.length,
    nB: valuesB.length,
    meanDifference: (mean(valuesB) as number) - (mean(valuesA) as number),
    medianDifference: (median(valuesB) as number) - (median(valuesA) as number),
    nap,
    wins,
    pairs,
    napSe: standardError(scores),
    napInterval,
    tau,
    tauInterval,
    tauU: tau - trend.weight * trend.tau,
    tauUInterval: tauUInterval({ tau, interval: tauInterval }, trend),
    permutationP: permutationP(valuesA, valuesB, better),
  };
}

function scoreMatrix(a: readonly number[], b: readonly number[], better: Better): number[][] {
  const win = better === "lower" ? (x: number, y: number) => y < x : (x: number, y: number) => y > x;
  return a.map((x) => b.map((y) => (x === y ? 0.5 : win(x, y) ? 1 : 0)));
}

/**
 * Kendall's τ of a phase with its time order, positive when it gets better by itself; `weight` is the pairs within the
 * phase over the pairs between phases, by which Tau-U takes it off. τ is 0 with a single value.
 */
function trendWithin(values: readonly number[], better: Better, pairsBetween: number) {
  const n = values.length;
  let s = 0;
  values.forEach((x, i) => {
    for (const y of values.slice(i + 1)) s += Math.sign(y - x);
  });
  const pairs = (n * (n - 1)) / 2;
  const tau = pairs === 0 ? 0 : (better === "lower" ? -s : s) / pairs;
  return { tau, n, weight: pairs / pairsBetween };
}

/**
 * Standard error of NAP as SingleCaseES publishes it: the unbiased variance of a two-sample U-statistic (Sen 1967), in
 * which tied pairs weigh as if broken at random and NAP is kept half a pair away from 0 and 1, so never 0.
 */
function standardError(scores: readonly (readonly number[])[]): number | null {
  const m = scores.length;
  const n = scores[0]?.length ?? 0;
  if (m < 2 || n < 2) return null;
  const pairs = m * n;
  const all = scores.flat();
  const nap = all.reduce((sum, q) => sum + q, 0) / pairs;
  const inside = Math.min(1 - 0.5 / pairs, Math.max(0.5 / pairs, nap));
  const squaredSums = (sums: readonly number[]) => sums.reduce((sum, v) => sum + v * v, 0) / pairs;
  const rows = scores.map((row) => row.reduce((sum, q) => sum + q - nap, 0));
  const columns = (scores[0] ?? []).map((_, j) =>
    scores.reduce((sum, row) => sum + (row[j] as number) - nap, 0),
  );
  const spread = all.reduce((sum, q) => sum + (q - nap) ** 2, 0) / pairs;
  const inner = inside * (1 - inside) + squaredSums(rows) + squaredSums(columns) - 2 * spread;
  return Math.sqrt(Math.max(0, inner) / ((m - 1) * (n - 1)));
}

/**
 * Newcombe's (2006) score interval, method 5: the θ at which (NAP − θ)² = z²·θ(1−θ)/mn ·
 * [1 + h(1−θ)/(2−θ) + hθ/(1+θ)] with h = (m+n)/2 − 1, found by bisection on either side of NAP.
 */
function newcombe(nap: number, m: number, n: number): Interval {
  const h = (m + n) / 2 - 1;
  const excess = (theta: number) =>
    m * n * (nap - theta) ** 2 -
    Z95 ** 2 * theta * (1 - theta) * (1 + (h * (1 - theta)) / (2 - theta) + (h * theta) / (1 + theta));
  const root = (outside: number) => {
    let far = outside;
    let near = nap;
    for (let i = 0; i < 60; i++) {
      const middle = (far + near) / 2;
      if (excess(middle) > 0) far = middle;
      else near = middle;
    }
    return (far + near) / 2;
  };
  return { low: nap === 0 ? 0 : root(0), high: nap === 1 ? 1 : root(1) };
}

/** More arrangements than this are not enumerated (8 against 8 nights is 12,870). */
const MAX_ARRANGEMENTS = 20_000;

/** Number of ways to choose m of m + n. */
export function arrangements(m: number, n: number): number {
  let count = 1;
  for (let i = 1; i <= m; i++) count = (count * (n + i)) / i;
  return Math.round(count);
}

/** Smallest one-sided p that a permutation test of this size can give: 1/6 for 2 v 2, 1/3432 for 7 v 7 (F8). */
export function smallestP(m: number, n: number): number {
  return 1 / arrangements(m, n);
}

function permutationP(a: readonly number[], b: readonly number[], better: Better): number | null {
  const total = arrangements(a.length, b.length);
  if (total > MAX_ARRANGEMENTS) return null;
  const all = [...a, ...b];
  const sign = better === "lower" ? -1 : 1;
  const observed = sign * b.reduce((sum, v) => sum + v, 0);
  let asExtreme = 0;
  const choose = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      if (sign * sum >= observed - 1e-9) asExtreme++;
      return;
    }
    for (let i = from; i <= all.length - left; i++) choose(i + 1, left - 1, sum + (all[i] as number));
  };
  choose(0, b.length, 0);
  return asExtreme / total;
}

/** With fewer nights per phase only dots, medians and one of three sentences are honest (DOMAIN.md F8). */
export function mayCompare(nA: number, nB: number, minN: number = thresholds.phaseCompareMinN): boolean {
  return nA >= minN && nB >= minN;
}
