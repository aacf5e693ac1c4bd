import { z } from "zod";
import { addDays } from "@soepel/domain/calendar";
import { localDateSchema, type LocalDate } from "@soepel/domain/primitives";

/** Ranges of the day axis that have a button. Numbers, so that the address reads `?range=90`. */
export const rangeChoices = [7, 14, 28, 90, "plan"] as const;
export type RangeChoice = (typeof rangeChoices)[number];
const DEFAULT_RANGE = 28;
/** Longest history that is fetched at once; longer plans show their last two years. */
export const MAX_DAYS = 730;

/** What the review shows: a range that ends today or own days, the selected day, chart or table, own limits. */
export const reviewSearch = z.object({
  range: z.literal(rangeChoices).optional().catch(undefined),
  from: localDateSchema.optional().catch(undefined),
  to: localDateSchema.optional().catch(undefined),
  day: localDateSchema.optional().catch(undefined),
  view: z.literal("table").optional().catch(undefined),
  /** The drawer with everything of the selected day. */
  open: z.literal(true).optional().catch(undefined),
  limits: z.literal(true).optional().catch(undefined),
});
export type ReviewSearch = z.output<typeof reviewSearch>;

export type DayRange = { from: LocalDate; to: LocalDate };

/**
 * Days that the address asks for. Own days win when both ends are there and in order; the end is never after today and
 * at most two years are shown. `start` is the first day of plan or diary, null while not known.
 */
export function rangeOf(search: ReviewSearch, today: LocalDate, start: LocalDate | null): DayRange {
  const oldest = addDays(today, 1 - MAX_DAYS);
  const own = ownDays(search, today, oldest);
  if (own) return own;
  const choice = choiceOf(search, today);
  if (choice === "plan") {
    const from = start ?? addDays(today, 1 - DEFAULT_RANGE);
    const least = addDays(today, -6);
    return { from: from < oldest ? oldest : from > least ? least : from, to: today };
  }
  return { from: addDays(today, 1 - (choice === "own" ? DEFAULT_RANGE : choice)), to: today };
}

/** The button that is pressed; "own" when the address names valid own days. */
export function choiceOf(search: ReviewSearch, today: LocalDate): RangeChoice | "own" {
  if (ownDays(search, today, addDays(today, 1 - MAX_DAYS))) return "own";
  return search.range ?? DEFAULT_RANGE;
}

function ownDays({ from, to }: ReviewSearch, today: LocalDate, oldest: LocalDate): DayRange | null {
  if (from === undefined || to === undefined) return null;
  const kept = { from: from < oldest ? oldest : from, to: to > today ? today : to };
  return kept.from <= kept.to ? kept : null;
}
