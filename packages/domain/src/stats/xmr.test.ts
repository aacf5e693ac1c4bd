import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xmrLimits, xmrSignals, type DayValue, type XmrLimits } from "./xmr.ts";
import { trackedVectors } from "../testing/vectors.ts";

const xmr = trackedVectors("xmr");

const series = (values: readonly (number | null)[]): DayValue[] =>
  values.map((value, day) => ({ day, value }));
const limitsOf = (values: readonly (number | null)[], options = {}) =>
  xmrLimits(series(values), { minN: 5, ...options }) as XmrLimits;

describe("limits (vectors.json xmr, DOMAIN.md F5)", () => {
  const cases = [
    ["NIST flow rate", xmr.rows.nist_GK.x, xmr.rows.nist_GK],
    [
      "xmrr package data, first five",
      xmr.rows.xmrr_package_data.x.slice(0, 5),
      xmr.rows.xmrr_package_data.first5,
    ],
    ["hand stiffness", xmr.rows.hand_stiffness_baseline.x, xmr.rows.hand_stiffness_baseline],
  ] as const;
  for (const [name, x, want] of cases) {
    it(`${name}`, () => {
      const got = limitsOf(x);
      expect(got.center).toBeCloseTo(want.center, 4);
      expect(got.mrBar).toBeCloseTo(want.mR_bar, 4);
      expect(got.upper).toBeCloseTo(want.UNPL, 4);
      expect(got.lower).toBeCloseTo(want.LNPL, 4);
      expect(got.rangeLimit).toBeCloseTo(want.URL, 3);
      expect(got.twoSigmaUpper).toBeCloseTo(want.two_sigma_upper, 4);
      expect(got.twoSigmaLower).toBeCloseTo(want.two_sigma_lower, 4);
    });
  }

  it("comes within a thousandth of NIST's own limits, which use 3/1.128 instead of 2.66", () => {
    const got = limitsOf(xmr.rows.nist_GK.x);
    expect(got.center + (3 / 1.128) * got.mrBar).toBeCloseTo(xmr.rows.nist_GK.exact_UCL, 4);
    expect(Math.abs(got.upper - xmr.rows.nist_GK.exact_UCL)).toBeLessThan(0.001);
  });

  it("needs eight values by default and a pair of near days", () => {
    expect(xmrLimits(series([1, 2, 3, 4, 5, 6, 7]))).toBeNull();
    expect(xmrLimits(series([1, 2, 3, 4, 5, 6, 7, 8]))?.n).toBe(8);
    expect(xmrLimits(series([1, 2, 3, null, 4, 5, 6, 7]))).toBeNull();
    const sparse = Array.from({ length: 8 }, (_, i) => ({ day: i * 3, value: i }));
    expect(xmrLimits(sparse)).toBeNull();
  });

  it("takes moving ranges over pairs at most two days apart, none across longer gaps", () => {
    const points = [
      { day: 0, value: 10 },
      { day: 2, value: 14 },
      { day: 5, value: 100 },
      { day: 6, value: 102 },
    ];
    expect(xmrLimits(points, { minN: 4 })?.mrBar).toBe(3);
  });

  it("clips to the scale and screens extreme ranges once when asked", () => {
    const clipped = limitsOf([5, 15, 0, 20, 5], { scale: { min: 0, max: 25 } });
    expect([clipped.lower, clipped.twoSigmaLower, clipped.upper, clipped.twoSigmaUpper]).toEqual([
      0, 0, 25, 25,
    ]);
    const wild = [10, 11, 10, 11, 10, 11, 10, 11, 60, 11, 10, 11, 10, 11];
    expect(limitsOf(wild).mrBar).toBeGreaterThan(8);
    expect(limitsOf(wild, { screenRanges: true }).mrBar).toBe(1);
  });
});

