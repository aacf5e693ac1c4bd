import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { MarkerId } from "@soepel/domain/primitives";
import type { MarkerKind } from "@soepel/domain/marker-kinds";
import { instant, localDate, patientRef, practiceRef, staffRef } from "./columns.ts";
import { patient } from "./patient.ts";
import { staff } from "./practice.ts";

/** Days that were unlike others (ill, travelling), marked by the patient (`staff_id` null) or a therapist. */
export const marker = pgTable(
  "marker",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<MarkerId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    kind: text("kind").$type<MarkerKind>().notNull(),
    from: localDate("from_date").notNull(),
    /** Last day; null while it goes on. */
    to: localDate("to_date"),
    text: text("text"),
    staffId: staffRef().references(() => staff.id),
    createdAt: instant("created_at").notNull(),
    retractedAt: instant("retracted_at"),
    /** Who took it back; null with a moment: the patient. */
    retractedBy: staffRef("retracted_by"),
  },
  (t) => [
    index("marker_patient").on(t.patientId, t.from),
    check("marker_order", sql`${t.to} is null or ${t.to} >= ${t.from}`),
  ],
);
