import { addDays, daysBetween, isoWeekday } from "@soepel/domain/calendar";
import type { ClockMinutes, InstantIso, LocalDate, Locale } from "@soepel/domain/primitives";
import { localClockAt, localDateAt } from "@soepel/domain/zone";
import { monthTexts, weekdayTexts } from "./common.ts";

/** Typography of numbers: a true minus sign, an en dash for ranges and for "no value", a narrow space that never breaks. */
const MINUS = "−";
const EN_DASH = "–";
const NARROW_SPACE = "\u202f";

const formatters = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, digits: number, signed: boolean): Intl.NumberFormat {
  const key = `${locale}${digits}${signed}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale === "nl" ? "nl-NL" : "en-GB", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: signed ? "exceptZero" : "negative",
    });
    formatters.set(key, format);
  }
  return format;
}

/** "–" for null, otherwise the value in the caller's format. The only place where null becomes a character. */
export function orDash<T>(value: T | null, format: (value: T) => string): string {
  return value === null ? EN_DASH : format(value);
}

/** A number with a fixed count of decimals: "3,5", "1.250", "−2". Rounds half away from zero; −0 prints as 0. */
export function numberText(value: number, locale: Locale, digits = 0): string {
  return numberFormat(locale, digits, false).format(value).replace("-", MINUS);
}

/** A change with its sign: "+12", "−2,1"; a change that rounds to nothing is "0". */
export function signedText(value: number, locale: Locale, digits = 0): string {
  return numberFormat(locale, digits, true).format(value).replace("-", MINUS);
}

/** A percentage given as 0–100: "75 %" in Dutch (narrow space that does not break), "75%" in English. */
export function percentText(value: number, locale: Locale, digits = 0): string {
  return `${numberText(value, locale, digits)}${locale === "nl" ? NARROW_SPACE : ""}%`;
}

/** "30–60", or "30" when both ends print the same. Below zero words replace the dash: "−2 tot 3". */
export function rangeText(min: number, max: number, locale: Locale, digits = 0): string {
  const [low, high] = [numberText(min, locale, digits), numberText(max, locale, digits)];
  if (low === high) return low;
  if (min < 0 || max < 0) return `${low} ${locale === "nl" ? "tot" : "to"} ${high}`;
  return `${low}${EN_DASH}${high}`;
}

/** "ma, wo en vr". Empty for an empty list. */
export function listText(words: readonly string[], locale: Locale): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${locale === "nl" ? "en" : "and"} ${words.at(-1)}`;
}

type Names = "short" | "long";
const weekdayName = (date: LocalDate, locale: Locale, form: Names) =>
  weekdayTexts[locale][form][isoWeekday(date) - 1] ?? "";
const dayAndMonth = (date: LocalDate, locale: Locale, form: Names) =>
  `${Number(date.slice(8))} ${monthTexts[locale][form][Number(date.slice(5, 7)) - 1] ?? ""}`;

/** "di 10 mrt". For axes, lists and chips. */
export function shortDate(date: LocalDate, locale: Locale): string {
  return `${weekdayName(date, locale, "short")} ${dayAndMonth(date, locale, "short")}`;
}

/** "dinsdag 10 maart". For greetings and titles. */
export function longDate(date: LocalDate, locale: Locale): string {
  return `${weekdayName(date, locale, "long")} ${dayAndMonth(date, locale, "long")}`;
}

/** "10 mrt", without the weekday. */
export function dayMonth(date: LocalDate, locale: Locale): string {
  return dayAndMonth(date, locale, "short");
}

/** "10 maart 2026". For prints, exports and dates outside this year. */
export function dateWithYear(date: LocalDate, locale: Locale): string {
  return `${dayAndMonth(date, locale, "long")} ${date.slice(0, 4)}`;
}

/** "di". */
export function shortWeekday(date: LocalDate, locale: Locale): string {
  return weekdayName(date, locale, "short");
}

/** "dinsdag". */
export function longWeekday(date: LocalDate, locale: Locale): string {
  return weekdayName(date, locale, "long");
}

/** A night by the morning it ends: the morning of Tuesday gives "nacht van ma op di". */
export function nightText(morning: LocalDate, locale: Locale): string {
  const evening = weekdayName(addDays(morning, -1), locale, "short");
  const next = weekdayName(morning, locale, "short");
  return locale === "nl" ? `nacht van ${evening} op ${next}` : `night of ${evening} to ${next}`;
}

