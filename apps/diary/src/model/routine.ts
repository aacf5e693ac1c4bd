import { countsInAdherence } from "@soepel/domain/due";
import { doseMinutes, type MinuteRange } from "@soepel/domain/dose-minutes";
import type { RoutineLog } from "@soepel/domain/plan";
import { isTraining } from "@soepel/domain/plan-warnings";
import type { DiaryDay, DueItem } from "@soepel/domain/wire/diary";
import { reportOutcome } from "@soepel/domain/flags-of-day";

/** One time an item is to be done today; an item of three times a day is three sessions. */
export type Session = {
  due: DueItem;
  occasion: number;
  /** How many sessions of this item the day asks; at least 1. */
  of: number;
  /** Nobody asks for it: as needed, interval or optional. Items of n per week are offered every day. */
  extra: boolean;
  log: RoutineLog | null;
};

const MOST_SESSIONS = 6;

/** Sessions of a day in plan order. An item that nothing asks for today is one session that may be done. */
export function sessionsOf(day: DiaryDay): Session[] {
  return day.due.flatMap((due) => {
    const of = Math.min(Math.max(due.due, 1), MOST_SESSIONS);
    return Array.from({ length: of }, (_, i): Session => {
      const occasion = i + 1;
      const log = day.logs.find((one) => one.itemKey === due.item.key && one.occasion === occasion) ?? null;
      return { due, occasion, of, extra: !countsInAdherence(due.item), log };
    });
  });
}

/** The session the main button starts: the first asked one without a result, or null when all have one. */
export function nextUp(sessions: readonly Session[]): Session | null {
  return sessions.find((session) => session.log === null && !session.extra) ?? null;
}

/** Later sessions of an item that was stopped for pain are not offered again that day. */
export function isStopped(sessions: readonly Session[], itemKey: string): boolean {
  return sessions.some((session) => session.due.item.key === itemKey && session.log?.outcome === "stopped");
}

/** The list shows an item once, at the first session without a result, else at its last. */
export function lineOf(sessions: readonly Session[], itemKey: string): Session | null {
  const own = sessions.filter((session) => session.due.item.key === itemKey);
  return own.find((session) => session.log === null) ?? own.at(-1) ?? null;
}

/** Exercises are put away for the rest of a day on which a same-day sign was reported. */
export function exercisesHidden({ flag }: DiaryDay): boolean {
  return flag !== null && (reportOutcome(flag.codes)?.hideExercises ?? true);
}

/** How long these sessions take together. Habits, advice and positions take no exercise time; null when nothing has a time. */
export function minutesOf(sessions: readonly Session[]): MinuteRange | null {
  return sessions.reduce<MinuteRange | null>((sum, { due: { item, exercise } }) => {
    const one = isTraining(exercise.type) ? doseMinutes(item.dose) : null;
    return one === null ? sum : { min: (sum?.min ?? 0) + one.min, max: (sum?.max ?? 0) + one.max };
  }, null);
}
