import { randomUUID } from "node:crypto";
import { DomainError } from "@soepel/domain/errors";
import type { PlanItem } from "@soepel/domain/plan";
import type { AssignResult, AssignTemplateInput } from "@soepel/domain/wire/plans";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged, todayOf } from "../acting.ts";
import { sendPlan } from "./send.ts";

/**
 * Gives one template to several patients. Each gets a revision of its own, wholly or not at all; a patient with an open red
 * flag or a plan that changed meanwhile is left as it was and says why. Nobody else waits for that.
 */
export async function assignTemplate(ctx: StaffContext, input: AssignTemplateInput): Promise<AssignResult[]> {
  const { templateVersionId, effectiveFrom, endsOn, reason } = input;
  if (effectiveFrom < todayOf(ctx)) throw new DomainError("PLAN_DATE", { path: ["effectiveFrom"] });
  const template = await asStaffUnlogged(ctx, async (repo) =>
    (await repo.plans.usableTemplateVersion(templateVersionId)) === null
      ? null
      : repo.library.versionContent(templateVersionId),
  );
  if (template === null) throw new DomainError("NOT_FOUND");
  const results: AssignResult[] = [];
  for (const { patientId, base } of input.patients) {
    const items = template.items.map((item): PlanItem => ({ ...item, key: randomUUID(), note: null }));
    const plan = {
      patientId,
      base,
      templateVersionId,
      effectiveFrom,
      endsOn,
      reason,
      items,
      redFlagReason: null,
    };
    try {
      const { revision } = await sendPlan(ctx, plan);
      results.push({ patientId, revision, refused: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ patientId, revision: null, refused: error.code });
    }
  }
  // Nobody of the list is in the caller's reach: as with one patient, there is nothing to find.
  if (results.every(({ refused }) => refused === "NOT_FOUND")) throw new DomainError("NOT_FOUND");
  return results;
}
