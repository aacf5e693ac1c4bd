import { dayStates } from "../adherence.ts";
import type { RoutineRecord } from "../logged-days.ts";
import type { LocalDate } from "../primitives.ts";
import type { Cell } from "./csv.ts";

export const routineColumns = [
  { code: "date", unit: "date" },
  { code: "exercise", unit: "text" },
  { code: "moment", unit: "choice" },
  { code: "state", unit: "choice" },
  { code: "due", unit: "n" },
  { code: "sessions", unit: "n" },
  { code: "milder", unit: "0/1" },
] as const;
export type RoutineColumn = (typeof routineColumns)[number]["code"];

/**
 * One line per plan item and day on which it stood in the plan, in date order: the state as the heat map shows it. Days without a
 * diary are lines with state noDiary and no sessions (empty, never 0).
 */
export function routineRows(
  record: RoutineRecord,
  window: { from: LocalDate; to: LocalDate; today: LocalDate },
  nameOf: (exercise: string) => string,
): Cell[][] {
  const rows = dayStates(record, window).flatMap(({ item, cells }) =>
    cells
      .filter((cell) => cell.state !== "notInPlan" || cell.sessions > 0)
      .map((cell) => ({ cell, name: nameOf(item.exercise), moment: item.moment })),
  );
  return rows
    .toSorted((a, b) => (a.cell.date < b.cell.date ? -1 : a.cell.date > b.cell.date ? 1 : 0))
    .map(({ cell, name, moment }) => [
      cell.date,
      name,
      moment,
      cell.state,
      cell.due,
      cell.state === "noDiary" ? null : cell.sessions,
      cell.milder,
    ]);
}
