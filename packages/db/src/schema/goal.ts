import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { GoalDirection } from "@soepel/domain/goals";
import type { GoalId } from "@soepel/domain/primitives";
import { instant, localDate, patientRef, practiceRef, staffRef } from "./columns.ts";
import { patient } from "./patient.ts";
import { staff } from "./practice.ts";

/** An activity the patient wants back, in own words, rated 0–10 over time. A closed goal keeps its ratings. */
export const goal = pgTable(
  "goal",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<GoalId>(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef()
      .notNull()
      .references(() => patient.id),
    activity: text("activity").notNull(),
    direction: text("direction").$type<GoalDirection>().notNull(),
    createdBy: staffRef("created_by")
      .notNull()
      .references(() => staff.id),
    createdAt: instant("created_at").notNull(),
    closedAt: instant("closed_at"),
    closedBy: staffRef("closed_by"),
  },
  (t) => [index("goal_patient").on(t.patientId)],
);

/** Append-only: of several ratings of a goal on one day the newest counts, the others stay. */
export const goalRating = pgTable(
  "goal_rating",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    practiceId: practiceRef().notNull(),
    patientId: patientRef().notNull(),
    goalId: uuid("goal_id")
      .$type<GoalId>()
      .notNull()
      .references(() => goal.id),
    date: localDate("date").notNull(),
    value: smallint("value").notNull(),
    /** The therapist who noted it; null: the patient. */
    staffId: staffRef().references(() => staff.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("goal_rating_goal").on(t.goalId, t.date),
    check("goal_rating_value", sql`${t.value} between 0 and 10`),
  ],
);
