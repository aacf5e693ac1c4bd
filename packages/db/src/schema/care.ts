import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { HandoverId } from "@soepel/domain/primitives";
import { instant, patientRef, practiceRef, staffRef } from "./columns.ts";
import { patient } from "./patient.ts";
import { staff } from "./practice.ts";

/** A therapist asks a colleague to take a patient over or to treat along. It waits until it is answered. */
export const handover = pgTable(
  "handover",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<HandoverId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    kind: text("kind").$type<"transfer" | "second">().notNull(),
    fromStaff: staffRef("from_staff")
      .notNull()
      .references(() => staff.id),
    toStaff: staffRef("to_staff")
      .notNull()
      .references(() => staff.id),
    note: text("note"),
    proposedAt: instant("proposed_at").notNull(),
    answeredAt: instant("answered_at"),
    answer: text("answer").$type<"accepted" | "declined" | "withdrawn">(),
  },
  (t) => [
    index("handover_to").on(t.toStaff),
    uniqueIndex("handover_open")
      .on(t.patientId, t.toStaff)
      .where(sql`answered_at is null`),
  ],
);

/**
 * The reason somebody wrote for looking at a patient of a colleague, or for taking data along. Free text, so it stands here and not
 * in the audit log, which carries no content; the request id joins the two.
 */
export const accessReason = pgTable(
  "access_reason",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    staffId: staffRef()
      .notNull()
      .references(() => staff.id),
    /** "break_glass", or "export:" with what was taken along. */
    kind: text("kind").notNull(),
    reason: text("reason").notNull(),
    at: instant("at").notNull(),
    /** Until when it lets its writer read; null for an export, which lets nobody in. */
    until: instant("until"),
    requestId: text("request_id").notNull(),
  },
  (t) => [
    index("access_reason_patient").on(t.patientId, t.at),
    index("access_reason_staff").on(t.staffId, t.until),
  ],
);
