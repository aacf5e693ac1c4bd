import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalTwoSided } from "./distributions.ts";
import { comparePhases } from "./phases.ts";
import { tauUInterval, trendInterval } from "./tau-u-interval.ts";

describe("interval of a trend within a phase (Fieller, Hartley & Pearson 1957)", () => {
  it("is Fisher's z with variance 0.437/(n − 4)", () => {
    // n = 5, τ = 0: tanh(1.96·√0.437) = 0.8606; n = 30, τ = 0.5: z 0.5493 ± 1.96·0.12965.
    expect(trendInterval(0, 5)?.high).toBeCloseTo(0.8606, 4);
    expect(trendInterval(0, 5)?.low).toBeCloseTo(-0.8606, 4);
    expect(trendInterval(0.5, 30)?.low).toBeCloseTo(0.2869, 4);
    expect(trendInterval(0.5, 30)?.high).toBeCloseTo(0.6659, 4);
  });
  it("holds a perfect trend and is undefined up to four values", () => {
    // τ = 1 with n = 5 is read as 0.9: z = 1.4722, low = tanh(1.4722 − 1.2957).
    expect(trendInterval(1, 5)?.low).toBeCloseTo(0.17475, 4);
    expect(trendInterval(1, 5)?.high).toBe(1);
    expect(trendInterval(-1, 5)?.low).toBe(-1);
    expect(trendInterval(-1, 5)?.high).toBeCloseTo(-0.17475, 4);
    expect(trendInterval(0.5, 4)).toBeNull();
  });
});

/** Seeded normal deviates, so that a failure is the same failure everywhere (mulberry32, Box–Muller). */
function normalDeviates(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Expected sign of the difference of two unit normals whose means lie `distance` apart. */
const expectedSign = (distance: number) => Math.sign(distance) * (1 - normalTwoSided(distance / Math.SQRT2));

/** Tau-U that a very long row of such phases would show: expectation over every pair. */
function trueTauU(m: number, n: number, shift: number, slope: number): number {
  let sum = 0;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) sum += expectedSign(shift + slope * (m + j - i));
    for (let j = i + 1; j < m; j++) sum -= expectedSign(slope * (j - i));
  }
  return sum / (m * n);
}

describe("interval of Tau-U", () => {
  it.each([
    [7, 7, 0, 0],
    [7, 7, 1, 0],
    [7, 7, 2.5, 0.15],
    [14, 7, 1, 0.15],
    [7, 14, 0, 0.15],
  ])("holds the true value in about 95 of 100 series: %i v %i, shift %d, slope %d", (m, n, shift, slope) => {
    const next = normalDeviates(m * 1000 + n);
    const truth = trueTauU(m, n, shift, slope);
    const series = 1500;
    let held = 0;
    for (let k = 0; k < series; k++) {
      const a = Array.from({ length: m }, (_, i) => next() + slope * i);
      const b = Array.from({ length: n }, (_, j) => next() + shift + slope * (m + j));
      const interval = comparePhases(a, b, "higher")?.tauUInterval;
      if (interval && interval.low <= truth && truth <= interval.high) held++;
    }
    expect(held / series).toBeGreaterThan(0.93);
    expect(held / series).toBeLessThan(0.99);
  });
  it("combines the two intervals by hand: A 1–5 against B 6–10", () => {
    // Tau 1 (interval l…1), trend 1 in A with weight 10/25; Tau-U 0.6 (vectors.json published_tarlow2017).
    const got = comparePhases([1, 2, 3, 4, 5], [6, 7, 8, 9, 10], "higher");
    const low = got?.tauInterval.low ?? 0;
    expect(got?.tauU).toBeCloseTo(0.6, 12);
    expect(got?.tauUInterval?.low).toBeCloseTo(0.6 - (1 - low), 12);
    expect(got?.tauUInterval?.high).toBeCloseTo(0.6 + 0.4 * (1 - 0.17475), 4);
    const by = { tau: 0.5, interval: { low: 0.2, high: 0.7 } };
    const within = trendInterval(0.2, 8) ?? { low: 0, high: 0 };
    expect(tauUInterval(by, { tau: 0.2, n: 8, weight: 0.5 })).toEqual({
      low: 0.4 - Math.hypot(0.3, 0.5 * (within.high - 0.2)),
      high: 0.4 + Math.hypot(0.7 - 0.5, 0.5 * (0.2 - within.low)),
    });
  });
  it("is null with four values in A, whatever B has", () => {
    expect(comparePhases([3, 3, 4, 5], [4, 5, 6, 7, 7], "higher")?.tauUInterval).toBeNull();
    expect(comparePhases([3, 3, 4, 5, 4], [4], "higher")?.tauUInterval).not.toBeNull();
  });
  it("holds the estimate and mirrors with the direction", () => {
    const values = (minLength: number) =>
      fc.array(fc.integer({ min: 0, max: 10 }), { minLength, maxLength: 8 });
    fc.assert(
      fc.property(values(5), values(1), (a, b) => {
        const up = comparePhases(a, b, "higher");
        const down = comparePhases(a, b, "lower");
        expect(up?.tauUInterval?.low).toBeLessThanOrEqual((up?.tauU ?? 0) + 1e-12);
        expect(up?.tauUInterval?.high).toBeGreaterThanOrEqual((up?.tauU ?? 0) - 1e-12);
        expect(down?.tauUInterval?.low).toBeCloseTo(-(up?.tauUInterval?.high ?? 0), 9);
        expect(down?.tauUInterval?.high).toBeCloseTo(-(up?.tauUInterval?.low ?? 0), 9);
      }),
    );
  });
});
