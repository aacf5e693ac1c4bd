import { addDays, eachDay } from "@soepel/domain/calendar";
import { emptyValues, type MorningRecord } from "@soepel/domain/morning";
import type { PatientId, LocalDate, InstantIso, RevisionId } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";

export const day = (text: string) => text as LocalDate;

/** A morning with only the values given; the rest is null. For tests. */
export function makeMorning(
  date: string,
  values: Partial<MorningRecord["values"]> = {},
  rest: Partial<MorningRecord> = {},
): MorningRecord {
  return {
    date: day(date),
    values: { ...emptyValues(), ...values },
    states: {},
    daysLate: 0,
    corrected: false,
    ...rest,
  };
}

/** A patient without plan or morning, today Thursday 19 November 2026 in Amsterdam. For tests. */
export function makeReview(overrides: Partial<ReviewWire> = {}): ReviewWire {
  const mornings = overrides.mornings ?? [];
  const firstMorning = mornings.map((morning) => morning.date).toSorted()[0] ?? null;
  return {
    patient: {
      patientId: "018f0000-0000-7000-8000-000000000001" as PatientId,
      name: "P. Voorbeeld",
      birthYear: 1979,
      number: "2041",
      locale: "nl",
      tags: [],
      conditions: [],
      intake: null,
      baselineFrom: null,
      extraQuestions: [],
      dischargedAt: null,
      therapists: [],
      readAlongUntil: null,
      link: { state: "opened", issuedAt: null, openedAt: null, lastUsedAt: null, expiresAt: null },
      lastReviewed: null,
    },
    today: day("2026-11-19"),
    timeZone: "Europe/Amsterdam",
    sleepEfficiency: "TIB",
    firstMorning,
    mornings,
    baselineMornings: firstMorning
      ? mornings.filter((morning) => morning.date < addDays(firstMorning, 14))
      : [],
    logs: [],
    revisions: [],
    pauses: [],
    flags: [],
    trials: [],
    notes: [],
    markers: [],
    goals: [],
    scores: [],
    rules: { off: [], values: {}, denominator: overrides.sleepEfficiency ?? "TIB", progression: true },
    exerciseNames: {},
    ...overrides,
  };
}

/** One morning per day of a range; `valueOf` may return null for a day without a diary. For tests. */
export function makeMornings(
  from: string,
  to: string,
  valueOf: (index: number, date: LocalDate) => Partial<MorningRecord["values"]> | null,
): MorningRecord[] {
  return eachDay(day(from), day(to)).flatMap((date, index) => {
    const values = valueOf(index, date);
    return values ? [makeMorning(date, values)] : [];
  });
}

/** A revision with the given items, in force from a date until further notice. For tests. */
export function makeRevision(
  number: number,
  effectiveFrom: string,
  items: ReviewWire["revisions"][number]["items"] = [],
): ReviewWire["revisions"][number] {
  return {
    id: `018f0000-0000-7000-8000-0000000001${number}` as RevisionId,
    number,
    effectiveFrom: day(effectiveFrom),
    endsOn: null,
    reason: null,
    createdAt: "2026-10-01T09:00:00.000Z" as InstantIso,
    createdBy: "R. Behandelaar",
    template: null,
    items,
  };
}
