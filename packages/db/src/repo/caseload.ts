import type { Intake } from "@soepel/domain/intake";
import type { MorningAnswers } from "@soepel/domain/morning";
import type { PlanItem, PlanPause } from "@soepel/domain/plan";
import type { LocalDate, PatientId, RevisionId, StaffId } from "@soepel/domain/primitives";
import type { Urgency } from "@soepel/domain/redflags";
import type { Trial } from "@soepel/domain/trial/trial";
import type { Executor } from "../client.ts";
import type { RoutineEntries } from "../schema/diary.ts";
import { readAudited, type AuditInput } from "./audit.ts";
import { dateOrNullFromJson, type InJson } from "./json.ts";
import { baselineLength } from "./rule-numbers.ts";
import { linkFromJson, newestLinkJson, type LinkTimes } from "./links.ts";
import { noteExcerptsJson, type NoteExcerpt } from "./notes.ts";
import { therapistsJson } from "./patients.ts";
import type { StaffScope } from "./scope.ts";

/**
 * One morning as a short array, because unpacking thousands of rows is what costs: date, days late, corrected, into bed,
 * light out, SOL, awakenings, WASO, final wake, out of bed, pain, stiffness minutes, optional answers. null is no answer.
 */
type Answer = number | null;
export type MorningTuple = [
  date: LocalDate,
  daysLate: number,
  corrected: boolean,
  intoBed: Answer,
  trySleep: Answer,
  sol: Answer,
  nAwak: Answer,
  waso: Answer,
  finalWake: Answer,
  outOfBed: Answer,
  pain: Answer,
  stiffness: Answer,
  /** The optional answers, or null when none was asked. */
  extra: MorningAnswers | null,
];

export type CaseloadPatient = {
  id: PatientId;
  name: string;
  birthYear: number | null;
  number: string | null;
  tags: string[];
  conditions: string[];
  therapists: { staffId: StaffId; name: string }[];
  dischargedAt: Date | null;
  intake: Intake | null;
  baselineFrom: LocalDate | null;
  /** Phases and end of every test, and whether the result was looked at. */
  tests: (Pick<Trial, "startsOn" | "phases" | "stoppedOn"> & { reviewed: boolean })[];
  notes: NoteExcerpt[];
  first: LocalDate | null;
  last: LocalDate | null;
  mornings: MorningTuple[];
  baseline: MorningTuple[];
  routine: [LocalDate, RoutineEntries][];
  revisions: {
    id: RevisionId;
    number: number;
    planStartedOn: LocalDate;
    effectiveFrom: LocalDate;
    endsOn: LocalDate | null;
    items: PlanItem[];
  }[];
  pauses: PlanPause[];
  /** Red flags that nobody has dealt with yet. */
  flags: { date: LocalDate; codes: string[]; urgency: Urgency }[];
  link: LinkTimes | null;
  lastReviewed: Date | null;
};

type Stored = Omit<InJson<CaseloadPatient>, "link"> & { link: InJson<LinkTimes> | null };
export type Caseload = {
  patients: CaseloadPatient[];
  /** Rule settings and sleep-efficiency denominator of the practice. */
  ruleSettings: Record<string, unknown>;
  sleepEfficiency: "TIB" | "DSE";
};

const tuple = `json_build_array(m.date, m.days_late, m.corrected, m.into_bed, m.try_sleep, m.sol_min, m.n_awak, m.waso_min,
  m.final_wake, m.out_of_bed, m.pain_rise, m.stiff_duration_min, m.extra)`;

