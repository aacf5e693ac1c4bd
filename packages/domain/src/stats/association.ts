import { thresholds } from "../thresholds.ts";
import { median, type Counted, type Value } from "./basic.ts";
import { studentTwoSided } from "./distributions.ts";

/** Ranks 1…n, ties get the mean of their ranks. */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).toSorted((a, b) => a.value - b.value);
  const ranks = Array.from({ length: values.length }, () => 0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && order[end + 1]?.value === order[start]?.value) end++;
    for (let k = start; k <= end; k++) ranks[(order[k] as { i: number }).i] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}

function pearson(x: readonly number[], y: readonly number[]): number | null {
  const n = x.length;
  const meanX = x.reduce((a, b) => a + b, 0) / n;
  const meanY = y.reduce((a, b) => a + b, 0) / n;
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((value, i) => {
    const dx = value - meanX;
    const dy = (y[i] as number) - meanY;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

export type Spearman = { n: number; rho: number; p: number; exact: boolean };

/**
 * Spearman's ρ of complete pairs with mid-ranks; two-sided p by all permutations up to n = 9, by Student's t above.
 * null below 3 pairs or when one side does not vary (DOMAIN.md F9). Association, not cause.
 */
export function spearman(pairs: readonly (readonly [Value, Value])[]): Spearman | null {
  const complete = pairs.filter((p): p is readonly [number, number] => p[0] !== null && p[1] !== null);
  const n = complete.length;
  if (n < 3) return null;
  const x = midRanks(complete.map((p) => p[0]));
  const y = midRanks(complete.map((p) => p[1]));
  const rho = pearson(x, y);
  if (rho === null) return null;
  const exact = n <= thresholds.lagExactMaxN;
  return { n, rho, p: exact ? permutationP(x, y) : approximateP(rho, n), exact };
}

function approximateP(rho: number, n: number): number {
  const rest = 1 - rho * rho;
  return rest <= 0 ? 0 : studentTwoSided(rho * Math.sqrt((n - 2) / rest), n - 2);
}

/** Share of all orders of y with |ρ| at least as large; Σxy decides, the ranks' sums stay the same. */
function permutationP(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  const middle = n * ((n + 1) / 2) ** 2;
  const distance = (order: readonly number[]) =>
    Math.abs(order.reduce((sum, value, i) => sum + value * (x[i] as number), 0) - middle);
  const observed = distance(y) - 1e-9;
  const order = [...y];
  let asExtreme = 0;
  let total = 0;
  const permute = (k: number): void => {
    if (k === 1) {
      total++;
      if (distance(order) >= observed) asExtreme++;
      return;
    }
    for (let i = 0; i < k; i++) {
      permute(k - 1);
      const j = k % 2 === 0 ? i : 0;
      [order[j], order[k - 1]] = [order[k - 1] as number, order[j] as number];
    }
  };
  permute(n);
  return asExtreme / total;
}

/** How an association may be shown: from 14 pairs, "voorlopig" from 10, nothing below (DOMAIN.md F9). */
export function associationDisplay(n: number): "hidden" | "provisional" | "shown" {
  if (n < thresholds.lagProvisionalN) return "hidden";
  return n < thresholds.lagMinN ? "provisional" : "shown";
}

export type FactorComparison = {
  withFactor: Counted;
  withoutFactor: Counted;
  /** Median with − median without; null when either side has too few mornings. */
  difference: number | null;
};

/**
 * Medians of a measure on mornings with and without a factor (position, pillow, downshift). Mornings on which either is
 * unknown are left out; each side needs `minN`. Described, never explained (PRODUCT.md 2.2).
 */
export function compareFactor(
  mornings: readonly { value: Value; factor: boolean | null }[],
  minN: number = thresholds.factorMinN,
): FactorComparison {
  const side = (present: boolean): Counted => {
    const values = mornings.filter((m) => m.factor === present && m.value !== null).map((m) => m.value);
    return { value: values.length < minN ? null : median(values), n: values.length };
  };
  const withFactor = side(true);
  const withoutFactor = side(false);
  const known = withFactor.value !== null && withoutFactor.value !== null;
  return {
    withFactor,
    withoutFactor,
    difference: known ? (withFactor.value as number) - (withoutFactor.value as number) : null,
  };
}

/** Orders factors by how much data there is: the smaller side first, then the total; never by size of effect. */
export function byAmountOfData(a: FactorComparison, b: FactorComparison): number {
  const least = (c: FactorComparison) => Math.min(c.withFactor.n, c.withoutFactor.n);
  const total = (c: FactorComparison) => c.withFactor.n + c.withoutFactor.n;
  return least(b) - least(a) || total(b) - total(a);
}
