import { adherence, adherenceLimitsOf, type RoutineRecord } from "@soepel/domain/adherence";
import { addDays, daysBetween } from "@soepel/domain/calendar";
import { emptyValues, extraValuesOf, type MorningRecord } from "@soepel/domain/morning";
import type { LocalDate } from "@soepel/domain/primitives";
import type { Thresholds } from "@soepel/domain/thresholds";
import { routineWeek } from "@soepel/domain/windows";
import type { CaseloadPatient, MorningTuple } from "@soepel/db/repo/caseload";
import { routineLogs } from "../diary/logs.ts";

/** A row of the compact list query as domain reads mornings. */
export function fromTuple(tuple: MorningTuple): MorningRecord {
  const values = emptyValues() as Record<keyof MorningRecord["values"], unknown>;
  values.into_bed = tuple[3];
  values.try_sleep = tuple[4];
  values.sol_min = tuple[5];
  values.n_awak = tuple[6];
  values.waso_min = tuple[7];
  values.final_wake = tuple[8];
  values.out_of_bed = tuple[9];
  values.pain_rise = tuple[10];
  values.stiff_duration_min = tuple[11];
  const extra = tuple[12] === null ? {} : { extra: extraValuesOf(tuple[12]) };
  return {
    date: tuple[0],
    values: values as MorningRecord["values"],
    states: {},
    ...extra,
    daysLate: tuple[1],
    corrected: tuple[2],
  };
}

export const logsOf = (patient: CaseloadPatient) =>
  patient.routine.flatMap(([date, entries]) => routineLogs(date, entries));

/** Fourteen mornings, oldest first; a day without a diary stays empty. */
export function sparkline(byDate: ReadonlyMap<LocalDate, MorningRecord>, today: LocalDate) {
  return Array.from({ length: 14 }, (_, i) => {
    const morning = byDate.get(addDays(today, i - 13));
    return {
      minutes: morning?.values.stiff_duration_min ?? null,
      late: (morning?.daysLate ?? 0) > 0,
      diary: morning !== undefined,
    };
  });
}

/** How each of the last seven mornings was filled in, oldest first. */
export function morningMarks(byDate: ReadonlyMap<LocalDate, MorningRecord>, today: LocalDate) {
  return Array.from({ length: 7 }, (_, i) => {
    const morning = byDate.get(addDays(today, i - 6));
    if (morning === undefined) return "none" as const;
    return morning.daysLate > 0 ? ("late" as const) : ("same_day" as const);
  });
}

/** Sessions done and due over the last seven complete days; null when nothing was due. */
export function routineFigures(record: RoutineRecord, today: LocalDate, limits: Thresholds) {
  const week = adherence(record, { ...routineWeek(today), today }, adherenceLimitsOf(limits));
  if (week.due === 0) return null;
  return {
    credit: week.creditLogged,
    due: week.dueLogged,
    loggedDays: week.loggedDays,
    enough: week.display !== "too_little" && week.display !== "nothing_due",
  };
}

/** The plan in force, or the last one when it has ended; null when there never was one. */
export function planLine(patient: CaseloadPatient, today: LocalDate) {
  const started = patient.revisions.filter((revision) => revision.effectiveFrom <= today);
  const current = started.at(-1) ?? patient.revisions[0];
  if (current === undefined) return null;
  return {
    startedOn: current.planStartedOn,
    endsOn: current.endsOn,
    day: daysBetween(current.planStartedOn, today) + 1,
    days: current.endsOn === null ? null : daysBetween(current.planStartedOn, current.endsOn) + 1,
  };
}