const select = `SELECT json_build_object('ruleSettings', o.rule_settings, 'sleepEfficiency', o.sleep_efficiency,
    'patients', l.rows) AS data, l.ids, NULL::text AS basis FROM practice o
  CROSS JOIN LATERAL (SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) AS rows,
    coalesce(jsonb_agg(r.id), '[]'::jsonb) AS ids FROM (
      SELECT p.id, p.name, p.birth_year AS "birthYear", p.number, p.tags, p.conditions, p.intake,
        p.baseline_from AS "baselineFrom", p.discharged_at AS "dischargedAt", f.first, f.last,
        ${therapistsJson} AS therapists,
        ${noteExcerptsJson} AS notes,
        coalesce((SELECT json_agg(json_build_object('startsOn', t.starts_on, 'phases', t.phases, 'stoppedOn', t.stopped_on,
            'reviewed', t.reviewed_at IS NOT NULL))
          FROM trial t WHERE t.patient_id = p.id AND (t.stopped_on IS NULL OR t.stopped_on >= t.starts_on)),
          '[]'::json) AS tests,
        coalesce((SELECT json_agg(${tuple} ORDER BY m.date) FROM morning m
          WHERE m.patient_id = p.id AND m.date BETWEEN $3 AND $4), '[]'::json) AS mornings,
        coalesce((SELECT json_agg(${tuple} ORDER BY m.date) FROM morning m
          WHERE m.patient_id = p.id AND m.date < $3 AND m.date >= (SELECT f.base)
            AND m.date < (SELECT f.base + ${baselineLength("o", "$5")})), '[]'::json) AS baseline,
        coalesce((SELECT json_agg(json_build_array(d.date, d.entries) ORDER BY d.date) FROM routine_day d
          WHERE d.patient_id = p.id AND d.date BETWEEN $4::date - 13 AND $4), '[]'::json) AS routine,
        coalesce((SELECT json_agg(json_build_object('id', v.id, 'number', v.number, 'planStartedOn', v.plan_started_on,
            'effectiveFrom', v.effective_from, 'endsOn', v.ends_on, 'items', v.items) ORDER BY v.number)
          FROM plan_revision v WHERE v.patient_id = p.id AND v.withdrawn_at IS NULL), '[]'::json) AS revisions,
        coalesce((SELECT json_agg(json_build_object('from', x.from_date, 'to', x.to_date) ORDER BY x.from_date)
          FROM plan_pause x WHERE x.patient_id = p.id), '[]'::json) AS pauses,
        coalesce((SELECT json_agg(json_build_object('date', g.date, 'codes', g.codes, 'urgency', g.urgency) ORDER BY g.reported_at)
          FROM red_flag g WHERE g.patient_id = p.id AND g.acknowledged_at IS NULL), '[]'::json) AS flags,
        ${newestLinkJson} AS link,
        (SELECT max(k.at) FROM review_mark k WHERE k.patient_id = p.id AND k.undone_at IS NULL) AS "lastReviewed"
      FROM caseload c JOIN patient p ON p.id = c.patient_id
      CROSS JOIN LATERAL (SELECT b.first, coalesce(p.baseline_from, b.first) AS base, b.last
        FROM (SELECT (SELECT date FROM morning m WHERE m.patient_id = p.id ORDER BY date LIMIT 1) AS first,
          (SELECT date FROM morning m WHERE m.patient_id = p.id ORDER BY date DESC LIMIT 1) AS last) AS b) AS f
      WHERE c.staff_id = $2 AND c.practice_id = $1 AND c.until IS NULL AND (p.discharged_at IS NOT NULL) = $6
      ORDER BY p.name
    ) AS r) AS l
  WHERE o.id = $1`;

/**
 * Every patient of this therapist in treatment, or else every one whose treatment ended, with what the list needs, as one json value: `from`…`today` and the baseline days. The
 * audit entry that names who was shown is part of the same statement.
 */
export async function readCaseload(
  tx: Executor,
  scope: StaffScope,
  window: { from: LocalDate; today: LocalDate; baselineDays: number; discharged: boolean },
  entry: AuditInput,
): Promise<Caseload> {
  const read = {
    name: "caseload_read",
    select,
    values: [
      scope.practiceId,
      scope.staffId,
      window.from,
      window.today,
      window.baselineDays,
      window.discharged,
    ],
  };
  const data = await readAudited<Omit<Caseload, "patients"> & { patients: Stored[] }>(tx, scope, read, entry);
  if (data === null) throw new Error("a session without its practice");
  return {
    ...data,
    patients: data.patients.map((patient) => ({
      ...patient,
      link: linkFromJson(patient.link),
      lastReviewed: dateOrNullFromJson(patient.lastReviewed),
      dischargedAt: dateOrNullFromJson(patient.dischargedAt),
    })),
  };
}
