import { describe, expect, it } from "vitest";
import type { PracticeRules } from "@soepel/domain/rule-settings-schema";
import { draftOfRules, readRules } from "./rules-draft.ts";

const standard: PracticeRules = { off: [], values: {}, denominator: "TIB", progression: true };

describe("rules being edited", () => {
  it("come back as they were, and store no defaults", () => {
    const changed: PracticeRules = {
      off: ["improved"],
      values: { noDiaryDays: 5, painChangePoints: 1.5 },
      denominator: "DSE",
      progression: false,
    };
    expect(readRules(draftOfRules(standard, "nl")).rules).toEqual(standard);
    expect(readRules(draftOfRules(changed, "nl")).rules).toEqual(changed);
    const draft = draftOfRules(changed, "nl");
    expect(draft.typed["painChangePoints"]).toBe("1,5");
    const back = { ...draft, typed: { ...draft.typed, noDiaryDays: "3" } };
    expect(readRules(back).rules?.values).toEqual({ painChangePoints: 1.5 });
  });

  it.each([
    ["noDiaryDays", "", { kind: "number" }],
    ["noDiaryDays", "drie", { kind: "number" }],
    ["noDiaryDays", "99", { kind: "range", min: 2, max: 14 }],
    ["noDiaryDays", "2,5", { kind: "range", min: 2, max: 14 }],
    ["adherencePartial", "80", { kind: "order" }],
  ])("%s as %j is a problem at that number", (key, text, problem) => {
    const draft = draftOfRules({ ...standard, values: { adherenceGood: 70 } }, "nl");
    const read = readRules({ ...draft, typed: { ...draft.typed, [key]: text } });
    expect(read.rules).toBeNull();
    expect(read.problems).toMatchObject({ [key]: problem });
  });
});
