import { addDays, daysBetween } from "@soepel/domain/calendar";
import type { Condition } from "@soepel/domain/content";
import { DomainError } from "@soepel/domain/errors";
import { morningRecord } from "@soepel/domain/morning-record";
import type { FlagId, LocalDate, PatientId } from "@soepel/domain/primitives";
import type { RevisionWire } from "@soepel/domain/wire/common";
import type { FlagWire, PatientHeader, ReviewWire } from "@soepel/domain/wire/patients";
import type { AnswersTuple, ReviewData } from "@soepel/db/repo/review";
import type { StaffContext } from "../../context.ts";
import { iso, isoFromJson, readingPatient, todayOf } from "../acting.ts";
import { routineLogs } from "../diary/logs.ts";
import { linkStatus } from "../link/status.ts";

/** Days before the first drawn one that a seven-day rolling median reaches back to. */
const ROLLING_REACH = 6;
const BASELINE_DAYS = 14;
const MAX_DAYS = 800;

const records = (rows: readonly AnswersTuple[]) =>
  rows.map(([date, answers, daysLate, corrected]) => morningRecord(date, answers, { daysLate, corrected }));

const instant = (text: string) => new Date(text);
const instantOrNull = (text: string | null) => (text === null ? null : new Date(text));

function header(ctx: StaffContext, data: ReviewData): PatientHeader {
  const { id, conditions, ...person } = data.patient;
  const { link, review } = data;
  return {
    patientId: id,
    ...person,
    conditions: conditions as Condition[],
    link: linkStatus(
      link && {
        issuedAt: instant(link.issuedAt),
        openedAt: instantOrNull(link.openedAt),
        lastUsedAt: instantOrNull(link.lastUsedAt),
        expiresAt: instant(link.expiresAt),
        lockedAt: instantOrNull(link.lockedAt),
        revokedAt: instantOrNull(link.revokedAt),
      },
      ctx.now(),
    ),
    lastReviewed: review && {
      at: iso(instant(review.at)),
      by: review.by,
      mine: review.staffId === ctx.actor.staffId,
    },
  };
}

const flagOf = (data: ReviewData, flag: ReviewData["flags"][number]): FlagWire => ({
  flagId: flag.id as FlagId,
  patientId: data.patient.id,
  patientName: data.patient.name,
  date: flag.date,
  reportedAt: iso(instant(flag.reportedAt)),
  codes: flag.codes,
  urgency: flag.urgency,
  messageShown: flag.messageShown,
  calledAt: isoFromJson(flag.calledAt),
  acknowledged:
    flag.acknowledgedAt === null
      ? null
      : {
          at: iso(instant(flag.acknowledgedAt)),
          by: flag.acknowledgedBy ?? "",
          action: flag.action ?? "",
          note: flag.note,
        },
});

const revisionOf = (row: ReviewData["revisions"][number]): RevisionWire => ({
  ...row,
  createdAt: iso(instant(row.createdAt)),
});

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
    (repo) => repo.readReviewData(window),
    (data) => ({
      patient: header(ctx, data),
      today: todayOf(ctx),
      timeZone: data.timeZone,
      sleepEfficiency: data.sleepEfficiency,
      firstMorning: data.first,
      mornings: records(data.mornings),
      baselineMornings: records(data.baseline),
      logs: data.routine.flatMap(([date, entries]) => routineLogs(date, entries)),
      revisions: data.revisions.map(revisionOf),
      pauses: data.pauses,
      flags: data.flags.map((flag) => flagOf(data, flag)),
      exerciseNames: data.names,
    }),
  );
}
