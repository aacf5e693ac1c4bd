import fc from "fast-check";
import { describe, expect, it } from "vitest";
import published from "../../data/published/pymannkendall.json" with { type: "json" };
import { mannKendall, theilSen, trend } from "./trend.ts";
import type { DayValue } from "./xmr.ts";
import { trackedVectors } from "../testing/vectors.ts";

const trendVector = trackedVectors("trend");

const series = (values: readonly (number | null)[]): DayValue[] =>
  values.map((value, day) => ({ day, value }));
const hand = trendVector.rows.days.map((day, i) => ({ day, value: trendVector.rows.minutes[i] ?? null }));

describe("trend over weeks (DOMAIN.md F6)", () => {
  it("reproduces pyMannKendall's published test data: 360 values, 7 missing", () => {
    const points = series(published.values);
    const line = theilSen(points);
    const test = mannKendall(points);
    expect(line?.slope).toBe(-0.006369426751592357);
    expect(line?.intercept).toBeCloseTo(96.15286624203821, 12);
    expect(test?.n).toBe(353);
    expect(test?.s).toBe(-1959);
    expect(test?.varS).toBeCloseTo(4889800.333333333, 6);
    expect(test?.z).toBeCloseTo(-0.8854562842589916, 12);
    expect(test?.p).toBeCloseTo(0.37591058740506833, 12);
    expect(test?.tau).toBeCloseTo(-0.03153167653875869, 14);
    expect(trend(points)?.direction).toBe("no_clear_line");
  });

  it("gives the hand-computed vector with real day numbers (vectors.json trend)", () => {
    const want = trendVector.rows;
    const got = trend(hand);
    expect(got?.line.slope).toBeCloseTo(want.theil_sen_per_day, 4);
    expect(got?.line.perWeek).toBeCloseTo(want.per_week, 3);
    expect(got?.line.intercept).toBeCloseTo(want.intercept, 4);
    expect(got?.test).toMatchObject({ n: want.mann_kendall.n, s: want.mann_kendall.S });
    expect(got?.test.varS).toBeCloseTo(want.mann_kendall.var_S, 4);
    expect(got?.test.z).toBeCloseTo(want.mann_kendall.z, 4);
    expect(got?.test.p).toBeCloseTo(want.mann_kendall.p, 5);
    expect(got?.test.tau).toBeCloseTo(want.mann_kendall.tau, 4);
    expect(got?.direction).toBe("falling");
  });

  it("needs ten values and is silent about a flat series", () => {
    expect(trend(series([1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBeNull();
    expect(theilSen(series([1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBeNull();
    expect(mannKendall(series([1, null]), 1)).toBeNull();
    expect(
      theilSen(
        [
          { day: 3, value: 2 },
          { day: 3, value: 5 },
        ],
        2,
      ),
    ).toBeNull();
    expect(mannKendall(series([1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBeNull();
    // n = 4 all rising: S = 6, Var = 4·3·13/18, z = 5/√Var.
    expect(mannKendall(series([1, 2, 3, 4]), 4)?.z).toBeCloseTo(5 / Math.sqrt(156 / 18), 12);
    expect(mannKendall(series([1, 2]), 2)).toMatchObject({ n: 2, s: 1, tau: 1, z: 0 });
    const flat = trend(series(Array.from({ length: 12 }, () => 4)));
    expect(flat).toMatchObject({
      direction: "no_clear_line",
      line: { slope: 0 },
      test: { s: 0, z: 0, p: 1, varS: 0 },
    });
    expect(trend(series([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toMatchObject({
      direction: "rising",
      line: { slope: 1 },
    });
  });

  it("mirrors with the values, follows scale and shift, and ignores order and empty days", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 10, maxLength: 30 }), (values) => {
        const points = series(values);
        const got = trend(points);
        const mirrored = trend(series(values.map((v) => -v)));
        expect(mirrored?.test.s).toBe(-(got?.test.s ?? 0) + 0);
        expect(mirrored?.line.slope).toBeCloseTo(-(got?.line.slope ?? 0), 12);
        const moved = trend(points.map((p) => ({ day: p.day, value: (p.value ?? 0) * 2 + 7 })));
        expect(moved?.line.slope).toBeCloseTo(2 * (got?.line.slope ?? 0), 12);
        expect(moved?.test.p).toBe(got?.test.p);
        expect(trend([...points].reverse().concat({ day: 99, value: null }))).toEqual(got);
      }),
    );
  });
});

it("read every value of vectors.json", () => {
  expect(trendVector.unread()).toEqual([]);
});
