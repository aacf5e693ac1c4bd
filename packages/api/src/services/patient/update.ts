import { DomainError } from "@soepel/domain/errors";
import type { UpdatePatientInput } from "@soepel/domain/wire/patients";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";
import { refuseComplaintToCome } from "./complaint-since.ts";

/** Changes what is known of a patient. What somebody else changed since the form was opened is a CONFLICT. */
export async function updatePatient(ctx: StaffContext, input: UpdatePatientInput): Promise<{ done: true }> {
  refuseComplaintToCome(ctx, input.patient);
  await onPatient(ctx, input.patientId, "patient.write", async (repo, patient) => {
    const changed = await repo.patients.change(patient.id, input.revision, input.patient, ctx.now());
    if (!changed) throw new DomainError("CONFLICT");
  });
  return { done: true };
}
