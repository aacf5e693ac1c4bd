import { addDays, daysBetween } from "./calendar.ts";
import type { LocalDate } from "./primitives.ts";

/** A morning can be filled in or corrected by the patient until the end of the second day after it (DOMAIN.md B1). */
export const DIARY_OPEN_DAYS = 2;

/** True when the patient may still write the morning of `date` on local day `today`; the future is closed. */
export function isDayOpen(date: LocalDate, today: LocalDate): boolean {
  const late = daysBetween(date, today);
  return late >= 0 && late <= DIARY_OPEN_DAYS;
}

/** Days between a morning and the day it is written on: 0 on the day itself. */
export const daysLate = (date: LocalDate, today: LocalDate): number => Math.max(0, daysBetween(date, today));

/** The days a patient can write today, newest first. */
export const openDays = (today: LocalDate): LocalDate[] =>
  Array.from({ length: DIARY_OPEN_DAYS + 1 }, (_, i) => addDays(today, -i));

/** Longest wait on a phone that is believed, in days: four weeks without a connection. */
export const LONGEST_WAIT_DAYS = 28;
export const LONGEST_WAIT_S = LONGEST_WAIT_DAYS * 86_400;

/**
 * Whole seconds that something waited on the phone, by the phone's own clock at both ends: a wrong clock cancels out. 0 to
 * LONGEST_WAIT_S; 0 when the clock was set back meanwhile.
 */
export const waitedSeconds = (enteredMs: number, nowMs: number): number =>
  Math.min(LONGEST_WAIT_S, Math.max(0, Math.floor((nowMs - enteredMs) / 1000)));

/**
 * The day on which an answer about `date` was given: `before` (today less its wait) when the day was open then, else `today`,
 * because a clock that was set right meanwhile makes any wait.
 */
export const givenOn = (date: LocalDate, today: LocalDate, before: LocalDate): LocalDate =>
  isDayOpen(date, before) ? before : today;