describe("run rules", () => {
  const limits = limitsOf(xmr.rows.hand_stiffness_baseline.x);
  const rules = (values: (number | null)[]) =>
    xmrSignals(series(values), limits).map((s) => `${s.rule} ${s.side} ${s.day}`);

  it("R1: a new 95 or 5 signals, 20 does not (vectors.json new_points)", () => {
    for (const [value, words] of Object.entries(xmr.rows.hand_stiffness_baseline.new_points)) {
      expect(rules([Number(value)]).length > 0, words).toBe(words.endsWith("-> signal"));
    }
    expect(rules([20])).toEqual([]);
    expect(rules([95])).toEqual(["R1 above 0"]);
    expect(rules([5])).toEqual(["R1 below 0"]);
    expect(rules([limits.upper])).toEqual([]);
  });

  it("R2: the eighth on one side, the line neither counts nor breaks, the other side breaks", () => {
    expect(rules([50, 50, 50, 50, 50, 50, 50])).toEqual([]);
    expect(rules([50, 50, 50, 50, 50, 50, 50, 50])).toEqual(["R2 above 7"]);
    expect(rules([50, 50, 50, 45, null, 50, 50, 50, 50, 50])).toEqual(["R2 above 9"]);
    expect(rules([50, 50, 50, 50, 50, 50, 50, 45])).toEqual([]);
    expect(rules([50, 50, 50, 50, 40, 50, 50, 50, 50])).toEqual([]);
    expect(rules([40, 40, 40, 40, 40, 40, 40, 40, 45, 40])).toEqual(["R2 below 7", "R2 below 9"]);
    const signal = xmrSignals(series([1, 50, 50, 50, 50, 50, 50, 50, 50, 50]), {
      ...limits,
      lower: 0,
      twoSigmaLower: 0,
    });
    expect(signal.map((s) => s.days)).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8],
      [2, 3, 4, 5, 6, 7, 8, 9],
    ]);
  });

  it("R3: two of three beyond the same 2-sigma line, on the day that completes it", () => {
    expect(rules([72, 45, 72])).toEqual(["R3 above 2"]);
    expect(rules([72, 72, 45])).toEqual(["R3 above 1"]);
    expect(rules([72, 45, 45, 72])).toEqual([]);
    expect(rules([72, 45, 18])).toEqual([]);
    expect(rules([18, null, 18])).toEqual(["R3 below 2"]);
  });

  it("names the days of each signal and lists them by day, then by rule, both sides together", () => {
    const found = xmrSignals(series([72, 5, 95, 45, 3]), limits);
    expect(found).toEqual([
      { rule: "R1", side: "below", day: 1, days: [1] },
      { rule: "R1", side: "above", day: 2, days: [2] },
      { rule: "R3", side: "above", day: 2, days: [0, 2] },
      { rule: "R1", side: "below", day: 4, days: [4] },
    ]);
  });

  it("is shift-equivariant, and mirrored values give mirrored signals", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 30 }),
        fc.integer({ min: -50, max: 50 }),
        (values, shift) => {
          const base = limitsOf(values);
          const moved = limitsOf(values.map((v) => v + shift));
          for (const key of ["center", "upper", "lower", "twoSigmaUpper", "twoSigmaLower"] as const) {
            expect(moved[key] - base[key]).toBeCloseTo(shift, 6);
          }
          expect(moved.mrBar).toBeCloseTo(base.mrBar, 9);
          // Integer centre: exact ties stay ties in every copy.
          const level = { ...base, center: 50, upper: 90, lower: 10, twoSigmaUpper: 75, twoSigmaLower: 25 };
          const mirror = xmrSignals(series(values.map((v) => 100 - v)), level);
          const side = { above: "below", below: "above" } as const;
          const plain = xmrSignals(series(values), level).map((s) => `${s.day}${s.rule}${side[s.side]}`);
          expect(mirror.map((s) => `${s.day}${s.rule}${s.side}`).sort()).toEqual(plain.sort());
        },
      ),
    );
  });
});

it("read every value of vectors.json", () => {
  expect(xmr.unread()).toEqual([]);
});
