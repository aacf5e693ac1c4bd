import type { Action } from "@soepel/domain/access";
import { DomainError } from "@soepel/domain/errors";
import type { LocalDate } from "@soepel/domain/primitives";
import { lastMorning, trialState, type Trial } from "@soepel/domain/trial/trial";
import type { OnTrial } from "@soepel/domain/wire/trials";
import type { TrialRow } from "@soepel/db/repo/trials";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

const ACTION: Action = "trial.write";

/** Refuses days on which another test of the patient runs: two things at a time explain nothing. */
export function refuseOverlap(of: Trial, others: readonly Trial[]): void {
  const overlaps = (other: Trial) => other.startsOn <= lastMorning(of) && of.startsOn <= lastMorning(other);
  if (others.some(overlaps)) throw new DomainError("TRIAL_OVERLAP", { path: ["startsOn"] });
}

/**
 * Changes a test that is not over yet, from the version that the caller saw. A stale version is a CONFLICT; new nights may
 * not run into the next test.
 */
export async function changeTrial(
  ctx: StaffContext,
  input: OnTrial,
  change: (trial: TrialRow, today: LocalDate) => Trial,
): Promise<{ version: number }> {
  const today = todayOf(ctx);
  return onPatient(ctx, input.patientId, ACTION, async (repo, patient) => {
    await repo.plans.lock(patient.id);
    const trials = await repo.trials.ofPatient(patient.id);
    const trial = trials.find((row) => row.id === input.trialId);
    if (trial === undefined) throw new DomainError("NOT_FOUND");
    if (trial.version !== input.version) throw new DomainError("CONFLICT", { path: ["version"] });
    if (trialState(trial, today) === "finished") throw new DomainError("TRIAL_OVER");
    const changed = change(trial, today);
    refuseOverlap(
      changed,
      trials.filter((row) => row.id !== trial.id),
    );
    if (!(await repo.trials.change(trial.id, trial.version, changed))) throw new DomainError("CONFLICT");
    return { version: trial.version + 1 };
  });
}
