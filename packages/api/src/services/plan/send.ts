import { DomainError } from "@soepel/domain/errors";
import { revisionInForce } from "@soepel/domain/due";
import type { LocalDate } from "@soepel/domain/primitives";
import type { SendPlanInput } from "@soepel/domain/wire/plans";
import type { RevisionRow } from "@soepel/db/repo/plans";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";
import { requirePins } from "../library/require-pins.ts";

/** A plan that still runs goes on; after its end a new one starts counting its days again. */
function planStart(revisions: readonly RevisionRow[], input: SendPlanInput): LocalDate {
  const running = revisionInForce(revisions, input.effectiveFrom);
  const before = revisions.find((row) => row.id === running?.id);
  return before?.planStartedOn ?? input.effectiveFrom;
}

/**
 * Sends a new revision. What was due before its first day stays as it was: nothing older is touched. Refuses a first day in
 * the past (PLAN_DATE), a change made from an older revision (CONFLICT), and an open red flag without a written reason.
 */
export function sendPlan(ctx: StaffContext, input: SendPlanInput): Promise<{ revision: number }> {
  const at = ctx.now();
  if (input.effectiveFrom < todayOf(ctx)) throw new DomainError("PLAN_DATE", { path: ["effectiveFrom"] });
  return onPatient(ctx, input.patientId, "plan.write", async (repo, patient) => {
    await repo.plans.lock(patient.id);
    const revisions = await repo.plans.revisions(patient.id);
    const newest = revisions.at(-1)?.number ?? null;
    if (newest !== input.base) throw new DomainError("CONFLICT", { path: ["base"] });
    const open = (await repo.flags.ofPatient(patient.id)).some((flag) => flag.acknowledgedAt === null);
    if (open && !input.redFlagReason) throw new DomainError("RED_FLAG_OPEN", { path: ["redFlagReason"] });
    await requirePins(repo, input.items, ["items"]);
    if (
      input.templateVersionId !== null &&
      !(await repo.plans.usableTemplateVersion(input.templateVersionId))
    ) {
      throw new DomainError("INVALID_INPUT", { path: ["templateVersionId"] });
    }
    const number = (await repo.plans.newestNumber(patient.id)) + 1;
    // A change that was still to come and starts after this one is replaced by it: its first day never begins.
    for (const later of revisions.filter((row) => row.effectiveFrom > input.effectiveFrom)) {
      await repo.plans.withdraw(later.id, at, number);
    }
    await repo.plans.add({
      patientId: patient.id,
      number,
      planStartedOn: planStart(revisions, input),
      effectiveFrom: input.effectiveFrom,
      endsOn: input.endsOn,
      reason: input.reason,
      templateVersionId: input.templateVersionId,
      items: input.items,
      redFlagReason: input.redFlagReason,
      createdBy: ctx.actor.staffId,
      createdAt: at,
    });
    return { revision: number };
  });
}
