import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import { at, clock, morning, mornings, nightOf } from "./testing/builders.ts";
import { minutesFromMidnight, weeksOf, weekSummary } from "./weeks.ts";
import { nightOfMorning } from "./figures.ts";

const monday = at("2026-11-16");
const week = { from: monday, to: addDays(monday, 6) };
const options = { timeZone: "Europe/Amsterdam", denominator: "TIB" } as const;

describe("weeksOf", () => {
  it("gives whole ISO weeks from Monday to Sunday, also for one day and across a year", () => {
    expect(weeksOf({ from: at("2026-11-18"), to: at("2026-11-18") })).toEqual([week]);
    expect(weeksOf({ from: at("2026-12-31"), to: at("2027-01-04") }).map(({ from }) => from)).toEqual([
      "2026-12-28",
      "2027-01-04",
    ]);
  });
});

describe("weekSummary", () => {
  it("is the median of the mornings entered, with its n; nothing below four", () => {
    const entered = mornings(monday, [30, null, 60, 0, 45], (minutes) => ({ stiff_duration_min: minutes }));
    expect(weekSummary(entered, week, options)).toMatchObject({
      mornings: 4,
      stiffness: { value: 37.5, n: 4 },
      pain: { value: null, n: 0 },
    });
    expect(weekSummary(entered.slice(1), week, options).stiffness).toEqual({ value: null, n: 3 });
  });

  it("takes clock times right across midnight and for day sleepers", () => {
    const bedtimes = ["23:40", "23:50", "00:10", "00:30"];
    const late = bedtimes.map((text, i) =>
      morning(addDays(monday, i), { ...nightOf(0), into_bed: null, try_sleep: clock(text) }),
    );
    expect(weekSummary(late, week, options).clocks.trySleep).toEqual({ value: 0, n: 4 });
    const byDay = bedtimes.map((_, i) =>
      morning(addDays(monday, i), {
        try_sleep: clock("08:30"),
        sol_min: 10,
        n_awak: 0,
        final_wake: clock("15:10"),
        out_of_bed: clock("15:30"),
      }),
    );
    const { clocks } = weekSummary(byDay, week, options);
    expect([clocks.onset.value, clocks.outOfBed.value]).toEqual([8 * 60 + 40, 15 * 60 + 30]);
  });

  it("leaves out nights whose times cannot be right, and keeps their other answers", () => {
    const impossible = { ...nightOf(400), n_awak: 1, waso_min: 300, pain_rise: 4 };
    const entered = mornings(monday, [1, 1, 1, 1, 1], () => impossible);
    const summary = weekSummary(entered, week, options);
    expect(summary.asleep).toEqual({ value: null, n: 0 });
    expect(summary.pain).toEqual({ value: 4, n: 5 });
  });

  it("stays the same for any order and with mornings of other weeks added", () => {
    const value = fc.option(fc.integer({ min: 0, max: 240 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 7, maxLength: 7 }), (minutes) => {
        const entered = mornings(monday, minutes, (m) => ({ stiff_duration_min: m }));
        const others = mornings(addDays(monday, 7), minutes, () => ({ stiff_duration_min: 1 }));
        expect(weekSummary([...others, ...entered.toReversed()], week, options)).toEqual(
          weekSummary(entered, week, options),
        );
      }),
    );
  });
});

it("places an instant on the clock of the morning also in the night of a clock change", () => {
  const date = at("2026-10-25");
  const night = nightOfMorning(morning(date, nightOf()), "Europe/Amsterdam");
  const place = (instant: number | null) => minutesFromMidnight(instant ?? 0, date, "Europe/Amsterdam");
  expect([place(night.trySleepAt), place(night.outOfBedAt)]).toEqual([-60, 420]);
});
