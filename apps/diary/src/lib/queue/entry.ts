import type { ErrorCode } from "@soepel/domain/errors";
import type { MorningAnswers } from "@soepel/domain/morning";
import type { LocalDate } from "@soepel/domain/local-date";
import type { Outcome } from "@soepel/domain/plan";
import type { InstantIso, Locale, MarkerId, SubmissionId } from "@soepel/domain/primitives";
import type { AddOwnMarkerInput, GoalRatingInput } from "@soepel/domain/wire/records";
import type { NoteOwnChangeInput } from "@soepel/domain/wire/trials";

/** What can wait on the phone: a touched answer, an exercise result, a report of alarm signs, and smaller things. */
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
  // `on`: the practice's day on which it was reported, which may be later than the morning it belongs to.
  | {
      kind: "flags";
      date: LocalDate;
      on: LocalDate;
      codes: string[];
      inDoubt: boolean;
      messageShown: string;
      /** Missing in what an older version left waiting. */
      wordsShown?: string[];
    }
  | { kind: "called"; flagSubmissionId: SubmissionId }
  | { kind: "locale"; locale: Locale }
  | { kind: "marker"; marker: AddOwnMarkerInput }
  | { kind: "markerEnd"; markerId: MarkerId; to: LocalDate }
  | { kind: "markerOff"; markerId: MarkerId }
  | { kind: "goals"; date: LocalDate; ratings: GoalRatingInput[] }
  | { kind: "change"; change: NoteOwnChangeInput };

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
