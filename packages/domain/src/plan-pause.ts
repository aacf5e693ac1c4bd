import { addDays } from "./calendar.ts";
import type { PlanPause } from "./plan.ts";
import type { LocalDate } from "./primitives.ts";

/** Why a pause cannot be made: it would change days that are over, ends before it starts, or meets another one. */
export type PauseProblem = "past" | "order" | "overlap";

/** What keeps a new pause from being made, or null. Days before today stay as they were, so a pause starts today at the earliest. */
export function pauseProblem(
  pauses: readonly PlanPause[],
  wanted: PlanPause,
  today: LocalDate,
): PauseProblem | null {
  if (wanted.from < today) return "past";
  if (wanted.to !== null && wanted.to < wanted.from) return "order";
  const meets = pauses.some(
    (other) =>
      (other.to === null || other.to >= wanted.from) && (wanted.to === null || wanted.to >= other.from),
  );
  return meets ? "overlap" : null;
}

/** What resuming on a day makes of a pause: its new last day, or `cancelled` when no paused day is left. */
export type Resumed = { kind: "ends"; to: LocalDate } | { kind: "cancelled" };

/**
 * Resuming on a day: that day is the first that counts again. null when it cannot: a day that is over, or one after the
 * pause has ended by itself. Days that were paused stay paused.
 */
export function resumedOn(pause: PlanPause, day: LocalDate, today: LocalDate): Resumed | null {
  if (day < today || (pause.to !== null && day > pause.to)) return null;
  return day <= pause.from ? { kind: "cancelled" } : { kind: "ends", to: addDays(day, -1) };
}

/** The pause that holds today, else the next one to come, else null. */
export function pauseInSight<P extends PlanPause>(pauses: readonly P[], today: LocalDate): P | null {
  return (
    pauses
      .filter((pause) => pause.to === null || pause.to >= today)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null
  );
}
