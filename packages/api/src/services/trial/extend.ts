import { addDays } from "@soepel/domain/calendar";
import { DomainError } from "@soepel/domain/errors";
import type { LocalDate } from "@soepel/domain/primitives";
import { trialSchema } from "@soepel/domain/trial/protocol-schema";
import { extendPhase, type Trial } from "@soepel/domain/trial/trial";
import type { OnTrial } from "@soepel/domain/wire/trials";
import type { StaffContext } from "../../context.ts";
import { changeTrial } from "./change.ts";

/** Last morning of a phase of a test; the phases before it have their own nights. */
const lastOfPhase = (trial: Trial, index: number): LocalDate =>
  addDays(trial.startsOn, trial.phases.slice(0, index + 1).reduce((sum, phase) => sum + phase.nights, 0) - 1);

/** Refuses a test that was ended early, or has grown longer than a test may be. */
export function requireSize(trial: Trial): Trial {
  if (trial.stoppedOn !== null) throw new DomainError("TRIAL_OVER");
  if (!trialSchema.shape.phases.safeParse(trial.phases).success) {
    throw new DomainError("INVALID_INPUT", { path: ["nights"], detail: "too many nights" });
  }
  return trial;
}

/** More nights for a phase that is still to come or still runs; a phase that is over would move nights that were slept. */
export const extendTrial = (
  ctx: StaffContext,
  input: OnTrial & { phase: number; nights: number },
): Promise<{ version: number }> =>
  changeTrial(ctx, input, (trial, today) => {
    const longer = extendPhase(trial, input.phase, input.nights);
    if (lastOfPhase(trial, input.phase) < today) throw new DomainError("TRIAL_OVER", { path: ["phase"] });
    return requireSize(longer);
  });
