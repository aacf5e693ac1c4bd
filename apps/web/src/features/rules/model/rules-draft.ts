import { practiceRulesSchema, settable, type PracticeRules } from "@soepel/domain/rule-settings-schema";
import { thresholdBook } from "@soepel/domain/threshold-book";
import { thresholds, type ThresholdKey, type Thresholds } from "@soepel/domain/thresholds";
import { numberText } from "@soepel/i18n/format";

/** The settings while they are being edited: numbers as typed. */
export type RulesDraft = {
  off: readonly string[];
  typed: Readonly<Record<string, string>>;
  denominator: "TIB" | "DSE";
  progression: boolean;
};

const written = (value: number, locale: "nl" | "en") =>
  numberText(value, locale, Number.isInteger(value) ? 0 : 1);

export function draftOfRules(rules: PracticeRules, locale: "nl" | "en"): RulesDraft {
  const value = (key: ThresholdKey) => rules.values[key] ?? thresholds[key];
  return {
    off: rules.off,
    typed: Object.fromEntries(settable.map((key) => [key, written(value(key), locale)])),
    denominator: rules.denominator,
    progression: rules.progression,
  };
}

export type RuleProblem =
  | { kind: "number" }
  | { kind: "range"; min: number; max: number }
  | { kind: "order" };

export type RulesRead = {
  /** What can be saved, null while a number is not right. */
  rules: PracticeRules | null;
  problems: Partial<Record<ThresholdKey, RuleProblem>>;
  /** Numbers for the sentences: what is typed where it is right, else the default. */
  limits: Thresholds;
};

const readNumber = (text: string): number =>
  text.trim() === "" ? NaN : Number(text.trim().replace(",", "."));

/** Reads what was typed; limits and order are those of the schema that the server uses. Defaults are not stored. */
export function readRules(draft: RulesDraft): RulesRead {
  const problems: RulesRead["problems"] = {};
  const values: Record<string, number> = {};
  const limits: Record<string, number> = { ...thresholds };
  for (const key of settable) {
    const value = readNumber(draft.typed[key] ?? "");
    if (Number.isNaN(value)) {
      problems[key] = { kind: "number" };
      continue;
    }
    if (value !== thresholds[key]) values[key] = value;
    limits[key] = value;
  }
  const { off, denominator, progression } = draft;
  const parsed = practiceRulesSchema.safeParse({ off, values, denominator, progression });
  for (const issue of parsed.error?.issues ?? []) {
    const key = settable.find((one) => one === issue.path[1]);
    if (key === undefined) continue;
    const { min, max } = thresholdBook[key];
    problems[key] ??= issue.message === "order" ? { kind: "order" } : { kind: "range", min, max };
  }
  const fine = parsed.success && Object.keys(problems).length === 0;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key of thresholds is copied above
  return { rules: fine ? parsed.data : null, problems, limits: limits as Thresholds };
}
