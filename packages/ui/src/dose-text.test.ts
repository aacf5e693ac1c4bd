import type { Dose, Schedule } from "@soepel/domain/plan";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doseText, durationText, scheduleText } from "./dose-text.ts";

const dose = (part: Partial<Dose>): Dose => ({
  sets: null,
  reps: null,
  holdS: null,
  durationS: null,
  perSide: false,
  breathInS: null,
  breathOutS: null,
  ...part,
});
const range = (min: number, max = min) => ({ min, max });

describe("doseText", () => {
  it.each<[Partial<Dose>, string, string]>([
    [
      { sets: 2, reps: range(8, 10), holdS: 5, perSide: true },
      "2 × 8–10 keer, 5 tellen vasthouden, links en rechts",
      "2 × 8–10 times, hold for 5 seconds, left and right",
    ],
    [{ sets: 1, reps: range(6, 10) }, "6 tot 10 keer", "6 to 10 times"],
    [{ reps: range(1) }, "1 keer", "1 time"],
    [{ durationS: range(30, 60) }, "30 tot 60 tellen", "30 to 60 seconds"],
    [
      { durationS: range(180), breathInS: 4, breathOutS: 6 },
      "3 minuten, 4 tellen in, 6 uit",
      "3 minutes, 4 counts in, 6 out",
    ],
    [
      { sets: 2, holdS: 20, perSide: true },
      "2 keer 20 tellen vasthouden, links en rechts",
      "hold for 20 seconds, 2 times, left and right",
    ],
    [{ sets: 2, durationS: range(120) }, "2 × 2 minuten", "2 × 2 minutes"],
    [{ breathOutS: 1 }, "1 tel uit", "1 count out"],
    [{ sets: 3 }, "", ""],
  ])("says %j in both languages", (part, nl, en) => {
    expect([doseText(dose(part), "nl"), doseText(dose(part), "en")]).toEqual([nl, en]);
  });
});

describe("durationText", () => {
  it.each([
    [range(45, 60), "45 tot 60 tellen"],
    [range(60), "1 minuut"],
    [range(60, 90), "1 tot 1½ minuut"],
    [range(30, 120), "30 tellen tot 2 minuten"],
    [range(120, 300), "2 tot 5 minuten"],
    [range(1800, 3600), "30 tot 60 minuten"],
    [range(600, 7200), "10 minuten tot 2 uur"],
    [range(3600), "1 uur"],
    [range(5400), "1½ uur"],
    [range(125), "125 tellen"],
  ])("says %j as %s", (seconds, nl) => {
    expect(durationText(seconds, "nl")).toBe(nl);
  });
});

describe("scheduleText", () => {
  it.each<[Schedule, string, string]>([
    [{ kind: "daily", timesPerDay: 1 }, "elke dag", "every day"],
    [{ kind: "daily", timesPerDay: 2 }, "elke dag, 2 keer per dag", "every day, twice a day"],
    [{ kind: "weekdays", days: [5, 1, 3], timesPerDay: 1 }, "op ma, wo en vr", "on Mon, Wed and Fri"],
    [
      { kind: "weekdays", days: [1, 2, 3, 4, 5], timesPerDay: 2 },
      "op ma t/m vr, 2 keer per dag",
      "on Mon to Fri, twice a day",
    ],
    [{ kind: "weekdays", days: [6, 7], timesPerDay: 1 }, "op za en zo", "on Sat and Sun"],
    [{ kind: "weekdays", days: [1, 2, 3, 4, 5, 6, 7], timesPerDay: 1 }, "elke dag", "every day"],
    [{ kind: "weekdays", days: [4], timesPerDay: 1 }, "op do", "on Thu"],
    [{ kind: "n_per_week", n: 3 }, "3 keer per week", "3 times a week"],
    [{ kind: "interval", everyMinutes: 30 }, "elke 30 minuten", "every 30 minutes"],
    [{ kind: "interval", everyMinutes: 60 }, "elk uur", "every hour"],
    [{ kind: "as_needed" }, "als het nodig is", "when needed"],
  ])("says %j in both languages", (schedule, nl, en) => {
    expect([scheduleText(schedule, "nl"), scheduleText(schedule, "en")]).toEqual([nl, en]);
  });
});

describe("whatever is prescribed", () => {
  const rangeOf = (min: number, max: number) =>
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
      .map(([a, b]) => range(Math.min(a, b), Math.max(a, b)));
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
  const anyDose: fc.Arbitrary<Dose> = fc.record({
    sets: maybe(fc.integer({ min: 1, max: 10 })),
    reps: maybe(rangeOf(1, 60)),
    holdS: maybe(fc.integer({ min: 1, max: 300 })),
    durationS: maybe(rangeOf(5, 7200)),
    perSide: fc.boolean(),
    breathInS: maybe(fc.integer({ min: 1, max: 20 })),
    breathOutS: maybe(fc.integer({ min: 1, max: 20 })),
  });
  const timesPerDay = fc.integer({ min: 1, max: 6 });
  const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
    fc.record({ kind: fc.constant("daily" as const), timesPerDay }),
    fc.record({
      kind: fc.constant("weekdays" as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      timesPerDay,
    }),
    fc.record({ kind: fc.constant("n_per_week" as const), n: fc.integer({ min: 1, max: 7 }) }),
    fc.record({
      kind: fc.constant("interval" as const),
      everyMinutes: fc.integer({ min: 5, max: 240 }),
    }),
    fc.record({ kind: fc.constant("as_needed" as const) }),
  );
  const broken = /null|undefined|NaN|Infinity|\[object|\d\.\d| {2}|, $|^, |\b0½/;

  it("never prints a missing value, a decimal point or an empty part", () => {
    fc.assert(
      fc.property(
        anyDose,
        anySchedule,
        fc.constantFrom("nl" as const, "en" as const),
        (given, schedule, locale) => {
          expect(doseText(given, locale)).not.toMatch(broken);
          expect(scheduleText(schedule, locale)).not.toMatch(broken);
          expect(scheduleText(schedule, locale)).not.toBe("");
        },
      ),
      { numRuns: 500 },
    );
  });

  it("says something for every dose that prescribes an amount", () => {
    fc.assert(
      fc.property(anyDose, (given) => {
        const prescribes =
          given.reps ?? given.holdS ?? given.durationS ?? given.breathInS ?? given.breathOutS;
        expect(doseText(given, "nl") !== "").toBe(prescribes !== null || given.perSide);
      }),
    );
  });
});
