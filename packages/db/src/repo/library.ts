import { and, asc, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { ExerciseContent, TemplateContent } from "@soepel/domain/content";
import type { PracticeId, StaffId, TemplateId, TemplateVersionId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import { template, templateVersion } from "../schema/library.ts";
import { staff } from "../schema/practice.ts";

export type ExerciseVersionRow = {
  slug: string;
  version: number;
  practiceId: PracticeId | null;
  content: ExerciseContent;
};
export type TemplateVersionRow = typeof templateVersion.$inferSelect & {
  publisher: string | null;
  plansInUse: number;
};
export type TemplateListRow = {
  id: TemplateId;
  slug: string;
  practiceId: PracticeId | null;
  publishedVersion: number | null;
  draftVersion: number | null;
  archived: boolean;
  content: TemplateContent;
};

/** The library as one practice sees it: what is shipped and its own. */
export const libraryRepo = (tx: Executor, practiceId: PracticeId) => ({
  /** Newest version of every item, in the order of the library. */
  async exercises(): Promise<(ExerciseVersionRow & { archived: boolean })[]> {
    return tx.query<ExerciseVersionRow & { archived: boolean }>(
      "library_exercises",
      `SELECT slug, version, practice_id AS "practiceId", content, EXISTS (SELECT 1 FROM library_archived a
         WHERE a.practice_id = $1 AND a.kind = 'exercise' AND a.slug = newest.slug) AS archived
       FROM (
         SELECT DISTINCT ON (slug) * FROM exercise_version WHERE practice_id IS NULL OR practice_id = $1
         ORDER BY slug, (practice_id IS NULL), version DESC) AS newest
       ORDER BY position, slug`,
      [practiceId],
    );
  },

  /** Exact versions, as plans pin them. Missing pairs are left out. */
  async pinned(pins: { slug: string; version: number }[]): Promise<ExerciseVersionRow[]> {
    if (pins.length === 0) return [];
    return tx.query<ExerciseVersionRow>(
      "library_pinned",
      `SELECT DISTINCT ON (e.slug, e.version) e.slug, e.version, e.practice_id AS "practiceId", e.content
       FROM exercise_version e JOIN unnest($2::text[], $3::int[]) AS pin (slug, version)
         ON pin.slug = e.slug AND pin.version = e.version
       WHERE e.practice_id IS NULL OR e.practice_id = $1
       ORDER BY e.slug, e.version, (e.practice_id IS NULL)`,
      [practiceId, pins.map((pin) => pin.slug), pins.map((pin) => pin.version)],
    );
  },

  /** Every template: a practice's own copy stands in for the shipped one with the same slug. Drafts only when asked for. */
  async templates(options: { drafts: boolean }): Promise<TemplateListRow[]> {
    return tx.query<TemplateListRow>(
      "library_templates",
      `SELECT t.id, t.slug, t.practice_id AS "practiceId", pub.version AS "publishedVersion",
         draft.version AS "draftVersion", coalesce(draft.content, pub.content) AS content,
         EXISTS (SELECT 1 FROM library_archived a
           WHERE a.practice_id = $1 AND a.kind = 'template' AND a.slug = t.slug) AS archived
       FROM (SELECT DISTINCT ON (slug) * FROM template WHERE practice_id IS NULL OR practice_id = $1
             ORDER BY slug, (practice_id IS NULL)) AS t
       LEFT JOIN LATERAL (SELECT version, content FROM template_version v WHERE v.template_id = t.id AND status = 'published'
             ORDER BY version DESC LIMIT 1) AS pub ON true
       LEFT JOIN template_version draft ON draft.template_id = t.id AND draft.status = 'draft' AND $2::boolean
       WHERE pub.version IS NOT NULL OR draft.version IS NOT NULL
       ORDER BY t.position, t.created_at`,
      [practiceId, options.drafts],
    );
  },

  async template(id: TemplateId): Promise<typeof template.$inferSelect | null> {
    const rows = await tx.orm
      .select()
      .from(template)
      .where(and(eq(template.id, id), or(isNull(template.practiceId), eq(template.practiceId, practiceId))));
    return rows[0] ?? null;
  },

  /** All versions of a template, newest first, with how many plans in force pin each. */
  async versions(id: TemplateId): Promise<TemplateVersionRow[]> {
    // A version copied from the shipped library (nobody here published it) also counts plans that pin the original.
    const original = sql`(${templateVersion.practiceId} IS NOT NULL AND ${templateVersion.status} <> 'draft'
      AND ${templateVersion.publishedBy} IS NULL AND r.template_version_id IN (
        SELECT s.id FROM template_version s JOIN template t ON t.id = s.template_id AND t.practice_id IS NULL
        JOIN template own ON own.id = ${templateVersion.templateId} AND own.slug = t.slug
        WHERE s.version = ${templateVersion.version}))`;
    const inUse = sql<number>`(SELECT count(*)::int FROM plan_revision r
      WHERE (r.template_version_id = ${templateVersion.id} OR ${original})
      AND r.practice_id = ${practiceId} AND r.withdrawn_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM plan_revision n WHERE n.patient_id = r.patient_id AND n.number > r.number AND n.withdrawn_at IS NULL))`;
    const rows = await tx.orm
      .select({ version: templateVersion, publisher: staff.name, plansInUse: inUse })
      .from(templateVersion)
      .leftJoin(staff, eq(staff.id, templateVersion.publishedBy))
      .where(
        and(
          eq(templateVersion.templateId, id),
          or(isNull(templateVersion.practiceId), eq(templateVersion.practiceId, practiceId)),
        ),
      )
      .orderBy(desc(templateVersion.version));
    return rows.map((row) => ({ ...row.version, publisher: row.publisher, plansInUse: row.plansInUse }));
  },

  /** Content of a version of a template that this practice may see, or null. */
  async versionContent(id: TemplateVersionId): Promise<TemplateContent | null> {
    const rows = await tx.orm
      .select({ content: templateVersion.content })
      .from(templateVersion)
      .where(
        and(
          eq(templateVersion.id, id),
          or(isNull(templateVersion.practiceId), eq(templateVersion.practiceId, practiceId)),
        ),
      );
    return rows[0]?.content ?? null;
  },

  /** The practice's own template with this slug, or null. */
  async ownTemplate(slug: string): Promise<{ id: TemplateId } | null> {
    const rows = await tx.orm
      .select({ id: template.id })
      .from(template)
      .where(and(eq(template.slug, slug), eq(template.practiceId, practiceId)));
    return rows[0] ?? null;
  },

  async slugs(): Promise<string[]> {
    const rows = await tx.orm
      .select({ slug: template.slug })
      .from(template)
      .where(or(isNull(template.practiceId), eq(template.practiceId, practiceId)))
      .orderBy(asc(template.slug));
    return rows.map((row) => row.slug);
  },

  /** Lets one copy or draft of this practice be made at a time; the next caller then sees it. */
  async lock(): Promise<void> {
    await tx.query("library_copy_lock", "SELECT pg_advisory_xact_lock(hashtextextended($1::text, 13))", [
      practiceId,
    ]);
  },

  async addTemplate(slug: string, position: number, at: Date): Promise<TemplateId> {
    const [row] = await tx.orm
      .insert(template)
      .values({ practiceId, slug, position, createdAt: at })
      .returning({ id: template.id });
    if (!row) throw new Error("insert returned nothing");
    return row.id;
  },

  async addVersion(
    input: Omit<typeof templateVersion.$inferInsert, "practiceId">,
  ): Promise<TemplateVersionId> {
    const [row] = await tx.orm
      .insert(templateVersion)
      .values({ ...input, practiceId })
      .returning({ id: templateVersion.id });
    if (!row) throw new Error("insert returned nothing");
    return row.id;
  },

  /** Saves a draft made from `draftRevision`; false when somebody saved in between or there is no draft. */
  async saveDraft(id: TemplateId, draftRevision: number, content: TemplateContent): Promise<boolean> {
    const rows = await tx.orm
      .update(templateVersion)
      .set({ content, draftRevision: draftRevision + 1 })
      .where(
        and(
          eq(templateVersion.templateId, id),
          eq(templateVersion.practiceId, practiceId),
          eq(templateVersion.status, "draft"),
          eq(templateVersion.draftRevision, draftRevision),
        ),
      )
      .returning({ id: templateVersion.id });
    return rows.length > 0;
  },

  /** Throws a draft away, and the template with it when it has no version; false when somebody saved in between. */
  async discardDraft(id: TemplateId, draftRevision: number): Promise<boolean> {
    const rows = await tx.orm
      .delete(templateVersion)
      .where(
        and(
          eq(templateVersion.templateId, id),
          eq(templateVersion.practiceId, practiceId),
          eq(templateVersion.status, "draft"),
          eq(templateVersion.draftRevision, draftRevision),
        ),
      )
      .returning({ id: templateVersion.id });
    if (rows.length === 0) return false;
    await tx.query(
      "template_without_versions",
      `DELETE FROM template t WHERE t.id = $1 AND t.practice_id = $2
         AND NOT EXISTS (SELECT 1 FROM template_version v WHERE v.template_id = t.id)`,
      [id, practiceId],
    );
    return true;
  },

  /** Publishes a draft; false when it is no draft any more. */
  async publish(input: {
    id: TemplateVersionId;
    by: StaffId;
    at: Date;
    changeNote: string;
  }): Promise<boolean> {
    const rows = await tx.orm
      .update(templateVersion)
      .set({
        status: "published",
        publishedAt: input.at,
        publishedBy: input.by,
        changeNote: input.changeNote,
      })
      .where(
        and(
          eq(templateVersion.id, input.id),
          eq(templateVersion.practiceId, practiceId),
          eq(templateVersion.status, "draft"),
        ),
      )
      .returning({ id: templateVersion.id });
    return rows.length > 0;
  },
});
