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
