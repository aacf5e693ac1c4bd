import { eachDay, isoWeekday } from "@soepel/domain/calendar";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { monthTexts, weekdayTexts } from "@soepel/i18n/common";

/** Day width in px below which single days cannot carry a label and marks shrink (design: "under 20 px"). */
export const DENSE_BELOW = 20;
/** Day width in px below which weekend stripes would be noise instead of orientation. */
const WEEKENDS_FROM = 4;
/** Day width in px below which "23 okt" does not fit over its day. */
const TIGHT_BELOW = 31;
/** Room in px that a label such as "26 okt" needs. */
const LABEL_ROOM = 46;

export type DayTick = { index: number; x: number; weekday: string; label: string; strong: boolean };

/** The one day axis that all lanes share. All x values are px from the left edge of the plot. */
export type DayAxis = {
  from: LocalDate;
  to: LocalDate;
  days: readonly LocalDate[];
  width: number;
  dayWidth: number;
  dense: boolean;
  ticks: readonly DayTick[];
  /** Saturdays and Sundays, neighbours merged, from the left edge of day `from` to that of day `to`. */
  weekends: readonly { from: number; to: number }[];
  /** Index of today, or null when today is outside the range. */
  today: number | null;
};

export const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** Middle of a day in px. */
export const centreOf = (axis: DayAxis, index: number): number => oneDecimal((index + 0.5) * axis.dayWidth);

/** Left edge of a day in px; index `days.length` is the right edge of the plot. */
export const leftOf = (axis: DayAxis, index: number): number => oneDecimal(index * axis.dayWidth);

/** Index of the day under a horizontal position in px, kept inside the range. */
export function dayAt(axis: DayAxis, x: number): number {
  return Math.min(axis.days.length - 1, Math.max(0, Math.floor(x / axis.dayWidth)));
}

/**
 * Lays the days `from`–`to` (inclusive, at least one) over `width` px. Days from 20 px carry weekday and number, with the
 * month at the first day and at each first of the month; narrower axes label Mondays, as many as have room.
 */
export function prepareDayAxis(
  range: { from: LocalDate; to: LocalDate; today: LocalDate },
  width: number,
  locale: Locale,
): DayAxis {
  const days = eachDay(range.from, range.to);
  const dayWidth = width / days.length;
  const dense = dayWidth < DENSE_BELOW;
  const today = days.indexOf(range.today);
  const axis = {
    from: range.from,
    to: range.to,
    days,
    width,
    dayWidth,
    dense,
    today: today < 0 ? null : today,
  };
  return {
    ...axis,
    ticks: dense ? mondayTicks(days, dayWidth, width, locale) : dayTicks(days, dayWidth, axis.today, locale),
    weekends: dayWidth < WEEKENDS_FROM ? [] : weekendsOf(days),
  };
}

const dayOfMonth = (date: LocalDate) => Number(date.slice(8));
const monthName = (date: LocalDate, locale: Locale) =>
  monthTexts[locale].short[Number(date.slice(5, 7)) - 1] ?? "";
const weekdayName = (date: LocalDate, locale: Locale) =>
  weekdayTexts[locale].short[isoWeekday(date) - 1] ?? "";
const dayAndMonth = (date: LocalDate, locale: Locale) => `${dayOfMonth(date)} ${monthName(date, locale)}`;

function dayTicks(days: LocalDate[], dayWidth: number, today: number | null, locale: Locale): DayTick[] {
  const tight = dayWidth < TIGHT_BELOW;
  return days.map((date, index) => {
    const withMonth = index === 0 || dayOfMonth(date) === 1;
    return {
      index,
      x: oneDecimal((index + 0.5) * dayWidth),
      // Where "23 okt" would touch its neighbour, the month takes the place of the weekday.
      weekday: withMonth && tight ? monthName(date, locale) : weekdayName(date, locale),
      label: withMonth && !tight ? dayAndMonth(date, locale) : `${dayOfMonth(date)}`,
      strong: withMonth || index === today,
    };
  });
}

function mondayTicks(days: LocalDate[], dayWidth: number, width: number, locale: Locale): DayTick[] {
  const ticks: DayTick[] = [];
  let free = 0;
  days.forEach((date, index) => {
    const x = (index + 0.5) * dayWidth;
    const fits = x - LABEL_ROOM / 2 >= free && x + LABEL_ROOM / 2 <= width;
    if (isoWeekday(date) !== 1 || !fits) return;
    free = x + LABEL_ROOM / 2;
    ticks.push({
      index,
      x: oneDecimal(x),
      weekday: weekdayName(date, locale),
      label: dayAndMonth(date, locale),
      strong: false,
    });
  });
  return ticks;
}

function weekendsOf(days: LocalDate[]): { from: number; to: number }[] {
  const stripes: { from: number; to: number }[] = [];
  days.forEach((date, index) => {
    if (isoWeekday(date) < 6) return;
    const before = stripes.at(-1);
    if (before?.to === index) before.to = index + 1;
    else stripes.push({ from: index, to: index + 1 });
  });
  return stripes;
}
