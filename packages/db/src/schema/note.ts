import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { NoteId } from "@soepel/domain/primitives";
import { instant, localDate, patientRef, practiceRef, staffRef } from "./columns.ts";
import { patient } from "./patient.ts";
import { staff } from "./practice.ts";

/**
 * What a therapist wrote about a patient or about one day. The text never changes: a new version replaces the old one, once,
 * and a note that is taken back stays with the moment of taking it back.
 */
export const note = pgTable(
  "note",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<NoteId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    /** The day it is about; null: about the patient. */
    date: localDate("date"),
    text: text("text").notNull(),
    /** Shown to the patient in the diary. */
    shared: boolean("shared").notNull(),
    replaces: uuid("replaces").$type<NoteId>(),
    staffId: staffRef()
      .notNull()
      .references(() => staff.id),
    createdAt: instant("created_at").notNull(),
    retractedAt: instant("retracted_at"),
    retractedBy: staffRef("retracted_by"),
  },
  (t) => [
    index("note_patient").on(t.patientId, t.createdAt),
    uniqueIndex("note_replaces").on(t.replaces),
    check("note_text", sql`char_length(${t.text}) between 1 and 2000`),
  ],
);
