import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { clinicalRulesMarkdown } from "./clinical-rules.ts";
import { defaultRuleSettings, ruleSettingsOf } from "./rule-settings.ts";
import { practiceRulesSchema } from "./rule-settings-schema.ts";
import { ruleBook } from "./rules.ts";
import { thresholdBook } from "./threshold-book.ts";
import { thresholds, type ThresholdKey } from "./thresholds.ts";

const keys = Object.keys(thresholds) as ThresholdKey[];

describe("docs/clinical-rules.md", () => {
  it("is what the rule book and the tables say; run tools/write-clinical-rules.ts after a change", () => {
    const file = readFileSync(new URL("../../../docs/clinical-rules.md", import.meta.url), "utf8");
    expect(file).toBe(clinicalRulesMarkdown());
  });
});

describe("thresholds", () => {
  it("have a source and a default within the range a practice may set", () => {
    expect(Object.keys(thresholdBook).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      const { min, max, source, setting } = thresholdBook[key];
      expect(source.length, key).toBeGreaterThan(0);
      expect(thresholds[key], key).toBeGreaterThanOrEqual(min);
      expect(thresholds[key], key).toBeLessThanOrEqual(max);
      if (setting) expect(max, key).toBeGreaterThan(min);
    }
  });
  it("that a rule offers as its setting can be set, or are fixed on purpose", () => {
    const fixedOnPurpose = new Set<ThresholdKey>(["recentDays"]);
    for (const rule of ruleBook) {
      for (const key of rule.settings) {
        expect(thresholdBook[key].setting || fixedOnPurpose.has(key), `${rule.id} ${key}`).toBe(true);
      }
    }
  });
});

describe("rules of a practice", () => {
  const parse = (input: unknown) => practiceRulesSchema.safeParse(input);
  it("default to the numbers of the specification with everything on", () => {
    expect(ruleSettingsOf(practiceRulesSchema.parse({}))).toEqual(defaultRuleSettings);
  });
  it("change a number within its range and keep the others", () => {
    const rules = practiceRulesSchema.parse({
      off: ["improved"],
      values: { noDiaryDays: 5 },
      denominator: "DSE",
    });
    expect(ruleSettingsOf(rules)).toEqual({
      off: new Set(["improved"]),
      limits: { ...thresholds, noDiaryDays: 5 },
      denominator: "DSE",
    });
  });
  it("refuse fixed numbers, numbers out of range, safety rules and a wrong order, with a path", () => {
    expect(parse({ values: { noDiaryDays: 99 } }).error?.issues[0]?.path).toEqual(["values", "noDiaryDays"]);
    expect(parse({ values: { noDiaryDays: 2.5 } }).success).toBe(false);
    expect(parse({ values: { painChangePoints: 1.5 } }).success).toBe(true);
    expect(parse({ values: { tibAskMin: 900 } }).error?.issues[0]?.code).toBe("unrecognized_keys");
    expect(parse({ off: ["red_flag_today"] }).error?.issues[0]?.path).toEqual(["off", 0]);
    expect(
      parse({ values: { adherenceHideBelow: 80, adherenceGreyBelow: 60 } }).error?.issues[0],
    ).toMatchObject({
      path: ["values", "adherenceHideBelow"],
      message: "order",
    });
  });
});
