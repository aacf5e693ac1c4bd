import { addDays } from "./calendar.ts";
import { nightOfMorning } from "./figures.ts";
import type { LocalDate } from "./local-date.ts";
import type { MorningRecord } from "./morning.ts";
import type { PatientRecord } from "./patient-record.ts";
import {
  associationDisplay,
  byAmountOfData,
  compareFactor,
  spearman,
  type FactorComparison,
  type Spearman,
} from "./stats/association.ts";
import type { Value } from "./stats/basic.ts";
import { thresholds } from "./thresholds.ts";

/** Things that may go together with a stiffer morning; each is true, false or unknown on a morning. */
export const factorIds = [
  "side_position",
  "prone_position",
  "downshift",
  "routine_yesterday",
  "long_sitting_yesterday",
  "sport_yesterday",
  "lifting_yesterday",
  "caffeine_after_noon",
  "sleep_medication",
] as const;
export type FactorId = (typeof factorIds)[number];

export type FactorFinding = FactorComparison & {
  factor: FactorId;
  days: LocalDate[];
  /** Minutes of stiffness behind both medians, in date order. */
  mornings: { date: LocalDate; value: number; factor: boolean }[];
};

type Context = { record: FactorRecord; loggedCredit: ReadonlyMap<LocalDate, boolean> };
type FactorRecord = Pick<PatientRecord, "mornings" | "timeZone" | "routine">;

type Activity = NonNullable<NonNullable<MorningRecord["extra"]>["prev_day_activities"]>[number];
/** Whether something was done the day before; null when that was not answered. */
const didYesterday = (activity: Activity) => (m: MorningRecord) =>
  m.extra?.prev_day_activities?.includes(activity) ?? null;
/** Whether the position on waking was one of these; null when that was not answered. */
const wokeIn = (positions: readonly string[]) => (m: MorningRecord) => {
  const position = m.extra?.wake_position ?? null;
  return position === null ? null : positions.includes(position);
};

const factors: Record<FactorId, (m: MorningRecord, context: Context) => boolean | null> = {
  side_position: wokeIn(["side_left", "side_right"]),
  prone_position: wokeIn(["prone", "three_quarter_prone"]),
  downshift: ({ extra }) => extra?.downshift_done ?? null,
  routine_yesterday: ({ date }, { loggedCredit }) => loggedCredit.get(addDays(date, -1)) ?? null,
  long_sitting_yesterday: didYesterday("long_sitting"),
  sport_yesterday: didYesterday("sport"),
  lifting_yesterday: didYesterday("lifting"),
  caffeine_after_noon: ({ extra }) => extra?.caffeine_after_noon ?? null,
  sleep_medication: ({ extra }) => extra?.sleep_med ?? null,
};

/** Per logged day whether any session was done at least in part; days without a routine log are unknown. */
function routineDays(record: FactorRecord): Map<LocalDate, boolean> {
  const days = new Map<LocalDate, boolean>();
  for (const { date, outcome } of record.routine.logs) {
    days.set(date, (days.get(date) ?? false) || outcome !== "not");
  }
  return days;
}

/**
 * Median minutes of stiffness on mornings with and without each factor, those with most data first (PRODUCT.md 2.2).
 * Only factors with enough mornings on both sides; the order never follows the size of the difference.
 */
export function factorFindings(record: FactorRecord): FactorFinding[] {
  const context: Context = { record, loggedCredit: routineDays(record) };
  return factorIds
    .map((factor) => {
      const known = record.mornings
        .flatMap((m) => {
          const [value, present] = [m.values.stiff_duration_min, factors[factor](m, context)];
          return value === null || present === null ? [] : [{ date: m.date, value, factor: present }];
        })
        .toSorted((a, b) => (a.date < b.date ? -1 : 1));
      return { factor, days: known.map((m) => m.date), mornings: known, ...compareFactor(known) };
    })
    .filter((finding) => finding.difference !== null)
    .toSorted(byAmountOfData);
}

/** Pairs of what came before and how the morning was; both stand in the same morning (DOMAIN.md F9). */
export const associationIds = ["sleep_stiffness", "sleep_pain", "stress_stiffness", "stress_pain"] as const;
export type AssociationId = (typeof associationIds)[number];
export type AssociationFinding = Spearman & {
  pair: AssociationId;
  display: "provisional" | "shown";
  days: LocalDate[];
  /** The complete pairs in date order: x came before (minutes asleep, stress 0–10), y is the morning's. */
  points: { date: LocalDate; x: number; y: number }[];
};

/** Associations with at least 10 complete pairs, in a fixed order, never ranked by p: "samenhang, geen oorzaak". */
export function associationFindings(record: FactorRecord): AssociationFinding[] {
  const sleep = (m: MorningRecord): Value => nightOfMorning(m, record.timeZone).tst;
  const stress = (m: MorningRecord): Value => m.extra?.stress_yesterday ?? null;
  const stiffness = (m: MorningRecord): Value => m.values.stiff_duration_min;
  const pain = (m: MorningRecord): Value => m.values.pain_rise;
  const pairs: Record<AssociationId, readonly [(m: MorningRecord) => Value, (m: MorningRecord) => Value]> = {
    sleep_stiffness: [sleep, stiffness],
    sleep_pain: [sleep, pain],
    stress_stiffness: [stress, stiffness],
    stress_pain: [stress, pain],
  };
  return associationIds
    .flatMap((pair): AssociationFinding[] => {
      const [before, after] = pairs[pair];
      const complete = record.mornings
        .flatMap((m) => {
          const [x, y] = [before(m), after(m)];
          return x === null || y === null ? [] : [{ date: m.date, x, y }];
        })
        .toSorted((a, b) => (a.date < b.date ? -1 : 1));
      const display = associationDisplay(complete.length);
      const result = display === "hidden" ? null : spearman(complete.map((m) => [m.x, m.y] as const));
      if (result === null || display === "hidden") return [];
      return [{ pair, display, days: complete.map((m) => m.date), points: complete, ...result }];
    })
    .slice(0, thresholds.lagMaxPairs);
}
