import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { TrialChangeId, TrialId } from "@soepel/domain/primitives";
import type { TrialMeasure, TrialPhase, TrialVariable } from "@soepel/domain/trial/protocols";
import type { Trial } from "@soepel/domain/trial/trial";
import { instant, localDate, patientRef, practiceRef, staffRef } from "./columns.ts";
import { patient } from "./patient.ts";
import { staff } from "./practice.ts";

/** A single-variable test of one patient, with its own copy of the phases (domain's Trial). */
export const trial = pgTable(
  "trial",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<TrialId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    /** Counts changes, so that two tabs notice each other. */
    version: integer("version").notNull().default(1),
    protocol: text("protocol").notNull(),
    /** Name of an own test; null for a shipped one. */
    title: text("title"),
    /** What the phase "own" changes, in words for the patient. */
    ownChange: text("own_change"),
    startsOn: localDate("starts_on").notNull(),
    phases: jsonb("phases").$type<TrialPhase[]>().notNull(),
    questions: jsonb("questions").$type<Trial["questions"]>().notNull(),
    main: text("main").$type<TrialMeasure>().notNull(),
    stoppedOn: localDate("stopped_on"),
    createdBy: staffRef("created_by")
      .notNull()
      .references(() => staff.id),
    createdAt: instant("created_at").notNull(),
    reviewedAt: instant("reviewed_at"),
    reviewedBy: staffRef("reviewed_by").references(() => staff.id),
  },
  (t) => [
    index("trial_patient").on(t.patientId, t.startsOn),
    check("trial_stop", sql`${t.stoppedOn} is null or ${t.stoppedOn} >= ${t.startsOn} - 1`),
  ],
);

/** A second change during a test, noted by therapist (`staff_id`) or patient (null). Taken back ones stay. */
export const trialChange = pgTable(
  "trial_change",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<TrialChangeId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef().notNull(),
    trialId: uuid("trial_id")
      .$type<TrialId>()
      .notNull()
      .references(() => trial.id),
    date: localDate("date").notNull(),
    variable: text("variable").$type<TrialVariable>().notNull(),
    note: text("note"),
    staffId: staffRef().references(() => staff.id),
    createdAt: instant("created_at").notNull(),
    retractedAt: instant("retracted_at"),
    retractedBy: staffRef("retracted_by"),
  },
  (t) => [index("trial_change_trial").on(t.trialId)],
);
