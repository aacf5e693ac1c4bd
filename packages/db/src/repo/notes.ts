import type { LocalDate, NoteId, PatientId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import { dateFromJson, type InJson } from "./json.ts";
import type { PatientScope, StaffScope } from "./scope.ts";

/** One version of a note; the one that nobody replaced and nobody took back is the note as it stands. */
export type NoteVersion = {
  id: NoteId;
  date: LocalDate | null;
  text: string;
  shared: boolean;
  replaces: NoteId | null;
  at: Date;
  by: string;
  retracted: boolean;
};
export type NoteInJson = InJson<NoteVersion>;
export const noteFromJson = (row: NoteInJson): NoteVersion => ({ ...row, at: dateFromJson(row.at) });

/** Every version of every note of the patient `p`, oldest first. */
export const notesJson = `coalesce((SELECT json_agg(json_build_object('id', n.id, 'date', n.date, 'text', n.text,
    'shared', n.shared, 'replaces', n.replaces, 'at', n.created_at, 'by', s.name,
    'retracted', n.retracted_at IS NOT NULL) ORDER BY n.created_at, n.id)
  FROM note n JOIN staff s ON s.id = n.staff_id WHERE n.patient_id = p.id), '[]'::json)`;

/** A note `n` that stands: not replaced and not taken back. */
const stands = "n.retracted_at IS NULL AND NOT EXISTS (SELECT 1 FROM note x WHERE x.replaces = n.id)";

export type NoteExcerpt = { date: LocalDate | null; text: string; at: string; by: string };
/** The beginnings of the two newest notes of the patient `p`, for a summary. */
export const noteExcerptsJson = `coalesce((SELECT json_agg(e.excerpt) FROM (
    SELECT json_build_object('date', n.date, 'text', left(n.text, 240), 'at', n.created_at, 'by', s.name) AS excerpt
    FROM note n JOIN staff s ON s.id = n.staff_id WHERE n.patient_id = p.id AND ${stands}
    ORDER BY n.created_at DESC LIMIT 2) AS e), '[]'::json)`;

/** Notes of a patient that the caller has already reached. */
export const noteRepo = (tx: Executor, scope: StaffScope) => ({
  /** null when `replaces` is not a standing note of this patient, or somebody replaced it at the same moment. */
  async add(input: {
    patientId: PatientId;
    date: LocalDate | null;
    text: string;
    shared: boolean;
    replaces: NoteId | null;
    at: Date;
  }): Promise<NoteId | null> {
    const rows = await tx.query<{ id: NoteId }>(
      "note_add",
      `INSERT INTO note (practice_id, patient_id, date, text, shared, replaces, staff_id, created_at)
       SELECT $1, $3, $4, $5, $6, $7, $2, $8
       WHERE $7::uuid IS NULL OR EXISTS (SELECT 1 FROM note n
         WHERE n.id = $7 AND n.practice_id = $1 AND n.patient_id = $3 AND ${stands})
       ON CONFLICT (replaces) DO NOTHING RETURNING id`,
      [
        scope.practiceId,
        scope.staffId,
        input.patientId,
        input.date,
        input.text,
        input.shared,
        input.replaces,
        input.at.toISOString(),
      ],
    );
    return rows[0]?.id ?? null;
  },

  /** False when there is no such note, or it does not stand any more. */
  async retract(patientId: PatientId, noteId: NoteId, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "note_retract",
      `UPDATE note n SET retracted_at = $5, retracted_by = $2
       WHERE n.practice_id = $1 AND n.patient_id = $3 AND n.id = $4 AND ${stands} RETURNING n.id`,
      [scope.practiceId, scope.staffId, patientId, noteId, at.toISOString()],
    );
    return rows.length > 0;
  },
});

export type OwnMessage = { id: NoteId; date: LocalDate | null; text: string; at: Date; by: string };

/** What therapists wrote for the patient, newest first. */
export const ownMessages = (tx: Executor, scope: PatientScope): Promise<OwnMessage[]> =>
  tx.query<OwnMessage>(
    "own_messages",
    `SELECT n.id, n.date::text AS date, n.text, n.created_at AS at, s.name AS by FROM note n JOIN staff s ON s.id = n.staff_id
     WHERE n.practice_id = $1 AND n.patient_id = $2 AND n.shared AND ${stands} ORDER BY n.created_at DESC LIMIT 20`,
    [scope.practiceId, scope.patientId],
  );
