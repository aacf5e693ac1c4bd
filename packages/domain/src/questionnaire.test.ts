import { describe, expect, it } from "vitest";
import { answerSchemas, questionCodes } from "./morning.ts";
import {
  askedQuestions,
  coreQuestions,
  impliedAnswers,
  MAX_QUESTIONS,
  type Question,
} from "./questionnaire.ts";

const codes = (questions: readonly Question[]) => questions.map((q) => q.code);

describe("core block (DOMAIN.md B2)", () => {
  it("asks in this order, with the safety question last", () => {
    expect(codes(coreQuestions)).toEqual([
      "into_bed",
      "try_sleep",
      "sol_min",
      "n_awak",
      "waso_min",
      "final_wake",
      "out_of_bed",
      "quality",
      "pain_rise",
      "stiff_severity",
      "stiff_duration_min",
      "flag_gate",
    ]);
    expect(coreQuestions.length).toBeLessThanOrEqual(MAX_QUESTIONS);
  });

  it("covers every question with a schema except the note, which is offered at the end", () => {
    expect([...codes(coreQuestions), "note"].sort()).toEqual([...questionCodes].sort());
  });

  it("numbers pain 8 and stiffness duration 10 of 11 after a night without awakenings", () => {
    const asked = codes(askedQuestions({ n_awak: 0 }));
    expect(asked).toHaveLength(11);
    expect([asked.indexOf("pain_rise") + 1, asked.indexOf("stiff_duration_min") + 1]).toEqual([8, 10]);
    expect(codes(askedQuestions({ n_awak: 2 }))).toHaveLength(12);
  });

  it("hides minutes awake until awakenings are known to be above 0", () => {
    expect(codes(askedQuestions({}))).not.toContain("waso_min");
    expect(codes(askedQuestions({ n_awak: null }))).not.toContain("waso_min");
    expect(codes(askedQuestions({ n_awak: 1 }))).toContain("waso_min");
  });

  it("implies 0 minutes awake from 0 awakenings and nothing from a missing answer", () => {
    expect(impliedAnswers({ n_awak: 0 })).toEqual({ waso_min: 0 });
    expect(impliedAnswers({ n_awak: 1 })).toEqual({});
    expect(impliedAnswers({ n_awak: null })).toEqual({});
    expect(impliedAnswers({})).toEqual({});
  });

  it("offers only chips and scale ends that the server's schema accepts, and ranges that are the schema's", () => {
    for (const { code, input } of coreQuestions) {
      const schema = answerSchemas[code];
      const accepts = (value: unknown) => schema.safeParse(value).success;
      if (input.kind === "minutesChips" || input.kind === "count") {
        expect(input.chips.every(accepts), code).toBe(true);
        expect([...input.chips]).toEqual([...input.chips].sort((a, b) => a - b));
        expect([input.range.min, input.range.max].every(accepts), code).toBe(true);
        expect([input.range.min - 1, input.range.max + 1].some(accepts), code).toBe(false);
      }
      if (input.kind === "scale0to10")
        expect([0, 10, -1, 11].map(accepts)).toEqual([true, true, false, false]);
      if (input.kind === "scale1to5") expect([1, 5, 0, 6].map(accepts)).toEqual([true, true, false, false]);
      if (input.kind === "time") expect([0, 1435, 1440].map(accepts)).toEqual([true, true, false]);
      if (input.kind === "yesNoGate") expect([true, false, 0].map(accepts)).toEqual([true, true, false]);
    }
  });

  it("never suggests a rating, and lets only stiffness still be going on", () => {
    expect(codes(coreQuestions.filter((q) => q.suggestion))).toEqual([
      "into_bed",
      "try_sleep",
      "final_wake",
      "out_of_bed",
    ]);
    const ongoing = coreQuestions.filter((q) => q.input.kind === "minutesChips" && q.input.ongoing);
    expect(codes(ongoing)).toEqual(["stiff_duration_min"]);
  });
});
