import { DomainError } from "@soepel/domain/errors";
import type { PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/**
 * Takes the caller off a patient whom another therapist who can log in goes on treating; what the caller had asked colleagues
 * about this patient is withdrawn. Without such a colleague it is a conflict: then there is handing over, or ending.
 */
export async function leavePatient(
  ctx: StaffContext,
  { patientId }: { patientId: PatientId },
): Promise<{ done: true }> {
  const { staffId } = ctx.actor;
  await onPatient(ctx, patientId, "care.leave", async (repo) => {
    await repo.care.lock(patientId);
    const team = await repo.care.team(patientId);
    if (!team.some((one) => one.active && one.staffId !== staffId)) throw new DomainError("CONFLICT");
    await repo.care.leave(patientId, staffId, ctx.now());
    await repo.care.withdrawAllOf(patientId, staffId, ctx.now());
  });
  return { done: true };
}
