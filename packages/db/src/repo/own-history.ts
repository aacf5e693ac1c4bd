import type { GoalDirection } from "@soepel/domain/goals";
import type { MarkerKind } from "@soepel/domain/marker-kinds";
import type { MorningAnswers } from "@soepel/domain/morning";
import type { PlanItem } from "@soepel/domain/plan";
import type { GoalId, LocalDate, MarkerId, NoteId, TrialId } from "@soepel/domain/primitives";
import type { TrialVariable } from "@soepel/domain/trial/protocols";
import type { Executor } from "../client.ts";
import type { PatientScope } from "./scope.ts";

/** In these rows `by` is the name of a therapist, null for the patient, and `takenBackAt` null for what stands. */
export type OwnMorningRow = {
  date: LocalDate;
  answers: MorningAnswers;
  daysLate: number;
  corrected: boolean;
  firstAt: Date;
  lastAt: Date;
  importedAt: Date | null;
};
export type OwnPlanRow = {
  number: number;
  from: LocalDate;
  to: LocalDate | null;
  madeAt: Date;
  takenBackAt: Date | null;
  items: PlanItem[];
};
export type OwnPauseRow = { from: LocalDate; to: LocalDate | null; madeAt: Date };
export type OwnTrialChangeRow = {
  trialId: TrialId;
  date: LocalDate;
  variable: TrialVariable;
  note: string | null;
  by: string | null;
  at: Date;
  takenBackAt: Date | null;
};
export type OwnGoalHistoryRow = {
  id: GoalId;
  activity: string;
  direction: GoalDirection;
  createdAt: Date;
  closedAt: Date | null;
};
export type OwnRatingRow = { goalId: GoalId; date: LocalDate; value: number; by: string | null; at: Date };
export type OwnMarkerRow = {
  id: MarkerId;
  kind: MarkerKind;
  from: LocalDate;
  to: LocalDate | null;
  text: string | null;
  by: string | null;
  at: Date;
  takenBackAt: Date | null;
};
export type OwnMessageRow = {
  id: NoteId;
  date: LocalDate | null;
  text: string;
  by: string;
  at: Date;
  /** When a later version took its place, shared or not. */
  replacedAt: Date | null;
  takenBackAt: Date | null;
};

/** All there ever was of the patient's own records, with what was changed or taken back; oldest first. */
export const ownHistoryRepo = (tx: Executor, scope: PatientScope) => {
  const mine = [scope.practiceId, scope.patientId];
  return {
    mornings: () =>
      tx.query<OwnMorningRow>(
        "own_history_mornings",
        `SELECT date::text AS date, answers, days_late AS "daysLate", corrected, first_at AS "firstAt", last_at AS "lastAt",
           imported_at AS "importedAt"
         FROM morning WHERE practice_id = $1 AND patient_id = $2 ORDER BY morning.date`,
        mine,
      ),

    plans: () =>
      tx.query<OwnPlanRow>(
        "own_history_plans",
        `SELECT number, effective_from::text AS from, ends_on::text AS to, created_at AS "madeAt",
           withdrawn_at AS "takenBackAt", items
         FROM plan_revision WHERE practice_id = $1 AND patient_id = $2 ORDER BY number`,
        mine,
      ),

    pauses: () =>
      tx.query<OwnPauseRow>(
        "own_history_pauses",
        `SELECT from_date::text AS from, to_date::text AS to, created_at AS "madeAt"
         FROM plan_pause WHERE practice_id = $1 AND patient_id = $2 ORDER BY from_date, created_at`,
        mine,
      ),

    /** A therapist's remark about a change is not meant for the patient and stays out. */
    trialChanges: () =>
      tx.query<OwnTrialChangeRow>(
        "own_history_trial_changes",
        `SELECT h.trial_id AS "trialId", h.date::text AS date, h.variable,
           CASE WHEN h.staff_id IS NULL THEN h.note END AS note, s.name AS by, h.created_at AS at,
           h.retracted_at AS "takenBackAt"
         FROM trial_change h LEFT JOIN staff s ON s.id = h.staff_id
         WHERE h.practice_id = $1 AND h.patient_id = $2 ORDER BY h.created_at, h.id`,
        mine,
      ),

    goals: () =>
      tx.query<OwnGoalHistoryRow>(
        "own_history_goals",
        `SELECT id, activity, direction, created_at AS "createdAt", closed_at AS "closedAt"
         FROM goal WHERE practice_id = $1 AND patient_id = $2 ORDER BY created_at, id`,
        mine,
      ),

    /** Every rating, also those that a later one of the same day replaced. */
    ratings: () =>
      tx.query<OwnRatingRow>(
        "own_history_ratings",
        `SELECT q.goal_id AS "goalId", q.date::text AS date, q.value, s.name AS by, q.at
         FROM goal_rating q LEFT JOIN staff s ON s.id = q.staff_id
         WHERE q.practice_id = $1 AND q.patient_id = $2 ORDER BY q.date, q.at, q.id`,
        mine,
      ),

    markers: () =>
      tx.query<OwnMarkerRow>(
        "own_history_markers",
        `SELECT k.id, k.kind, k.from_date::text AS from, k.to_date::text AS to, k.text, s.name AS by, k.created_at AS at,
           k.retracted_at AS "takenBackAt"
         FROM marker k LEFT JOIN staff s ON s.id = k.staff_id
         WHERE k.practice_id = $1 AND k.patient_id = $2 ORDER BY k.from_date, k.created_at`,
        mine,
      ),

    /** Every version that was shared with the patient, and no other. */
    messages: () =>
      tx.query<OwnMessageRow>(
        "own_history_messages",
        `SELECT n.id, n.date::text AS date, n.text, s.name AS by, n.created_at AS at,
           (SELECT x.created_at FROM note x WHERE x.replaces = n.id) AS "replacedAt", n.retracted_at AS "takenBackAt"
         FROM note n JOIN staff s ON s.id = n.staff_id
         WHERE n.practice_id = $1 AND n.patient_id = $2 AND n.shared ORDER BY n.created_at, n.id`,
        mine,
      ),
  };
};
