import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libraryFile } from "./library.ts";
import { dueOptional, dueQuestions, MAX_OPTIONAL } from "./due-questions.ts";
import { extraValuesOf, morningAnswersSchema } from "./morning.ts";
import { morningRecord } from "./morning-record.ts";
import { optionalAnswerSchemas } from "./optional-answers.ts";
import {
  flagsRaisedBy,
  isOptionalCode,
  optionalCodes,
  optionalQuestions,
  type OptionalCode,
} from "./optional-questions.ts";
import { questionCodes } from "./morning.ts";
import { at } from "./testing/builders.ts";

const SATURDAY = at("2026-03-14");
const SUNDAY = at("2026-03-15");
const none = { chosen: [], test: [] };
const codesOf = (askedFor: { chosen: OptionalCode[]; test: OptionalCode[] }, date = SATURDAY, extra = {}) =>
  dueQuestions(date, askedFor, { n_awak: 1 }, extra).map((q) => q.code);

describe("which questions are due", () => {
  it("is the core block when nothing else was asked for", () => {
    expect(codesOf({ chosen: [], test: [] })).toHaveLength(12);
  });

  it("puts optional questions beside what they are about, the safety question last", () => {
    expect(
      codesOf({ chosen: ["stress_yesterday", "rested"], test: ["comfort_score"] }).filter(
        (c) => isOptionalCode(c) || c === "quality" || c === "stiff_duration_min" || c === "flag_gate",
      ),
    ).toEqual(["quality", "comfort_score", "stiff_duration_min", "rested", "stress_yesterday", "flag_gate"]);
  });

  it("asks at most four daily ones, those of the test first", () => {
    expect(
      dueOptional(SATURDAY, {
        chosen: ["fatigue", "rested", "nap_min", "comfort_score"],
        test: ["wake_position", "comfort_score"],
      }),
    ).toEqual(["wake_position", "comfort_score", "fatigue", "rested"]);
  });

  it("asks weekly questions on Sundays only, on top of the four", () => {
    const chosen: OptionalCode[] = ["fatigue", "rested", "nap_min", "comfort_score", "better_by"];
    expect(dueOptional(SATURDAY, { chosen, test: [] })).toHaveLength(MAX_OPTIONAL);
    expect(dueOptional(SUNDAY, { chosen, test: [] }).at(-1)).toBe("better_by");
  });

  it("asks the half of the night only after woken by pain was yes", () => {
    const askedFor = { chosen: ["woken_by_pain", "woken_half"] as OptionalCode[], test: [] };
    expect(codesOf(askedFor)).not.toContain("woken_half");
    expect(codesOf(askedFor, SATURDAY, { woken_by_pain: false })).not.toContain("woken_half");
    expect(codesOf(askedFor, SATURDAY, { woken_by_pain: true })).toContain("woken_half");
    expect(dueOptional(SATURDAY, { chosen: ["woken_half"], test: [] })).toEqual([]);
  });

  it("never asks twice, never loses a core question, and ends with safety", () => {
    const subset = fc.shuffledSubarray(optionalCodes);
    fc.assert(
      fc.property(subset, subset, fc.constantFrom(SATURDAY, SUNDAY), (chosen, test, date) => {
        const codes = codesOf({ chosen, test }, date, { woken_by_pain: true });
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.filter((c) => !isOptionalCode(c))).toHaveLength(12);
        expect(codes.at(-1)).toBe("flag_gate");
      }),
    );
    expect(dueQuestions(SATURDAY, none, { n_awak: 0 }, {})).toHaveLength(11);
  });
});

describe("optional answers", () => {
  const answers = (value: unknown) => morningAnswersSchema.safeParse(value);
  it("have codes of their own and cover what the shipped protocols ask", () => {
    expect(optionalCodes.filter((c) => (questionCodes as string[]).includes(c))).toEqual([]);
    const asked = libraryFile().protocols.flatMap((p) => [
      ...p.core_items,
      ...p.phases.flatMap((f) => f.extra_items),
    ]);
    expect(asked.filter((c) => !isOptionalCode(c) && !(questionCodes as string[]).includes(c))).toEqual([]);
  });

  it("are validated from the same table as the diary draws", () => {
    for (const code of optionalCodes) {
      const { input } = optionalQuestions[code] as {
        input: { kind: string; options?: readonly string[]; range?: { min: number; max: number } };
      };
      const accepts = (value: unknown) => optionalAnswerSchemas[code].safeParse(value).success;
      if (input.range) {
        const { min, max } = input.range;
        expect(
          [accepts(min), accepts(max), accepts(min - 1), accepts(max + 1), accepts(min + 0.5)],
          code,
        ).toEqual([true, true, false, false, false]);
      }
      for (const option of input.options ?? [])
        expect(accepts(input.kind === "choices" ? [option] : option)).toBe(true);
      expect(accepts("nonsense"), code).toBe(false);
      expect(accepts(null), code).toBe(false);
    }
    expect(optionalAnswerSchemas.time_to_better_min.safeParse("not_better").success).toBe(true);
    expect(optionalAnswerSchemas.global_change.safeParse(-3).success).toBe(true);
  });

  it("refuse a repeated option, none beside others, and unknown questions, with a path", () => {
    expect(answers({ tension_signs: { value: ["jaw", "jaw"] } }).success).toBe(false);
    expect(answers({ tension_signs: { value: ["jaw", "none"] } }).success).toBe(false);
    expect(answers({ tension_signs: { value: [] } }).success).toBe(false);
    expect(answers({ tension_signs: { value: ["none"] } }).success).toBe(true);
    const unknown = answers({ weather: { value: 3 } });
    expect(unknown.error?.issues[0]).toMatchObject({ code: "unrecognized_keys", keys: ["weather"] });
    const range = answers({ pain_rise: { value: 11 } });
    expect(range.error?.issues[0]?.path[0]).toBe("pain_rise");
  });

  it("keep asked and not answered apart from not asked", () => {
    const parsed = morningAnswersSchema.parse({
      pain_rise: { value: 3 },
      rested: { value: 4 },
      fatigue: { state: "skipped" },
    });
    expect(extraValuesOf(parsed)).toEqual({ rested: 4, fatigue: null });
    const entered = { daysLate: 0, corrected: false };
    expect(morningRecord(SUNDAY, parsed, entered).extra).toEqual({ rested: 4, fatigue: null });
    expect(morningRecord(SUNDAY, { pain_rise: { value: 3 } }, entered)).not.toHaveProperty("extra");
  });

  it("raise red flags from a yes only", () => {
    expect(flagsRaisedBy({ sleepy_driving: true, mood_flag: true, weight_loss: true })).toEqual([
      "RF20",
      "RF17",
      "RF10",
    ]);
    expect(flagsRaisedBy({ sleepy_driving: false, mood_flag: null })).toEqual([]);
  });
});
