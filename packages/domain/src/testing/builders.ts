import { addDays } from "../calendar.ts";
import { emptyValues, type MorningRecord } from "../morning.ts";
import type { PatientRecord } from "../patient-record.ts";
import type { PlanItem, PlanRevision, RoutineLog, Schedule } from "../plan.ts";
import type { ClockMinutes, LocalDate, RevisionId } from "../primitives.ts";

/** Builders for tests of this package: a plain default that each test changes in one place. */
export const at = (text: string): LocalDate => text as LocalDate;
export const clock = (text: string): ClockMinutes =>
  (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) as ClockMinutes;

export function morning(
  date: LocalDate,
  values: Partial<MorningRecord["values"]> = {},
  more: Partial<MorningRecord> = {},
): MorningRecord {
  return {
    date,
    values: { ...emptyValues(), ...values },
    states: {},
    daysLate: 0,
    corrected: false,
    ...more,
  };
}

/** An undisturbed night from 23:00 to 07:00 with this much sleep onset latency. */
export const nightOf = (sol = 15): Partial<MorningRecord["values"]> => ({
  into_bed: clock("23:00"),
  try_sleep: clock("23:00"),
  sol_min: sol,
  n_awak: 0,
  final_wake: clock("07:00"),
  out_of_bed: clock("07:00"),
});

/** One morning per value on consecutive days from `from`; null values give a day without a morning. */
export function mornings<T>(
  from: LocalDate,
  days: readonly (T | null)[],
  values: (value: T) => Partial<MorningRecord["values"]>,
): MorningRecord[] {
  return days.flatMap((value, i) => (value === null ? [] : [morning(addDays(from, i), values(value))]));
}

export function planItem(key: string, schedule: Schedule, optional = false): PlanItem {
  return {
    key,
    exercise: "cat-cow",
    exerciseVersion: 1,
    moment: "morning",
    schedule,
    dose: {
      sets: null,
      reps: null,
      holdS: null,
      durationS: null,
      perSide: false,
      breathInS: null,
      breathOutS: null,
    },
    optional,
    note: null,
  };
}

export function revision(
  number: number,
  effectiveFrom: LocalDate,
  items: PlanItem[],
  endsOn: LocalDate | null = null,
): PlanRevision {
  return { id: `revision-${number}` as RevisionId, number, effectiveFrom, endsOn, items };
}

export function routineLog(itemKey: string, date: LocalDate, more: Partial<RoutineLog> = {}): RoutineLog {
  return { itemKey, date, occasion: 1, outcome: "done", fraction: null, milder: false, ...more };
}

export function patientRecord(more: Partial<PatientRecord> = {}): PatientRecord {
  const all = more.mornings ?? [];
  const first = all.map((m) => m.date).toSorted()[0] ?? null;
  return {
    timeZone: "Europe/Amsterdam",
    mornings: all,
    firstMorning: first,
    baselineFrom: null,
    routine: { revisions: [], pauses: [], logs: [] },
    flags: [],
    link: "opened",
    tests: [],
    intake: null,
    ...more,
  };
}
