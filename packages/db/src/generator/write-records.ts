import { reviewedAt } from "./trials.ts";
import type { GeneratedPatient } from "./write.ts";

/** Writes rows into one table; columns and their types as PostgreSQL reads them from json. */
export type Put = (table: string, columns: string, types: string, rows: unknown[]) => Promise<unknown>;

/** Writes tests, notes, markers, goals and scores of a batch of patients. */
export async function writeRecords(put: Put, patients: readonly GeneratedPatient[]): Promise<void> {
  const each = <T>(rows: (patient: GeneratedPatient) => readonly T[]) =>
    patients.flatMap((p) => rows(p).map((row) => ({ patient_id: p.id, staff_id: p.staffId, ...row })));
  await put(
    "trial",
    "id, patient_id, protocol, own_change, starts_on, phases, questions, main, stopped_on, created_by, created_at, reviewed_at, reviewed_by, version",
    `id uuid, patient_id uuid, protocol text, own_change text, starts_on date, phases jsonb, questions jsonb, main text,
     stopped_on date, created_by uuid, created_at timestamptz, reviewed_at timestamptz, reviewed_by uuid, version int`,
    each((p) =>
      p.trials.map((trial) => ({
        id: trial.id,
        protocol: trial.protocol,
        own_change: trial.ownChange,
        starts_on: trial.startsOn,
        phases: trial.phases,
        questions: trial.questions,
        main: trial.main,
        stopped_on: trial.stoppedOn,
        created_by: p.staffId,
        created_at: p.createdAt,
        reviewed_at: reviewedAt(trial),
        reviewed_by: trial.reviewed ? p.staffId : null,
        version: 1,
      })),
    ),
  );
  await put(
    "trial_change",
    "patient_id, trial_id, date, variable, note, created_at",
    "patient_id uuid, trial_id uuid, date date, variable text, note text, created_at timestamptz",
    each((p) =>
      p.trials.flatMap((trial) =>
        trial.changes.map((change) => ({
          ...change,
          trial_id: trial.id,
          created_at: `${change.date}T07:30:00Z`,
        })),
      ),
    ),
  );
  await put(
    "note",
    "id, patient_id, date, text, shared, staff_id, created_at",
    "id uuid, patient_id uuid, date date, text text, shared boolean, staff_id uuid, created_at timestamptz",
    each((p) => p.records.notes.map(({ at, ...note }) => ({ ...note, created_at: at }))),
  );
  await put(
    "marker",
    "id, patient_id, kind, from_date, to_date, text, staff_id, created_at",
    `id uuid, patient_id uuid, kind text, from_date date, to_date date, text text, staff_id uuid, created_at timestamptz`,
    each((p) =>
      p.records.markers.map(({ from, to, byPatient, ...marker }) => ({
        ...marker,
        from_date: from,
        to_date: to,
        created_at: `${from}T07:45:00Z`,
        staff_id: byPatient ? null : p.staffId,
      })),
    ),
  );
  await put(
    "goal",
    "id, patient_id, activity, direction, created_by, created_at",
    "id uuid, patient_id uuid, activity text, direction text, created_by uuid, created_at timestamptz",
    each((p) =>
      p.records.goals.map(({ id, activity, at }) => ({
        id,
        activity,
        direction: "lower_better",
        created_by: p.staffId,
        created_at: at,
      })),
    ),
  );
  await put(
    "goal_rating",
    "patient_id, goal_id, date, value, at",
    "patient_id uuid, goal_id uuid, date date, value smallint, at timestamptz",
    each((p) =>
      p.records.goals.flatMap((goal) =>
        goal.ratings.map((rating) => ({ ...rating, goal_id: goal.id, at: `${rating.date}T07:50:00Z` })),
      ),
    ),
  );
  await put(
    "external_score",
    "id, patient_id, instrument, date, total, risk_group, staff_id, created_at",
    `id uuid, patient_id uuid, instrument text, date date, total double precision, risk_group text, staff_id uuid,
     created_at timestamptz`,
    each((p) =>
      p.records.scores.map(({ group, ...score }) => ({
        ...score,
        risk_group: group,
        created_at: `${score.date}T11:00:00Z`,
      })),
    ),
  );
}
