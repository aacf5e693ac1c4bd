import type { LinkId, LocalDate, PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";
import type { MorningAnswers } from "@soepel/domain/morning";
import type { OptionalCode } from "@soepel/domain/optional-questions";
import type { Executor } from "../client.ts";
import type { GeneratedMorning } from "./mornings.ts";
import type { GeneratedPlan, GeneratedRoutineDay } from "./routine.ts";
import type { SyntheticPerson } from "./people.ts";
import type { GeneratedRecords } from "./records.ts";
import type { GeneratedTrial } from "./trials.ts";
import { writeRecords } from "./write-records.ts";

export type GeneratedFlag = {
  id: string;
  submissionId: string;
  date: LocalDate;
  codes: string[];
  urgency: string;
  reportedAt: string;
  calledAt: string | null;
  acknowledgedAt: string | null;
};
export type GeneratedPatient = {
  id: PatientId;
  staffId: StaffId;
  person: SyntheticPerson;
  createdAt: string;
  link: { id: LinkId; tokenHash: string; codeHash: string; openedAt: string | null; lockedAt: string | null };
  plan: GeneratedPlan;
  mornings: GeneratedMorning[];
  routine: GeneratedRoutineDay[];
  flags: GeneratedFlag[];
  trials: GeneratedTrial[];
  extraQuestions: OptionalCode[];
  baselineFrom: LocalDate | null;
  records: GeneratedRecords;
  reviewedAt: string | null;
};

/** Rows of one table as one json value: a handful of statements per hundred patients. */
const insert = (tx: Executor, name: string, text: string, practiceId: PracticeId, rows: unknown[]) =>
  rows.length === 0 ? Promise.resolve([]) : tx.query(name, text, [practiceId, JSON.stringify(rows)]);

const iso = (ms: number) => new Date(ms).toISOString();

/** Writes a batch of generated patients with everything they did. */
export async function writePatients(
  tx: Executor,
  practiceId: PracticeId,
  patients: readonly GeneratedPatient[],
  options: { history: boolean; random: () => string },
): Promise<void> {
  const put = (table: string, columns: string, types: string, rows: unknown[]) =>
    insert(
      tx,
      `generate_${table}`,
      `INSERT INTO ${table} (practice_id, ${columns}) SELECT $1, ${columns} FROM json_to_recordset($2) AS r (${types})`,
      practiceId,
      rows,
    );
  await put(
    "patient",
    "id, name, birth_year, number, locale, tags, conditions, created_at, intake, baseline_from, extra_questions",
    `id uuid, name text, birth_year smallint, number text, locale text, tags jsonb, conditions jsonb, created_at timestamptz,
     intake jsonb, baseline_from date, extra_questions jsonb`,
    patients.map(({ id, person, createdAt, records, baselineFrom, extraQuestions }) => ({
      id,
      ...person,
      birth_year: person.birthYear,
      created_at: createdAt,
      intake: records.intake,
      baseline_from: baselineFrom,
      extra_questions: extraQuestions,
    })),
  );
  await put(
    "caseload",
    "patient_id, staff_id, since",
    "patient_id uuid, staff_id uuid, since timestamptz",
    patients.map((p) => ({ patient_id: p.id, staff_id: p.staffId, since: p.createdAt })),
  );
  await put(
    "diary_link",
    "id, patient_id, token_hash, code_hash, opened_at, last_used_at, locked_at, expires_at, issued_by, issued_at",
    `id uuid, patient_id uuid, token_hash bytea, code_hash text, opened_at timestamptz, last_used_at timestamptz,
     locked_at timestamptz, expires_at timestamptz, issued_by uuid, issued_at timestamptz`,
    patients.map(({ id, staffId, createdAt, link, mornings }) => ({
      id: link.id,
      patient_id: id,
      token_hash: `\\x${link.tokenHash}`,
      code_hash: link.codeHash,
      opened_at: link.openedAt,
      last_used_at: mornings.length > 0 ? iso(mornings.at(-1)?.firstAt ?? 0) : link.openedAt,
      locked_at: link.lockedAt,
      expires_at: iso(Date.parse(createdAt) + 400 * 86_400_000),
      issued_by: staffId,
      issued_at: createdAt,
    })),
  );
  await put(
    "plan_revision",
    "id, patient_id, number, plan_started_on, effective_from, ends_on, reason, template_version_id, items, created_by, created_at",
    `id uuid, patient_id uuid, number int, plan_started_on date, effective_from date, ends_on date, reason text,
     template_version_id uuid, items jsonb, created_by uuid, created_at timestamptz`,
    patients.flatMap((p) =>
      p.plan.revisions.map((r) => ({
        id: r.id,
        patient_id: p.id,
        number: r.number,
        plan_started_on: r.planStartedOn,
        effective_from: r.effectiveFrom,
        ends_on: r.endsOn,
        reason: r.reason,
        template_version_id: r.templateVersionId,
        items: r.items,
        created_by: p.staffId,
        created_at: `${r.effectiveFrom}T08:00:00Z`,
      })),
    ),
  );
  await put(
    "plan_pause",
    "patient_id, from_date, to_date, created_by, created_at",
    "patient_id uuid, from_date date, to_date date, created_by uuid, created_at timestamptz",
    patients.flatMap((p) =>
      p.plan.pauses.map((x) => ({
        patient_id: p.id,
        from_date: x.from,
        to_date: x.to,
        created_by: p.staffId,
        created_at: `${x.from}T08:00:00Z`,
      })),
    ),
  );
  await put(
    "morning",
    "patient_id, date, answers, revision, days_late, corrected, first_at, last_at",
    `patient_id uuid, date date, answers jsonb, revision int, days_late smallint, corrected boolean, first_at timestamptz,
     last_at timestamptz`,
    patients.flatMap((p) =>
      p.mornings.map((m) => ({
        patient_id: p.id,
        date: m.date,
        answers: m.answers,
        revision: m.revision,
        days_late: m.daysLate,
        corrected: m.corrected,
        first_at: iso(m.firstAt),
        last_at: iso(m.firstAt),
      })),
    ),
  );
  await put(
    "routine_day",
    "patient_id, date, entries",
    "patient_id uuid, date date, entries jsonb",
    patients.flatMap((p) => p.routine.map((day) => ({ patient_id: p.id, ...day }))),
  );
  await put(
    "red_flag",
    `id, patient_id, submission_id, date, codes, urgency, message_shown, reported_at, called_at, acknowledged_at,
     acknowledged_by, action, note`,
    `id uuid, patient_id uuid, submission_id uuid, date date, codes jsonb, urgency text, message_shown text,
     reported_at timestamptz, called_at timestamptz, acknowledged_at timestamptz, acknowledged_by uuid, action text, note text`,
    patients.flatMap((p) =>
      p.flags.map((flag) => ({
        id: flag.id,
        patient_id: p.id,
        submission_id: flag.submissionId,
        date: flag.date,
        codes: flag.codes,
        urgency: flag.urgency,
        message_shown: flag.urgency === "A" ? "call_today" : "within_days",
        reported_at: flag.reportedAt,
        called_at: flag.calledAt,
        acknowledged_at: flag.acknowledgedAt,
        acknowledged_by: flag.acknowledgedAt === null ? null : p.staffId,
        action: flag.acknowledgedAt === null ? null : "contacted",
        note: flag.acknowledgedAt === null ? null : "Gebeld; huisarts heeft gekeken.",
      })),
    ),
  );
  await put(
    "review_mark",
    "patient_id, staff_id, at",
    "patient_id uuid, staff_id uuid, at timestamptz",
    patients.flatMap((p) =>
      p.reviewedAt === null ? [] : [{ patient_id: p.id, staff_id: p.staffId, at: p.reviewedAt }],
    ),
  );
  await writeRecords(put, patients);
  if (!options.history) return;
  await put(
    "submission",
    "id, patient_id, kind, date, payload, content_hash, revision, received_at",
    `id uuid, patient_id uuid, kind text, date date, payload jsonb, content_hash bytea, revision int, received_at timestamptz`,
    patients.flatMap((p) =>
      p.mornings.flatMap((m) =>
        sendingsOf(m).map((sending, i) => ({
          id: options.random(),
          patient_id: p.id,
          kind: "answers",
          date: m.date,
          payload: sending.answers,
          content_hash: "\\x00",
          revision: i + 1,
          received_at: iso(sending.at),
        })),
      ),
    ),
  );
}

const CORRECTED_AFTER_MS = 3 * 3_600_000;

/** How a morning came in: at once, or with a first answer that was corrected some hours later. */
function sendingsOf({
  answers,
  corrected,
  firstAt,
}: GeneratedMorning): { answers: MorningAnswers; at: number }[] {
  const pain = answers.pain_rise;
  if (!corrected || !pain || !("value" in pain)) return [{ answers, at: firstAt }];
  const before = { ...answers, pain_rise: { value: pain.value > 1 ? pain.value - 2 : pain.value + 2 } };
  return [
    { answers: before, at: firstAt - CORRECTED_AFTER_MS },
    { answers: { pain_rise: pain }, at: firstAt },
  ];
}
