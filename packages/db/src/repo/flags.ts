import type { FlagId, LocalDate, PatientId, SubmissionId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import type { PatientScope, StaffScope } from "./scope.ts";

export type FlagRow = {
  id: FlagId;
  patientId: PatientId;
  patientName: string;
  date: LocalDate;
  codes: string[];
  urgency: "112" | "A" | "B" | "C";
  messageShown: string;
  wordsShown: string[] | null;
  reportedAt: Date;
  calledAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  action: string | null;
  note: string | null;
};

/** The sentences that were on the screen, as the phone sent them with the report `flag` (SQL of a red_flag). */
export const wordsShownWith = (flag: string): string =>
  `(SELECT b.payload -> 'wordsShown' FROM submission b WHERE b.id = ${flag}.submission_id)`;

const columns = `f.id, f.patient_id AS "patientId", p.name AS "patientName", f.date::text AS date, f.codes, f.urgency,
  f.message_shown AS "messageShown", ${wordsShownWith("f")} AS "wordsShown", f.reported_at AS "reportedAt", f.called_at AS "calledAt",
  f.acknowledged_at AS "acknowledgedAt", s.name AS "acknowledgedBy", f.action, f.note`;
const tables = `red_flag f JOIN patient p ON p.id = f.patient_id LEFT JOIN staff s ON s.id = f.acknowledged_by`;
const inCaseload = `EXISTS (SELECT 1 FROM caseload c WHERE c.patient_id = f.patient_id AND c.staff_id = $2
  AND c.until IS NULL)`;

/** Red flags of this therapist's own patients. */
export const flagRepo = (tx: Executor, scope: StaffScope) => ({
  /** Not yet acknowledged, most urgent and oldest first. */
  async open(): Promise<FlagRow[]> {
    return tx.query<FlagRow>(
      "flag_open",
      `SELECT ${columns} FROM ${tables} WHERE f.practice_id = $1 AND f.acknowledged_at IS NULL AND ${inCaseload}
       ORDER BY f.urgency, f.reported_at`,
      [scope.practiceId, scope.staffId],
    );
  },

  async ofPatient(patientId: PatientId): Promise<FlagRow[]> {
    return tx.query<FlagRow>(
      "flag_of_patient",
      `SELECT ${columns} FROM ${tables} WHERE f.practice_id = $1 AND ${inCaseload} AND f.patient_id = $3
       ORDER BY f.reported_at`,
      [scope.practiceId, scope.staffId, patientId],
    );
  },

  async reach(flagId: FlagId): Promise<FlagRow | null> {
    const rows = await tx.query<FlagRow>(
      "flag_reach",
      `SELECT ${columns} FROM ${tables} WHERE f.practice_id = $1 AND ${inCaseload} AND f.id = $3`,
      [scope.practiceId, scope.staffId, flagId],
    );
    return rows[0] ?? null;
  },

  /** False when somebody acknowledged it first. */
  async acknowledge(input: {
    flagId: FlagId;
    action: string;
    note: string | null;
    at: Date;
  }): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "flag_acknowledge",
      `UPDATE red_flag f SET acknowledged_at = $4, acknowledged_by = $2, action = $5, note = $6
       WHERE f.practice_id = $1 AND f.id = $3 AND f.acknowledged_at IS NULL AND ${inCaseload} RETURNING f.id`,
      [scope.practiceId, scope.staffId, input.flagId, input.at.toISOString(), input.action, input.note],
    );
    return rows.length > 0;
  },
});

export type OwnFlag = {
  id: FlagId;
  date: LocalDate;
  codes: string[];
  urgency: "112" | "A" | "B" | "C";
  calledAt: Date | null;
  reportedAt: Date;
  /** What the phone's clock said when it was reported. */
  phoneAt: string | null;
};

/** Red flags that this patient reported. */
export const ownFlagRepo = (tx: Executor, scope: PatientScope) => ({
  /** For a day of these, or reported on one of them for an earlier day. */
  async since(date: LocalDate): Promise<OwnFlag[]> {
    return tx.query<OwnFlag>(
      "own_flags",
      `SELECT f.id, f.date::text AS date, f.codes, f.urgency, f.called_at AS "calledAt", f.reported_at AS "reportedAt",
         s.phone ->> 'at' AS "phoneAt"
       FROM red_flag f LEFT JOIN submission s ON s.id = f.submission_id
       WHERE f.practice_id = $1 AND f.patient_id = $2 AND (f.date >= $3 OR f.reported_at >= $3::date - 1)
       ORDER BY f.reported_at`,
      [scope.practiceId, scope.patientId, date],
    );
  },

  async add(input: {
    submissionId: SubmissionId;
    date: LocalDate;
    codes: string[];
    urgency: "112" | "A" | "B" | "C";
    messageShown: string;
    at: Date;
  }): Promise<FlagId> {
    const rows = await tx.query<{ id: FlagId }>(
      "own_flag_add",
      `INSERT INTO red_flag (practice_id, patient_id, submission_id, date, codes, urgency, message_shown, reported_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        scope.practiceId,
        scope.patientId,
        input.submissionId,
        input.date,
        JSON.stringify(input.codes),
        input.urgency,
        input.messageShown,
        input.at.toISOString(),
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error("insert returned nothing");
    return id;
  },

  async bySubmission(submissionId: SubmissionId): Promise<{ id: FlagId } | null> {
    const rows = await tx.query<{ id: FlagId }>(
      "own_flag_by_submission",
      "SELECT id FROM red_flag WHERE practice_id = $1 AND patient_id = $2 AND submission_id = $3",
      [scope.practiceId, scope.patientId, submissionId],
    );
    return rows[0] ?? null;
  },

  /** Notes that the patient says they called; the first moment stays. */
  async called(submissionId: SubmissionId, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "own_flag_called",
      `UPDATE red_flag SET called_at = coalesce(called_at, $4)
       WHERE practice_id = $1 AND patient_id = $2 AND submission_id = $3 RETURNING id`,
      [scope.practiceId, scope.patientId, submissionId, at.toISOString()],
    );
    return rows.length > 0;
  },
});
