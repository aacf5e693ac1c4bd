import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { associationDisplay, byAmountOfData, compareFactor, midRanks, spearman } from "./association.ts";
import { trackedVectors } from "../testing/vectors.ts";

const lag = trackedVectors("lag");

const pairs = (x: readonly (number | null)[], y: readonly (number | null)[]) =>
  x.map((value, i) => [value, y[i] ?? null] as const);

describe("Spearman (DOMAIN.md F9)", () => {
  it("gives the vector of vectors.json lag: ρ −0.991, exact p 0.00079", () => {
    const got = spearman(pairs(lag.rows.tst, lag.rows.stiff));
    expect(got?.rho).toBeCloseTo(lag.rows.rho, 3);
    expect(got?.p).toBeCloseTo(lag.rows.p_exact_two_sided, 5);
    expect(got).toMatchObject({ n: 7, exact: true });
  });

  it("has the published critical value for n = 7: |ρ| 0.786 reaches p ≤ 0.05, the next lower does not", () => {
    const identity = [1, 2, 3, 4, 5, 6, 7];
    // Σd² = 12 gives ρ = 1 − 6·12/336 = 0.785714; Σd² = 14 gives 0.75.
    const reached = spearman(pairs(identity, [3, 2, 1, 5, 4, 7, 6]));
    expect(reached?.rho).toBeCloseTo(lag.rows.critical_abs_rho_n7_two_sided_05, 6);
    expect(reached?.p).toBeLessThanOrEqual(0.05);
    const missed = spearman(pairs(identity, [3, 1, 2, 4, 7, 6, 5]));
    expect(missed?.rho).toBeCloseTo(0.75, 12);
    expect(missed?.p).toBeGreaterThan(0.05);
  });

  it("has the exact p of every order counted one by one", () => {
    const orders = (rest: readonly number[]): number[][] =>
      rest.length === 0 ? [[]] : rest.flatMap((v, i) => orders(rest.toSpliced(i, 1)).map((o) => [v, ...o]));
    for (const [x, y] of [
      [
        [1, 2, 3, 4],
        [2, 1, 4, 3],
      ],
      [
        [1, 2, 3, 4, 5],
        [2, 5, 1, 3, 4],
      ],
      [
        [1, 1, 2, 4, 4],
        [3, 1, 1, 5, 2],
      ],
      [
        [5, 1, 4, 2, 3, 6],
        [2, 2, 1, 4, 6, 6],
      ],
    ] as const) {
      const got = spearman(pairs(x, y));
      const all = orders(y).map((order) => Math.abs(spearman(pairs(x, order))?.rho ?? 0));
      const extreme = all.filter((rho) => rho >= Math.abs(got?.rho ?? 0) - 1e-9).length;
      expect(got?.p).toBeCloseTo(extreme / all.length, 12);
    }
  });
  it("uses Student's t above nine pairs", () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const got = spearman(pairs(x, [2, 1, 4, 3, 7, 5, 6, 8, 10, 9]));
    // Σd² = 12: ρ = 1 − 72/990, t = ρ·√(8/(1−ρ²)) = 7.007 with 8 degrees of freedom.
    expect(got?.rho).toBeCloseTo(1 - 72 / 990, 12);
    expect(got?.exact).toBe(false);
    expect(got?.p).toBeCloseTo(0.000112, 6);
    expect(spearman(pairs(x.slice(0, 9), x.slice(0, 9)))?.exact).toBe(true);
    expect(spearman(pairs(x, x))).toMatchObject({ rho: 1, p: 0 });
  });

  it("uses complete pairs only and is silent without variation", () => {
    expect(spearman(pairs([1, null, 3, 4], [1, 2, null, 4]))).toBeNull();
    expect(spearman(pairs([1, 1, 1, 1], [1, 2, 3, 4]))).toBeNull();
    expect(spearman(pairs([1, 2, 3, 4], [1, 1, 1, 1]))).toBeNull();
    expect(spearman(pairs([1, 2, 3, null], [1, 2, 3, 9]))?.n).toBe(3);
  });

  it("gives ties the mean of their ranks", () => {
    expect(midRanks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
    expect(midRanks([])).toEqual([]);
  });

  it("is symmetric, turns sign with one side, and does not see the order of pairs", () => {
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 3,
      maxLength: 6,
    });
    fc.assert(
      fc.property(list, (input) => {
        const got = spearman(input);
        const swapped = spearman(input.map(([x, y]) => [y, x] as const));
        const turned = spearman(input.map(([x, y]) => [x, -y] as const));
        if (got === null) {
          expect([swapped, turned]).toEqual([null, null]);
          return;
        }
        expect(swapped?.rho).toBeCloseTo(got.rho, 12);
        expect(turned?.rho).toBeCloseTo(-got.rho, 12);
        expect(turned?.p).toBeCloseTo(got.p, 12);
        expect(spearman([...input].reverse())?.p).toBeCloseTo(got.p, 12);
        expect(got.p).toBeGreaterThan(0);
        expect(got.p).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it("shows from 14 pairs, provisionally from 10", () => {
    expect([9, 10, 13, 14].map(associationDisplay)).toEqual([
      "hidden",
      "provisional",
      "provisional",
      "shown",
    ]);
  });
});

describe("with and without a factor", () => {
  const m = (value: number | null, factor: boolean | null) => ({ value, factor });
  it("compares medians with n, only where both sides have enough", () => {
    const four = [20, 30, 40, 50].map((v) => m(v, true));
    const other = [10, 20, 30, 40].map((v) => m(v, false));
    expect(compareFactor([...four, ...other, m(99, null), m(null, true)])).toEqual({
      withFactor: { value: 35, n: 4 },
      withoutFactor: { value: 25, n: 4 },
      difference: 10,
    });
    expect(compareFactor([...four, ...other.slice(1)])).toMatchObject({
      withoutFactor: { value: null, n: 3 },
      difference: null,
    });
  });
  it("needs enough on the side with the factor too", () => {
    const few = [20, 30, 40].map((v) => m(v, true));
    const enough = [10, 20, 30, 40].map((v) => m(v, false));
    expect(compareFactor([...few, ...enough])).toMatchObject({
      withFactor: { value: null, n: 3 },
      difference: null,
    });
  });
  it("orders by amount of data, not by effect", () => {
    const of = (a: number, b: number) => ({
      withFactor: { value: 0, n: a },
      withoutFactor: { value: 0, n: b },
      difference: 0,
    });
    const sorted = [of(4, 30), of(6, 6), of(4, 40)].sort(byAmountOfData);
    expect(sorted.map((c) => [c.withFactor.n, c.withoutFactor.n])).toEqual([
      [6, 6],
      [4, 40],
      [4, 30],
    ]);
  });
});

it("read every value of vectors.json", () => {
  expect(lag.unread()).toEqual([]);
});
