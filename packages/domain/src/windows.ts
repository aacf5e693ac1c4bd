import { addDays } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import { thresholds, type Thresholds } from "./thresholds.ts";

/** Days from `from` to `to`, both inclusive. */
export type DayRange = { from: LocalDate; to: LocalDate };

/** True when a date lies in a range, both ends included. */
export const isWithin = (date: LocalDate, range: DayRange): boolean => range.from <= date && date <= range.to;

/** The last seven mornings, the given one included (DOMAIN.md F2). */
export function recentWindow(date: LocalDate, limits: Thresholds = thresholds): DayRange {
  return { from: addDays(date, 1 - limits.recentDays), to: date };
}

/**
 * The patient's own baseline: fourteen days from the first morning, or from a day the therapist chose (DOMAIN.md F2).
 * Days of the recent window are left out, so that nobody is compared with the same mornings. null when none remain.
 */
export function baselineWindow(
  start: LocalDate | null,
  date: LocalDate,
  limits: Thresholds = thresholds,
): DayRange | null {
  if (start === null) return null;
  const end = addDays(start, limits.baselineDays - 1);
  const beforeRecent = addDays(recentWindow(date, limits).from, -1);
  const to = end < beforeRecent ? end : beforeRecent;
  return to < start ? null : { from: start, to };
}

/** The last seven complete days: today's routine is still running and is left out of the percentage. */
export function routineWeek(date: LocalDate, limits: Thresholds = thresholds): DayRange {
  return { from: addDays(date, -limits.recentDays), to: addDays(date, -1) };
}
