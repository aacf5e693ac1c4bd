import { freeSlug } from "@soepel/domain/library-import";
import type { Template } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { templateView } from "./template-view.ts";

/** A new template of the practice, as an empty draft. */
export function createTemplate(ctx: StaffContext): Promise<Template> {
  const at = ctx.now();
  return asStaff(ctx, "library.write", async (repo) => {
    await repo.library.lock();
    const slug = freeSlug("own-template", new Set(await repo.library.slugs()));
    const templateId = await repo.library.addTemplate(slug, 1000, at);
    const content = { slug, name: { nl: "", en: "" }, note: null, items: [] };
    await repo.library.addVersion({ templateId, version: 1, status: "draft", content, createdAt: at });
    return templateView(repo, templateId);
  });
}
