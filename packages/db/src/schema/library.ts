import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ExerciseContent, TemplateContent } from "@soepel/domain/content";
import type { TemplateId, TemplateVersionId } from "@soepel/domain/primitives";
import { instant, practiceRef, staffRef } from "./columns.ts";
import { practice } from "./practice.ts";

/** Published versions of library items. practice_id null is the library that comes with the product. */
export const exerciseVersion = pgTable(
  "exercise_version",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    practiceId: practiceRef().references(() => practice.id),
    slug: text("slug").notNull(),
    version: integer("version").notNull(),
    /** Place in the shipped file, so that lists keep its order. */
    position: integer("position").notNull(),
    content: jsonb("content").$type<ExerciseContent>().notNull(),
    publishedAt: instant("published_at").notNull().defaultNow(),
    /** What changed, and who published; null for what came with the product. */
    changeNote: text("change_note"),
    publishedBy: staffRef("published_by"),
  },
  (t) => [
    uniqueIndex("exercise_version_slug").on(
      t.slug,
      t.version,
      sql`coalesce(${t.practiceId}, '00000000-0000-0000-0000-000000000000')`,
    ),
  ],
);

/** The one draft of an own item of a practice. Publishing makes a version of it and takes it away. */
export const exerciseDraft = pgTable(
  "exercise_draft",
  {
    practiceId: practiceRef()
      .notNull()
      .references(() => practice.id),
    slug: text("slug").notNull(),
    content: jsonb("content").$type<ExerciseContent>().notNull(),
    /** Counts saves; a save or publication made from an older count is refused. */
    draftRevision: integer("draft_revision").notNull().default(0),
    savedAt: instant("saved_at").notNull(),
    savedBy: staffRef("saved_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.slug] })],
);

/** Items and templates that a practice no longer offers. Plans that have them keep them; taking the row away brings them back. */
export const libraryArchived = pgTable(
  "library_archived",
  {
    practiceId: practiceRef()
      .notNull()
      .references(() => practice.id),
    kind: text("kind").$type<"exercise" | "template">().notNull(),
    slug: text("slug").notNull(),
    archivedAt: instant("archived_at").notNull(),
    archivedBy: staffRef("archived_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.kind, t.slug] })],
);

export const template = pgTable(
  "template",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<TemplateId>(),
    practiceId: practiceRef().references(() => practice.id),
    slug: text("slug").notNull(),
    position: integer("position").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("template_slug").on(
      t.slug,
      sql`coalesce(${t.practiceId}, '00000000-0000-0000-0000-000000000000')`,
    ),
  ],
);

/** Draft, published or archived. A trigger lets nothing but the status of a published version change. */
export const templateVersion = pgTable(
  "template_version",
  {
    id: uuid("id").primaryKey().defaultRandom().$type<TemplateVersionId>(),
    practiceId: practiceRef().references(() => practice.id),
    templateId: uuid("template_id")
      .$type<TemplateId>()
      .notNull()
      .references(() => template.id),
    version: integer("version").notNull(),
    status: text("status").$type<"draft" | "published" | "archived">().notNull(),
    content: jsonb("content").$type<TemplateContent>().notNull(),
    /** Counts saves of a draft; a save made from an older count is refused. */
    draftRevision: integer("draft_revision").notNull().default(0),
    changeNote: text("change_note"),
    publishedAt: instant("published_at"),
    publishedBy: staffRef("published_by"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("template_version_number").on(t.templateId, t.version),
    uniqueIndex("template_one_draft")
      .on(t.templateId)
      .where(sql`status = 'draft'`),
    index("template_version_template").on(t.templateId, t.status),
  ],
);
