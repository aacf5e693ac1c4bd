/** Ends of an interval, low ≤ high. */
export type Interval = { low: number; high: number };

/** Two-sided 95 % quantile of the normal distribution. */
export const Z95 = 1.959963984540054;

/**
 * 95 % interval of Kendall's τ between values and time within one phase of `n` values: Fisher's z with variance
 * 0.437/(n − 4) (Fieller, Hartley & Pearson 1957), the estimate kept half a pair away from ±1. null up to n = 4.
 */
export function trendInterval(tau: number, n: number): Interval | null {
  if (n <= 4) return null;
  const inside = 1 - 2 / (n * (n - 1));
  const z = Math.atanh(Math.max(-inside, Math.min(inside, tau)));
  const reach = Z95 * Math.sqrt(0.437 / (n - 4));
  return { low: Math.min(tau, Math.tanh(z - reach)), high: Math.max(tau, Math.tanh(z + reach)) };
}

/**
 * 95 % interval of Tau-U = Tau − weight·τ(trend within A), −1 − weight to 1 + weight, from the intervals of its two
 * parts (MOVER: Zou & Donner 2008). null with four or fewer values in A. Coverage is simulated in the test: decision 031.
 */
export function tauUInterval(
  between: { tau: number; interval: Interval },
  trend: { tau: number; n: number; weight: number },
): Interval | null {
  const within = trendInterval(trend.tau, trend.n);
  if (within === null) return null;
  const tauU = between.tau - trend.weight * trend.tau;
  const { low, high } = between.interval;
  return {
    low: tauU - Math.hypot(between.tau - low, trend.weight * (within.high - trend.tau)),
    high: tauU + Math.hypot(high - between.tau, trend.weight * (trend.tau - within.low)),
  };
}
