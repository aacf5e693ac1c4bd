import { sql, type SQL } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { FlagId, PatientId, SubmissionId } from "@soepel/domain/primitives";
import { questionCodes, type MorningAnswers } from "@soepel/domain/morning";
import type { PhoneClock } from "@soepel/domain/wire/common";
import { bytes, instant, localDate, patientRef, practiceRef, staffRef } from "./columns.ts";
import { patient } from "./patient.ts";
import { staff } from "./practice.ts";

/** A number inside the answers as a typed column: lists read it without unpacking json, and checks keep it honest. */
const answered = (code: string): SQL => sql.raw(`((answers -> '${code}' ->> 'value')::smallint)`);

export const morning = pgTable(
  "morning",
  {
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    date: localDate("date").notNull(),
    /** {code: {value} | {state}}; an untouched question has no key. */
    answers: jsonb("answers").$type<MorningAnswers>().notNull(),
    revision: integer("revision").notNull(),
    daysLate: smallint("days_late").notNull(),
    corrected: boolean("corrected").notNull(),
    firstAt: instant("first_at").notNull(),
    lastAt: instant("last_at").notNull(),
    /** When and by whom it was taken over from a file; null for what the patient filled in. */
    importedAt: instant("imported_at"),
    importedBy: staffRef("imported_by").references(() => staff.id),
    intoBed: smallint("into_bed").generatedAlwaysAs(answered("into_bed")),
    trySleep: smallint("try_sleep").generatedAlwaysAs(answered("try_sleep")),
    solMin: smallint("sol_min").generatedAlwaysAs(answered("sol_min")),
    nAwak: smallint("n_awak").generatedAlwaysAs(answered("n_awak")),
    wasoMin: smallint("waso_min").generatedAlwaysAs(answered("waso_min")),
    finalWake: smallint("final_wake").generatedAlwaysAs(answered("final_wake")),
    outOfBed: smallint("out_of_bed").generatedAlwaysAs(answered("out_of_bed")),
    painRise: smallint("pain_rise").generatedAlwaysAs(answered("pain_rise")),
    stiffDurationMin: smallint("stiff_duration_min").generatedAlwaysAs(answered("stiff_duration_min")),
    /** The optional answers alone, or null: lists read them without unpacking the whole morning. */
    extra: jsonb("extra").generatedAlwaysAs(
      sql.raw(`nullif(answers - '{${questionCodes.join(",")}}'::text[], '{}'::jsonb)`),
    ),
  },
  (t) => [
    primaryKey({ columns: [t.patientId, t.date] }),
    check(
      "morning_clock",
      sql`coalesce(${t.intoBed}, 0) between 0 and 1439 and coalesce(${t.trySleep}, 0) between 0 and 1439
      and coalesce(${t.finalWake}, 0) between 0 and 1439 and coalesce(${t.outOfBed}, 0) between 0 and 1439`,
    ),
    check(
      "morning_minutes",
      sql`coalesce(${t.solMin}, 0) between 0 and 300 and coalesce(${t.wasoMin}, 0) between 0 and 480
      and coalesce(${t.stiffDurationMin}, 0) between 0 and 240 and coalesce(${t.nAwak}, 0) between 0 and 20`,
    ),
    check("morning_pain", sql`coalesce(${t.painRise}, 0) between 0 and 10`),
    check(
      "morning_days_late",
      sql`${t.daysLate} >= 0 and (${t.daysLate} <= 2 or ${t.importedAt} is not null)`,
    ),
  ],
);

/** What happened with each session of a plan on a day: {"<itemKey>/<occasion>": {outcome, fraction, milder, at}}. */
export type RoutineEntries = Record<
  string,
  { outcome: "done" | "partly" | "not" | "stopped"; fraction: number | null; milder: boolean; at: string }
>;

export const routineDay = pgTable(
  "routine_day",
  {
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    date: localDate("date").notNull(),
    entries: jsonb("entries").$type<RoutineEntries>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.patientId, t.date] })],
);

/** Everything a phone ever sent, as it was sent: the history behind corrections and the guard against doubles. */
export const submission = pgTable(
  "submission",
  {
    id: uuid("id").primaryKey().$type<SubmissionId>(),
    practiceId: practiceRef().notNull(),
    patientId: uuid("patient_id").$type<PatientId>().notNull(),
    kind: text("kind").$type<"answers" | "routine" | "flags" | "import">().notNull(),
    date: localDate("date").notNull(),
    payload: jsonb("payload").notNull(),
    contentHash: bytes("content_hash").notNull(),
    revision: integer("revision").notNull(),
    receivedAt: instant("received_at").notNull(),
    phone: jsonb("phone").$type<PhoneClock>(),
  },
  (t) => [index("submission_patient").on(t.patientId, t.date)],
);

export const redFlag = pgTable(
  "red_flag",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<FlagId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    submissionId: uuid("submission_id").$type<SubmissionId>().notNull().unique(),
    date: localDate("date").notNull(),
    codes: jsonb("codes").$type<string[]>().notNull(),
    urgency: text("urgency").$type<"112" | "A" | "B" | "C">().notNull(),
    messageShown: text("message_shown").notNull(),
    reportedAt: instant("reported_at").notNull(),
    calledAt: instant("called_at"),
    acknowledgedAt: instant("acknowledged_at"),
    acknowledgedBy: staffRef("acknowledged_by").references(() => staff.id),
    action: text("action"),
    note: text("note"),
  },
  (t) => [
    index("red_flag_patient").on(t.patientId, t.date),
    index("red_flag_open")
      .on(t.practiceId)
      .where(sql`acknowledged_at is null`),
  ],
);
