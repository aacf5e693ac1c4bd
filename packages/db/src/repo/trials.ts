import type { PatientId, TrialChangeId, TrialId } from "@soepel/domain/primitives";
import type { NotedChange, Trial } from "@soepel/domain/trial/trial";
import type { Executor } from "../client.ts";
import { dateFromJson, type InJson } from "./json.ts";
import type { StaffScope } from "./scope.ts";

export type TrialChangeRow = NotedChange & {
  id: TrialChangeId;
  note: string | null;
  by: string | null;
  at: Date;
};
export type TrialRow = Trial & {
  id: TrialId;
  version: number;
  title: string | null;
  ownChange: string | null;
  createdAt: Date;
  createdBy: string;
  reviewed: { at: Date; by: string } | null;
  changes: TrialChangeRow[];
};
/** A test as it travels inside a json value. */
export type TrialInJson = Omit<InJson<TrialRow>, "reviewed" | "changes"> & {
  reviewed: { at: string; by: string } | null;
  changes: InJson<TrialChangeRow>[];
};

export const trialFromJson = (row: TrialInJson): TrialRow => ({
  ...row,
  createdAt: dateFromJson(row.createdAt),
  reviewed: row.reviewed && { at: dateFromJson(row.reviewed.at), by: row.reviewed.by },
  changes: row.changes.map((change) => ({ ...change, at: dateFromJson(change.at) })),
});

/** A test of the row `t`, with the changes that stand. */
const trialJson = `json_build_object('id', t.id, 'version', t.version, 'protocol', t.protocol, 'title', t.title,
  'ownChange', t.own_change, 'startsOn', t.starts_on, 'phases', t.phases, 'questions', t.questions, 'main', t.main,
  'stoppedOn', t.stopped_on, 'createdAt', t.created_at,
  'createdBy', (SELECT name FROM staff WHERE id = t.created_by),
  'reviewed', CASE WHEN t.reviewed_at IS NOT NULL THEN json_build_object('at', t.reviewed_at,
    'by', (SELECT name FROM staff WHERE id = t.reviewed_by)) END,
  'changes', coalesce((SELECT json_agg(json_build_object('id', h.id, 'date', h.date, 'variable', h.variable, 'note', h.note,
      'by', (SELECT name FROM staff WHERE id = h.staff_id), 'at', h.created_at) ORDER BY h.date, h.created_at)
    FROM trial_change h WHERE h.trial_id = t.id AND h.retracted_at IS NULL), '[]'::json))`;

/** A planned test that was called off before its first morning never was a test. */
const took = "(t.stopped_on IS NULL OR t.stopped_on >= t.starts_on)";

const trialsWhere = (condition: string) =>
  `coalesce((SELECT json_agg(${trialJson} ORDER BY t.starts_on, t.created_at) FROM trial t
  WHERE t.patient_id = p.id AND ${condition}), '[]'::json)`;

/** All tests of the patient `p`, oldest first. */
export const trialsJson = trialsWhere(took);
/** The same with those that were called off before their first morning. */
export const plannedTrialsJson = trialsWhere("true");

export type ListedTrial = TrialRow & {
  patientId: PatientId;
  patientName: string;
  birthYear: number | null;
  filledIn: number;
};
type ListedInJson = TrialInJson & Pick<ListedTrial, "patientId" | "patientName" | "birthYear" | "filledIn">;

export type NewTrial = Omit<Trial, "stoppedOn"> & {
  patientId: PatientId;
  title: string | null;
  ownChange: string | null;
  at: Date;
};

