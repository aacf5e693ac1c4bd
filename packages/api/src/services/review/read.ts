import { addDays, daysBetween } from "@soepel/domain/calendar";
import { DomainError } from "@soepel/domain/errors";
import { thresholds } from "@soepel/domain/thresholds";
import { morningRecord } from "@soepel/domain/morning-record";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { practiceRulesSchema } from "@soepel/domain/rule-settings-schema";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { AnswersTuple, ReviewData } from "@soepel/db/repo/review";
import type { StaffContext } from "../../context.ts";
import { readingPatient, todayOf } from "../acting.ts";
import { routineLogs } from "../diary/logs.ts";
import { flagView } from "../flag/view.ts";
import { goalView } from "../goal/view.ts";
import { markerView } from "../marker/view.ts";
import { noteViews } from "../note/view.ts";
import { headerView } from "../patient/header.ts";
import { revisionView } from "../plan/view.ts";
import { scoreView } from "../score/view.ts";
import { trialView } from "../trial/view.ts";

/** Days before the first drawn one that a seven-day rolling median reaches back to. */
const ROLLING_REACH = 6;
/** Length of the baseline where the practice set no other. */
export const BASELINE_DAYS = thresholds.baselineDays;
const MAX_DAYS = 800;

const records = (rows: readonly AnswersTuple[]) =>
  rows.map(([date, answers, daysLate, corrected, imported]) => ({
    ...morningRecord(date, answers, { daysLate, corrected }),
    ...(imported && { imported }),
  }));

/** Everything the lanes of one patient draw. Figures are computed from it by domain, here and in the browser alike. */
export function readReview(
  ctx: StaffContext,
  input: { patientId: PatientId; from: LocalDate; to: LocalDate },
): Promise<ReviewWire> {
  if (daysBetween(input.from, input.to) > MAX_DAYS)
    throw new DomainError("INVALID_INPUT", { path: ["from"] });
  const window = {
    patientId: input.patientId,
    from: addDays(input.from, -ROLLING_REACH),
    to: input.to,
    baselineDays: BASELINE_DAYS,
  };
  return readingPatient(
    ctx,
    input.patientId,
    (repo, entry) => repo.readReviewData(window, entry),
    (data) => reviewView(ctx, data),
  );
}

/** A patient's data as the wire carries it. */
export const reviewView = (ctx: StaffContext, data: ReviewData): ReviewWire => ({
  patient: headerView(ctx, data),
  today: todayOf(ctx),
  timeZone: data.timeZone,
  sleepEfficiency: data.sleepEfficiency,
  firstMorning: data.first,
  mornings: records(data.mornings),
  baselineMornings: records(data.baseline),
  logs: data.routine.flatMap(([date, entries]) => routineLogs(date, entries)),
  revisions: data.revisions.map(revisionView),
  pauses: data.pauses,
  flags: data.flags.map(flagView),
  trials: data.trials.map(trialView),
  notes: noteViews(data.notes),
  markers: data.markers.map(markerView),
  goals: data.goals.map(goalView),
  scores: data.scores.map(scoreView),
  rules: practiceRulesSchema.parse({ ...data.ruleSettings, denominator: data.sleepEfficiency }),
  exerciseNames: data.names,
});
