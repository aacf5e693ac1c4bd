import type { MorningAnswers } from "@soepel/domain/morning";
import type { OptionalCode } from "@soepel/domain/optional-questions";
import type { LocalDate, SubmissionId } from "@soepel/domain/primitives";
import type { PhoneClock } from "@soepel/domain/wire/common";
import type { Executor } from "../client.ts";
import type { RoutineEntries } from "../schema/diary.ts";
import type { PatientScope } from "./scope.ts";

export type StoredMorning = {
  date: LocalDate;
  answers: MorningAnswers;
  daysLate: number;
  corrected: boolean;
};
export type StoredRoutineDay = { date: LocalDate; entries: RoutineEntries };

export type SaveOutcome = { outcome: "stored" | "repeat" | "reused"; revision: number; receivedAt: Date };
export type Submission = {
  submissionId: SubmissionId;
  contentHash: Buffer;
  date: LocalDate;
  at: Date;
  phone: PhoneClock;
  requestId: string;
};

type SubmissionKind = "answers" | "routine" | "flags";
export type KnownSubmission = { revision: number; receivedAt: Date };
export type Claim = { outcome: "new" | "repeat"; receivedAt: Date } | { outcome: "reused" };

/** The patient's own diary. No method takes a patient id: the scope is the patient. */
export const diaryRepo = (tx: Executor, scope: PatientScope) => ({
  /** Stores answers of one morning, once per submission, with its audit entry, in one round trip. */
  async saveAnswers(input: Submission & { answers: MorningAnswers; daysLate: number }): Promise<SaveOutcome> {
    const rows = await tx.query<{ outcome: SaveOutcome["outcome"]; revision: number; received_at: Date }>(
      "diary_save_answers",
      "SELECT * FROM diary_save_answers($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      [
        input.submissionId,
        input.contentHash,
        scope.practiceId,
        scope.patientId,
        scope.linkId,
        input.date,
        JSON.stringify(input.answers),
        input.daysLate,
        input.at.toISOString(),
        JSON.stringify(input.phone),
        input.requestId,
      ],
    );
    const row = rows[0];
    if (!row) throw new Error("save returned nothing");
    return { outcome: row.outcome, revision: row.revision, receivedAt: row.received_at };
  },

  async morning(date: LocalDate): Promise<StoredMorning | null> {
    return (await this.mornings(date, date))[0] ?? null;
  },

  async mornings(from: LocalDate, to: LocalDate): Promise<StoredMorning[]> {
    return tx.query<StoredMorning>(
      "diary_mornings",
      `SELECT date::text AS date, answers, days_late AS "daysLate", corrected FROM morning
       WHERE practice_id = $1 AND patient_id = $2 AND date BETWEEN $3 AND $4 ORDER BY date`,
      [scope.practiceId, scope.patientId, from, to],
    );
  },

  /** Newest morning before a date, for suggestions; null when there is none. */
  async previous(before: LocalDate): Promise<StoredMorning | null> {
    const rows = await tx.query<StoredMorning>(
      "diary_previous",
      `SELECT date::text AS date, answers, days_late AS "daysLate", corrected FROM morning
       WHERE practice_id = $1 AND patient_id = $2 AND date < $3 ORDER BY date DESC LIMIT 1`,
      [scope.practiceId, scope.patientId, before],
    );
    return rows[0] ?? null;
  },

  async routineDays(from: LocalDate, to: LocalDate): Promise<StoredRoutineDay[]> {
    return tx.query<StoredRoutineDay>(
      "diary_routine_days",
      `SELECT date::text AS date, entries FROM routine_day
       WHERE practice_id = $1 AND patient_id = $2 AND date BETWEEN $3 AND $4 ORDER BY date`,
      [scope.practiceId, scope.patientId, from, to],
    );
  },

  /** When this very sending (same id, content, patient and kind) was stored before, and as which revision; else null. */
  async known(kind: SubmissionKind, input: Submission): Promise<KnownSubmission | null> {
    const rows = await tx.query<KnownSubmission>(
      "submission_known",
      `SELECT revision, received_at AS "receivedAt" FROM submission
       WHERE id = $1 AND content_hash = $2 AND patient_id = $3 AND kind = $4`,
      [input.submissionId, input.contentHash, scope.patientId, kind],
    );
    return rows[0] ?? null;
  },

  /**
   * Claims a submission id: "new" lets the caller write, "repeat" was stored before with the same content, "reused" carries
   * other content. Call inside the transaction that does the writing.
   */
  async claim(kind: "routine" | "flags", input: Submission, payload: unknown): Promise<Claim> {
    const added = await tx.query<{ id: string }>(
      "submission_claim",
      `INSERT INTO submission (id, practice_id, patient_id, kind, date, payload, content_hash, revision, received_at, phone)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        input.submissionId,
        scope.practiceId,
        scope.patientId,
        kind,
        input.date,
        JSON.stringify(payload),
        input.contentHash,
        input.at.toISOString(),
        JSON.stringify(input.phone),
      ],
    );
    if (added.length > 0) return { outcome: "new", receivedAt: input.at };
    const known = await this.known(kind, input);
    return known === null ? { outcome: "reused" } : { outcome: "repeat", receivedAt: known.receivedAt };
  },

  async addRoutineEntries(date: LocalDate, entries: RoutineEntries): Promise<void> {
    await tx.query(
      "routine_add",
      `INSERT INTO routine_day AS r (practice_id, patient_id, date, entries) VALUES ($1, $2, $3, $4)
       ON CONFLICT (patient_id, date) DO UPDATE SET entries = r.entries || excluded.entries`,
      [scope.practiceId, scope.patientId, date, JSON.stringify(entries)],
    );
  },

  /** When a therapist last looked, or null. */
  async lastSeen(): Promise<Date | null> {
    const rows = await tx.query<{ at: Date | null }>(
      "diary_last_seen",
      "SELECT max(at) AS at FROM review_mark WHERE practice_id = $1 AND patient_id = $2 AND undone_at IS NULL",
      [scope.practiceId, scope.patientId],
    );
    return rows[0]?.at ?? null;
  },

  /** Language of the person and what the diary shows of the practice. */
  async frame(): Promise<DiaryFrame> {
    const rows = await tx.query<DiaryFrame>(
      "diary_frame",
      `SELECT p.locale, r.time_zone AS "timeZone", r.phone_practice AS "phonePractice", r.phone_gp AS "phoneGp",
         r.phone_out_of_hours AS "phoneOutOfHours", r.review_days AS "reviewDays",
         p.extra_questions AS "extraQuestions"
       FROM patient p JOIN practice r ON r.id = p.practice_id WHERE p.id = $2 AND p.practice_id = $1`,
      [scope.practiceId, scope.patientId],
    );
    const row = rows[0];
    if (!row) throw new Error("a diary session without its patient");
    return row;
  },
});

export type DiaryFrame = {
  locale: "nl" | "en";
  timeZone: string;
  phonePractice: string;
  phoneGp: string;
  phoneOutOfHours: string;
  reviewDays: number[];
  extraQuestions: OptionalCode[];
};
