import { DomainError } from "@soepel/domain/errors";
import type { PatientId, ScoreId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** Takes a score back that was typed in wrongly; the right one is entered anew. */
export async function retractScore(
  ctx: StaffContext,
  input: { patientId: PatientId; scoreId: ScoreId },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "record.write", async (repo, patient) => {
    if (!(await repo.scores.retract(patient.id, input.scoreId, ctx.now()))) throw new DomainError("CONFLICT");
  });
  return { done: true };
}
