import { addDays, daysBetween } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningRecord } from "@soepel/domain/morning";
import { summarise } from "@soepel/domain/stats/basic";
import { thresholds } from "@soepel/domain/thresholds";

/** One day of an own chart: the value, or null for an empty morning; `late` for one filled in afterwards. */
export type OwnDay = { date: LocalDate; value: number | null; late: boolean };
export type OwnWeek = { middle: number | null; n: number };
export type OwnSeries = { days: OwnDay[]; last: OwnWeek; before: OwnWeek };

type NumberCode = "stiff_duration_min" | "pain_rise" | "quality";

/** The middle of a week, null below the number of mornings that the therapist's figures ask for as well. */
function week(days: readonly OwnDay[]): OwnWeek {
  const { value, n } = summarise(
    days.map((day) => day.value),
    "median",
    thresholds.recentMinN,
  );
  return { middle: value, n };
}

/** The last fourteen mornings of one answer, oldest first, with the middle of both weeks. Gaps stay gaps. */
export function ownSeries(mornings: readonly MorningRecord[], code: NumberCode, today: LocalDate): OwnSeries {
  const days = Array.from({ length: 14 }, (_, i): OwnDay => {
    const date = addDays(today, i - 13);
    const morning = mornings.find((one) => one.date === date);
    return { date, value: morning?.values[code] ?? null, late: (morning?.daysLate ?? 0) > 0 };
  });
  return { days, last: week(days.slice(7)), before: week(days.slice(0, 7)) };
}

/** Pairs of neighbouring mornings that both have a value: only these are joined by a line. */
export function neighbourPairs(days: readonly OwnDay[]): [number, number][] {
  return days.flatMap((day, i): [number, number][] => {
    const next = days[i + 1];
    if (day.value === null || !next || next.value === null) return [];
    return daysBetween(day.date, next.date) === 1 ? [[i, i + 1]] : [];
  });
}
