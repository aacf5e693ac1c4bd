import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { PlanItem } from "@soepel/domain/plan";
import type { PauseId, RevisionId, TemplateVersionId } from "@soepel/domain/primitives";
import { instant, localDate, patientRef, practiceRef, staffRef } from "./columns.ts";
import { templateVersion } from "./library.ts";
import { patient } from "./patient.ts";
import { staff } from "./practice.ts";

/** One revision of a patient's plan. Its lines never change afterwards (trigger); it can be withdrawn before its first day. */
export const planRevision = pgTable(
  "plan_revision",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<RevisionId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    number: integer("number").notNull(),
    /** First day of the plan this revision continues, for "day n of m". */
    planStartedOn: localDate("plan_started_on").notNull(),
    effectiveFrom: localDate("effective_from").notNull(),
    endsOn: localDate("ends_on"),
    reason: text("reason"),
    templateVersionId: uuid("template_version_id")
      .$type<TemplateVersionId>()
      .references(() => templateVersion.id),
    items: jsonb("items").$type<PlanItem[]>().notNull(),
    redFlagReason: text("red_flag_reason"),
    createdBy: staffRef("created_by")
      .notNull()
      .references(() => staff.id),
    createdAt: instant("created_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    /** Number of the revision that replaced this one before its first day; null when it was taken back by itself. */
    replacedBy: integer("replaced_by"),
  },
  (t) => [
    uniqueIndex("plan_revision_number").on(t.patientId, t.number),
    index("plan_revision_template").on(t.templateVersionId),
    check("plan_revision_order", sql`${t.endsOn} is null or ${t.endsOn} >= ${t.effectiveFrom}`),
  ],
);

export const planPause = pgTable(
  "plan_pause",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<PauseId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    from: localDate("from_date").notNull(),
    to: localDate("to_date"),
    createdBy: staffRef("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("plan_pause_patient").on(t.patientId)],
);

/** A therapist leaves a patient's plan as it is although its template has this newer version. */
export const templateDeclined = pgTable(
  "template_declined",
  {
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    templateVersionId: uuid("template_version_id")
      .$type<TemplateVersionId>()
      .notNull()
      .references(() => templateVersion.id),
    declinedAt: instant("declined_at").notNull(),
    declinedBy: staffRef("declined_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.patientId, t.templateVersionId] })],
);
