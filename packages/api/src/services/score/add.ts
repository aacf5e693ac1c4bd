import { DomainError } from "@soepel/domain/errors";
import type { ExternalScore } from "@soepel/domain/external-scores";
import type { PatientId, ScoreId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

/** The total of a questionnaire that was filled in elsewhere. */
export function addScore(
  ctx: StaffContext,
  input: { patientId: PatientId; score: ExternalScore },
): Promise<{ scoreId: ScoreId }> {
  if (input.score.date > todayOf(ctx)) throw new DomainError("INVALID_INPUT", { path: ["score", "date"] });
  return onPatient(ctx, input.patientId, "record.write", async (repo, patient) => ({
    scoreId: await repo.scores.add(patient.id, input.score, ctx.now()),
  }));
}
