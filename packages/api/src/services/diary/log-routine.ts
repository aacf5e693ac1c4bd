import { dueItems } from "@soepel/domain/due";
import { DomainError } from "@soepel/domain/errors";
import type { InstantIso } from "@soepel/domain/primitives";
import type { LogRoutineInput } from "@soepel/domain/wire/diary";
import type { PatientContext } from "../../context.ts";
import { asPatient, iso } from "../acting.ts";
import { entryKey } from "./logs.ts";
import { dayGiven, refuseReuse, storedBefore, submissionOf } from "./submission.ts";

/** Notes how one session of today's routine went. The line must be in the plan that was in force on that day. */
export function logRoutine(ctx: PatientContext, input: LogRoutineInput): Promise<{ receivedAt: InstantIso }> {
  const { submissionId: _id, phone: _phone, ...content } = input;
  return asPatient(ctx, "diary.write", async (repo) => {
    const submission = submissionOf(ctx, input, content);
    const given = dayGiven(ctx, input.date, input.phone.waitedS);
    const before = await storedBefore(repo, "routine", submission, given);
    if (before !== null) return { receivedAt: iso(before.receivedAt) };
    const claim = await repo.diary.claim("routine", submission, content);
    if (claim.outcome === "reused") return refuseReuse();
    if (claim.outcome === "new") {
      const revisions = await repo.plans.revisions(ctx.actor.patientId);
      const due = dueItems(revisions, await repo.plans.pauses(ctx.actor.patientId), input.date);
      if (!due.some(({ item }) => item.key === input.itemKey)) {
        throw new DomainError("NOT_FOUND", { path: ["itemKey"] });
      }
      await repo.diary.addRoutineEntries(input.date, {
        [entryKey(input.itemKey, input.occasion)]: {
          outcome: input.outcome,
          fraction: input.fraction,
          milder: input.milder,
          at: iso(submission.at),
        },
      });
    }
    return { receivedAt: iso(claim.receivedAt) };
  });
}
