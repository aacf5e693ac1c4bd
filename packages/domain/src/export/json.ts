import type { RoutineRecord } from "../logged-days.ts";
import type { MorningRecord } from "../morning.ts";
import type { InstantIso } from "../primitives.ts";
import type { Cell } from "./csv.ts";
import { exportedMornings, morningCells, morningColumns, type Column } from "./morning-columns.ts";

export type JsonSource = {
  exportedAt: InstantIso;
  timeZone: string;
  mornings: readonly MorningRecord[];
  routine: RoutineRecord;
  /** Everything else as the screen shows it: patient, flags, notes and so on. */
  more: Readonly<Record<string, unknown>>;
};

export type JsonExport = {
  format: "soepel-export";
  version: 1;
  exportedAt: InstantIso;
  timeZone: string;
  /** Code, unit and origin of every figure under `mornings`. */
  columns: Column[];
  /** One object per morning, keyed by column code; null is "not answered". */
  mornings: Record<string, Cell>[];
  routine: RoutineRecord;
} & Record<string, unknown>;

/** All data of a patient with a unit beside every figure, the same figures as the CSV. */
export function jsonExport({ exportedAt, timeZone, mornings, routine, more }: JsonSource): JsonExport {
  const all = exportedMornings(mornings);
  const columns = morningColumns(all);
  return {
    format: "soepel-export",
    version: 1,
    exportedAt,
    timeZone,
    columns,
    mornings: all.map((morning) => {
      const cells = morningCells(columns, morning, timeZone);
      return Object.fromEntries(columns.map(({ code }, i) => [code, cells[i] ?? null]));
    }),
    routine,
    ...more,
  };
}
