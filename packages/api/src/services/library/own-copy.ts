import { DomainError } from "@soepel/domain/errors";
import type { TemplateId } from "@soepel/domain/primitives";
import type { StaffRepo } from "@soepel/db/repo/repo";

/**
 * The practice's own copy of a shipped template, with the shipped versions as its past: plans that pin the shipped ones keep
 * them, and a later release of the product never touches the copy.
 */
export async function ownCopy(repo: StaffRepo, templateId: TemplateId, at: Date): Promise<TemplateId> {
  const source = await repo.library.template(templateId);
  if (source === null) throw new DomainError("NOT_FOUND");
  if (source.practiceId !== null) return source.id;
  const existing = await repo.library.ownTemplate(source.slug);
  if (existing !== null) return existing.id;
  const copy = await repo.library.addTemplate(source.slug, source.position, at);
  for (const version of (await repo.library.versions(source.id)).toReversed()) {
    await repo.library.addVersion({
      templateId: copy,
      version: version.version,
      status: version.status,
      content: version.content,
      changeNote: version.changeNote,
      publishedAt: version.publishedAt,
    });
  }
  return copy;
}
