import type { HandoverKind } from "@soepel/domain/wire/care";
import type { HandoverId, PatientId, StaffId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import type { StaffScope } from "./scope.ts";

type Colleague = { staffId: StaffId; name: string };
export type HandoverRow = {
  id: HandoverId;
  kind: HandoverKind;
  patientId: PatientId;
  patientName: string;
  from: Colleague;
  to: Colleague;
  note: string | null;
  proposedAt: Date;
};

const handoverRows = `SELECT h.id, h.kind, h.patient_id AS "patientId", p.name AS "patientName", h.note,
    h.proposed_at AS "proposedAt", json_build_object('staffId', f.id, 'name', f.name) AS "from",
    json_build_object('staffId', t.id, 'name', t.name) AS "to"
  FROM handover h JOIN patient p ON p.id = h.patient_id JOIN staff f ON f.id = h.from_staff JOIN staff t ON t.id = h.to_staff
  WHERE h.practice_id = $1 AND h.answered_at IS NULL`;

/** Who treats a patient, and proposals to change that. Callers have reached the patient, or are the one who was asked. */
export const careRepo = (tx: Executor, scope: StaffScope) => ({
  /** `active` false: switched off, and so not reading. */
  async team(patientId: PatientId): Promise<(Colleague & { since: Date; active: boolean })[]> {
    return tx.query(
      "care_team",
      `SELECT c.staff_id AS "staffId", s.name, c.since, s.is_therapist AND s.disabled_at IS NULL AS active
       FROM caseload c JOIN staff s ON s.id = c.staff_id
       WHERE c.practice_id = $1 AND c.patient_id = $2 AND c.until IS NULL ORDER BY c.since, s.name`,
      [scope.practiceId, patientId],
    );
  },

  /** Therapists of the practice who can log in and are not on the patient yet. */
  async colleagues(patientId: PatientId): Promise<Colleague[]> {
    return tx.query(
      "care_colleagues",
      `SELECT s.id AS "staffId", s.name FROM staff s
       WHERE s.practice_id = $1 AND s.is_therapist AND s.disabled_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM caseload c WHERE c.staff_id = s.id AND c.patient_id = $2 AND c.until IS NULL)
       ORDER BY s.name`,
      [scope.practiceId, patientId],
    );
  },

  openOf(patientId: PatientId): Promise<HandoverRow[]> {
    return tx.query("care_open", `${handoverRows} AND h.patient_id = $2 ORDER BY h.proposed_at`, [
      scope.practiceId,
      patientId,
    ]);
  },

  /** Proposals that wait for the caller. */
  inbox(): Promise<HandoverRow[]> {
    return tx.query("care_inbox", `${handoverRows} AND h.to_staff = $2 ORDER BY h.proposed_at`, [
      scope.practiceId,
      scope.staffId,
    ]);
  },

  /** Makes changes to the team of a patient take turns. */
  async lock(patientId: PatientId): Promise<void> {
    await tx.query("care_lock", "SELECT 1 FROM patient WHERE id = $1 AND practice_id = $2 FOR UPDATE", [
      patientId,
      scope.practiceId,
    ]);
  },

  /** False when this colleague was asked already and has not answered. */
  async propose(input: {
    patientId: PatientId;
    to: StaffId;
    kind: HandoverKind;
    note: string | null;
    at: Date;
  }): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "care_propose",
      `INSERT INTO handover (practice_id, patient_id, kind, from_staff, to_staff, note, proposed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (patient_id, to_staff) WHERE answered_at IS NULL DO NOTHING RETURNING id`,
      [
        scope.practiceId,
        input.patientId,
        input.kind,
        scope.staffId,
        input.to,
        input.note,
        input.at.toISOString(),
      ],
    );
    return rows.length > 0;
  },

  /** A proposal to the caller, answered or not; null when there is none. */
  async toMe(id: HandoverId): Promise<{ patientId: PatientId; kind: HandoverKind; from: StaffId } | null> {
    const rows = await tx.query<{ patientId: PatientId; kind: HandoverKind; from: StaffId }>(
      "care_to_me",
      `SELECT patient_id AS "patientId", kind, from_staff AS "from" FROM handover
       WHERE practice_id = $1 AND to_staff = $2 AND id = $3`,
      [scope.practiceId, scope.staffId, id],
    );
    return rows[0] ?? null;
  },

  /** Closes a proposal that still waits; false when it was answered or withdrawn before. */
  async close(id: HandoverId, answer: "accepted" | "declined" | "withdrawn", at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "care_close",
      `UPDATE handover SET answer = $3, answered_at = $4
       WHERE practice_id = $1 AND id = $2 AND answered_at IS NULL RETURNING id`,
      [scope.practiceId, id, answer, at.toISOString()],
    );
    return rows.length > 0;
  },

  /** What somebody who no longer treats the patient had proposed cannot be accepted any more. */
  async withdrawAllOf(patientId: PatientId, from: StaffId, at: Date): Promise<void> {
    await tx.query(
      "care_withdraw_all",
      `UPDATE handover SET answer = 'withdrawn', answered_at = $4
       WHERE practice_id = $1 AND patient_id = $2 AND from_staff = $3 AND answered_at IS NULL`,
      [scope.practiceId, patientId, from, at.toISOString()],
    );
  },

  /** Puts the patient in the caller's own caseload. */
  async join(patientId: PatientId, at: Date): Promise<void> {
    await tx.query(
      "care_join",
      `INSERT INTO caseload (practice_id, patient_id, staff_id, since) VALUES ($1, $2, $3, $4)
       ON CONFLICT (patient_id, staff_id) DO UPDATE SET since = excluded.since, until = NULL
       WHERE caseload.until IS NOT NULL`,
      [scope.practiceId, patientId, scope.staffId, at.toISOString()],
    );
  },

  /** Ends what still binds the patient to anybody: every place in a caseload, and every question they had asked. */
  async leaveAll(patientId: PatientId, at: Date): Promise<void> {
    const values = [scope.practiceId, patientId, at.toISOString()];
    await tx.query(
      "care_leave_all",
      "UPDATE caseload SET until = $3 WHERE practice_id = $1 AND patient_id = $2 AND until IS NULL",
      values,
    );
    await tx.query(
      "care_withdraw_everything",
      `UPDATE handover SET answer = 'withdrawn', answered_at = $3
       WHERE practice_id = $1 AND patient_id = $2 AND answered_at IS NULL`,
      values,
    );
  },

  /** Takes the patient out of a caseload; false when it was not in it. */
  async leave(patientId: PatientId, staffId: StaffId, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "care_leave",
      `UPDATE caseload SET until = $4 WHERE practice_id = $1 AND patient_id = $2 AND staff_id = $3 AND until IS NULL
       RETURNING patient_id AS id`,
      [scope.practiceId, patientId, staffId, at.toISOString()],
    );
    return rows.length > 0;
  },
});
