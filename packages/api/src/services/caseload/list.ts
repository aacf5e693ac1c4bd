import type { z } from "zod";
import { addDays } from "@soepel/domain/calendar";
import { summarise } from "@soepel/domain/stats/basic";
import type { LocalDate } from "@soepel/domain/primitives";
import type { caseloadSchema, CaseloadRow } from "@soepel/domain/wire/patients";
import type { CaseloadPatient } from "@soepel/db/repo/caseload";
import type { StaffContext } from "../../context.ts";
import { iso, staffScope, todayOf } from "../acting.ts";
import { fromTuple, linkOf, morningMarks, planLine, routineWeek, sparkline, toIso } from "./rows.ts";

const WINDOW_DAYS = 28;
const BASELINE_DAYS = 14;

function rowOf(patient: CaseloadPatient, at: { today: LocalDate; timeZone: string; nowMs: number }): CaseloadRow {
  const recentAll = patient.mornings.map(fromTuple);
  const byDate = new Map(recentAll.map((morning) => [morning.date, morning]));
  const baselineEnd = patient.first === null ? at.today : addDays(patient.first, BASELINE_DAYS - 1);
  const baseline = [...patient.baseline.map(fromTuple), ...recentAll.filter((m) => m.date <= baselineEnd)];
  const recent = recentAll.filter((morning) => morning.date > addDays(at.today, -7));
  const minutes = (list: typeof recent, minN: number) =>
    summarise(
      list.map((m) => m.values.stiff_duration_min),
      "median",
      minN,
    );
  const before = minutes(baseline, 7);
  const now = minutes(recent, 4);
  return {
    patientId: patient.id,
    name: patient.name,
    birthYear: patient.birthYear,
    number: patient.number,
    tags: patient.tags,
    group: "steady",
    signals: [],
    sparkline: sparkline(byDate, at.today),
    stiffness: { baseline: before.value, baselineN: before.n, recent: now.value, recentN: now.n },
    efficiency: { recent: null, recentN: 0, baseline: null },
    routine: routineWeek(patient, at.today),
    mornings: morningMarks(byDate, at.today),
    lastDiary: patient.last,
    plan: planLine(patient, at.today),
    lastReviewed: toIso(patient.lastReviewed),
    link: linkOf(patient, at.nowMs),
  };
}

/** Every patient of the caller with figures and reasons, ready for the screen. One audit entry names who was shown. */
export async function listCaseload(ctx: StaffContext): Promise<z.input<typeof caseloadSchema>> {
  const today = todayOf(ctx);
  const now = ctx.now();
  const patients = await ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const found = await repo.readCaseload({
      from: addDays(today, 1 - WINDOW_DAYS),
      today,
      baselineDays: BASELINE_DAYS,
    });
    await repo.audit({
      at: now,
      action: "caseload.read",
      requestId: ctx.requestId,
      patientIds: found.map((patient) => patient.id),
      basis: "own caseload",
    });
    return found;
  });
  const at = { today, timeZone: ctx.actor.timeZone, nowMs: now.getTime() };
  return { today, generatedAt: iso(now), rows: patients.map((patient) => rowOf(patient, at)) };
}
