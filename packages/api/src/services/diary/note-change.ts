import { DomainError } from "@soepel/domain/errors";
import { phaseOn } from "@soepel/domain/trial/trial";
import type { NoteOwnChangeInput } from "@soepel/domain/wire/trials";
import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";
import { refuseReuse } from "./submission.ts";

/** The patient says that something else changed during the test. The same change may arrive any number of times. */
export async function noteOwnChange(ctx: PatientContext, input: NoteOwnChangeInput): Promise<{ done: true }> {
  await asPatient(ctx, "diary.write", async (repo) => {
    const trial = (await repo.trials.all()).find((row) => row.id === input.trialId);
    if (trial === undefined) throw new DomainError("NOT_FOUND");
    if (phaseOn(trial, input.date) === null) throw new DomainError("INVALID_INPUT", { path: ["date"] });
    const outcome = await repo.trials.noteChange({ ...input, id: input.changeId, at: ctx.now() });
    if (outcome === "reused") refuseReuse(["changeId"]);
  });
  return { done: true };
}
