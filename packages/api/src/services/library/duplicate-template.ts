import { DomainError } from "@soepel/domain/errors";
import type { TemplateId } from "@soepel/domain/primitives";
import type { Template } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { templateView } from "./template-view.ts";

function freeSlug(slug: string, taken: readonly string[]): string {
  for (let n = 2; ; n += 1) {
    const candidate = `${slug.slice(0, 55)}-${n}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/** A new template of the practice, as a draft with the newest content of another one. */
export function duplicateTemplate(ctx: StaffContext, input: { templateId: TemplateId }): Promise<Template> {
  const at = ctx.now();
  return asStaff(ctx, "library.write", async (repo) => {
    await repo.library.lock();
    const source = await templateView(repo, input.templateId);
    const newest = source.versions[0];
    if (newest === undefined) throw new DomainError("NOT_FOUND");
    const slug = freeSlug(source.slug, await repo.library.slugs());
    const templateId = await repo.library.addTemplate(slug, 1000, at);
    const content = {
      ...newest.content,
      slug,
      name: { nl: `${newest.content.name.nl} (kopie)`, en: `${newest.content.name.en} (copy)` },
    };
    await repo.library.addVersion({ templateId, version: 1, status: "draft", content, createdAt: at });
    return templateView(repo, templateId);
  });
}
