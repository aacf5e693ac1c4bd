import { adherence, type RoutineRecord } from "./adherence.ts";
import { addDays, daysBetween } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import { thresholds } from "./thresholds.ts";

/** Days in which a diary can still be filled in; an unknown day breaks a streak only after them (DOMAIN.md B1, E3). */
const LATE_DAYS = 2;
/** Longest streak that is counted, so that the cost stays bounded. */
const MAX_DAYS = 366;

/**
 * Consecutive due days with at least 80 % of what was due, back from `today`; off by default, because a broken streak
 * can discourage (DOMAIN.md E1, E3). Days without due and paused days are skipped; an unknown day within the two late
 * days freezes the count, an older one ends it. Today counts only once it is complete.
 */
export function streak(record: RoutineRecord, today: LocalDate): number {
  let length = 0;
  for (let back = 0; back <= MAX_DAYS; back++) {
    const date = addDays(today, -back);
    const day = adherence(record, { from: date, to: date, today });
    if (day.due === 0) {
      if (beforePlan(record, date)) return length;
      continue;
    }
    const enough = day.loggedDays === 1 && (day.strict ?? 0) >= thresholds.adherenceGood;
    if (enough) length++;
    else if (day.loggedDays === 1 ? back > 0 : daysBetween(date, today) > LATE_DAYS) return length;
  }
  return length;
}

const beforePlan = ({ revisions }: RoutineRecord, date: LocalDate) =>
  revisions.every((r) => r.effectiveFrom > date);
