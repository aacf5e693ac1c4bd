import { DomainError } from "@soepel/domain/errors";
import type { MarkerId } from "@soepel/domain/primitives";
import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";

/** Takes an own marker back; again changes nothing. */
export async function retractOwnMarker(
  ctx: PatientContext,
  input: { markerId: MarkerId },
): Promise<{ done: true }> {
  await asPatient(ctx, "diary.write", async (repo) => {
    if (!(await repo.markers.retract(input.markerId, ctx.now()))) throw new DomainError("NOT_FOUND");
  });
  return { done: true };
}
