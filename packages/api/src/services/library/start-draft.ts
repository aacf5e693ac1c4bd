import type { TemplateId } from "@soepel/domain/primitives";
import type { Template } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { ownCopy } from "./own-copy.ts";
import { templateView } from "./template-view.ts";

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
