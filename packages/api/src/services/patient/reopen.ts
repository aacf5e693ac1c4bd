import { DomainError } from "@soepel/domain/errors";
import type { PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** Takes up the treatment again. A new diary link has to be made: the old one ended with the discharge. */
export async function reopenPatient(
  ctx: StaffContext,
  input: { patientId: PatientId },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "patient.write", async (repo, patient) => {
    if (!(await repo.patients.setDischarged(patient.id, null))) throw new DomainError("CONFLICT");
  });
  return { done: true };
}
