import type { LocalDate, MarkerId, PatientId } from "@soepel/domain/primitives";
import type { MarkerKind } from "@soepel/domain/marker-kinds";
import type { Executor } from "../client.ts";
import { dateFromJson, type InJson } from "./json.ts";
import type { PatientScope, StaffScope } from "./scope.ts";

type MarkerFields = { kind: MarkerKind; from: LocalDate; to: LocalDate | null; text: string | null };
export type MarkerRow = MarkerFields & { id: MarkerId; by: string | null; at: Date };
export type MarkerInJson = InJson<MarkerRow>;
export const markerFromJson = (row: MarkerInJson): MarkerRow => ({ ...row, at: dateFromJson(row.at) });

/** Markers of the patient `p` that stand, oldest first. */
export const markersJson = `coalesce((SELECT json_agg(json_build_object('id', k.id, 'kind', k.kind, 'from', k.from_date,
    'to', k.to_date, 'text', k.text, 'by', (SELECT name FROM staff WHERE id = k.staff_id), 'at', k.created_at)
    ORDER BY k.from_date, k.created_at)
  FROM marker k WHERE k.patient_id = p.id AND k.retracted_at IS NULL), '[]'::json)`;

/** Markers of a patient that the caller has already reached. */
export const markerRepo = (tx: Executor, scope: StaffScope) => ({
  async add(patientId: PatientId, marker: MarkerFields, at: Date): Promise<MarkerId> {
    const rows = await tx.query<{ id: MarkerId }>(
      "marker_add",
      `INSERT INTO marker (practice_id, patient_id, kind, from_date, to_date, text, staff_id, created_at)
       VALUES ($1, $3, $4, $5, $6, $7, $2, $8) RETURNING id`,
      [
        scope.practiceId,
        scope.staffId,
        patientId,
        marker.kind,
        marker.from,
        marker.to,
        marker.text,
        at.toISOString(),
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error("insert returned nothing");
    return id;
  },

  /** Sets the last day of a marker that goes on; false when it does not go on, or ends before it began. */
  async end(patientId: PatientId, markerId: MarkerId, to: LocalDate): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "marker_end",
      `UPDATE marker SET to_date = $4 WHERE practice_id = $1 AND patient_id = $2 AND id = $3 AND retracted_at IS NULL
         AND to_date IS NULL AND from_date <= $4 RETURNING id`,
      [scope.practiceId, patientId, markerId, to],
    );
    return rows.length > 0;
  },

  async retract(patientId: PatientId, markerId: MarkerId, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "marker_retract",
      `UPDATE marker SET retracted_at = $5, retracted_by = $2
       WHERE practice_id = $1 AND patient_id = $3 AND id = $4 AND retracted_at IS NULL RETURNING id`,
      [scope.practiceId, scope.staffId, patientId, markerId, at.toISOString()],
    );
    return rows.length > 0;
  },
});

/** Markers as the patient sees and makes them; those of a therapist can be read only. */
export const ownMarkerRepo = (tx: Executor, scope: PatientScope) => ({
  /** Those that touch the days from `since` on. */
  async since(since: LocalDate): Promise<MarkerRow[]> {
    return tx.query<MarkerRow>(
      "own_markers",
      `SELECT k.id, k.kind, k.from_date::text AS from, k.to_date::text AS to, k.text, s.name AS by, k.created_at AS at
       FROM marker k LEFT JOIN staff s ON s.id = k.staff_id
       WHERE k.practice_id = $1 AND k.patient_id = $2 AND k.retracted_at IS NULL AND coalesce(k.to_date, 'infinity') >= $3
       ORDER BY k.from_date, k.created_at`,
      [scope.practiceId, scope.patientId, since],
    );
  },

  /** "repeat" when this very marker was stored before, "reused" when the id belongs to another one. */
  async add(id: MarkerId, marker: MarkerFields, at: Date): Promise<"stored" | "repeat" | "reused"> {
    const added = await tx.query<{ id: string }>(
      "own_marker_add",
      `INSERT INTO marker (id, practice_id, patient_id, kind, from_date, to_date, text, created_at)
       VALUES ($3, $1, $2, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        scope.practiceId,
        scope.patientId,
        id,
        marker.kind,
        marker.from,
        marker.to,
        marker.text,
        at.toISOString(),
      ],
    );
    if (added.length > 0) return "stored";
    const same = await tx.query<{ id: string }>(
      "own_marker_known",
      `SELECT id FROM marker WHERE practice_id = $1 AND patient_id = $2 AND id = $3 AND staff_id IS NULL AND kind = $4
         AND from_date = $5 AND text IS NOT DISTINCT FROM $6`,
      [scope.practiceId, scope.patientId, id, marker.kind, marker.from, marker.text],
    );
    return same.length > 0 ? "repeat" : "reused";
  },

  async end(id: MarkerId, to: LocalDate): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "own_marker_end",
      `UPDATE marker SET to_date = $4 WHERE practice_id = $1 AND patient_id = $2 AND id = $3 AND staff_id IS NULL
         AND retracted_at IS NULL AND (to_date IS NULL OR to_date = $4) AND from_date <= $4 RETURNING id`,
      [scope.practiceId, scope.patientId, id, to],
    );
    return rows.length > 0;
  },

  async retract(id: MarkerId, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "own_marker_retract",
      `UPDATE marker SET retracted_at = coalesce(retracted_at, $4)
       WHERE practice_id = $1 AND patient_id = $2 AND id = $3 AND staff_id IS NULL RETURNING id`,
      [scope.practiceId, scope.patientId, id, at.toISOString()],
    );
    return rows.length > 0;
  },
});
