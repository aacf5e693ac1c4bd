import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { PatientId } from "@soepel/domain/primitives";
import { bytes, instant, practiceRef } from "./columns.ts";
import { practice } from "./practice.ts";

/** Newest link of a practice's chain; the row lock orders its entries. */
export const auditHead = pgTable("audit_head", {
  practiceId: practiceRef()
    .primaryKey()
    .references(() => practice.id),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: bytes("hash").notNull(),
});

/** Append-only (triggers). Who did what about whom, on what basis, with what outcome; never values. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    practiceId: practiceRef().notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    at: instant("at").notNull(),
    actorKind: text("actor_kind").$type<"staff" | "patient" | "system">().notNull(),
    actorId: text("actor_id").notNull(),
    role: text("role").notNull(),
    action: text("action").notNull(),
    /** The one patient it was about, or null. */
    patientId: uuid("patient_id").$type<PatientId>(),
    /** Patients of a list that was shown, or null. */
    patientIds: jsonb("patient_ids").$type<PatientId[]>(),
    basis: text("basis").notNull(),
    outcome: text("outcome").$type<"done" | "denied">().notNull(),
    requestId: text("request_id").notNull(),
    hash: bytes("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.seq] }),
    index("audit_entry_patient").on(t.patientId, t.at),
    index("audit_entry_patients")
      .using("gin", t.patientIds.op("jsonb_path_ops"))
      .where(sql`patient_ids is not null`),
  ],
);
