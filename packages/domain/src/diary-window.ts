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
