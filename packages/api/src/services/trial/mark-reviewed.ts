import { DomainError } from "@soepel/domain/errors";
import type { PatientId, TrialId } from "@soepel/domain/primitives";
import { trialState } from "@soepel/domain/trial/trial";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

/** The result of a finished test was looked at: the patient leaves the group "test finished". Again changes nothing. */
export async function markTrialReviewed(
  ctx: StaffContext,
  input: { patientId: PatientId; trialId: TrialId },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "trial.write", async (repo, patient) => {
    const trial = (await repo.trials.ofPatient(patient.id)).find((row) => row.id === input.trialId);
    if (trial === undefined) throw new DomainError("NOT_FOUND");
    if (trialState(trial, todayOf(ctx)) !== "finished") throw new DomainError("CONFLICT");
    await repo.trials.review(trial.id, ctx.now());
  });
  return { done: true };
}
