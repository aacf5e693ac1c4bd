import { daysLate } from "@soepel/domain/diary-window";
import { DomainError } from "@soepel/domain/errors";
import type { MorningAnswers } from "@soepel/domain/morning";
import { morningRecord } from "@soepel/domain/morning-record";
import type { InstantIso, LocalDate } from "@soepel/domain/primitives";
import { nightMeasures } from "@soepel/domain/sleep";
import type { SaveAnswersInput } from "@soepel/domain/wire/diary";
import type { PatientContext } from "../../context.ts";
import { iso, patientScope } from "../acting.ts";
import { dayGiven, refuseReuse, storedBefore, submissionOf } from "./submission.ts";

const times = ["into_bed", "try_sleep", "final_wake", "out_of_bed"] as const;

/** Times that make more than twenty hours in bed are a slip of the finger: refused, so that the person looks again. */
function refuseImpossibleNight(answers: MorningAnswers, date: LocalDate, timeZone: string): void {
  const record = morningRecord(date, answers, { daysLate: 0, corrected: false });
  if (nightMeasures(record.values, date, timeZone).issues.includes("tib_gt_20h")) {
    throw new DomainError("INVALID_INPUT", { path: ["answers", "out_of_bed"] });
  }
}

/**
 * Stores the answers that were touched, and only those. The same submission may arrive any number of times; another content
 * under the same id is refused and nothing is overwritten. Acknowledged means stored.
 */
export async function saveAnswers(
  ctx: PatientContext,
  input: SaveAnswersInput,
): Promise<{ date: LocalDate; revision: number; receivedAt: InstantIso }> {
  const repo = ctx.repo.asPatientDirect(patientScope(ctx));
  const submission = submissionOf(ctx, input, input.answers);
  const given = dayGiven(ctx, input.date, input.phone.waitedS);
  const before = await storedBefore(repo, "answers", submission, given);
  if (before !== null)
    return { date: input.date, revision: before.revision, receivedAt: iso(before.receivedAt) };
  if (times.some((code) => input.answers[code] !== undefined)) {
    const morning = await repo.diary.morning(input.date);
    refuseImpossibleNight({ ...morning?.answers, ...input.answers }, input.date, ctx.actor.timeZone);
  }
  const saved = await repo.diary.saveAnswers({
    ...submission,
    answers: input.answers,
    daysLate: daysLate(input.date, given),
  });
  if (saved.outcome === "reused") refuseReuse();
  return { date: input.date, revision: saved.revision, receivedAt: iso(new Date(saved.receivedAt)) };
}
