import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goodNight, goodNightCounts } from "./good-night.ts";
import type { ExtraValues } from "./optional-questions.ts";
import { at, morning } from "./testing/builders.ts";

const DATE = at("2026-03-10");
const of = (values: Parameters<typeof morning>[1], extra: ExtraValues = {}) =>
  morning(DATE, values, { extra });

describe("good-night check (DOMAIN.md B5)", () => {
  it("has its limits at 30 minutes, 2 awakenings and 3 of 5", () => {
    expect(
      goodNight(
        of(
          { sol_min: 30, n_awak: 2 },
          { rested: 3, alert_yesterday: 3, woken_by_pain: false, woken_by_tension: false },
        ),
      ),
    ).toEqual({
      fell_asleep: true,
      rested: true,
      few_awakenings: true,
      alert: true,
      not_woken_by_pain_or_tension: true,
    });
    expect(
      goodNight(of({ sol_min: 31, n_awak: 3 }, { rested: 2, alert_yesterday: 2, woken_by_pain: true })),
    ).toEqual({
      fell_asleep: false,
      rested: false,
      few_awakenings: false,
      alert: false,
      not_woken_by_pain_or_tension: false,
    });
  });
  it("needs both answers for 'not woken', one yes is enough against", () => {
    const woken = (extra: ExtraValues) => goodNight(of({}, extra)).not_woken_by_pain_or_tension;
    expect(woken({ woken_by_pain: false })).toBeNull();
    expect(woken({ woken_by_tension: false, woken_by_pain: null })).toBeNull();
    expect(woken({ woken_by_tension: true })).toBe(false);
    expect(woken({})).toBeNull();
  });
  it("counts what was answered, keeping a true 0 and leaving out what is missing", () => {
    const counts = goodNightCounts([of({ sol_min: 0, n_awak: 0 }), of({ sol_min: 45 }), morning(DATE)]);
    expect(counts).toEqual({
      fell_asleep: { met: 1, n: 2 },
      rested: { met: 0, n: 0 },
      few_awakenings: { met: 1, n: 1 },
      alert: { met: 0, n: 0 },
      not_woken_by_pain_or_tension: { met: 0, n: 0 },
    });
  });
});

it("counts only answered nights, in any order, and nights without answers change nothing", () => {
  const answer = <T>(kind: fc.Arbitrary<T>) => fc.option(kind, { nil: null });
  const nights = fc.array(
    fc.record({
      sol: answer(fc.integer({ min: 0, max: 90 })),
      awake: answer(fc.integer({ min: 0, max: 6 })),
      rested: answer(fc.integer({ min: 1, max: 5 })),
      pain: answer(fc.boolean()),
      tension: answer(fc.boolean()),
    }),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(nights, (list) => {
      const mornings = list.map(({ sol, awake, rested, pain, tension }) =>
        of({ sol_min: sol, n_awak: awake }, { rested, woken_by_pain: pain, woken_by_tension: tension }),
      );
      const counts = goodNightCounts(mornings);
      expect(goodNightCounts([...mornings.toReversed(), of({})])).toEqual(counts);
      expect(counts.fell_asleep.n).toBe(list.filter(({ sol }) => sol !== null).length);
      expect(counts.alert).toEqual({ met: 0, n: 0 });
      for (const { met, n } of Object.values(counts)) expect(met).toBeLessThanOrEqual(n);
    }),
  );
});
