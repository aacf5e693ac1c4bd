import type { InstantIso, PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { iso, onPatient } from "../acting.ts";

/** The therapist has looked at these weeks; the patient's diary says "gezien". */
export async function markReviewed(
  ctx: StaffContext,
  input: { patientId: PatientId },
): Promise<{ at: InstantIso }> {
  const at = ctx.now();
  await onPatient(ctx, input.patientId, "patient.write", (repo, patient) =>
    repo.patients.markReviewed(patient.id, at),
  );
  return { at: iso(at) };
}
