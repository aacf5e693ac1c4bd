import { addDays } from "@soepel/domain/calendar";
import { DomainError } from "@soepel/domain/errors";
import type { LocalDate } from "@soepel/domain/primitives";
import { lastMorning, trialState } from "@soepel/domain/trial/trial";
import type { OnTrial } from "@soepel/domain/wire/trials";
import type { StaffContext } from "../../context.ts";
import { changeTrial } from "./change.ts";

/**
 * Ends a test early: the given morning is the last that counts. A test that has not begun is called off with the day before
 * its first morning, and then never was.
 */
export const stopTrial = (
  ctx: StaffContext,
  input: OnTrial & { lastMorning: LocalDate },
): Promise<{ version: number }> =>
  changeTrial(ctx, input, (trial, today) => {
    const planned = trialState(trial, today) === "planned";
    const fits = planned
      ? input.lastMorning === addDays(trial.startsOn, -1)
      : trial.startsOn <= input.lastMorning && input.lastMorning < lastMorning(trial);
    if (!fits) throw new DomainError("INVALID_INPUT", { path: ["lastMorning"] });
    return { ...trial, stoppedOn: input.lastMorning };
  });
