import { epochDayOf, isoWeekdayOfEpochDay, type EpochDay } from "./calendar.ts";
import type { PlanItem, PlanPause, PlanRevision, Schedule } from "./plan.ts";
import type { LocalDate } from "./primitives.ts";

/** Days on which one revision is in force, both included; `to` is Infinity without an end and before `from` when overtaken. */
export type PlanStretch = { from: EpochDay; to: EpochDay; revision: PlanRevision };

/** Revisions as stretches of days that do not overlap, oldest first; of two from the same day the higher number. */
export function planStretches(revisions: readonly PlanRevision[]): PlanStretch[] {
  const ordered = revisions.toSorted(
    (a, b) => epochDayOf(a.effectiveFrom) - epochDayOf(b.effectiveFrom) || a.number - b.number,
  );
  return ordered.map((revision, i) => {
    const next = ordered[i + 1];
    const last = revision.endsOn === null ? Infinity : epochDayOf(revision.endsOn);
    const before = next === undefined ? Infinity : epochDayOf(next.effectiveFrom) - 1;
    return { from: epochDayOf(revision.effectiveFrom), to: Math.min(last, before), revision };
  });
}

/** The revision in force on a date, or null before the first, after its end, or without a plan (DOMAIN.md E4). */
export function revisionInForce(revisions: readonly PlanRevision[], date: LocalDate): PlanRevision | null {
  const day = epochDayOf(date);
  return planStretches(revisions).find((s) => s.from <= day && day <= s.to)?.revision ?? null;
}

/** True on a paused day; both ends of a pause are paused. */
export function isPaused(pauses: readonly PlanPause[], date: LocalDate): boolean {
  return pauses.some((p) => p.from <= date && (p.to === null || date <= p.to));
}

/** Sessions due on one day by schedule; null where no single day is due (n per week, interval, as needed). */
export function occasionsOn(schedule: Schedule, day: EpochDay): number | null {
  if (schedule.kind === "daily") return schedule.timesPerDay;
  if (schedule.kind !== "weekdays") return null;
  return schedule.days.includes(isoWeekdayOfEpochDay(day)) ? schedule.timesPerDay : 0;
}

/** Whether an item enters the percentage: not optional, not an interval, not as needed (DOMAIN.md E2). */
export const countsInAdherence = (item: PlanItem): boolean =>
  !item.optional && item.schedule.kind !== "interval" && item.schedule.kind !== "as_needed";

/** An item a patient can do on a day; `occasions` null means "on any day" (n per week, interval, as needed). */
export type DueItem = { item: PlanItem; occasions: number | null };

/** Items of the plan for a date in plan order, optional ones too; none when paused or without a plan. */
export function dueItems(
  revisions: readonly PlanRevision[],
  pauses: readonly PlanPause[],
  date: LocalDate,
): DueItem[] {
  const revision = isPaused(pauses, date) ? null : revisionInForce(revisions, date);
  return (revision?.items ?? [])
    .map((item) => ({ item, occasions: occasionsOn(item.schedule, epochDayOf(date)) }))
    .filter((due) => due.occasions !== 0);
}
