import { addDays } from "@soepel/domain/calendar";
import { DomainError } from "@soepel/domain/errors";
import type { TrialId } from "@soepel/domain/primitives";
import { shippedTrials, type TrialProtocol } from "@soepel/domain/trial/protocols";
import { startTrial as startFrom } from "@soepel/domain/trial/trial";
import type { StartTrialInput } from "@soepel/domain/wire/trials";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";
import { refuseOverlap } from "./change.ts";

/** A test is started for the coming weeks, not for next year. */
const MAX_DAYS_AHEAD = 92;

function protocolOf({ protocol }: StartTrialInput): TrialProtocol {
  if (protocol.kind === "own") return protocol.protocol;
  const shipped = shippedTrials.find((one) => one.slug === protocol.slug);
  if (shipped === undefined) throw new DomainError("INVALID_INPUT", { path: ["protocol", "slug"] });
  return shipped;
}

/** Starts a test with its own copy of the protocol. Refused on days of another test, and for a first morning in the past. */
export function startTrial(ctx: StaffContext, input: StartTrialInput): Promise<{ trialId: TrialId }> {
  const today = todayOf(ctx);
  if (input.startsOn < today || input.startsOn > addDays(today, MAX_DAYS_AHEAD)) {
    throw new DomainError("INVALID_INPUT", { path: ["startsOn"] });
  }
  const trial = startFrom(protocolOf(input), input.startsOn);
  return onPatient(ctx, input.patientId, "trial.write", async (repo, patient) => {
    await repo.plans.lock(patient.id);
    refuseOverlap(trial, await repo.trials.ofPatient(patient.id));
    const trialId = await repo.trials.add({
      ...trial,
      main: input.main ?? trial.main,
      patientId: patient.id,
      title: input.protocol.kind === "own" ? input.protocol.title : null,
      ownChange: input.ownChange,
      at: ctx.now(),
    });
    return { trialId };
  });
}
