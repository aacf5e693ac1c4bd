import type { PatientId } from "@soepel/domain/primitives";
import type { PatientInput } from "@soepel/domain/wire/patients";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

export async function updatePatient(
  ctx: StaffContext,
  input: { patientId: PatientId; patient: PatientInput },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "patient.write", (repo, patient) =>
    repo.patients.update(patient.id, input.patient),
  );
  return { done: true };
}
