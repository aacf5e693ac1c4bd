import { DomainError } from "@soepel/domain/errors";
import type { MarkerId, PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** Takes a marker back, whoever made it. */
export async function retractMarker(
  ctx: StaffContext,
  input: { patientId: PatientId; markerId: MarkerId },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "record.write", async (repo, patient) => {
    if (!(await repo.markers.retract(patient.id, input.markerId, ctx.now())))
      throw new DomainError("CONFLICT");
  });
  return { done: true };
}
