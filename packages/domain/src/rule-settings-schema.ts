import { z } from "zod";
import { ruleBook, type RuleId } from "./rules.ts";
import { thresholdBook } from "./threshold-book.ts";
import { thresholds, type ThresholdKey } from "./thresholds.ts";

/** Numbers that a practice may change. */
export const settable = (Object.keys(thresholdBook) as ThresholdKey[]).filter(
  (key) => thresholdBook[key].setting,
);
const switchable = ruleBook.filter((rule) => rule.switchable).map((rule) => rule.id);

const value = (key: ThresholdKey) => {
  const { min, max, unit } = thresholdBook[key];
  return (unit === "points" ? z.number() : z.int()).min(min).max(max);
};

/**
 * What a practice stores: rules switched off, changed numbers, denominator. Safety rules cannot be named here, a number
 * stays within its range, and numbers that depend on each other keep their order.
 */
export const practiceRulesSchema = z
  .strictObject({
    off: z.array(z.enum(switchable as [RuleId, ...RuleId[]])).default([]),
    values: z
      .strictObject(Object.fromEntries(settable.map((key) => [key, value(key).optional()])))
      .default({}),
    denominator: z.enum(["TIB", "DSE"]).default("TIB"),
    /** Whether next steps of a plan are suggested to therapists. */
    progression: z.boolean().default(true),
  })
  .superRefine((rules, ctx) => {
    const limits = { ...thresholds, ...rules.values };
    const ordered: [ThresholdKey, ThresholdKey][] = [
      ["adherenceHideBelow", "adherenceGreyBelow"],
      ["adherencePartial", "adherenceGood"],
      ["baselineMinN", "baselineDays"],
    ];
    for (const [low, high] of ordered) {
      if ((limits[low] ?? 0) > (limits[high] ?? 0)) {
        ctx.addIssue({ code: "custom", path: ["values", low], message: "order" });
      }
    }
  });
export type PracticeRules = z.output<typeof practiceRulesSchema>;

/** Saving needs what the person saw before, so that two admins do not overwrite each other. */
export const saveRulesInputSchema = z.strictObject({
  before: practiceRulesSchema,
  rules: practiceRulesSchema,
});
export type SaveRulesInput = z.output<typeof saveRulesInputSchema>;
