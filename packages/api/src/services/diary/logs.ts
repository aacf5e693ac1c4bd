import type { RoutineLog } from "@soepel/domain/plan";
import type { LocalDate } from "@soepel/domain/primitives";
import type { RoutineEntries } from "@soepel/db/schema/diary";

export const entryKey = (itemKey: string, occasion: number): string => `${itemKey}/${occasion}`;

/** The sessions of one stored day as domain reads them, in order of line and occasion. */
export function routineLogs(date: LocalDate, entries: RoutineEntries): RoutineLog[] {
  return Object.entries(entries)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => {
      const slash = key.lastIndexOf("/");
      return {
        itemKey: key.slice(0, slash),
        date,
        occasion: Number(key.slice(slash + 1)),
        outcome: entry.outcome,
        fraction: entry.fraction,
        milder: entry.milder,
      };
    });
}
