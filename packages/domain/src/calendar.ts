import { DomainError } from "./errors.ts";
import type { LocalDate } from "./local-date.ts";

/** Days since 1970-01-01, the integer form of a LocalDate. Negative before 1970. */
export type EpochDay = number;

const digit = (text: string, at: number) => text.charCodeAt(at) - 48;

/**
 * Days since 1970-01-01 of a calendar date. Pure integers, no Date object and no time zone: the morning of a patient is a
 * calendar date. Input must be a parsed LocalDate; nothing is checked here.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
 */
export function epochDayOf(date: LocalDate): EpochDay {
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  const month = digit(date, 5) * 10 + digit(date, 6);
  const day = digit(date, 8) * 10 + digit(date, 9);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

const pad2 = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** The calendar date of a day number. Inverse of epochDayOf; throws INVALID_INPUT outside the years 1900–2199. */
export function dateOfEpochDay(epochDay: EpochDay): LocalDate {
  const z = epochDay + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 1900 && year <= 2199))
    throw new DomainError("INVALID_INPUT", { path: ["date"], detail: "date_range" });
  return `${year}-${pad2(month)}-${pad2(day)}` as LocalDate;
}

/** The date `days` later (earlier when negative). Throws INVALID_INPUT when it leaves 1900–2199. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfEpochDay(epochDayOf(date) + days);
}

/** Whole days from `from` to `to`: 0 on the same date, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** ISO weekday of a day number: 1 Monday … 7 Sunday. */
export function isoWeekdayOfEpochDay(epochDay: EpochDay): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function isoWeekday(date: LocalDate): number {
  return isoWeekdayOfEpochDay(epochDayOf(date));
}

/** Every date from `from` to `to`, both inclusive, in order; empty when `to` is before `from`. */
export function eachDay(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = epochDayOf(from);
  const last = epochDayOf(to);
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day++) days.push(dateOfEpochDay(day));
  return days;
}

/** The Monday of the ISO week of a date. */
export function startOfIsoWeek(date: LocalDate): LocalDate {
  return addDays(date, 1 - isoWeekday(date));
}
