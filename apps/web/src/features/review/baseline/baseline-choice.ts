import { addDays } from "@soepel/domain/calendar";
import { figuresOf, Mornings, type Compared } from "@soepel/domain/figures";
import type { PatientRecord } from "@soepel/domain/patient-record";
import type { LocalDate } from "@soepel/domain/primitives";
import type { RuleSettings } from "@soepel/domain/rule-settings";
import { recentWindow, type DayRange } from "@soepel/domain/windows";

/** What a baseline holds when it starts on a day. */
export type BaselineChoice = {
  /** null: no day is left before the last seven mornings. */
  window: DayRange | null;
  /** Mornings with an answer in the window. */
  n: number;
  enough: boolean;
  /** The last seven mornings cut the window short. */
  cut: boolean;
  figures: Record<"stiffness" | "pain" | "efficiency", Compared["baseline"]>;
};

/** The baseline as it would be from `from` on (null: from the first morning), with its figures and their n. */
export function baselineFromDay(
  record: PatientRecord,
  from: LocalDate | null,
  today: LocalDate,
  { limits, denominator }: RuleSettings,
): BaselineChoice {
  const mornings = new Mornings({ ...record, baselineFrom: from }, today, limits);
  const figures = figuresOf(mornings, denominator, limits);
  const window = mornings.baselineDays;
  const n = mornings.baseline.length;
  return {
    window,
    n,
    enough: n >= limits.baselineMinN,
    cut: window !== null && window.to < addDays(window.from, limits.baselineDays - 1),
    figures: {
      stiffness: figures.stiffness.baseline,
      pain: figures.pain.baseline,
      efficiency: figures.efficiency.baseline,
    },
  };
}

/**
 * A first day to start the question with: after the latest change of the plan that already has enough mornings behind it, else
 * the newest whole window. null while nothing was filled in.
 */
export function proposedFirstDay(
  record: PatientRecord,
  today: LocalDate,
  settings: RuleSettings,
): LocalDate | null {
  const first = record.firstMorning;
  if (first === null) return null;
  const fits = (day: LocalDate) => day > first && baselineFromDay(record, day, today, settings).enough;
  const [, ...changes] = record.routine.revisions.map((revision) => revision.effectiveFrom).toSorted();
  const afterRevision = changes
    .map((date) => addDays(date, 1))
    .toReversed()
    .find(fits);
  const newest = addDays(recentWindow(today, settings.limits).from, -settings.limits.baselineDays);
  return afterRevision ?? (newest > first ? newest : first);
}
