import { isDeepStrictEqual } from "node:util";
import { DomainError } from "@soepel/domain/errors";
import type { PracticeRules, SaveRulesInput } from "@soepel/domain/rule-settings-schema";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { rulesOf } from "./read-rules.ts";

/** Without order, so that two ways of ticking the same boxes are the same settings. */
const comparable = ({ off, ...rest }: PracticeRules) => ({ ...rest, off: off.toSorted() });

/** Saves the practice's settings of the rule book. CONFLICT when another admin changed them since they were read. */
export function saveRules(ctx: StaffContext, input: SaveRulesInput): Promise<PracticeRules> {
  return asStaff(ctx, "practice.write", async (repo) => {
    const stored = await repo.practice.read();
    if (!isDeepStrictEqual(comparable(await rulesOf(repo)), comparable(input.before))) {
      throw new DomainError("CONFLICT", { path: ["before"] });
    }
    const { denominator, ...ruleSettings } = input.rules;
    const saved = await repo.practice.saveRules(stored, { ruleSettings, sleepEfficiency: denominator });
    if (!saved) throw new DomainError("CONFLICT", { path: ["before"] });
    return rulesOf(repo);
  });
}
