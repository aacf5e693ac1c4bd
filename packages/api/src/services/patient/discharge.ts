import { DomainError } from "@soepel/domain/errors";
import type { PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/**
 * Ends the treatment: the patient leaves the active list and the diary link ends at once; everything stays. Refused while a red
 * flag is open, because nobody would see it any more.
 */
export async function dischargePatient(
  ctx: StaffContext,
  input: { patientId: PatientId },
): Promise<{ done: true }> {
  const at = ctx.now();
  await onPatient(ctx, input.patientId, "patient.write", async (repo, patient) => {
    const open = (await repo.flags.ofPatient(patient.id)).some((flag) => flag.acknowledgedAt === null);
    if (open) throw new DomainError("RED_FLAG_OPEN");
    if (!(await repo.patients.setDischarged(patient.id, at))) throw new DomainError("CONFLICT");
    await repo.links.revokeAll(patient.id, at);
  });
  return { done: true };
}
