import { addDays, daysBetween, eachDay, isoWeekday } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";

/** Picture of 28 mornings of stiffness: 287 × 104, days of 9.4 px, 0–120 minutes in 78 px. */
const LEFT = 24;
const WIDTH = 287;
const BOTTOM = 84;
const PLOT = 78;
const SCALE_MINUTES = 120;
export const PEEK_DAYS = 28;
const DAY_WIDTH = (WIDTH - LEFT) / PEEK_DAYS;

const oneDecimal = (value: number) => Math.round(value * 10) / 10;
const yOf = (minutes: number) =>
  oneDecimal(BOTTOM - (Math.min(minutes, SCALE_MINUTES) / SCALE_MINUTES) * PLOT);

export type PeekChart = {
  width: number;
  height: number;
  left: number;
  dayWidth: number;
  ticks: readonly { minutes: number; y: number; limit: boolean }[];
  bands: readonly { y: number; height: number; fill: "band" | "band-2" }[];
  weekends: readonly number[];
  dots: readonly { x: number; y: number; hollow: boolean; minutes: number }[];
  gaps: readonly number[];
  labels: readonly { x: number; date: LocalDate; first: boolean }[];
  revisions: readonly { x: number; number: number; labelLeft: boolean }[];
  /** Minutes per day, oldest first; null where nothing was entered. */
  values: readonly (number | null)[];
  n: number;
};

/** Places the last 28 mornings. Missing is a dash under the axis; days before the first morning ever stay empty. */
export function preparePeekChart(
  review: Pick<ReviewWire, "mornings" | "revisions" | "firstMorning" | "today">,
): PeekChart {
  const from = addDays(review.today, 1 - PEEK_DAYS);
  const days = eachDay(from, review.today);
  const byDate = new Map(review.mornings.map((morning) => [morning.date, morning]));
  const centre = (index: number) => oneDecimal(LEFT + (index + 0.5) * DAY_WIDTH);
  const values = days.map((date) => byDate.get(date)?.values.stiff_duration_min ?? null);
  const monday = days.findIndex((date, index) => index > 4 && isoWeekday(date) === 1);
  return {
    width: WIDTH,
    height: 104,
    left: LEFT,
    dayWidth: oneDecimal(DAY_WIDTH),
    ticks: [0, 30, 60, 120].map((minutes) => ({ minutes, y: yOf(minutes), limit: minutes === 60 })),
    bands: [
      { y: yOf(30), height: oneDecimal(yOf(0) - yOf(30)), fill: "band" },
      { y: yOf(60), height: oneDecimal(yOf(30) - yOf(60)), fill: "band-2" },
    ],
    weekends: days.flatMap((date, i) => (isoWeekday(date) > 5 ? [oneDecimal(LEFT + i * DAY_WIDTH)] : [])),
    dots: values.flatMap((minutes, i) => {
      const date = days[i];
      if (minutes === null || date === undefined) return [];
      return [{ x: centre(i), y: yOf(minutes), minutes, hollow: (byDate.get(date)?.daysLate ?? 0) > 0 }];
    }),
    gaps: values.flatMap((minutes, i) => {
      const date = days[i];
      const expected = date !== undefined && review.firstMorning !== null && date >= review.firstMorning;
      return minutes === null && expected ? [oneDecimal(centre(i) - 2.5)] : [];
    }),
    labels: days.flatMap((date, i) => {
      const first = i === 0;
      const weekly = i >= monday && (i - monday) % 7 === 0 && i < PEEK_DAYS - 1;
      return first || weekly ? [{ x: centre(i), date, first }] : [];
    }),
    revisions: review.revisions.flatMap((revision) => {
      const index = daysBetween(from, revision.effectiveFrom);
      if (index <= 0 || index >= PEEK_DAYS) return [];
      const x = oneDecimal(LEFT + index * DAY_WIDTH);
      return [{ x, number: revision.number, labelLeft: x > WIDTH - 40 }];
    }),
    values,
    n: values.filter((minutes) => minutes !== null).length,
  };
}
