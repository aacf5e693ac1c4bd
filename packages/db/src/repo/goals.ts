import type { GoalDirection } from "@soepel/domain/goals";
import type { GoalId, LocalDate, PatientId } from "@soepel/domain/primitives";
import type { GoalRatingInput } from "@soepel/domain/wire/records";
import type { Executor } from "../client.ts";
import { dateFromJson, dateOrNullFromJson, type InJson } from "./json.ts";
import type { PatientScope, StaffScope } from "./scope.ts";

/** The newest rating of a day; `changed`: an earlier one of that day was replaced. */
export type RatingRow = { date: LocalDate; value: number; by: string | null; at: Date; changed: boolean };
export type GoalRow = {
  id: GoalId;
  activity: string;
  direction: GoalDirection;
  createdAt: Date;
  closedAt: Date | null;
  ratings: RatingRow[];
};
export type GoalInJson = Omit<InJson<GoalRow>, "ratings"> & { ratings: InJson<RatingRow>[] };

export const goalFromJson = (row: GoalInJson): GoalRow => ({
  ...row,
  createdAt: dateFromJson(row.createdAt),
  closedAt: dateOrNullFromJson(row.closedAt),
  ratings: row.ratings.map((rating) => ({ ...rating, at: dateFromJson(rating.at) })),
});

/** Goals of the patient `p` with one rating per day, oldest first. */
export const goalsJson = `coalesce((SELECT json_agg(json_build_object('id', o.id, 'activity', o.activity,
    'direction', o.direction, 'createdAt', o.created_at, 'closedAt', o.closed_at,
    'ratings', coalesce((SELECT json_agg(json_build_object('date', d.date, 'value', d.value, 'by', d.by, 'at', d.at,
        'changed', d.changed) ORDER BY d.date)
      FROM (SELECT DISTINCT ON (q.date) q.date, q.value, s.name AS by, q.at,
          count(*) OVER (PARTITION BY q.date) > 1 AS changed
        FROM goal_rating q LEFT JOIN staff s ON s.id = q.staff_id WHERE q.goal_id = o.id ORDER BY q.date, q.at DESC) AS d),
      '[]'::json)) ORDER BY o.created_at, o.id)
  FROM goal o WHERE o.patient_id = p.id), '[]'::json)`;

async function readGoals(tx: Executor, practiceId: string, patientId: PatientId): Promise<GoalRow[]> {
  const rows = await tx.query<{ data: GoalInJson[] }>(
    "goals_of_patient",
    `SELECT ${goalsJson} AS data FROM patient p WHERE p.id = $2 AND p.practice_id = $1`,
    [practiceId, patientId],
  );
  return (rows[0]?.data ?? []).map(goalFromJson);
}

type Rated = { patientId: PatientId; date: LocalDate; ratings: readonly GoalRatingInput[]; at: Date };

/** Stores ratings of goals that are open; returns how many of them were. */
async function addRatings(
  tx: Executor,
  practiceId: string,
  staffId: string | null,
  input: Rated,
): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    "goal_rate",
    `INSERT INTO goal_rating (practice_id, patient_id, goal_id, date, value, staff_id, at)
     SELECT $1, $2, o.id, $3, r.value, $4, $5
     FROM json_to_recordset($6) AS r ("goalId" uuid, value smallint)
     JOIN goal o ON o.id = r."goalId" AND o.practice_id = $1 AND o.patient_id = $2 AND o.closed_at IS NULL
     RETURNING id`,
    [practiceId, input.patientId, input.date, staffId, input.at.toISOString(), JSON.stringify(input.ratings)],
  );
  return rows.length;
}

/** Goals of a patient that the caller has already reached. */
export const goalRepo = (tx: Executor, scope: StaffScope) => ({
  ofPatient: (patientId: PatientId) => readGoals(tx, scope.practiceId, patientId),

  async add(
    patientId: PatientId,
    goal: { activity: string; direction: GoalDirection },
    at: Date,
  ): Promise<GoalId> {
    const rows = await tx.query<{ id: GoalId }>(
      "goal_add",
      `INSERT INTO goal (practice_id, patient_id, activity, direction, created_by, created_at)
       VALUES ($1, $3, $4, $5, $2, $6) RETURNING id`,
      [scope.practiceId, scope.staffId, patientId, goal.activity, goal.direction, at.toISOString()],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error("insert returned nothing");
    return id;
  },

  async close(patientId: PatientId, goalId: GoalId, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "goal_close",
      `UPDATE goal SET closed_at = $5, closed_by = $2
       WHERE practice_id = $1 AND patient_id = $3 AND id = $4 AND closed_at IS NULL RETURNING id`,
      [scope.practiceId, scope.staffId, patientId, goalId, at.toISOString()],
    );
    return rows.length > 0;
  },

  rate: (input: Rated) => addRatings(tx, scope.practiceId, scope.staffId, input),
});

/** The patient's own goals. */
export const ownGoalRepo = (tx: Executor, scope: PatientScope) => ({
  all: () => readGoals(tx, scope.practiceId, scope.patientId),
  rate: (input: Omit<Rated, "patientId">) =>
    addRatings(tx, scope.practiceId, null, { ...input, patientId: scope.patientId }),
});
