import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Intake } from "@soepel/domain/intake";
import type { OptionalCode } from "@soepel/domain/optional-questions";
import type { LinkId, Locale, PatientId } from "@soepel/domain/primitives";
import { bytes, instant, localDate, patientRef, practiceRef, staffRef } from "./columns.ts";
import { practice, staff } from "./practice.ts";

export const patient = pgTable(
  "patient",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<PatientId>(),
    practiceId: practiceRef()
      .notNull()
      .references(() => practice.id),
    name: text("name").notNull(),
    birthYear: smallint("birth_year"),
    number: text("number"),
    locale: text("locale").$type<Locale>().notNull().default("nl"),
    tags: jsonb("tags").$type<string[]>().notNull().default([]),
    conditions: jsonb("conditions").$type<string[]>().notNull().default([]),
    /** Answers of the intake interview; null: not taken. */
    intake: jsonb("intake").$type<Intake>(),
    /** First day of a baseline that a therapist chose; null: the first morning. */
    baselineFrom: localDate("baseline_from"),
    /** Optional diary questions switched on for this patient, in the order chosen. */
    extraQuestions: jsonb("extra_questions").$type<OptionalCode[]>().notNull().default([]),
    dischargedAt: instant("discharged_at"),
    /** Counts changes of what the form about the patient holds. */
    revision: integer("revision").notNull().default(0),
    /** When that was changed last; null: not since it was made. */
    changedAt: instant("changed_at"),
    /** By whom; null: by the patient, in the diary. */
    changedBy: staffRef("changed_by").references(() => staff.id),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [index("patient_practice").on(t.practiceId)],
);

/** Which therapists a patient belongs to. A row without `until` is in force. */
export const caseload = pgTable(
  "caseload",
  {
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    staffId: staffRef()
      .notNull()
      .references(() => staff.id),
    since: instant("since").notNull().defaultNow(),
    until: instant("until"),
  },
  (t) => [primaryKey({ columns: [t.patientId, t.staffId] }), index("caseload_staff").on(t.staffId)],
);

/** A therapist looked at the weeks of a patient. Undone marks stay, with the moment of undoing. */
export const reviewMark = pgTable(
  "review_mark",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    staffId: staffRef()
      .notNull()
      .references(() => staff.id),
    at: instant("at").notNull(),
    undoneAt: instant("undone_at"),
  },
  (t) => [index("review_mark_patient").on(t.patientId, t.at)],
);

/** The personal link of a patient: only hashes are kept. At most one per patient is not revoked. */
export const diaryLink = pgTable(
  "diary_link",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<LinkId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    tokenHash: bytes("token_hash").notNull(),
    /** Of the letters that can be typed in place of the link. */
    letterHash: bytes("letter_hash"),
    /** argon2id of the six-digit personal code. */
    codeHash: text("code_hash").notNull(),
    wrongCodes: integer("wrong_codes").notNull().default(0),
    lockedAt: instant("locked_at"),
    openedAt: instant("opened_at"),
    lastUsedAt: instant("last_used_at"),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    /** The patient ended it: stopped with the diary. */
    stoppedAt: instant("stopped_at"),
    issuedBy: staffRef("issued_by").notNull(),
    issuedAt: instant("issued_at").notNull(),
  },
  (t) => [
    uniqueIndex("diary_link_token").on(t.tokenHash),
    uniqueIndex("diary_link_letters").on(t.letterHash),
    index("diary_link_patient").on(t.patientId, t.issuedAt),
  ],
);

export const diarySession = pgTable(
  "diary_session",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    linkId: uuid("link_id")
      .$type<LinkId>()
      .notNull()
      .references(() => diaryLink.id),
    tokenHash: bytes("token_hash").notNull(),
    /** Until when the code counts as just given; afterwards only a remembered phone may still fill in. */
    codeUntil: instant("code_until").notNull(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("diary_session_token").on(t.tokenHash), index("diary_session_patient").on(t.patientId)],
);
