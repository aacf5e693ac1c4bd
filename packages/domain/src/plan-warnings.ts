import type { Condition, ExerciseContent } from "./content.ts";
import { minutesPerDay, type MinuteRange } from "./dose-minutes.ts";
import type { PlanItem, Schedule } from "./plan.ts";
import type { LocalDate } from "./primitives.ts";

/**
 * Limits of a plan that is likely to be kept up. They warn and never block.
 * Exercises: fewer than about four prescribed exercises helps adherence (DOMAIN.md E1; Thieme s-0043-120527).
 * Minutes: our own choice, with the length of the morning routine (DOMAIN.md A3).
 */
export const planLimits = { exercises: 4, minutesPerDay: 10 } as const;

type PlannedItem = Pick<PlanItem, "key" | "exercise" | "dose" | "schedule" | "optional">;

export type PlanWarning =
  | { kind: "too_many_exercises"; count: number; limit: number }
  /** `weekdays`: ISO weekdays above the limit, in order. `minutes`: the longest of them. */
  | { kind: "too_many_minutes"; minutes: MinuteRange; weekdays: number[]; limit: number }
  | {
      kind: "condition_hint";
      itemKey: string;
      exercise: string;
      condition: Condition;
      level: "adapt" | "avoid_if_provokes";
    }
  /** Stopped because of pain on these days, oldest first. */
  | { kind: "stopped_for_pain"; itemKey: string; exercise: string; days: LocalDate[] };

/** True for items that are training: habits, advice and positions take no exercise time and do not count against the limit. */
export const isTraining = (type: ExerciseContent["type"]): boolean =>
  type === "exercise" || type === "breathing" || type === "relaxation";

/** True when the item can be due on an ISO weekday. Interval and as-needed items are never due at a set time. */
export const canBeDueOn = (schedule: Schedule, weekday: number): boolean =>
  schedule.kind === "weekdays"
    ? schedule.days.includes(weekday)
    : schedule.kind === "daily" || schedule.kind === "n_per_week";

/**
 * Minutes of exercise for each ISO weekday, Monday first; null on a day where no item has a time of its own. Callers leave
 * out items that are no training. An item of n per week may fall on any day and counts on each of them.
 */
export function minutesByWeekday(
  items: readonly Pick<PlanItem, "dose" | "schedule" | "optional">[],
): (MinuteRange | null)[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    minutesPerDay(items.filter(({ schedule }) => canBeDueOn(schedule, weekday))),
  );
}

/**
 * Warnings of a plan, the general ones first, then per item in the order of the plan. Items whose exercise `contentOf` does
 * not know are counted as training and give no hints.
 */
export function planWarnings(input: {
  items: readonly PlannedItem[];
  contentOf: (slug: string) => ExerciseContent | undefined;
  conditions: readonly Condition[];
  /** Exercises stopped for pain lately, by slug. */
  stopped: Readonly<Record<string, readonly LocalDate[]>>;
}): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const training = input.items.filter(({ exercise }) => {
    const content = input.contentOf(exercise);
    return content === undefined || isTraining(content.type);
  });
  const count = new Set(training.map(({ exercise }) => exercise)).size;
  if (count > planLimits.exercises) {
    warnings.push({ kind: "too_many_exercises", count, limit: planLimits.exercises });
  }
  const long = minutesByWeekday(training).flatMap((minutes, index) =>
    minutes !== null && minutes.max > planLimits.minutesPerDay ? [{ minutes, weekday: index + 1 }] : [],
  );
  const longest = long.reduce<MinuteRange | null>(
    (most, { minutes }) => (most === null || minutes.max > most.max ? minutes : most),
    null,
  );
  if (longest !== null) {
    warnings.push({
      kind: "too_many_minutes",
      minutes: longest,
      weekdays: long.map(({ weekday }) => weekday),
      limit: planLimits.minutesPerDay,
    });
  }
  for (const { key, exercise } of input.items) {
    for (const { condition, level } of input.contentOf(exercise)?.conditionHints ?? []) {
      if (level !== "ok" && input.conditions.includes(condition)) {
        warnings.push({ kind: "condition_hint", itemKey: key, exercise, condition, level });
      }
    }
    const days = input.stopped[exercise] ?? [];
    if (days.length > 0)
      warnings.push({ kind: "stopped_for_pain", itemKey: key, exercise, days: days.toSorted() });
  }
  return warnings;
}
