import { sql } from "drizzle-orm";
import { check, doublePrecision, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ExternalInstrument } from "@soepel/domain/external-scores";
import type { ScoreId } from "@soepel/domain/primitives";
import { instant, localDate, patientRef, practiceRef, staffRef } from "./columns.ts";
import { patient } from "./patient.ts";
import { staff } from "./practice.ts";

/** The total of a licensed questionnaire, or the STarT Back group, typed in by hand. Wrong ones are taken back, not changed. */
export const externalScore = pgTable(
  "external_score",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<ScoreId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    instrument: text("instrument").$type<ExternalInstrument | "start_back">().notNull(),
    date: localDate("date").notNull(),
    total: doublePrecision("total"),
    group: text("risk_group").$type<"low" | "medium" | "high">(),
    staffId: staffRef()
      .notNull()
      .references(() => staff.id),
    createdAt: instant("created_at").notNull(),
    retractedAt: instant("retracted_at"),
    retractedBy: staffRef("retracted_by"),
  },
  (t) => [
    index("external_score_patient").on(t.patientId, t.date),
    check("external_score_value", sql`(${t.total} is null) <> (${t.group} is null)`),
  ],
);
