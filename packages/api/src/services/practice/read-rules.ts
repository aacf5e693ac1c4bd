import { practiceRulesSchema, type PracticeRules } from "@soepel/domain/rule-settings-schema";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged } from "../acting.ts";

/** What the practice set of the rule book, with the defaults filled in. */
export async function rulesOf(repo: StaffRepo): Promise<PracticeRules> {
  const { ruleSettings, sleepEfficiency } = await repo.practice.read();
  return practiceRulesSchema.parse({ ...ruleSettings, denominator: sleepEfficiency });
}

export const readRules = (ctx: StaffContext): Promise<PracticeRules> => asStaffUnlogged(ctx, rulesOf);
