import { createHash, randomUUID } from "node:crypto";
import type { MorningAnswers } from "@soepel/domain/morning";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import type { StaffScope } from "./scope.ts";

type Imported = { date: LocalDate; answers: MorningAnswers; daysLate: number };

/** Mornings that staff takes over from a file, for a patient that the caller has reached. */
export const importRepo = (tx: Executor, scope: StaffScope) => ({
  async daysWithDiary(patientId: PatientId): Promise<LocalDate[]> {
    const rows = await tx.query<{ date: LocalDate }>(
      "import_days",
      "SELECT date::text AS date FROM morning WHERE practice_id = $1 AND patient_id = $2",
      [scope.practiceId, patientId],
    );
    return rows.map(({ date }) => date);
  },

  /** Stores each morning once with the sending behind it; a day that got a diary meanwhile keeps it and is left out. */
  async add(patientId: PatientId, mornings: readonly Imported[], at: Date): Promise<LocalDate[]> {
    const rows = mornings.map((morning) => ({
      ...morning,
      id: randomUUID(),
      hash: createHash("sha256").update(JSON.stringify(morning.answers)).digest("hex"),
    }));
    const stored = await tx.query<{ date: LocalDate }>(
      "import_add",
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($5::jsonb) AS g(id uuid, date date, answers jsonb, "daysLate" int, hash text)),
       stored AS (
         INSERT INTO morning (practice_id, patient_id, date, answers, revision, days_late, corrected, first_at, last_at,
           imported_at, imported_by)
         SELECT $1, $3, g.date, g.answers, 1, g."daysLate", false, $4, $4, $4, $2 FROM given g
         ON CONFLICT (patient_id, date) DO NOTHING RETURNING date),
       sent AS (
         INSERT INTO submission (id, practice_id, patient_id, kind, date, payload, content_hash, revision, received_at)
         SELECT g.id, $1, $3, 'import', g.date, g.answers, decode(g.hash, 'hex'), 1, $4
         FROM given g JOIN stored s ON s.date = g.date)
       SELECT date::text AS date FROM stored ORDER BY date`,
      [scope.practiceId, scope.staffId, patientId, at.toISOString(), JSON.stringify(rows)],
    );
    return stored.map(({ date }) => date);
  },
});
