import { addDays, daysBetween } from "@soepel/domain/calendar";
import { DomainError } from "@soepel/domain/errors";
import { morningRecord } from "@soepel/domain/morning-record";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { ReviewDays } from "@soepel/db/repo/review";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";
import { routineLogs } from "../diary/logs.ts";
import { flagView } from "../flag/view.ts";
import { patientHeader } from "../patient/header.ts";
import { exerciseNames, revisionView } from "../plan/view.ts";

/** Days before the first drawn one that a seven-day rolling median reaches back to. */
const ROLLING_REACH = 6;
const BASELINE_DAYS = 14;
const MAX_DAYS = 800;

const records = (rows: ReviewDays["mornings"]) =>
  rows.map(([date, answers, daysLate, corrected]) => morningRecord(date, answers, { daysLate, corrected }));

/** Everything the lanes of one patient draw. Figures are computed from it by domain, here and in the browser alike. */
export function readReview(
  ctx: StaffContext,
  input: { patientId: PatientId; from: LocalDate; to: LocalDate },
): Promise<ReviewWire> {
  if (daysBetween(input.from, input.to) > MAX_DAYS) throw new DomainError("INVALID_INPUT", { path: ["from"] });
  return onPatient(ctx, input.patientId, "patient.read", async (repo, patient) => {
    const days = await repo.readReviewDays({
      patientId: patient.id,
      from: addDays(input.from, -ROLLING_REACH),
      to: input.to,
      baselineDays: BASELINE_DAYS,
    });
    const revisions = await repo.plans.revisions(patient.id);
    const practice = await repo.practice.read();
    return {
      patient: await patientHeader(ctx, repo, patient),
      today: todayOf(ctx),
      timeZone: practice.timeZone,
      sleepEfficiency: practice.sleepEfficiency,
      firstMorning: days.first,
      mornings: records(days.mornings),
      baselineMornings: records(days.baseline),
      logs: days.routine.flatMap(([date, entries]) => routineLogs(date, entries)),
      revisions: revisions.map(revisionView),
      pauses: await repo.plans.pauses(patient.id),
      flags: (await repo.flags.ofPatient(patient.id)).map(flagView),
      exerciseNames: await exerciseNames(repo, revisions),
    };
  });
}
