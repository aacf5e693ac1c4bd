import { DomainError } from "@soepel/domain/errors";
import type { LocalDate, MarkerId } from "@soepel/domain/primitives";
import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";

/** Sets the last day of an own marker; a marker of a therapist is not found. Again with the same day changes nothing. */
export async function endOwnMarker(
  ctx: PatientContext,
  input: { markerId: MarkerId; to: LocalDate },
): Promise<{ done: true }> {
  await asPatient(ctx, "diary.write", async (repo) => {
    if (!(await repo.markers.end(input.markerId, input.to))) throw new DomainError("NOT_FOUND");
  });
  return { done: true };
}