/** Single-variable tests. Every method asks for a patient that the caller has already reached. */
export const trialRepo = (tx: Executor, scope: StaffScope) => ({
  async ofPatient(patientId: PatientId): Promise<TrialRow[]> {
    const rows = await tx.query<{ data: TrialInJson[] }>(
      "trials_of_patient",
      `SELECT ${trialsJson} AS data FROM patient p WHERE p.id = $2 AND p.practice_id = $1`,
      [scope.practiceId, patientId],
    );
    return (rows[0]?.data ?? []).map(trialFromJson);
  },

  /** Every test of this therapist's own patients, newest first. */
  async list(): Promise<ListedTrial[]> {
    const rows = await tx.query<{ data: ListedInJson }>(
      "trials_of_caseload",
      `SELECT (${trialJson})::jsonb || jsonb_build_object('patientId', p.id, 'patientName', p.name, 'birthYear', p.birth_year,
         'filledIn', (SELECT count(*) FROM morning m WHERE m.patient_id = p.id AND m.date >= t.starts_on
           AND m.date <= least(t.stopped_on, t.starts_on - 1 +
             (SELECT sum((phase ->> 'nights')::int) FROM jsonb_array_elements(t.phases) AS phase)::int))) AS data
       FROM caseload c JOIN patient p ON p.id = c.patient_id JOIN trial t ON t.patient_id = p.id
       WHERE c.practice_id = $1 AND c.staff_id = $2 AND c.until IS NULL AND ${took}
       ORDER BY t.starts_on DESC, p.name`,
      [scope.practiceId, scope.staffId],
    );
    return rows.map(({ data }) => ({ ...data, ...trialFromJson(data) }));
  },

  async add(input: NewTrial): Promise<TrialId> {
    const rows = await tx.query<{ id: TrialId }>(
      "trial_add",
      `INSERT INTO trial (practice_id, patient_id, protocol, title, own_change, starts_on, phases, questions, main, created_by,
         created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        scope.practiceId,
        input.patientId,
        input.protocol,
        input.title,
        input.ownChange,
        input.startsOn,
        JSON.stringify(input.phases),
        JSON.stringify(input.questions),
        input.main,
        scope.staffId,
        input.at.toISOString(),
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error("insert returned nothing");
    return id;
  },

  /** Phases and last morning of the version that the caller saw; false when somebody changed it in between. */
  async change(trialId: TrialId, version: number, to: Pick<Trial, "phases" | "stoppedOn">): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "trial_change",
      `UPDATE trial SET phases = $4, stopped_on = $5, version = version + 1
       WHERE practice_id = $1 AND id = $2 AND version = $3 RETURNING id`,
      [scope.practiceId, trialId, version, JSON.stringify(to.phases), to.stoppedOn],
    );
    return rows.length > 0;
  },

  /** Notes that the result was looked at; the first time stays. */
  async review(trialId: TrialId, at: Date): Promise<void> {
    await tx.query(
      "trial_review",
      `UPDATE trial SET reviewed_at = $4, reviewed_by = $2 WHERE practice_id = $1 AND id = $3 AND reviewed_at IS NULL`,
      [scope.practiceId, scope.staffId, trialId, at.toISOString()],
    );
  },

  async noteChange(
    input: { patientId: PatientId; trialId: TrialId; note: string | null; at: Date } & NotedChange,
  ): Promise<TrialChangeId> {
    const rows = await tx.query<{ id: TrialChangeId }>(
      "trial_note_change",
      `INSERT INTO trial_change (practice_id, patient_id, trial_id, date, variable, note, staff_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        scope.practiceId,
        input.patientId,
        input.trialId,
        input.date,
        input.variable,
        input.note,
        scope.staffId,
        input.at.toISOString(),
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error("insert returned nothing");
    return id;
  },

  /** False when there is no such change, or it was taken back before. */
  async retractChange(patientId: PatientId, changeId: TrialChangeId, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "trial_retract_change",
      `UPDATE trial_change SET retracted_at = $5, retracted_by = $2
       WHERE practice_id = $1 AND patient_id = $3 AND id = $4 AND retracted_at IS NULL RETURNING id`,
      [scope.practiceId, scope.staffId, patientId, changeId, at.toISOString()],
    );
    return rows.length > 0;
  },
});
