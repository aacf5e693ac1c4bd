import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doseMinutes, minutesPerDay, sessionsOnFullestDay } from "./dose-minutes.ts";
import type { Dose, Schedule } from "./plan.ts";

const nothing: Dose = {
  sets: null,
  reps: null,
  holdS: null,
  durationS: null,
  perSide: false,
  breathInS: null,
  breathOutS: null,
};
const dose = (part: Partial<Dose>): Dose => ({ ...nothing, ...part });
const daily: Schedule = { kind: "daily", timesPerDay: 1 };
const item = (part: Partial<Dose>, schedule: Schedule = daily, optional = false) => ({
  dose: dose(part),
  schedule,
  optional,
});

describe("doseMinutes", () => {
  it("does not turn a dose without time or repetitions into 0 minutes", () => {
    expect(doseMinutes(nothing)).toBeNull();
    expect(doseMinutes(dose({ sets: 1, perSide: true, breathInS: 4 }))).toBeNull();
  });

  it("takes a duration per side and adds set-up and the change of side", () => {
    expect(doseMinutes(dose({ durationS: { min: 30, max: 30 }, perSide: true }))).toEqual({
      min: 75 / 60,
      max: 75 / 60,
    });
  });

  it("adds holds to repetitions and rest between sets", () => {
    // 2 sets of 8–10 × (4 + 5) s, 30 s rest, 10 s set-up.
    expect(doseMinutes(dose({ sets: 2, reps: { min: 8, max: 10 }, holdS: 5 }))).toEqual({
      min: (2 * 72 + 40) / 60,
      max: (2 * 90 + 40) / 60,
    });
  });

  it("counts a hold without repetitions once per set", () => {
    expect(doseMinutes(dose({ sets: 2, holdS: 20 }))?.max).toBe((2 * 24 + 40) / 60);
  });

  it("keeps min ≤ max and never shrinks when a set or a side is added", () => {
    const range = (top: number) =>
      fc.tuple(fc.integer({ min: 1, max: top }), fc.integer({ min: 0, max: 20 })).map(([min, more]) => ({
        min,
        max: min + more,
      }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        range(60),
        fc.integer({ min: 1, max: 300 }),
        (sets, reps, holdS) => {
          const base = doseMinutes(dose({ sets, reps, holdS }));
          const more = doseMinutes(dose({ sets: sets + 1, reps, holdS, perSide: true }));
          expect(base && more && base.min <= base.max && more.min > base.min && more.max > base.max).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe("minutesPerDay", () => {
  const fiveMinutes = { durationS: { min: 290, max: 290 } };

  it("is null without any timed item, so that no screen prints 0 min", () => {
    expect(minutesPerDay([])).toBeNull();
    expect(minutesPerDay([item({})])).toBeNull();
  });

  it("multiplies by sessions per day", () => {
    expect(minutesPerDay([item(fiveMinutes, { kind: "daily", timesPerDay: 3 })])).toEqual({
      min: 15,
      max: 15,
    });
  });

  it("takes the fullest weekday, not the sum over the week", () => {
    const on = (...days: number[]): Schedule => ({ kind: "weekdays", days, timesPerDay: 1 });
    const items = [item(fiveMinutes, on(1, 3)), item(fiveMinutes, on(3)), item(fiveMinutes, on(7))];
    expect(minutesPerDay(items)).toEqual({ min: 10, max: 10 });
  });

  it("counts optional items in the upper end only", () => {
    expect(minutesPerDay([item(fiveMinutes), item(fiveMinutes, daily, true)])).toEqual({
      min: 5,
      max: 10,
    });
  });

  it("leaves out interval and as-needed items and counts n per week once", () => {
    expect(sessionsOnFullestDay({ kind: "as_needed" })).toBe(0);
    expect(minutesPerDay([item(fiveMinutes, { kind: "interval", everyMinutes: 30 })])).toBeNull();
    expect(minutesPerDay([item(fiveMinutes, { kind: "n_per_week", n: 3 })])).toEqual({
      min: 5,
      max: 5,
    });
  });
});
