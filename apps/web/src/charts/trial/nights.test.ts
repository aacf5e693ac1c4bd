import { describe, expect, test } from "vitest";
import { addDays } from "@soepel/domain/calendar";
import type { InstantIso, LocalDate, TrialChangeId } from "@soepel/domain/primitives";
import type { TrialWire } from "@soepel/domain/wire/trials";
import { day, makeMorning } from "../review/make-review.ts";
import { makeTrial } from "./make-trial.ts";
import { phaseDates, prepareNights } from "./nights.ts";

const start = day("2026-03-25");
const trialOf = (slug: string, over: Partial<TrialWire> = {}) => makeTrial(slug, start, over);
const change = (date: LocalDate) => ({
  changeId: "c" as TrialChangeId,
  date,
  variable: "mattress" as const,
  note: null,
  by: null,
  at: "2026-03-28T08:00:00.000Z" as InstantIso,
});
const morning = (offset: number) => addDays(start, offset);
const pain = (...values: (number | null)[]) =>
  values.flatMap((value, i) => (value === null ? [] : [makeMorning(morning(i), { pain_rise: value })]));
const options = {
  today: morning(20),
  timeZone: "Europe/Amsterdam",
  measure: "pain_rise" as const,
  room: 640,
};

describe("nights of a test", () => {
  test("each night has one mark under its phase; 0 is a dot and a missing answer a dash", () => {
    const chart = prepareNights(trialOf("seven-night-test"), pain(6, 0, 5, null, 3, 3, 10), options);
    expect(chart.nights.map((n) => [n.phase, n.kind, n.value])).toEqual([
      [0, "counted", 6],
      [0, "counted", 0],
      [1, "counted", 5],
      [1, "missing", null],
      [2, "counted", 3],
      [2, "counted", 3],
      [3, "counted", 10],
    ]);
    expect(chart.nights[1]?.y).toBe(chart.plot.bottom);
    expect(chart.nights[3]?.y).toBeNull();
    expect(chart.nights[6]?.y).toBe(chart.plot.top);
    expect(chart.phases.map((p) => p.width)).toEqual([168, 168, 168, 82]);
  });

  test("mixed nights and nights without the change stand apart and leave median and band alone", () => {
    const trial = trialOf("seven-night-test", { changes: [change(morning(3))] });
    const mornings = [
      ...pain(6, 6, 5, 1),
      makeMorning(morning(4), { pain_rise: 1 }, { extra: { change_done: false } }),
    ];
    const chart = prepareNights(trial, mornings, { ...options, today: morning(4) });
    expect(chart.nights.map((n) => n.kind)).toEqual([
      "counted",
      "counted",
      "counted",
      "mixed",
      "not_done",
      "to_come",
      "to_come",
    ]);
    expect(chart.result.phases.map((p) => [p.median.value, p.median.n])).toEqual([
      [6, 2],
      [5, 1],
      [null, 0],
      [null, 0],
    ]);
    expect(chart.band?.height, "equal baseline nights are a line").toBe(2);
  });

  test("nothing filled in draws no median, no band and no value", () => {
    const chart = prepareNights(trialOf("seven-plus-seven"), [], options);
    expect(chart.band).toBeNull();
    expect(chart.phases.every((p) => p.medianY === null)).toBe(true);
    expect(new Set(chart.nights.map((n) => n.kind))).toEqual(new Set(["missing"]));
  });

  test("one morning, values beyond the scale, and a test without baseline are drawn without inventing", () => {
    const chart = prepareNights(
      trialOf("seven-day-downshift"),
      [makeMorning(morning(0), { stiff_duration_min: 240 })],
      { ...options, measure: "stiff_duration_min" },
    );
    expect(chart.nights[0]).toMatchObject({ y: chart.plot.top, value: 240 });
    expect(chart.band).toBeNull();
    expect(chart.result.phases[0]?.sentence).toBeNull();
  });

  test("a long test keeps its nights readable, and phases know their days across the change of the clock", () => {
    const trial = trialOf("seven-plus-seven");
    const chart = prepareNights(trial, [], { ...options, room: 100 });
    expect(chart.nights[1]!.x - chart.nights[0]!.x).toBe(16);
    expect(phaseDates(trial)).toEqual([
      { from: "2026-03-25", to: "2026-03-31" },
      { from: "2026-04-01", to: "2026-04-07" },
    ]);
  });
});
