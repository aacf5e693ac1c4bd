import type { LocalDate, TrialChangeId, TrialId } from "@soepel/domain/primitives";
import type { TrialVariable } from "@soepel/domain/trial/protocols";
import type { Executor } from "../client.ts";
import type { PatientScope } from "./scope.ts";
import { plannedTrialsJson, trialFromJson, trialsJson, type TrialInJson, type TrialRow } from "./trials.ts";

type OwnChange = {
  id: TrialChangeId;
  trialId: TrialId;
  date: LocalDate;
  variable: TrialVariable;
  note: string | null;
  at: Date;
};

/** The patient's own tests. */
export const ownTrialRepo = (tx: Executor, scope: PatientScope) => ({
  async all(): Promise<TrialRow[]> {
    const rows = await tx.query<{ data: TrialInJson[] }>(
      "own_trials",
      `SELECT ${trialsJson} AS data FROM patient p WHERE p.id = $2 AND p.practice_id = $1`,
      [scope.practiceId, scope.patientId],
    );
    return (rows[0]?.data ?? []).map(trialFromJson);
  },

  /** Also those that were called off before their first morning. */
  async planned(): Promise<TrialRow[]> {
    const rows = await tx.query<{ data: TrialInJson[] }>(
      "own_trials_planned",
      `SELECT ${plannedTrialsJson} AS data FROM patient p WHERE p.id = $2 AND p.practice_id = $1`,
      [scope.practiceId, scope.patientId],
    );
    return (rows[0]?.data ?? []).map(trialFromJson);
  },

  /** "repeat" when this very change was stored before, "reused" when the id belongs to another one. */
  async noteChange(change: OwnChange): Promise<"stored" | "repeat" | "reused"> {
    const values = [
      scope.practiceId,
      scope.patientId,
      change.id,
      change.trialId,
      change.date,
      change.variable,
    ];
    const added = await tx.query<{ id: string }>(
      "own_trial_change",
      `INSERT INTO trial_change (id, practice_id, patient_id, trial_id, date, variable, note, created_at)
       VALUES ($3, $1, $2, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [...values, change.note, change.at.toISOString()],
    );
    if (added.length > 0) return "stored";
    const same = await tx.query<{ id: string }>(
      "own_trial_change_known",
      `SELECT id FROM trial_change WHERE practice_id = $1 AND patient_id = $2 AND id = $3 AND trial_id = $4 AND date = $5
         AND variable = $6 AND note IS NOT DISTINCT FROM $7 AND staff_id IS NULL`,
      [...values, change.note],
    );
    return same.length > 0 ? "repeat" : "reused";
  },
});
