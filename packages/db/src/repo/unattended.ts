import type { PatientId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import { dateFromJson, dateOrNullFromJson, type InJson } from "./json.ts";
import type { StaffScope } from "./scope.ts";

type Flag = { urgency: "112" | "A" | "B" | "C"; reportedAt: Date };
export type UnattendedRow = { patientId: PatientId; name: string; since: Date | null; flags: Flag[] };

type Stored = InJson<Omit<UnattendedRow, "flags">> & { flags: InJson<Flag>[] };

/** A patient `p` in care whom nobody treats who can log in, apart from this one (SQL of an id, or NULL for nobody). */
export const treatedByNobodyBut = (staffId: string): string =>
  `p.discharged_at IS NULL AND NOT EXISTS (SELECT 1 FROM caseload d JOIN staff w ON w.id = d.staff_id
    WHERE d.patient_id = p.id AND d.until IS NULL AND w.is_therapist AND w.disabled_at IS NULL
      AND w.id IS DISTINCT FROM ${staffId})`;
const unattended = treatedByNobodyBut("NULL");

/** When the last therapist of the patient `p` fell away; null when that was not kept, as for a role that was taken. */
const since = `(SELECT CASE WHEN bool_and(least(c.until, s.disabled_at) IS NOT NULL) THEN max(least(c.until, s.disabled_at)) END
  FROM caseload c JOIN staff s ON s.id = c.staff_id WHERE c.patient_id = p.id)`;

/** Patients of the practice whom nobody sees: what a colleague has to know to take them over, and no more. */
export const unattendedRepo = (tx: Executor, scope: StaffScope) => ({
  async list(): Promise<UnattendedRow[]> {
    const rows = await tx.query<{ row: Stored }>(
      "unattended_list",
      `SELECT json_build_object('patientId', p.id, 'name', p.name, 'since', ${since}, 'flags', f.flags) AS row
       FROM patient p CROSS JOIN LATERAL (
         SELECT coalesce(json_agg(json_build_object('urgency', g.urgency, 'reportedAt', g.reported_at)
           ORDER BY g.urgency, g.reported_at), '[]'::json) AS flags, min(g.urgency) AS worst, min(g.reported_at) AS oldest
         FROM red_flag g WHERE g.patient_id = p.id AND g.acknowledged_at IS NULL) AS f
       WHERE p.practice_id = $1 AND ${unattended} ORDER BY f.worst, f.oldest, p.name, p.id`,
      [scope.practiceId],
    );
    return rows.map(({ row }) => ({
      ...row,
      since: dateOrNullFromJson(row.since),
      flags: row.flags.map((flag) => ({ ...flag, reportedAt: dateFromJson(flag.reportedAt) })),
    }));
  },

  async count(): Promise<number> {
    const rows = await tx.query<{ n: number }>(
      "unattended_count",
      `SELECT count(*)::int AS n FROM patient p WHERE p.practice_id = $1 AND ${unattended}`,
      [scope.practiceId],
    );
    return rows[0]?.n ?? 0;
  },

  /** Open red flags of these patients, most urgent and oldest first. */
  async flags(): Promise<(Flag & { patientId: PatientId; patientName: string })[]> {
    return tx.query(
      "unattended_flags",
      `SELECT g.urgency, g.reported_at AS "reportedAt", p.id AS "patientId", p.name AS "patientName"
       FROM red_flag g JOIN patient p ON p.id = g.patient_id
       WHERE g.practice_id = $1 AND g.acknowledged_at IS NULL AND ${unattended} ORDER BY g.urgency, g.reported_at`,
      [scope.practiceId],
    );
  },

  /** True for a patient of this practice without a therapist; a foreign id and a missing id look the same. */
  async reach(patientId: PatientId): Promise<boolean> {
    const rows = await tx.query<{ id: PatientId }>(
      "unattended_reach",
      `SELECT p.id FROM patient p WHERE p.practice_id = $1 AND p.id = $2 AND ${unattended}`,
      [scope.practiceId, patientId],
    );
    return rows.length > 0;
  },
});
