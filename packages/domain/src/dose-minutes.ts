import type { Dose, Schedule } from "./plan.ts";

/** Minutes, `min` ≤ `max`, unrounded. */
export type MinuteRange = { min: number; max: number };

/**
 * Seconds used where a dose gives no time. Our own choice: with them the five-step morning routine comes to 5–9 minutes,
 * as DOMAIN.md A3 asks. They estimate length for planning and are never a prescription.
 */
export const doseTiming = {
  /** One slow, controlled repetition, and the way in and out of a hold. */
  repetitionS: 4,
  /** Rest between two sets. */
  restBetweenSetsS: 30,
  /** Getting into position, once per session. */
  setUpS: 10,
  /** Changing to the other side. */
  otherSideS: 5,
} as const;

/**
 * How long one session of a dose takes, in minutes. null when the dose asks no time or repetitions of its own, such as a
 * sleep position: unknown is not 0. A duration is taken as the whole of one side, repetitions and holds count inside it.
 */
export function doseMinutes(dose: Dose): MinuteRange | null {
  const oneSet = (end: "min" | "max"): number | null => {
    if (dose.durationS) return dose.durationS[end];
    if (dose.reps) return dose.reps[end] * (doseTiming.repetitionS + (dose.holdS ?? 0));
    if (dose.holdS !== null) return doseTiming.repetitionS + dose.holdS;
    return null;
  };
  const session = (end: "min" | "max"): number | null => {
    const set = oneSet(end);
    if (set === null) return null;
    const sets = dose.sets ?? 1;
    const sides = dose.perSide ? 2 : 1;
    const changes = dose.perSide ? doseTiming.otherSideS * sets : 0;
    const seconds = sets * set * sides + changes + (sets - 1) * doseTiming.restBetweenSetsS;
    return (seconds + doseTiming.setUpS) / 60;
  };
  const min = session("min");
  const max = session("max");
  return min === null || max === null ? null : { min, max };
}

/**
 * Sessions that a schedule can ask on one day, 0 for interval and as-needed items: those take place between other things
 * and never enter adherence (DOMAIN.md E2). An item of n per week counts once, because it is done on such a day.
 */
export function sessionsOnFullestDay(schedule: Schedule): number {
  switch (schedule.kind) {
    case "daily":
    case "weekdays":
      return schedule.timesPerDay;
    case "n_per_week":
      return 1;
    case "interval":
    case "as_needed":
      return 0;
  }
}

type TimedItem = { dose: Dose; schedule: Schedule; optional: boolean };

/** Minutes of one ISO weekday (1–7), null when nothing on that day has a time of its own. */
function minutesOnWeekday(items: readonly TimedItem[], weekday: number): MinuteRange | null {
  const total: MinuteRange = { min: 0, max: 0 };
  let timed = false;
  for (const { dose, schedule, optional } of items) {
    if (schedule.kind === "weekdays" && !schedule.days.includes(weekday)) continue;
    const sessions = sessionsOnFullestDay(schedule);
    const once = sessions > 0 ? doseMinutes(dose) : null;
    if (once === null) continue;
    timed = true;
    total.min += optional ? 0 : sessions * once.min;
    total.max += sessions * once.max;
  }
  return timed ? total : null;
}

/**
 * Minutes of exercise on the fullest day of a plan: the ISO weekday on which the most minutes can be due. Optional items
 * widen the range: they count in `max` only. Items without a time of their own add nothing. null when no item has a time.
 * Callers leave out habits and advice ("dim the lights for an hour" is no exercise time).
 */
export function minutesPerDay(items: readonly TimedItem[]): MinuteRange | null {
  let fullest: MinuteRange | null = null;
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const day = minutesOnWeekday(items, weekday);
    if (day !== null && (fullest === null || day.max > fullest.max)) fullest = day;
  }
  return fullest;
}
