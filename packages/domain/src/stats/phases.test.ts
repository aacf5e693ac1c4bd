import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangements, comparePhases, mayCompare, smallestP, type Better } from "./phases.ts";
import { trackedVectors } from "../testing/vectors.ts";

const singleCase = trackedVectors("single_case");

const cases = singleCase.rows;

describe("published single-case values (vectors.json single_case, DOMAIN.md F7)", () => {
  it("Parker 2011: NAP 38.5/42, Tau 35/42, SE and interval", () => {
    const v = cases.published_parker2011;
    const got = comparePhases(v.A, v.B, v.better as Better);
    expect([got?.wins, got?.pairs]).toEqual([38.5, 42]);
    expect(got?.nap).toBe(v.NAP);
    expect(got?.tau).toBeCloseTo(v.Tau, 12);
    expect(got?.napSe).toBeCloseTo(v.SE_unbiased, 5);
    expect(got?.napInterval.low).toBeCloseTo(v.CI95[0] as number, 4);
    expect(got?.napInterval.high).toBeCloseTo(v.CI95[1] as number, 4);
    expect(got?.tauInterval.low).toBeCloseTo(2 * (v.CI95[0] as number) - 1, 3);
  });
  it("Parker 2011, second example: Tau 16/20, Tau-U 11/20", () => {
    const v = cases.published_parker2011_ex2;
    const got = comparePhases(v.A, v.B, v.better as Better);
    expect(got?.tau).toBeCloseTo(v.Tau, 12);
    expect(got?.tauU).toBeCloseTo(v.Tau_U, 12);
  });
  it("Tarlow 2017: Tau 1, Tau-U 0.6", () => {
    const v = cases.published_tarlow2017;
    const got = comparePhases(v.A, v.B, v.better as Better);
    expect(got?.tau).toBe(v.Tau);
    expect(got?.tauU).toBeCloseTo(v.Tau_U, 12);
    expect(got?.napInterval.high).toBe(1);
  });
  it("hand: pain of seven against seven nights", () => {
    const v = cases.hand_pain_7_vs_7;
    const got = comparePhases(v.A, v.B, v.better as Better);
    expect(got?.meanDifference).toBeCloseTo(v.mean_diff, 3);
    expect(got?.medianDifference).toBe(v.median_diff);
    expect(got?.nap).toBeCloseTo(v.NAP, 4);
    expect(got?.napInterval.low).toBeCloseTo(v.NAP_ci95_newcombe[0] as number, 4);
    expect(got?.napInterval.high).toBeCloseTo(v.NAP_ci95_newcombe[1] as number, 4);
    expect(got?.tau).toBeCloseTo(v.Tau, 4);
    expect(got?.permutationP).toBeCloseTo(v.perm_p_one_sided, 5);
  });
  it("the seven-night protocol: NAP of two against two, and the p it cannot beat", () => {
    const v = cases.seven_night_seed_protocol;
    expect(comparePhases(v.base, v.position, "lower")?.nap).toBe(v.NAP_base_position);
    expect(comparePhases(v.base, v.pillow, "lower")?.nap).toBe(v.NAP_base_pillow);
    expect(comparePhases(v.base, v.pillow, "lower")?.permutationP).toBeCloseTo(v.perm_p_base_pillow, 4);
    expect(comparePhases(v.base, v.mattress, "lower")?.permutationP).toBeCloseTo(smallestP(2, 1), 12);
    expect(smallestP(2, 2)).toBeCloseTo(1 / 6, 12);
    expect(smallestP(2, 1)).toBeCloseTo(1 / 3, 12);
    expect(smallestP(7, 7)).toBeCloseTo(1 / 3432, 12);
    expect(arrangements(8, 8)).toBe(12_870);
  });
});

describe("phase comparison", () => {
  it("leaves missing nights out and needs one value on each side", () => {
    expect(comparePhases([5, null, 6], [null, 4], "lower")).toMatchObject({
      nA: 2,
      nB: 1,
      nap: 1,
      napSe: null,
    });
    expect(comparePhases([null], [4], "lower")).toBeNull();
    expect(comparePhases([4], [], "lower")).toBeNull();
  });
  it("mirrors with the direction: Tau-U, permutation p and both ends of the interval of Tau", () => {
    const v = cases.published_parker2011_ex2;
    const up = comparePhases(v.A, v.B, "higher");
    const down = comparePhases(
      v.A.map((x) => -x),
      v.B.map((x) => -x),
      "lower",
    );
    expect(down?.tauU).toBeCloseTo(v.Tau_U, 12);
    expect(down?.permutationP).toBe(up?.permutationP);
    expect(up?.permutationP).toBeLessThan(0.05);
    expect(comparePhases(v.A, v.B, "lower")?.permutationP).toBeGreaterThan(0.95);
    expect(up?.tauInterval.high).toBeCloseTo(2 * (up?.napInterval.high ?? 0) - 1, 12);
  });
  it("has a standard error from two against two, above 0 even without overlap", () => {
    expect(comparePhases([5], [4, 3], "lower")?.napSe).toBeNull();
    expect(comparePhases([5, 6], [4], "lower")?.napSe).toBeNull();
    // NAP 1 is kept at 1 − 1/8: √((7/8 · 1/8) / 1).
    expect(comparePhases([5, 6], [4, 3], "lower")?.napSe).toBeCloseTo(Math.sqrt(7) / 8, 12);
    expect(comparePhases([4, 3], [5, 6], "lower")?.napInterval.low).toBe(0);
  });
  it("does not enumerate more than it should", () => {
    const many = Array.from({ length: 10 }, (_, i) => i);
    expect(comparePhases(many, many, "lower")?.permutationP).toBeNull();
    expect(comparePhases(many.slice(0, 8), many.slice(0, 8), "lower")?.permutationP).toBeGreaterThan(0.4);
  });
  it("is honest only from seven against seven", () => {
    expect(mayCompare(7, 7)).toBe(true);
    expect(mayCompare(6, 7)).toBe(false);
    expect(mayCompare(7, 6)).toBe(false);
  });

  const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 8 });
  const better = fc.constantFrom<Better>("lower", "higher");
  it("NAP(A,B) + NAP(B,A) = 1, better flips it, and the interval holds the estimate", () => {
    fc.assert(
      fc.property(values, values, better, (a, b, way) => {
        const ab = comparePhases(a, b, way);
        const ba = comparePhases(b, a, way);
        const other = comparePhases(a, b, way === "lower" ? "higher" : "lower");
        expect((ab?.nap ?? 0) + (ba?.nap ?? 0)).toBeCloseTo(1, 12);
        expect((ab?.nap ?? 0) + (other?.nap ?? 0)).toBeCloseTo(1, 12);
        expect(ab?.napInterval.low ?? 1).toBeLessThanOrEqual((ab?.nap ?? 0) + 1e-12);
        expect(ab?.napInterval.high ?? 0).toBeGreaterThanOrEqual((ab?.nap ?? 1) - 1e-12);
        expect(ab?.tau).toBeCloseTo(2 * (ab?.nap ?? 0) - 1, 12);
        expect(ab?.permutationP ?? 1).toBeGreaterThanOrEqual(smallestP(a.length, b.length) - 1e-12);
      }),
    );
  });
});

it("read every value of vectors.json", () => {
  expect(singleCase.unread()).toEqual([]);
});
