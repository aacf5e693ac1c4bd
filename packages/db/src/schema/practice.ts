import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { InviteId, Locale, PracticeId, StaffId } from "@soepel/domain/primitives";
import { user } from "./auth.ts";
import { bytes, instant, practiceRef, staffRef } from "./columns.ts";

export const practice = pgTable("practice", {
  id: uuid("id").primaryKey().defaultRandom().$type<PracticeId>(),
  name: text("name").notNull(),
  timeZone: text("time_zone").notNull().default("Europe/Amsterdam"),
  phonePractice: text("phone_practice").notNull().default(""),
  phoneGp: text("phone_gp").notNull().default(""),
  phoneOutOfHours: text("phone_out_of_hours").notNull().default(""),
  reviewDays: jsonb("review_days").$type<number[]>().notNull().default([]),
  sleepEfficiency: text("sleep_efficiency").$type<"TIB" | "DSE">().notNull().default("TIB"),
  /** What differs from the rule book's defaults: {off, values} of domain's practiceRulesSchema. */
  ruleSettings: jsonb("rule_settings").$type<Record<string, unknown>>().notNull().default({}),
  demo: boolean("demo").notNull().default(false),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const staff = pgTable(
  "staff",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<StaffId>(),
    practiceId: practiceRef()
      .notNull()
      .references(() => practice.id),
    userId: text("user_id")
      .notNull()
      .unique()
      .references(() => user.id),
    name: text("name").notNull(),
    isTherapist: boolean("is_therapist").notNull(),
    isAdmin: boolean("is_admin").notNull(),
    locale: text("locale").$type<Locale>().notNull().default("nl"),
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("staff_practice").on(t.practiceId),
    check("staff_has_role", sql`${t.isTherapist} or ${t.isAdmin}`),
  ],
);

export const invite = pgTable(
  "staff_invite",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<InviteId>(),
    practiceId: practiceRef()
      .notNull()
      .references(() => practice.id),
    email: text("email").notNull(),
    name: text("name").notNull(),
    isTherapist: boolean("is_therapist").notNull(),
    isAdmin: boolean("is_admin").notNull(),
    tokenHash: bytes("token_hash").notNull(),
    invitedBy: staffRef("invited_by")
      .notNull()
      .references(() => staff.id),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    withdrawnAt: instant("withdrawn_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("staff_invite_token").on(t.tokenHash), index("staff_invite_practice").on(t.practiceId)],
);
