import type { MorningAnswers } from "@soepel/domain/morning";
import type { PlanPause } from "@soepel/domain/plan";
import type { Bilingual, LocalDate, PatientId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import type { RoutineEntries } from "../schema/diary.ts";
import { readAudited, type AuditInput } from "./audit.ts";
import { wordsShownWith, type FlagRow } from "./flags.ts";
import { goalFromJson, goalsJson, type GoalInJson, type GoalRow } from "./goals.ts";
import { dateFromJson, dateOrNullFromJson, type InJson } from "./json.ts";
import { baselineLength } from "./rule-numbers.ts";
import { linkFromJson, newestLinkJson, type LinkTimes } from "./links.ts";
import { markerFromJson, markersJson, type MarkerInJson, type MarkerRow } from "./markers.ts";
import { noteFromJson, notesJson, type NoteInJson, type NoteVersion } from "./notes.ts";
import { therapistsJson, type LastReview, type PatientRow, type Therapist } from "./patients.ts";
import type { RevisionRow } from "./plans.ts";
import type { StaffScope } from "./scope.ts";
import { scoreFromJson, scoresJson, type ScoreInJson, type ScoreRow } from "./scores.ts";
import { trialFromJson, trialsJson, type TrialInJson, type TrialRow } from "./trials.ts";

/** date, answers, days late, corrected, taken over from a file */
export type AnswersTuple = [LocalDate, MorningAnswers, number, boolean, boolean];

/** What the lines on top of a patient's pages show. */
export type HeaderPatient = Pick<
  PatientRow,
  | "id"
  | "name"
  | "birthYear"
  | "number"
  | "locale"
  | "tags"
  | "conditions"
  | "intake"
  | "baselineFrom"
  | "extraQuestions"
  | "dischargedAt"
>;

/** Everything about one patient that a review shows. */
export type ReviewData = {
  patient: HeaderPatient;
  therapists: Therapist[];
  /** Until when the caller reads along with a colleague; null for an own patient. */
  readAlongUntil: Date | null;
  timeZone: string;
  sleepEfficiency: "TIB" | "DSE";
  link: LinkTimes | null;
  review: LastReview | null;
  first: LocalDate | null;
  mornings: AnswersTuple[];
  baseline: AnswersTuple[];
  routine: [LocalDate, RoutineEntries][];
  revisions: Omit<RevisionRow, "planStartedOn">[];
  pauses: PlanPause[];
  flags: FlagRow[];
  trials: TrialRow[];
  notes: NoteVersion[];
  markers: MarkerRow[];
  goals: GoalRow[];
  scores: ScoreRow[];
  ruleSettings: Record<string, unknown>;
  names: Record<string, Bilingual>;
};

type Changed =
  | "patient"
  | "readAlongUntil"
  | "link"
  | "review"
  | "revisions"
  | "flags"
  | "trials"
  | "notes"
  | "markers"
  | "goals"
  | "scores";
type Stored = Omit<ReviewData, Changed> & {
  patient: InJson<HeaderPatient>;
  readAlongUntil: string | null;
  trials: TrialInJson[];
  notes: NoteInJson[];
  markers: MarkerInJson[];
  goals: GoalInJson[];
  scores: ScoreInJson[];
  link: InJson<LinkTimes> | null;
  review: InJson<LastReview> | null;
  revisions: InJson<ReviewData["revisions"][number]>[];
  flags: InJson<Omit<FlagRow, "patientId" | "patientName">>[];
};

const fromJson = (data: Stored): ReviewData => ({
  ...data,
  patient: { ...data.patient, dischargedAt: dateOrNullFromJson(data.patient.dischargedAt) },
  readAlongUntil: dateOrNullFromJson(data.readAlongUntil),
  trials: data.trials.map(trialFromJson),
  notes: data.notes.map(noteFromJson),
  markers: data.markers.map(markerFromJson),
  goals: data.goals.map(goalFromJson),
  scores: data.scores.map(scoreFromJson),
  link: linkFromJson(data.link),
  review: data.review && { ...data.review, at: dateFromJson(data.review.at) },
  revisions: data.revisions.map((row) => ({ ...row, createdAt: dateFromJson(row.createdAt) })),
  flags: data.flags.map((row) => ({
    ...row,
    patientId: data.patient.id,
    patientName: data.patient.name,
    reportedAt: dateFromJson(row.reportedAt),
    calledAt: dateOrNullFromJson(row.calledAt),
    acknowledgedAt: dateOrNullFromJson(row.acknowledgedAt),
  })),
});

export type ReviewWindow = { patientId: PatientId; from: LocalDate; to: LocalDate; baselineDays: number };

const tuple = "json_build_array(m.date, m.answers, m.days_late, m.corrected, m.imported_at IS NOT NULL)";
const list = (select: string) => `coalesce((${select}), '[]'::json)`;

const select = `SELECT json_build_object(
       'patient', json_build_object('id', p.id, 'name', p.name, 'birthYear', p.birth_year, 'number', p.number,
         'locale', p.locale, 'tags', p.tags, 'conditions', p.conditions, 'intake', p.intake,
         'baselineFrom', p.baseline_from, 'extraQuestions', p.extra_questions, 'dischargedAt', p.discharged_at),
       'therapists', ${therapistsJson}, 'trials', ${trialsJson}, 'notes', ${notesJson}, 'markers', ${markersJson},
       'goals', ${goalsJson}, 'scores', ${scoresJson}, 'ruleSettings', r.rule_settings,
       'timeZone', r.time_zone, 'sleepEfficiency', r.sleep_efficiency,
       'link', ${newestLinkJson},
       'review', (SELECT json_build_object('at', k.at, 'by', s.name, 'staffId', k.staff_id)
         FROM review_mark k JOIN staff s ON s.id = k.staff_id
         WHERE k.patient_id = p.id AND k.undone_at IS NULL ORDER BY k.at DESC LIMIT 1),
       'readAlongUntil', CASE WHEN a.own THEN NULL ELSE a.until END,
       'first', f.first,
       'mornings', ${list(`SELECT json_agg(${tuple} ORDER BY m.date) FROM morning m
         WHERE m.patient_id = p.id AND m.date BETWEEN $4 AND $5`)},
       'baseline', ${list(`SELECT json_agg(${tuple} ORDER BY m.date) FROM morning m
         WHERE m.patient_id = p.id AND m.date BETWEEN (SELECT f.base) AND (SELECT f.base + ${baselineLength("r", "$6")} - 1)`)},
       'routine', ${list(`SELECT json_agg(json_build_array(d.date, d.entries) ORDER BY d.date) FROM routine_day d
         WHERE d.patient_id = p.id AND d.date BETWEEN $4 AND $5`)},
       'revisions', ${list(`SELECT json_agg(json_build_object('id', v.id, 'number', v.number, 'effectiveFrom', v.effective_from,
           'endsOn', v.ends_on, 'reason', v.reason, 'createdAt', v.created_at, 'createdBy', s.name, 'items', v.items,
           'template', CASE WHEN t.id IS NOT NULL THEN json_build_object('slug', t.slug, 'version', tv.version) END)
           ORDER BY v.number)
         FROM plan_revision v JOIN staff s ON s.id = v.created_by
         LEFT JOIN template_version tv ON tv.id = v.template_version_id LEFT JOIN template t ON t.id = tv.template_id
         WHERE v.patient_id = p.id AND v.withdrawn_at IS NULL`)},
       'pauses', ${list(`SELECT json_agg(json_build_object('from', x.from_date, 'to', x.to_date) ORDER BY x.from_date)
         FROM plan_pause x WHERE x.patient_id = p.id`)},
       'flags', ${list(`SELECT json_agg(json_build_object('id', g.id, 'date', g.date, 'codes', g.codes, 'urgency', g.urgency,
           'messageShown', g.message_shown, 'wordsShown', ${wordsShownWith("g")}, 'reportedAt', g.reported_at, 'calledAt', g.called_at,
           'acknowledgedAt', g.acknowledged_at, 'acknowledgedBy', s.name, 'action', g.action, 'note', g.note)
           ORDER BY g.reported_at)
         FROM red_flag g LEFT JOIN staff s ON s.id = g.acknowledged_by WHERE g.patient_id = p.id`)},
       'names', coalesce((SELECT json_object_agg(e.slug, e.content -> 'name' ORDER BY e.version)
         FROM (SELECT DISTINCT item ->> 'exercise' AS slug, (item ->> 'exerciseVersion')::int AS version
               FROM plan_revision v, jsonb_array_elements(v.items) AS item
               WHERE v.patient_id = p.id AND v.withdrawn_at IS NULL) AS pin
         JOIN exercise_version e ON e.slug = pin.slug AND e.version = pin.version
           AND (e.practice_id IS NULL OR e.practice_id = p.practice_id)), '{}'::json)
     ) AS data, NULL::jsonb AS ids, CASE WHEN a.own THEN NULL ELSE 'break-glass' END AS basis
     FROM patient p JOIN practice r ON r.id = p.practice_id
     CROSS JOIN LATERAL (SELECT b.first, coalesce(p.baseline_from, b.first) AS base
       FROM (SELECT (SELECT date FROM morning m WHERE m.patient_id = p.id ORDER BY date LIMIT 1) AS first) AS b) AS f
     CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM caseload c WHERE c.patient_id = p.id AND c.staff_id = $2
         AND c.practice_id = $1 AND c.until IS NULL) AS own,
       (SELECT max(x.until) FROM access_reason x WHERE x.patient_id = p.id AND x.staff_id = $2 AND x.practice_id = $1
         AND x.until > $7) AS until) AS a
     WHERE p.id = $3 AND p.practice_id = $1 AND (a.own OR a.until IS NOT NULL)`;

/**
 * One patient within this therapist's reach, or whom they read along with a written reason; null when there is no such patient here. Unpacking rows and round trips are
 * what costs, so one statement returns one value and appends the audit entry.
 */
export async function readReviewData(
  tx: Executor,
  scope: StaffScope,
  window: ReviewWindow,
  entry: AuditInput,
): Promise<ReviewData | null> {
  const { patientId, from, to, baselineDays } = window;
  const read = {
    name: "review_data",
    select,
    values: [scope.practiceId, scope.staffId, patientId, from, to, baselineDays, entry.at.toISOString()],
  };
  const data = await readAudited<Stored>(tx, scope, read, entry);
  return data === null ? null : fromJson(data);
}

/** Days with routine logs of one patient that the caller has already reached. */
export async function readRoutineDays(
  tx: Executor,
  scope: StaffScope,
  window: { patientId: PatientId; from: LocalDate; to: LocalDate },
): Promise<{ date: LocalDate; entries: RoutineEntries }[]> {
  return tx.query(
    "routine_days",
    `SELECT date::text AS date, entries FROM routine_day
     WHERE patient_id = $2 AND practice_id = $1 AND date BETWEEN $3 AND $4 ORDER BY date`,
    [scope.practiceId, window.patientId, window.from, window.to],
  );
}
