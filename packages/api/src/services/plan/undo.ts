import { DomainError } from "@soepel/domain/errors";
import type { PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

/**
 * Withdraws the newest revision. Allowed before its first day, and on that day as long as the patient recorded nothing with
 * it; then the revisions before it, also those still to come that it replaced, stand as if nothing was sent.
 */
export async function undoRevision(
  ctx: StaffContext,
  input: { patientId: PatientId; revision: number },
): Promise<{ done: true }> {
  const today = todayOf(ctx);
  await onPatient(ctx, input.patientId, "plan.write", async (repo, patient) => {
    await repo.plans.lock(patient.id);
    const newest = (await repo.plans.revisions(patient.id)).at(-1);
    if (newest?.number !== input.revision) throw new DomainError("CONFLICT", { path: ["revision"] });
    if (newest.effectiveFrom < today) throw new DomainError("PLAN_DATE", { path: ["revision"] });
    if (newest.effectiveFrom === today) {
      const days = await repo.readRoutineDays({ patientId: patient.id, from: today, to: today });
      if (days.length > 0) throw new DomainError("PLAN_DATE", { path: ["revision"] });
    }
    await repo.plans.withdraw(newest.id, ctx.now());
    await repo.plans.restoreReplacedBy(patient.id, newest.number);
  });
  return { done: true };
}
