import { adherence } from "@soepel/domain/adherence";
import { daysBetween } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import { weeksOf, weekSummary, type WeekSummary } from "@soepel/domain/weeks";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { DayAxis } from "../timeline/day-axis.ts";
import type { ReviewRecord } from "./record.ts";

/** Longer ranges show one mark per week (issue: single days cannot be read beyond it). */
export const WEEKS_BEYOND_DAYS = 120;

/** What was done of one plan item in a week: sessions done and due on days with a routine log. */
export type WeekOfItem = {
  itemKey: string;
  credit: number;
  due: number;
  /** False when too little of what was due fell on logged days: then no share is told. */
  enough: boolean;
  /** Sessions stopped because pain rose. */
  stopped: number;
};

export type ReviewWeek = {
  summary: WeekSummary;
  /** A diary could have been filled in on a day of this week that is over. */
  expected: boolean;
  loggedDays: number;
  items: readonly WeekOfItem[];
  /** Mornings with a note of the patient. */
  notes: number;
};

/** The range in whole weeks, Monday to Sunday. */
export function wholeWeeks(range: { from: LocalDate; to: LocalDate }): { from: LocalDate; to: LocalDate } {
  const weeks = weeksOf(range);
  return { from: weeks[0]?.from ?? range.from, to: weeks.at(-1)?.to ?? range.to };
}

/** One column per week on the same axis: seven days wide. */
export const weekAxisOf = (axis: DayAxis): DayAxis => ({
  ...axis,
  days: axis.days.filter((_, index) => index % 7 === 0),
  dayWidth: axis.dayWidth * 7,
  today: axis.today === null ? null : Math.floor(axis.today / 7),
});

/** Index of the week column that a day stands in. */
export const weekIndexOf = (axis: DayAxis, date: LocalDate): number =>
  Math.floor(daysBetween(axis.from, date) / 7);

/** Medians, counts and routine of every week of the record's days. Figures come from @soepel/domain. */
export function prepareWeeks(review: ReviewWire, record: ReviewRecord): ReviewWeek[] {
  const first = record.days[0]?.date ?? record.today;
  const last = record.days.at(-1)?.date ?? record.today;
  const { timeZone, denominator, limits } = record;
  const options = { timeZone, denominator, limits };
  return weeksOf({ from: first, to: last }).map((week) => {
    const own = record.days.filter(({ date }) => date >= week.from && date <= week.to);
    const mornings = own.flatMap((day) => (day.morning ? [day.morning] : []));
    const done = adherence(review, { ...week, today: record.today });
    return {
      summary: weekSummary(mornings, week, options),
      expected: own.some((day) => day.expected || day.morning !== null),
      loggedDays: done.loggedDays,
      items: record.routine.map(({ itemKey, cells }) => {
        const item = done.items.find((other) => other.itemKey === itemKey);
        return {
          itemKey,
          credit: item?.creditLogged ?? 0,
          due: item?.dueLogged ?? 0,
          enough: item !== undefined && 100 * item.dueLogged >= record.limits.adherenceHideBelow * item.due,
          stopped: cells.filter(
            (cell) => cell.date >= week.from && cell.date <= week.to && cell.state === "stopped",
          ).length,
        };
      }),
      notes: mornings.filter((morning) => morning.values.note !== null).length,
    };
  });
}
