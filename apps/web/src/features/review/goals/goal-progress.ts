import { goalChange, type GoalChange } from "@soepel/domain/goals";
import type { LocalDate } from "@soepel/domain/primitives";
import type { GoalWire } from "@soepel/domain/wire/records";

export type GoalProgress = { from: LocalDate; to: LocalDate; change: GoalChange };

/**
 * Change of the open goals between the latest rated day and the earliest one that shares a rated goal with it. null while
 * no goal has been rated on two days. Open goals read in one direction, so one mean holds for all.
 */
export function goalProgress(open: readonly GoalWire[]): GoalProgress | null {
  const direction = open[0]?.direction;
  if (direction === undefined) return null;
  const days = [...new Set(open.flatMap(({ ratings }) => ratings.map(({ date }) => date)))].toSorted();
  const on = (date: LocalDate) =>
    Object.fromEntries(
      open.flatMap(({ goalId, ratings }) => {
        const rating = ratings.find((other) => other.date === date);
        return rating ? [[goalId, rating.value] as const] : [];
      }),
    );
  for (const to of days.toReversed()) {
    for (const from of days) {
      if (from >= to) break;
      const change = goalChange(direction, on(from), on(to));
      if (change !== null) return { from, to, change };
    }
  }
  return null;
}
