import type { ErrorCode } from "@soepel/domain/errors";
import type { MorningAnswers } from "@soepel/domain/morning";
import type { LocalDate } from "@soepel/domain/local-date";
import type { Outcome } from "@soepel/domain/plan";
import type { InstantIso, Locale, SubmissionId } from "@soepel/domain/primitives";

/** What can wait on the phone: one touched answer, one exercise result, one alarm sign report, one small setting. */
export type Payload =
  | { kind: "answers"; date: LocalDate; answers: MorningAnswers }
  | {
      kind: "routine";
      date: LocalDate;
      itemKey: string;
      occasion: number;
      outcome: Outcome;
      fraction: number | null;
      milder: boolean;
    }
  | { kind: "flags"; date: LocalDate; codes: string[]; inDoubt: boolean; messageShown: string }
  | { kind: "called"; flagSubmissionId: SubmissionId }
  | { kind: "locale"; locale: Locale };

/** One submission on its way. It leaves the phone only after the server answered that it is stored. */
export type Entry = {
  submissionId: SubmissionId;
  /** Which link it was entered under: an entry is never sent in somebody else's session. */
  owner: string;
  at: InstantIso;
  /** Minutes east of UTC on the phone when it was entered; noted only, the practice's zone decides. */
  offsetMinutes: number;
  payload: Payload;
  /** Why the server will never take it, or null while it may still be sent. */
  refused: ErrorCode | null;
};

/** Alarm signs go first: they never stand behind an answer that has trouble. */
const rank = (entry: Entry) => (entry.payload.kind === "flags" || entry.payload.kind === "called" ? 0 : 1);

/** Order of sending: alarm signs first, then the order in which things were entered. */
export function bySendOrder(a: Entry, b: Entry): number {
  return rank(a) - rank(b) || (a.submissionId < b.submissionId ? -1 : 1);
}

/** The next entry of this owner that may be sent, or null. */
export function nextToSend(entries: readonly Entry[], owner: string): Entry | null {
  return entries.filter((e) => e.owner === owner && e.refused === null).toSorted(bySendOrder)[0] ?? null;
}

const DAY_MS = 86_400_000;

/** Entries that have waited longer than a day, which the patient is told about. */
export function olderThanADay(entries: readonly Entry[], nowMs: number): Entry[] {
  return entries.filter((entry) => nowMs - Date.parse(entry.at) > DAY_MS);
}
