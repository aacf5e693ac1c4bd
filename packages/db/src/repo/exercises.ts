import { and, eq } from "drizzle-orm";
import type { ExerciseContent } from "@soepel/domain/content";
import type { PracticeId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import { exerciseDraft, exerciseVersion, libraryArchived } from "../schema/library.ts";
import { staff } from "../schema/practice.ts";
import type { StaffScope } from "./scope.ts";

export type ExerciseHistoryRow = {
  version: number;
  practiceId: PracticeId | null;
  changeNote: string | null;
  publishedAt: Date;
  publishedBy: string | null;
  plansInUse: number;
  content: ExerciseContent;
};
export type ExerciseDraftRow = typeof exerciseDraft.$inferSelect & { savedByName: string };

/** Items of the library while they are being made: drafts of the practice, their publication, and what is archived. */
export const exerciseRepo = (tx: Executor, { practiceId, staffId }: StaffScope) => {
  const ownDraft = (slug: string) =>
    and(eq(exerciseDraft.practiceId, practiceId), eq(exerciseDraft.slug, slug));
  return {
    /** Every version of an item that this practice may see, newest first, with how many plans in force pin each. */
    async history(slug: string): Promise<ExerciseHistoryRow[]> {
      return tx.query<ExerciseHistoryRow>(
        "exercise_history",
        `SELECT e.version, e.practice_id AS "practiceId", e.change_note AS "changeNote", e.published_at AS "publishedAt",
           s.name AS "publishedBy", e.content, (SELECT count(*)::int FROM plan_revision r
             WHERE r.practice_id = $1 AND r.withdrawn_at IS NULL
               AND r.items @> jsonb_build_array(jsonb_build_object('exercise', e.slug, 'exerciseVersion', e.version))
               AND NOT EXISTS (SELECT 1 FROM plan_revision n
                 WHERE n.patient_id = r.patient_id AND n.number > r.number AND n.withdrawn_at IS NULL)) AS "plansInUse"
         FROM exercise_version e LEFT JOIN staff s ON s.id = e.published_by
         WHERE e.slug = $2 AND (e.practice_id IS NULL OR e.practice_id = $1) ORDER BY e.version DESC`,
        [practiceId, slug],
      );
    },

    /** Templates of this practice whose version in use has the item. */
    async templatesWith(slug: string): Promise<number> {
      const [row] = await tx.query<{ n: number }>(
        "exercise_templates",
        `SELECT count(*)::int AS n FROM (SELECT DISTINCT ON (slug) * FROM template
             WHERE practice_id IS NULL OR practice_id = $1 ORDER BY slug, (practice_id IS NULL)) AS t
         WHERE (SELECT v.content -> 'items' @> jsonb_build_array(jsonb_build_object('exercise', $2::text))
           FROM template_version v WHERE v.template_id = t.id AND v.status = 'published' ORDER BY v.version DESC LIMIT 1)`,
        [practiceId, slug],
      );
      return row?.n ?? 0;
    },

    async drafts(): Promise<{ slug: string; content: ExerciseContent }[]> {
      return tx.orm
        .select({ slug: exerciseDraft.slug, content: exerciseDraft.content })
        .from(exerciseDraft)
        .where(eq(exerciseDraft.practiceId, practiceId))
        .orderBy(exerciseDraft.slug);
    },

    async draft(slug: string): Promise<ExerciseDraftRow | null> {
      const [row] = await tx.orm
        .select({ draft: exerciseDraft, savedByName: staff.name })
        .from(exerciseDraft)
        .innerJoin(staff, eq(staff.id, exerciseDraft.savedBy))
        .where(ownDraft(slug));
      return row === undefined ? null : { ...row.draft, savedByName: row.savedByName };
    },

    /** Starts a draft; false when there is one already. */
    async addDraft(slug: string, content: ExerciseContent, at: Date): Promise<boolean> {
      const rows = await tx.orm
        .insert(exerciseDraft)
        .values({ practiceId, slug, content, savedAt: at, savedBy: staffId })
        .onConflictDoNothing()
        .returning({ slug: exerciseDraft.slug });
      return rows.length > 0;
    },

    /** Saves a draft made from `draftRevision`; false when somebody saved or published in between. */
    async saveDraft(
      slug: string,
      draftRevision: number,
      content: ExerciseContent,
      at: Date,
    ): Promise<boolean> {
      const rows = await tx.orm
        .update(exerciseDraft)
        .set({ content, draftRevision: draftRevision + 1, savedAt: at, savedBy: staffId })
        .where(and(ownDraft(slug), eq(exerciseDraft.draftRevision, draftRevision)))
        .returning({ slug: exerciseDraft.slug });
      return rows.length > 0;
    },

    /** Takes a draft away and answers what was in it; null when somebody saved or published in between. */
    async takeDraft(slug: string, draftRevision: number): Promise<ExerciseContent | null> {
      const [row] = await tx.orm
        .delete(exerciseDraft)
        .where(and(ownDraft(slug), eq(exerciseDraft.draftRevision, draftRevision)))
        .returning({ content: exerciseDraft.content });
      return row?.content ?? null;
    },

    /** Makes a version that never changes again. */
    async publish(input: {
      version: number;
      content: ExerciseContent;
      changeNote: string;
      at: Date;
    }): Promise<void> {
      await tx.orm.insert(exerciseVersion).values({
        practiceId,
        slug: input.content.slug,
        version: input.version,
        position: 1000,
        content: input.content,
        publishedAt: input.at,
        publishedBy: staffId,
        changeNote: input.changeNote,
      });
    },

    /** Stops offering an item or template, or offers it again; asking twice changes nothing. */
    async setArchived(
      kind: "exercise" | "template",
      slug: string,
      archived: boolean,
      at: Date,
    ): Promise<void> {
      if (archived) {
        await tx.orm
          .insert(libraryArchived)
          .values({ practiceId, kind, slug, archivedAt: at, archivedBy: staffId })
          .onConflictDoNothing();
        return;
      }
      await tx.orm
        .delete(libraryArchived)
        .where(
          and(
            eq(libraryArchived.practiceId, practiceId),
            eq(libraryArchived.kind, kind),
            eq(libraryArchived.slug, slug),
          ),
        );
    },

    async isArchived(kind: "exercise" | "template", slug: string): Promise<boolean> {
      const rows = await tx.orm
        .select({ slug: libraryArchived.slug })
        .from(libraryArchived)
        .where(
          and(
            eq(libraryArchived.practiceId, practiceId),
            eq(libraryArchived.kind, kind),
            eq(libraryArchived.slug, slug),
          ),
        );
      return rows.length > 0;
    },
  };
};
