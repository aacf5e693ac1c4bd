import { DomainError } from "@soepel/domain/errors";
import type { TrialChangeId } from "@soepel/domain/primitives";
import { phaseOn, wouldMix } from "@soepel/domain/trial/trial";
import type { NoteChangeInput } from "@soepel/domain/wire/trials";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** Notes that something else changed during a test. Refused with TRIAL_MIXES until the person accepted that nights mix. */
export function noteTrialChange(
  ctx: StaffContext,
  input: NoteChangeInput,
): Promise<{ changeId: TrialChangeId }> {
  return onPatient(ctx, input.patientId, "trial.write", async (repo, patient) => {
    await repo.plans.lock(patient.id);
    const trial = (await repo.trials.ofPatient(patient.id)).find((row) => row.id === input.trialId);
    if (trial === undefined) throw new DomainError("NOT_FOUND");
    if (phaseOn(trial, input.date) === null) throw new DomainError("INVALID_INPUT", { path: ["date"] });
    if (wouldMix(trial, input) && !input.mixingAccepted) {
      throw new DomainError("TRIAL_MIXES", { path: ["mixingAccepted"] });
    }
    const { date, variable, note } = input;
    const changeId = await repo.trials.noteChange({
      patientId: patient.id,
      trialId: trial.id,
      date,
      variable,
      note,
      at: ctx.now(),
    });
    return { changeId };
  });
}
