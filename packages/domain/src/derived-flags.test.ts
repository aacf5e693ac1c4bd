import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import { derivedFlagsOf } from "./derived-flags.ts";
import { emptyIntake } from "./intake.ts";
import { derivedFlags } from "./redflags.ts";
import { defaultRuleSettings } from "./rule-settings.ts";
import { ruleBook } from "./rules.ts";
import { signals } from "./signals.ts";
import { at, morning, patientRecord } from "./testing/builders.ts";

const TODAY = at("2026-03-20");
const week = (stiff: number, woken: boolean) =>
  patientRecord({
    mornings: Array.from({ length: 14 }, (_, i) =>
      morning(
        addDays(TODAY, -i),
        { stiff_duration_min: stiff },
        { extra: { woken_by_pain: woken, woken_half: "second" } },
      ),
    ),
  });
const flagsOf = (...input: Parameters<typeof signals>) => derivedFlagsOf(signals(...input).signals);
const codes = (...input: Parameters<typeof signals>) => flagsOf(...input).map((f) => f.code);

describe("derived flags (DOMAIN.md G3)", () => {
  it("are worked out from diary and intake, in the order of their codes, with urgency and days", () => {
    const intake = { ...emptyIntake, complaintSince: addDays(TODAY, -120) };
    const flags = flagsOf({ ...week(90, true), intake }, TODAY);
    expect(flags.map((f) => [f.code, f.urgency])).toEqual([
      ["RF13", "B"],
      ["RF14", "C"],
      ["RF15", "C"],
      ["RF16", "C"],
    ]);
    // Stiffness over 30 minutes and waking in the second half are two of the four Berlin criteria.
    expect(flags[2]?.facts).toEqual({ sets: "berlin", n: 1, of: 3 });
    expect(flags[2]?.days).toHaveLength(14);
    expect(flags[1]?.facts).toMatchObject({ median: 90, n: 7 });
  });
  it("RF15 names every set that is met and counts them", () => {
    const intake = {
      ...emptyIntake,
      complaintSince: addDays(TODAY, -120),
      ageAtOnset: 30,
      insidiousOnset: true,
      improvesWithExercise: true,
      improvesWithRest: false,
    };
    const rf15 = (...input: Parameters<typeof signals>) => flagsOf(...input).find((f) => f.code === "RF15");
    expect(rf15({ ...week(20, false), intake }, TODAY)?.facts).toEqual({ sets: "asas calin", n: 2, of: 3 });
    expect(rf15({ ...week(20, false), intake: { ...intake, complaintSince: null } }, TODAY)).toBeUndefined();
    expect(rf15(week(20, false), TODAY)).toBeUndefined();
  });
  it("each of RF13 to RF16 is one rule of the rule book", () => {
    const derived = ruleBook.flatMap(({ derives }) => derives ?? []);
    expect(derived.toSorted()).toEqual(derivedFlags.toSorted());
  });
  it("are none without data, and go with a rule that was switched off", () => {
    expect(codes(patientRecord(), TODAY)).toEqual([]);
    const off = { ...defaultRuleSettings, off: new Set(["prolonged_stiffness"] as const) };
    expect(codes(week(90, false), TODAY, off)).toEqual([]);
    expect(codes(week(90, false), TODAY)).toEqual(["RF14"]);
    const pattern = { ...defaultRuleSettings, off: new Set(["inflammatory_pattern"] as const) };
    const intake = { ...emptyIntake, complaintSince: addDays(TODAY, -120) };
    expect(codes({ ...week(90, true), intake }, TODAY, pattern)).toEqual(["RF13", "RF14", "RF16"]);
  });
});
