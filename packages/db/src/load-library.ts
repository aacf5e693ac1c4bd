import { isDeepStrictEqual } from "node:util";
import { eq, isNull } from "drizzle-orm";
import { routineTemplates, shippedLibrary } from "@soepel/domain/library";
import type { Executor } from "./client.ts";
import { exerciseVersion, template, templateVersion } from "./schema/library.ts";

/** Any number of its own: two servers that start at once load the library one after the other. */
const LIBRARY_LOCK = 7_203_146;

type Known = { version: number; content: unknown };

async function loadExercises(tx: Executor): Promise<Map<string, number>> {
  const newest = new Map<string, Known>();
  const stored = await tx.orm.select().from(exerciseVersion).where(isNull(exerciseVersion.practiceId));
  for (const row of stored) {
    if (row.version > (newest.get(row.slug)?.version ?? 0)) newest.set(row.slug, row);
  }
  const versions = new Map<string, number>();
  for (const [position, content] of shippedLibrary().exercises.entries()) {
    const known = newest.get(content.slug);
    const same = known !== undefined && isDeepStrictEqual(known.content, content);
    const version = same ? known.version : (known?.version ?? 0) + 1;
    versions.set(content.slug, version);
    if (!same)
      await tx.orm.insert(exerciseVersion).values({ slug: content.slug, version, position, content });
  }
  return versions;
}

async function loadTemplates(tx: Executor, versions: ReadonlyMap<string, number>): Promise<void> {
  const stored = await tx.orm
    .select()
    .from(template)
    .innerJoin(templateVersion, eq(templateVersion.templateId, template.id))
    .where(isNull(template.practiceId));
  for (const [position, content] of routineTemplates((slug) => versions.get(slug) ?? 1).entries()) {
    const rows = stored.filter((row) => row.template.slug === content.slug);
    const newest = rows.toSorted((a, b) => b.template_version.version - a.template_version.version)[0];
    if (newest !== undefined && isDeepStrictEqual(newest.template_version.content, content)) continue;
    let templateId = newest?.template.id;
    if (templateId === undefined) {
      const [added] = await tx.orm
        .insert(template)
        .values({ slug: content.slug, position })
        .returning({ id: template.id });
      if (!added) throw new Error("insert returned nothing");
      templateId = added.id;
    }
    await tx.orm.insert(templateVersion).values({
      templateId,
      version: (newest?.template_version.version ?? 0) + 1,
      status: "published",
      content,
      publishedAt: new Date(),
    });
  }
}

/**
 * Brings the shipped library up to date: an item whose content changed gets a new version, what stayed the same keeps its
 * version, practice copies are not touched. Safe to run at every start and by several servers at once.
 */
export async function loadShippedLibrary(tx: Executor): Promise<void> {
  await tx.query("library_lock", "SELECT pg_advisory_xact_lock($1)", [LIBRARY_LOCK]);
  await loadTemplates(tx, await loadExercises(tx));
}
