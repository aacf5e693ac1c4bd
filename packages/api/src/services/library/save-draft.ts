import type { z } from "zod";
import { DomainError } from "@soepel/domain/errors";
import type { saveDraftInputSchema, Template } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { requirePins } from "./require-pins.ts";
import { templateView } from "./template-view.ts";

/** Saves a draft. CONFLICT when another admin saved or published in between: nothing is overwritten. */
export function saveDraft(
  ctx: StaffContext,
  input: z.output<typeof saveDraftInputSchema>,
): Promise<Template> {
  return asStaff(ctx, "library.write", async (repo) => {
    const before = await templateView(repo, input.templateId);
    if (before.origin === "shipped") throw new DomainError("NOT_FOUND");
    if (input.content.slug !== before.slug)
      throw new DomainError("INVALID_INPUT", { path: ["content", "slug"] });
    await requirePins(repo, input.content.items, ["content", "items"]);
    const saved = await repo.library.saveDraft(input.templateId, input.draftRevision, input.content);
    if (!saved) throw new DomainError("CONFLICT", { path: ["draftRevision"] });
    return templateView(repo, input.templateId);
  });
}
