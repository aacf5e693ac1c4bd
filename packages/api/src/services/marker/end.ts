import { DomainError } from "@soepel/domain/errors";
import type { LocalDate, MarkerId, PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** Sets the last day of a marker that goes on. One that has an end, or begins later, is a CONFLICT. */
export async function endMarker(
  ctx: StaffContext,
  input: { patientId: PatientId; markerId: MarkerId; to: LocalDate },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "record.write", async (repo, patient) => {
    if (!(await repo.markers.end(patient.id, input.markerId, input.to))) throw new DomainError("CONFLICT");
  });
  return { done: true };
}
