import { DomainError } from "@soepel/domain/errors";
import type { TemplateId } from "@soepel/domain/primitives";
import type { Template } from "@soepel/domain/wire/library";
import type { StaffRepo } from "@soepel/db/repo/repo";
import { isoOrNull } from "../acting.ts";

/** A template with its versions, newest first. Throws NOT_FOUND for one of another practice, or without any to show. */
export async function templateView(
  repo: StaffRepo,
  templateId: TemplateId,
  { drafts = true }: { drafts?: boolean } = {},
): Promise<Template> {
  const row = await repo.library.template(templateId);
  if (row === null) throw new DomainError("NOT_FOUND");
  const all = await repo.library.versions(templateId);
  const versions = drafts ? all : all.filter((version) => version.status !== "draft");
  const newest = versions[0];
  if (newest === undefined) throw new DomainError("NOT_FOUND");
  return {
    templateId: row.id,
    slug: row.slug,
    origin: row.practiceId === null ? "shipped" : "practice",
    name: newest.content.name,
    publishedVersion: versions.find((version) => version.status === "published")?.version ?? null,
    draftVersion: versions.find((version) => version.status === "draft")?.version ?? null,
    items: newest.content.items.length,
    archived: await repo.exercises.isArchived("template", row.slug),
    versions: versions.map((version) => ({
      templateVersionId: version.id,
      version: version.version,
      status: version.status,
      draftRevision: version.draftRevision,
      changeNote: version.changeNote,
      publishedAt: isoOrNull(version.publishedAt),
      publishedBy: version.publisher,
      plansInUse: version.plansInUse,
      content: version.content,
    })),
  };
}
