import type { z } from "zod";
import type { Condition } from "@soepel/domain/content";
import { addDays } from "@soepel/domain/calendar";
import type { PatientRecord } from "@soepel/domain/patient-record";
import type { LocalDate } from "@soepel/domain/primitives";
import type { RedFlagCode } from "@soepel/domain/redflags";
import { ruleSettingsOf, type RuleSettings } from "@soepel/domain/rule-settings";
import { practiceRulesSchema } from "@soepel/domain/rule-settings-schema";
import { signals } from "@soepel/domain/signals";
import { lastMorning } from "@soepel/domain/trial/trial";
import type { caseloadSchema, CaseloadRow } from "@soepel/domain/wire/patients";
import type { CaseloadPatient } from "@soepel/db/repo/caseload";
import type { StaffContext } from "../../context.ts";
import { entryOf, iso, isoOrNull, staffScope, todayOf } from "../acting.ts";
import { BASELINE_DAYS } from "../review/read.ts";
import { linkStatus } from "../link/status.ts";
import { fromTuple, logsOf, morningMarks, planLine, routineFigures, sparkline } from "./rows.ts";

const WINDOW_DAYS = 28;

type Moment = { today: LocalDate; timeZone: string; now: Date; settings: RuleSettings };

/** A patient's record as the rules read it. */
function recordOf(patient: CaseloadPatient, at: Moment): PatientRecord {
  return {
    timeZone: at.timeZone,
    mornings: [...patient.baseline, ...patient.mornings].map(fromTuple),
    firstMorning: patient.first,
    lastMorning: patient.last,
    baselineFrom: patient.baselineFrom,
    routine: { revisions: patient.revisions, pauses: patient.pauses, logs: logsOf(patient) },
    flags: patient.flags.map((flag) => ({
      date: flag.date,
      codes: flag.codes as RedFlagCode[],
      urgency: flag.urgency,
      acknowledged: false,
    })),
    link: linkStatus(patient.link, at.now).state,
    tests: patient.tests.map((test) => ({ endsOn: lastMorning(test), reviewed: test.reviewed })),
    intake: patient.intake,
  };
}

function rowOf(patient: CaseloadPatient, at: Moment): CaseloadRow {
  const record = recordOf(patient, at);
  const found = signals(record, at.today, at.settings);
  const byDate = new Map(record.mornings.map((morning) => [morning.date, morning]));
  const { stiffness, efficiency } = found.figures;
  return {
    patientId: patient.id,
    name: patient.name,
    birthYear: patient.birthYear,
    number: patient.number,
    tags: patient.tags,
    conditions: patient.conditions as Condition[],
    therapists: patient.therapists,
    dischargedAt: isoOrNull(patient.dischargedAt),
    notes: patient.notes.map((note) => ({ ...note, at: iso(new Date(note.at)) })),
    group: found.group,
    signals: found.signals.map((signal) => ({ ...signal, facts: { ...signal.facts } })),
    sparkline: sparkline(byDate, at.today),
    stiffness: {
      baseline: stiffness.baseline.value,
      baselineN: stiffness.baseline.n,
      recent: stiffness.recent.value,
      recentN: stiffness.recent.n,
    },
    efficiency: {
      recent: efficiency.recent.value,
      recentN: efficiency.recent.n,
      baseline: efficiency.baseline.value,
    },
    routine: routineFigures(record.routine, at.today, at.settings.limits),
    mornings: morningMarks(byDate, at.today),
    lastDiary: patient.last,
    plan: planLine(patient, at.today),
    lastReviewed: isoOrNull(patient.lastReviewed),
    link: record.link,
  };
}

/** Every patient of the caller in treatment, or whose treatment has ended, with figures and reasons, ready for the screen. One audit entry names who was shown. */
export async function listCaseload(
  ctx: StaffContext,
  { discharged }: { discharged: boolean },
): Promise<z.input<typeof caseloadSchema>> {
  const today = todayOf(ctx);
  const now = ctx.now();
  const { patients, ruleSettings, sleepEfficiency } = await ctx.repo
    .asStaffDirect(staffScope(ctx))
    .readCaseload(
      { from: addDays(today, 1 - WINDOW_DAYS), today, baselineDays: BASELINE_DAYS, discharged },
      entryOf(ctx, "caseload.read"),
    );
  const rules = practiceRulesSchema.parse({ ...ruleSettings, denominator: sleepEfficiency });
  const at: Moment = {
    today,
    timeZone: ctx.actor.timeZone,
    now,
    settings: ruleSettingsOf(rules),
  };
  return {
    today,
    generatedAt: iso(now),
    rules,
    rows: patients.map((patient) => rowOf(patient, at)),
  };
}
