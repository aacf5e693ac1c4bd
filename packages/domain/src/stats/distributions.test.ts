import { describe, expect, it } from "vitest";
import { erfc, incompleteBeta, logGamma, normalTwoSided, studentTwoSided } from "./distributions.ts";

/** Reference values: Abramowitz & Stegun tables 6.1, 7.1, 26.1 and 26.10; further digits are the exact values. */
describe("distributions", () => {
  it("erfc", () => {
    const table: [number, number][] = [
      [0, 1],
      [0.5, 0.4795001221869535],
      [1, 0.15729920705028513],
      [1.99, 0.004889],
      [2, 0.004677734981047266],
      [3, 2.209049699858544e-5],
      [-1, 1.8427007929497148],
      [-3, 1.9999779095030015],
    ];
    for (const [x, want] of table) expect(erfc(x) / want).toBeCloseTo(1, x === 1.99 ? 3 : 12);
  });
  it("normal two-sided p: 1.96 is 0.05, 2.5758 is 0.01", () => {
    expect(normalTwoSided(0)).toBe(1);
    expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(normalTwoSided(-2.5758293035489004)).toBeCloseTo(0.01, 12);
  });
  it("ln gamma", () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
    expect(logGamma(10.5)).toBeCloseTo(13.940625219403763, 10);
  });
  it("Student's t: tabulated two-sided 5 % and 1 % points", () => {
    expect(studentTwoSided(12.706204736, 1)).toBeCloseTo(0.05, 8);
    expect(studentTwoSided(2.228138852, 10)).toBeCloseTo(0.05, 8);
    expect(studentTwoSided(-2.7874358136, 25)).toBeCloseTo(0.01, 8);
    expect(studentTwoSided(0, 7)).toBeCloseTo(1, 12);
  });
  it("incomplete beta: closed forms and symmetry", () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    expect(incompleteBeta(0.3, 2, 1)).toBeCloseTo(0.09, 12);
    expect(incompleteBeta(0.7, 2, 3) + incompleteBeta(0.3, 3, 2)).toBeCloseTo(1, 12);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });
});
