import { index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { PushAddress } from "@soepel/domain/wire/reminder";
import { instant, localDate, patientRef, practiceRef } from "./columns.ts";
import { patient } from "./patient.ts";
import { practice } from "./practice.ts";

/** When and how a patient wants to be reminded; no row: not at all. */
export const reminder = pgTable(
  "reminder",
  {
    patientId: patientRef()
      .primaryKey()
      .references(() => patient.id),
    practiceId: practiceRef()
      .notNull()
      .references(() => practice.id),
    /** Minutes after midnight on the practice's clock. */
    atMinute: smallint("at_minute").notNull(),
    channel: text("channel").$type<"email" | "push">().notNull(),
    email: text("email"),
    push: jsonb("push").$type<PushAddress>(),
    /** Stands in every mail; it can switch this reminder off and nothing else, so it is kept as it is. */
    offToken: text("off_token").notNull().unique(),
    changedAt: instant("changed_at").notNull(),
    /** The phone or address no longer takes anything. */
    stoppedAt: instant("stopped_at"),
  },
  (t) => [index("reminder_time").on(t.atMinute)],
);

/** At most one row per patient and day: whoever makes it sends, nobody else does. */
export const reminderTry = pgTable(
  "reminder_try",
  {
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    date: localDate("date").notNull(),
    /** Only "failed" (surely not sent) is tried again; a process that dies in between leaves "claimed". */
    state: text("state").$type<"claimed" | "sent" | "failed" | "refused" | "gone">().notNull(),
    tries: smallint("tries").notNull(),
    triedAt: instant("tried_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.patientId, t.date] })],
);

/** Mails of a demo without a mail server: shown instead of sent. */
export const demoMail = pgTable(
  "demo_mail",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    practiceId: practiceRef()
      .notNull()
      .references(() => practice.id),
    at: instant("at").notNull(),
    to: text("to_masked").notNull(),
    subject: text("subject").notNull(),
    text: text("body").notNull(),
    seq: integer("seq").generatedAlwaysAsIdentity(),
  },
  (t) => [index("demo_mail_practice").on(t.practiceId, t.seq)],
);
