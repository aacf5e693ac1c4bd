import { DomainError } from "@soepel/domain/errors";
import type { ClockMinutes, PatientId } from "@soepel/domain/primitives";
import { instantOf } from "@soepel/domain/zone";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

/** Takes back the caller's own newest mark of today; older marks stay. */
export async function undoReviewed(
  ctx: StaffContext,
  input: { patientId: PatientId },
): Promise<{ done: true }> {
  const startOfDay = new Date(instantOf(todayOf(ctx), 0 as ClockMinutes, ctx.actor.timeZone));
  await onPatient(ctx, input.patientId, "patient.write", async (repo, patient) => {
    if (!(await repo.patients.undoReviewed(patient.id, startOfDay, ctx.now())))
      throw new DomainError("CONFLICT");
  });
  return { done: true };
}
