import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { startOf } from "../../charts/review/record.ts";
import { trpc } from "../../lib/trpc.ts";
import { MAX_DAYS, rangeOf, type DayRange, type ReviewSearch } from "./search.ts";

/**
 * The days asked for come first; the whole history (at most two years) follows in the background and then serves the
 * overview, the header and every other range without asking again.
 */
export function useReview(patientId: PatientId, search: ReviewSearch, today: LocalDate) {
  const oldest = addDays(today, 1 - MAX_DAYS);
  const guess = rangeOf(search, today, null);
  const near = useQuery(
    trpc.review.read.queryOptions(
      { patientId, from: search.range === "plan" ? oldest : guess.from, to: guess.to },
      { placeholderData: keepPreviousData },
    ),
  );
  const whole = useQuery(
    trpc.review.read.queryOptions({ patientId, from: oldest, to: today }, { enabled: near.isSuccess }),
  );
  const review = whole.data ?? near.data;
  const range: DayRange = review ? rangeOf(search, today, startOf(review)) : guess;
  return {
    review,
    range,
    whole: whole.data,
    /** The days on screen belong to another range than asked for. */
    updating: whole.data === undefined && near.isPlaceholderData,
    error: review === undefined ? near.error : (near.error ?? whole.error),
    failed: near.isError || (whole.isError && whole.data === undefined),
    retry: () => void Promise.all([near.refetch(), near.isSuccess ? whole.refetch() : undefined]),
  };
}
