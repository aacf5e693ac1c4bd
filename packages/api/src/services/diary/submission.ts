import { createHash } from "node:crypto";
import { givenOn, isDayOpen } from "@soepel/domain/diary-window";
import { DomainError } from "@soepel/domain/errors";
import type { LocalDate, SubmissionId } from "@soepel/domain/primitives";
import type { PhoneClock } from "@soepel/domain/wire/common";
import { localDateAt } from "@soepel/domain/zone";
import type { KnownSubmission, Submission } from "@soepel/db/repo/diary";
import type { PatientRepo } from "@soepel/db/repo/repo";
import type { PatientContext } from "../../context.ts";
import { todayOf } from "../acting.ts";

type Sent = { submissionId: SubmissionId; date: LocalDate; phone: PhoneClock };

/** Digest of what was sent, independent of key order, so that a repeat is recognised. */
function contentHash(content: unknown): Buffer {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]),
    );
  };
  return createHash("sha256")
    .update(JSON.stringify(sorted(content)))
    .digest();
}

/** What identifies one sending. `content` is everything but the phone's clock, which differs when it is sent again. */
export function submissionOf(ctx: PatientContext, input: Sent, content: unknown): Submission {
  return {
    submissionId: input.submissionId,
    contentHash: contentHash([input.date, content]),
    date: input.date,
    at: ctx.now(),
    phone: input.phone,
    requestId: ctx.requestId,
  };
}

/** The practice's day on which something about `date` was given: now, less how long it waited on the phone. */
export function dayGiven(ctx: PatientContext, date: LocalDate, waitedS = 0): LocalDate {
  const before = localDateAt(ctx.now().getTime() - waitedS * 1000, ctx.actor.timeZone);
  return givenOn(date, todayOf(ctx), before);
}

/**
 * The first result of a sending whose day was closed when it was `given` (dayGiven); null for a day that was open. Anything that was not
 * stored before is refused then, and so is a day to come. The practice's zone decides what day it is, not the phone.
 */
export async function storedBefore(
  repo: PatientRepo,
  kind: "answers" | "routine",
  submission: Submission,
  given: LocalDate,
): Promise<KnownSubmission | null> {
  if (isDayOpen(submission.date, given)) return null;
  const known = await repo.diary.known(kind, submission);
  if (known === null) throw new DomainError("DAY_CLOSED", { path: ["date"] });
  return known;
}

export const refuseReuse = (path: readonly string[] = ["submissionId"]): never => {
  throw new DomainError("SUBMISSION_REUSED", { path });
};
