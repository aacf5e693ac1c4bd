import { DomainError } from "@soepel/domain/errors";
import type { TemplateId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { templateView } from "./template-view.ts";

/** Throws a draft away. Published versions stay; a template without versions is gone. */
export async function discardTemplate(
  ctx: StaffContext,
  input: { templateId: TemplateId; draftRevision: number },
): Promise<{ done: true }> {
  await asStaff(ctx, "library.write", async (repo) => {
    await templateView(repo, input.templateId);
    const gone = await repo.library.discardDraft(input.templateId, input.draftRevision);
    if (!gone) throw new DomainError("CONFLICT", { path: ["draftRevision"] });
  });
  return { done: true };
}
