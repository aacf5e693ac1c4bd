import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import { nightOfMorning, patientFigures } from "./figures.ts";
import type { MorningRecord } from "./morning.ts";
import { isUsableNight, nightMeasures } from "./sleep.ts";
import { at, clock, morning, nightOf, patientRecord } from "./testing/builders.ts";

const AMS = "Europe/Amsterdam";
const TODAY = at("2026-04-20");
const day = (back: number) => addDays(TODAY, -back);

/** 23:00 typed as 11:00: 20 hours and 20 minutes in bed, as B14 of the vectors. */
const mistyped: Partial<MorningRecord["values"]> = {
  ...nightOf(),
  into_bed: clock("11:00"),
  try_sleep: clock("11:10"),
  out_of_bed: clock("07:20"),
};
const tooLittleTime: Partial<MorningRecord["values"]> = {
  ...nightOf(),
  sol_min: 300,
  waso_min: 240,
  n_awak: 2,
};

describe("a night whose times cannot be right (decision 032)", () => {
  it("is plain arithmetic in nightMeasures and not known in figures; what was reported stays", () => {
    const bad = morning(TODAY, mistyped);
    expect(nightMeasures(bad.values, TODAY, AMS).tst).not.toBeNull();
    const { issues, sol, nAwak, waso, ...times } = nightOfMorning(bad, AMS);
    expect(issues).toContain("tib_gt_20h");
    expect({ sol, nAwak, waso }).toEqual({ sol: 15, nAwak: 0, waso: 0 });
    expect(Object.values(times).every((value) => value === null)).toBe(true);
    expect(Object.keys(times)).toHaveLength(
      Object.keys(nightOfMorning(morning(TODAY, nightOf()), AMS)).length - 4,
    );
    expect(nightOfMorning(morning(TODAY, tooLittleTime), AMS)).toMatchObject({ tib: null, midSleep: null });
  });
  it("over 14 hours is asked about and stays usable", () => {
    const long = morning(TODAY, { ...nightOf(), into_bed: clock("15:00"), try_sleep: clock("15:00") });
    const night = nightOfMorning(long, AMS);
    expect(night.issues).toEqual(["tib_gt_14h"]);
    expect(isUsableNight(night)).toBe(true);
    expect(night.tib).toBe(16 * 60);
  });
  it("does not move the week's sleep efficiency", () => {
    const good = [0, 1, 2, 3].map((back) => morning(day(back), nightOf()));
    const efficiency = (mornings: MorningRecord[]) =>
      patientFigures(patientRecord({ mornings }), TODAY).efficiency.recent;
    const alone = efficiency(good);
    expect(alone.n).toBe(4);
    expect(efficiency([...good, morning(day(4), mistyped), morning(day(5), tooLittleTime)])).toEqual(alone);
  });
});

const value = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: null });
const diary = fc.array(
  fc.record({ stiff: value(240), pain: value(10), sol: value(60), keep: fc.boolean() }),
  { minLength: 1, maxLength: 40 },
);
const recordOf = (list: readonly { stiff: number | null; pain: number | null; sol: number | null }[]) =>
  list.map(({ stiff, pain, sol }, i) =>
    morning(day(list.length - 1 - i), {
      ...nightOf(),
      sol_min: sol,
      stiff_duration_min: stiff,
      pain_rise: pain,
      quality: 3,
    }),
  );

describe("figures", () => {
  it("count what was answered, are null below the minimum and never 0 for nothing", () => {
    fc.assert(
      fc.property(diary, (list) => {
        const mornings = recordOf(list);
        const got = patientFigures(patientRecord({ mornings }), TODAY);
        const week = mornings.filter((m) => m.date >= day(6));
        const answered = (code: "stiff_duration_min" | "pain_rise" | "sol_min") =>
          week.filter((m) => m.values[code] !== null).length;
        expect([got.stiffness.recent.n, got.pain.recent.n, got.efficiency.recent.n]).toEqual([
          answered("stiff_duration_min"),
          answered("pain_rise"),
          answered("sol_min"),
        ]);
        for (const { recent } of [got.stiffness, got.pain, got.efficiency]) {
          expect(recent.value === null).toBe(recent.n < 4);
        }
        if (got.stiffness.recent.value === 0) {
          expect(week.some((m) => m.values.stiff_duration_min === 0)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
  it("treat a question without an answer as a day on which it was not asked, in any order of days", () => {
    fc.assert(
      fc.property(diary, (list) => {
        const first = day(list.length - 1);
        const mornings = recordOf(list);
        const dropped = mornings.filter((m) => m.values.stiff_duration_min !== null);
        const of = (some: MorningRecord[]) =>
          patientFigures(patientRecord({ mornings: some, firstMorning: first }), TODAY);
        expect(of(dropped).stiffness).toEqual(of(mornings).stiffness);
        expect(of(mornings.toReversed())).toEqual(of(mornings));
      }),
      { numRuns: 60 },
    );
  });
});
