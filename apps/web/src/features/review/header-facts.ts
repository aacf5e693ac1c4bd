import { revisionInForce } from "@soepel/domain/due";
import { addDays, daysBetween } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";

export type PlanFact =
  | { state: "none" }
  | { state: "starts"; on: LocalDate; revision: number }
  | { state: "ended"; on: LocalDate; revision: number }
  /** `day` counts from the first day of the first revision; `days` null without an end. */
  | { state: "running"; day: number; days: number | null; revision: number; endsOn: LocalDate | null };

export type HeaderFacts = {
  lastDiary: LocalDate | null;
  /** Mornings with a diary among today and the six days before. */
  ofSeven: number;
  plan: PlanFact;
  /** Full years by the calendar year only: 47 may still be 46. null when the birth year is not known. */
  age: number | null;
};

/** Facts of the header row. `review` must reach up to today. */
export function headerFacts(review: ReviewWire): HeaderFacts {
  const { today } = review;
  const dates = review.mornings.map((morning) => morning.date).toSorted();
  const weekStart = addDays(today, -6);
  return {
    lastDiary: dates.at(-1) ?? null,
    ofSeven: dates.filter((date) => date >= weekStart && date <= today).length,
    plan: planFact(review),
    age: review.patient.birthYear === null ? null : Number(today.slice(0, 4)) - review.patient.birthYear,
  };
}

function planFact({ revisions, today }: ReviewWire): PlanFact {
  const ordered = revisions.toSorted((a, b) => a.number - b.number);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return { state: "none" };
  const now = revisionInForce(revisions, today);
  if (now) {
    const days = now.endsOn === null ? null : daysBetween(first.effectiveFrom, now.endsOn) + 1;
    return {
      state: "running",
      day: daysBetween(first.effectiveFrom, today) + 1,
      days,
      revision: now.number,
      endsOn: now.endsOn,
    };
  }
  if (first.effectiveFrom > today)
    return { state: "starts", on: first.effectiveFrom, revision: first.number };
  return { state: "ended", on: last.endsOn ?? today, revision: last.number };
}
