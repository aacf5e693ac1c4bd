import type { ExternalInstrument, ExternalScore } from "@soepel/domain/external-scores";
import type { LocalDate, PatientId, ScoreId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import { dateFromJson, type InJson } from "./json.ts";
import type { StaffScope } from "./scope.ts";

export type ScoreRow = {
  id: ScoreId;
  instrument: ExternalInstrument | "start_back";
  date: LocalDate;
  total: number | null;
  group: "low" | "medium" | "high" | null;
  by: string;
  at: Date;
};
export type ScoreInJson = InJson<ScoreRow>;
export const scoreFromJson = (row: ScoreInJson): ScoreRow => ({ ...row, at: dateFromJson(row.at) });

/** Scores of the patient `p` that stand, oldest first. */
export const scoresJson = `coalesce((SELECT json_agg(json_build_object('id', e.id, 'instrument', e.instrument, 'date', e.date,
    'total', e.total, 'group', e.risk_group, 'by', s.name, 'at', e.created_at) ORDER BY e.date, e.created_at)
  FROM external_score e JOIN staff s ON s.id = e.staff_id WHERE e.patient_id = p.id AND e.retracted_at IS NULL), '[]'::json)`;

/** Scores of a patient that the caller has already reached. */
export const scoreRepo = (tx: Executor, scope: StaffScope) => ({
  async add(patientId: PatientId, score: ExternalScore, at: Date): Promise<ScoreId> {
    const rows = await tx.query<{ id: ScoreId }>(
      "score_add",
      `INSERT INTO external_score (practice_id, patient_id, instrument, date, total, risk_group, staff_id, created_at)
       VALUES ($1, $3, $4, $5, $6, $7, $2, $8) RETURNING id`,
      [
        scope.practiceId,
        scope.staffId,
        patientId,
        score.kind === "total" ? score.instrument : "start_back",
        score.date,
        score.kind === "total" ? score.total : null,
        score.kind === "total" ? null : score.group,
        at.toISOString(),
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error("insert returned nothing");
    return id;
  },

  async retract(patientId: PatientId, scoreId: ScoreId, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "score_retract",
      `UPDATE external_score SET retracted_at = $5, retracted_by = $2
       WHERE practice_id = $1 AND patient_id = $3 AND id = $4 AND retracted_at IS NULL RETURNING id`,
      [scope.practiceId, scope.staffId, patientId, scoreId, at.toISOString()],
    );
    return rows.length > 0;
  },
});
