import { addDays, daysBetween, epochDayOf } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import type { GoalWire } from "@soepel/domain/wire/records";
import { dotsPath, onScale, segmentsPath, type Point } from "../timeline/marks.ts";

type Rating = Pick<GoalWire["ratings"][number], "date" | "value" | "changed">;
export type GoalAxis = { from: LocalDate; to: LocalDate; ticks: readonly LocalDate[] };

/** Plot of one goal in px. */
export const goalPlot = { width: 300, height: 86, left: 22, right: 278, top: 8, bottom: 62 } as const;
/** Goals are asked every week; ratings further apart than this have a missed week between them, so no line. */
const NEXT_RATING_DAYS = 10;
/** Fewest days on the axis. */
const LEAST_DAYS = 28;

/** One axis for all goals of a patient, from the first rating (at least four weeks ago) to today. */
export function goalAxis(goals: readonly { ratings: readonly Rating[] }[], today: LocalDate): GoalAxis {
  const first = goals
    .flatMap(({ ratings }) => ratings.map(({ date }) => date))
    .toSorted()
    .at(0);
  const least = addDays(today, 1 - LEAST_DAYS);
  const from = first !== undefined && first < least ? first : least;
  return { from, to: today, ticks: [from, addDays(from, Math.round(daysBetween(from, today) / 2)), today] };
}

/** Dots per rating, full or (changed on its day) hollow, and lines between ratings without a missed week between. */
export function prepareGoalChart(
  ratings: readonly Rating[],
  axis: GoalAxis,
): { full: string; hollow: string; lines: string } {
  const { left, right, top, bottom } = goalPlot;
  const days = { low: epochDayOf(axis.from), high: epochDayOf(axis.to), lowY: left, highY: right };
  const placed = ratings
    .filter(({ date }) => axis.from <= date && date <= axis.to)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map((rating) => ({
      ...rating,
      point: {
        x: onScale(epochDayOf(rating.date), days).y,
        y: onScale(rating.value, { low: 0, high: 10, lowY: bottom, highY: top }).y,
      },
    }));
  const of = (changed: boolean) =>
    placed.filter((rating) => rating.changed === changed).map(({ point }) => point);
  const segments = placed.flatMap((rating, index): [Point, Point][] => {
    const previous = placed[index - 1];
    const near = previous !== undefined && daysBetween(previous.date, rating.date) <= NEXT_RATING_DAYS;
    return near ? [[previous.point, rating.point]] : [];
  });
  return { full: dotsPath(of(false), 3.4), hollow: dotsPath(of(true), 3.4), lines: segmentsPath(segments) };
}