/** "vandaag", "gisteren", "3 dagen geleden", "morgen", "over 3 dagen". */
export function relativeDay(date: LocalDate, today: LocalDate, locale: Locale): string {
  const days = daysBetween(today, date);
  const dutch = locale === "nl";
  if (days === 0) return dutch ? "vandaag" : "today";
  if (days === -1) return dutch ? "gisteren" : "yesterday";
  if (days === 1) return dutch ? "morgen" : "tomorrow";
  if (days < 0) return dutch ? `${-days} dagen geleden` : `${-days} days ago`;
  return dutch ? `over ${days} dagen` : `in ${days} days`;
}

const two = (value: number) => `${value}`.padStart(2, "0");

/** A wall-clock time: 1395 gives "23:15". The same in both languages. */
export function clockText(minutes: ClockMinutes): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Time of day of an instant in a time zone: "09:12". */
export function instantClock(instant: InstantIso, timeZone: string): string {
  return clockText(localClockAt(Date.parse(instant), timeZone));
}

/** Date and time of an instant in a time zone: "do 5 mrt, 09:12". */
export function instantText(instant: InstantIso, timeZone: string, locale: Locale): string {
  const date = localDateAt(Date.parse(instant), timeZone);
  return `${shortDate(date, locale)}, ${instantClock(instant, timeZone)}`;
}

/** As instantText, but "vandaag 07:24" and "gisteren 23:10" where that holds. */
export function recentInstant(
  instant: InstantIso,
  timeZone: string,
  today: LocalDate,
  locale: Locale,
): string {
  const date = localDateAt(Date.parse(instant), timeZone);
  const days = daysBetween(today, date);
  if (days !== 0 && days !== -1) return instantText(instant, timeZone, locale);
  return `${relativeDay(date, today, locale)} ${instantClock(instant, timeZone)}`;
}

/** Compact length of time for staff: "38 min", "1 u", "1 u 05". Rounded to whole minutes; never negative input. */
export function durationText(minutes: number, locale: Locale): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const hours = `${Math.floor(whole / 60)} ${locale === "nl" ? "u" : "h"}`;
  return whole % 60 === 0 ? hours : `${hours} ${two(whole % 60)}`;
}

/** A change of a length of time: "+20 min", "−1 u 05", "0 min". */
export function signedDuration(minutes: number, locale: Locale): string {
  const size = Math.round(Math.abs(minutes));
  const sign = size === 0 ? "" : minutes < 0 ? MINUS : "+";
  return `${sign}${durationText(size, locale)}`;
}

/**
 * A length of time split for a button: a large amount over a small unit, "45" + "min", "1½" + "uur". Hours only where
 * they are whole or half, otherwise minutes. Whole minutes, 0 or more.
 */
export function amountAndUnit(minutes: number, locale: Locale): { amount: string; unit: string } {
  if (minutes < 60 || minutes % 30 !== 0) return { amount: `${minutes}`, unit: "min" };
  const amount = `${Math.floor(minutes / 60)}${minutes % 60 === 0 ? "" : "½"}`;
  return { amount, unit: locale === "nl" ? "uur" : amount === "1" ? "hour" : "hours" };
}

/** A length of time in full words for patients: "38 minuten", "1½ uur", "1 uur en 20 minuten". Rounded to minutes. */
export function durationWords(minutes: number, locale: Locale): string {
  const whole = Math.round(minutes);
  const dutch = locale === "nl";
  const inMinutes = (n: number) =>
    `${n} ${dutch ? (n === 1 ? "minuut" : "minuten") : n === 1 ? "minute" : "minutes"}`;
  if (whole < 60) return inMinutes(whole);
  if (whole % 30 === 0) {
    const { amount, unit } = amountAndUnit(whole, locale);
    return `${amount} ${unit}`;
  }
  const hours = Math.floor(whole / 60);
  const hourWord = dutch ? "uur" : hours === 1 ? "hour" : "hours";
  return `${hours} ${hourWord} ${dutch ? "en" : "and"} ${inMinutes(whole % 60)}`;
}
