import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { answerRanges } from "./answer-ranges.ts";
import { externalScoreSchema } from "./external-scores.ts";
import { goalRatingsSchema, goalSetSchema } from "./goals.ts";
import { emptyIntake } from "./intake.ts";
import { intakeSchema } from "./intake-schema.ts";
import { morningAnswersSchema } from "./morning.ts";
import { optionalCodes, optionalQuestions, type OptionalInput } from "./optional-questions.ts";
import { clockMinutesSchema, instantSchema, localDateSchema, patientIdSchema } from "./primitives.ts";
import { parseInput } from "./refusals.ts";
import { practiceRulesSchema } from "./rule-settings-schema.ts";
import { notedChangeSchema, trialProtocolSchema, trialSchema } from "./trial/protocol-schema.ts";
import { shippedTrials } from "./trial/protocols.ts";

const refused = (schema: z.ZodType, input: unknown) => {
  const got = parseInput(schema, input);
  return got.ok ? [] : got.refusals;
};
const answer = (code: string, value: unknown) => refused(morningAnswersSchema, { [code]: { value } });
const UUID = "0195a0c0-0000-7000-8000-000000000001";

describe("answers of a morning", () => {
  it.each(Object.entries(answerRanges))(
    "%s takes whole numbers within its range only",
    (code, { min, max }) => {
      expect([answer(code, min), answer(code, max)]).toEqual([[], []]);
      const path = [code, "value"];
      expect(answer(code, min - 1)).toEqual([{ code: "too_small", path }]);
      expect(answer(code, max + 1)).toEqual([{ code: "too_big", path }]);
      for (const wrong of [min + 0.5, String(min), null, [min], true, Number.NaN]) {
        expect(answer(code, wrong), String(wrong)).toEqual([{ code: "wrong_type", path }]);
      }
    },
  );
  it.each(["into_bed", "try_sleep", "final_wake", "out_of_bed"])("%s is a time of day", (code) => {
    expect([answer(code, 0), answer(code, 1439)]).toEqual([[], []]);
    expect(answer(code, 1440)).toEqual([{ code: "too_big", path: [code, "value"] }]);
    expect(answer(code, -1)).toEqual([{ code: "too_small", path: [code, "value"] }]);
    expect(answer(code, "23:00")).toEqual([{ code: "wrong_type", path: [code, "value"] }]);
  });
  it.each(optionalCodes)("%s refuses what its question does not offer", (code) => {
    const input: OptionalInput = optionalQuestions[code].input;
    const wrong: Record<OptionalInput["kind"], readonly unknown[]> = {
      scale0to10: [-1, 11, 4.5],
      scale1to5: [0, 6, "3"],
      yesNo: [0, "yes", null],
      number: "range" in input ? [input.range.min - 1, input.range.max + 1, 0.5] : [],
      minutesOrNever: "range" in input ? [input.range.min - 1, input.range.max + 1, "never"] : [],
      choice: ["weather", 1, []],
      choices: [["weather"], [], "none", ["none", "none"]],
    };
    for (const value of wrong[input.kind]) {
      const [first] = answer(code, value);
      expect(first?.code, String(value)).toBeTruthy();
      expect(first?.path[0], String(value)).toBe(code);
    }
  });
});

describe("every other parser names code and path", () => {
  const goal = { id: UUID, activity: "lopen" };
  const protocol = shippedTrials[0];
  const cases: [string, z.ZodType, unknown, { code: string; path: (string | number)[] }][] = [
    ["a day that does not exist", localDateSchema, "2026-02-29", { code: "impossible_date", path: [] }],
    ["a day with a time", localDateSchema, "2026-02-28T00:00", { code: "impossible_date", path: [] }],
    ["a time of day of 24:00", clockMinutesSchema, 1440, { code: "too_big", path: [] }],
    ["an instant without a zone", instantSchema, "2026-03-10T06:24:00", { code: "invalid", path: [] }],
    ["an id that is none", patientIdSchema, "12", { code: "invalid", path: [] }],
    [
      "an age of 121",
      intakeSchema,
      { ...emptyIntake, ageAtOnset: 121 },
      { code: "too_big", path: ["ageAtOnset"] },
    ],
    [
      "an unknown intake question",
      intakeSchema,
      { ...emptyIntake, weather: 1 },
      { code: "unknown_question", path: ["weather"] },
    ],
    [
      "a goal without words",
      goalSetSchema,
      { direction: "lower_better", goals: [{ ...goal, activity: " " }] },
      { code: "too_small", path: ["goals", 0, "activity"] },
    ],
    [
      "six goals",
      goalSetSchema,
      { direction: "lower_better", goals: Array.from({ length: 6 }, () => goal) },
      { code: "too_big", path: ["goals"] },
    ],
    [
      "a rating of 11",
      goalRatingsSchema,
      { date: "2026-03-10", ratings: { [UUID]: 11 } },
      { code: "too_big", path: ["ratings", UUID] },
    ],
    [
      "a total beyond its scale",
      externalScoreSchema,
      { kind: "total", instrument: "odi", date: "2026-03-10", total: 101 },
      { code: "out_of_range", path: ["total"] },
    ],
    [
      "a half point",
      externalScoreSchema,
      { kind: "total", instrument: "rmdq24", date: "2026-03-10", total: 3.5 },
      { code: "not_a_step", path: ["total"] },
    ],
    [
      "a test without phases",
      trialProtocolSchema,
      { ...protocol, phases: [] },
      { code: "too_small", path: ["phases"] },
    ],
    [
      "a test of one patient from no day",
      trialSchema,
      { ...protocol, protocol: "x", stoppedOn: null },
      { code: "impossible_date", path: ["startsOn"] },
    ],
    [
      "a change of the weather",
      notedChangeSchema,
      { date: "2026-03-10", variable: "weather" },
      { code: "not_an_option", path: ["variable"] },
    ],
    [
      "a safety rule switched off",
      practiceRulesSchema,
      { off: ["red_flag_today"] },
      { code: "not_an_option", path: ["off", 0] },
    ],
    [
      "a number out of range",
      practiceRulesSchema,
      { values: { noDiaryDays: 99 } },
      { code: "too_big", path: ["values", "noDiaryDays"] },
    ],
  ];
  it.each(cases)("%s", (_name, schema, input, want) => {
    expect(refused(schema, input)).toContainEqual(want);
  });

  it("none throws or repairs, whatever comes in", () => {
    for (const schema of new Set(cases.map(([, parser]) => parser))) {
      fc.assert(
        fc.property(fc.anything(), (input) => {
          for (const { code, path } of refused(schema, input)) {
            expect(code).toMatch(/^[a-z_0-9]+$/);
            expect(path.every((step) => typeof step === "string" || typeof step === "number")).toBe(true);
          }
        }),
        { numRuns: 50 },
      );
    }
  });
});
