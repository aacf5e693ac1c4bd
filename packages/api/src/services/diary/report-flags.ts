import { DomainError } from "@soepel/domain/errors";
import type { FlagId, InstantIso } from "@soepel/domain/primitives";
import { isReportableFlag, redFlagOutcome } from "@soepel/domain/redflags";
import type { ReportFlagsInput } from "@soepel/domain/wire/diary";
import type { PatientContext } from "../../context.ts";
import { asPatient, iso, todayOf } from "../acting.ts";
import { refuseReuse, submissionOf } from "./submission.ts";

/**
 * Brings a red flag to the therapist with the instruction that the patient saw. Urgency is worked out here, never taken from
 * the phone. No day is closed for it: a report that waited on a phone arrives late but arrives, an earlier day counts like
 * today, and a day to come (a wrong clock) becomes today. It stays open until a therapist says what was done.
 */
export function reportFlags(
  ctx: PatientContext,
  input: ReportFlagsInput,
): Promise<{ flagId: FlagId; receivedAt: InstantIso }> {
  const codes = [...new Set(input.codes)].filter(isReportableFlag).toSorted();
  const outcome = redFlagOutcome(codes, { inDoubt: input.inDoubt });
  if (outcome === null) throw new DomainError("INVALID_INPUT", { path: ["codes"] });
  const { inDoubt, messageShown, wordsShown } = input;
  const content = { codes, inDoubt, messageShown, ...(wordsShown === undefined ? {} : { wordsShown }) };
  const today = todayOf(ctx);
  return asPatient(ctx, "diary.write", async (repo) => {
    const submission = submissionOf(ctx, input, content);
    const claim = await repo.diary.claim("flags", submission, content);
    if (claim.outcome === "reused") return refuseReuse();
    const stored = claim.outcome === "repeat" ? await repo.flags.bySubmission(input.submissionId) : null;
    const flagId =
      stored?.id ??
      (await repo.flags.add({
        submissionId: input.submissionId,
        date: input.date < today ? input.date : today,
        codes,
        urgency: outcome.urgency,
        messageShown: input.messageShown,
        at: submission.at,
      }));
    return { flagId, receivedAt: iso(claim.receivedAt) };
  });
}
