import { daysBetween, eachDay } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";

/** One day of the strip over the whole period. `minutes` null: no answer, so no dot. */
export type OverviewDay = { index: number; date: LocalDate; minutes: number | null };
export type Overview = {
  days: readonly OverviewDay[];
  /** Indexes of the days on which a revision took effect. */
  revisions: readonly number[];
};

/**
 * Stiffness (minutes, cut at 120 as in the lane) of every day from the first morning or plan to today, at least `least`
 * days so that the window of a new patient has something to stand on.
 */
export function prepareOverview(review: ReviewWire, start: LocalDate, least: LocalDate): Overview {
  const from = start < least ? start : least;
  const minutes = new Map(
    review.mornings.map((morning) => [morning.date, morning.values.stiff_duration_min]),
  );
  return {
    days: eachDay(from, review.today).map((date, index) => {
      const value = minutes.get(date) ?? null;
      return { index, date, minutes: value === null ? null : Math.min(120, value) };
    }),
    revisions: review.revisions
      .map((revision) => daysBetween(from, revision.effectiveFrom))
      .filter((index) => index > 0 && index <= daysBetween(from, review.today)),
  };
}

/** First and last index of a range on the strip, kept inside it. */
export function windowOf(overview: Overview, range: { from: LocalDate; to: LocalDate }): [number, number] {
  const first = overview.days[0]?.date ?? range.from;
  const last = Math.max(0, overview.days.length - 1);
  const keep = (date: LocalDate) => Math.min(last, Math.max(0, daysBetween(first, date)));
  return [keep(range.from), keep(range.to)];
}
