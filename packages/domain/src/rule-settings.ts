import type { PracticeRules } from "./rule-settings-schema.ts";
import type { RuleId } from "./rules.ts";
import type { SeDenominator } from "./sleep.ts";
import { thresholds, type Thresholds } from "./thresholds.ts";

/** What a practice decided: rules switched off, numbers other than the default, the sleep-efficiency denominator. */
export type RuleSettings = {
  off: ReadonlySet<RuleId>;
  limits: Thresholds;
  denominator: SeDenominator;
};

export const defaultRuleSettings: RuleSettings = { off: new Set(), limits: thresholds, denominator: "TIB" };

/** The settings a rule reads, from what a practice stored; unset numbers keep the default of DOMAIN.md. */
export function ruleSettingsOf(rules: PracticeRules): RuleSettings {
  const changed = Object.fromEntries(Object.entries(rules.values).filter(([, v]) => v !== undefined));
  return { off: new Set(rules.off), limits: { ...thresholds, ...changed }, denominator: rules.denominator };
}
