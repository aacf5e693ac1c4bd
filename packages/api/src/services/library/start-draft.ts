import { DomainError } from "@soepel/domain/errors";
import type { TemplateId } from "@soepel/domain/primitives";
import type { Template } from "@soepel/domain/wire/plans";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { templateView } from "./template-view.ts";

/**
 * The practice's own copy of a shipped template, with the shipped versions as its past: plans that pin the shipped ones keep
 * them, and a later release of the product never touches the copy.
 */
async function ownCopy(repo: StaffRepo, templateId: TemplateId, at: Date): Promise<TemplateId> {
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

/** Opens a draft from the newest published version. An existing draft is returned as it stands. */
export function startDraft(ctx: StaffContext, input: { templateId: TemplateId }): Promise<Template> {
  const at = ctx.now();
  return asStaff(ctx, "library.write", async (repo) => {
    await repo.library.lock();
    const templateId = await ownCopy(repo, input.templateId, at);
    const view = await templateView(repo, templateId);
    const newest = view.versions[0];
    if (newest !== undefined && view.draftVersion === null) {
      await repo.library.addVersion({
        templateId,
        version: newest.version + 1,
        status: "draft",
        content: newest.content,
        createdAt: at,
      });
    }
    return templateView(repo, templateId);
  });
}
