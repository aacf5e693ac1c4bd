import { createHash } from "node:crypto";
import { isDayOpen } from "@soepel/domain/diary-window";
import { DomainError } from "@soepel/domain/errors";
import type { LocalDate, SubmissionId } from "@soepel/domain/primitives";
import type { Submission } from "@soepel/db/repo/diary";
import type { PatientContext } from "../../context.ts";
import { todayOf } from "../acting.ts";

type Sent = { submissionId: SubmissionId; date: LocalDate; phone: { at: string; offsetMinutes: number } };

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
  return createHash("sha256").update(JSON.stringify(sorted(content))).digest();
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

/** Refuses a day that is closed or still to come. The practice's zone decides what day it is, not the phone. */
export function requireOpenDay(ctx: PatientContext, date: LocalDate): void {
  if (!isDayOpen(date, todayOf(ctx))) throw new DomainError("DAY_CLOSED", { path: ["date"] });
}

export const refuseReuse = (): never => {
  throw new DomainError("SUBMISSION_REUSED", { path: ["submissionId"] });
};
