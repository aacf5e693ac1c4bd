import type { z } from "zod";
import { templateContentSchema } from "@soepel/domain/content";
import { DomainError } from "@soepel/domain/errors";
import type { publishInputSchema, Template } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { requirePins } from "./require-pins.ts";
import { templateView } from "./template-view.ts";

/** Publishes a draft for good. Plans keep the version they pin; therapists decide per patient. */
export function publishDraft(
  ctx: StaffContext,
  input: z.output<typeof publishInputSchema>,
): Promise<Template> {
  return asStaff(ctx, "library.publish", async (repo) => {
    const before = await templateView(repo, input.templateId);
    const draft = before.versions.find((version) => version.templateVersionId === input.templateVersionId);
    if (draft === undefined) throw new DomainError("NOT_FOUND");
    if (draft.status !== "draft") throw new DomainError("ALREADY_PUBLISHED");
    const parsed = templateContentSchema.safeParse(draft.content);
    if (!parsed.success) {
      const path = (parsed.error.issues[0]?.path ?? []).map(String);
      throw new DomainError("INVALID_INPUT", { path: ["content", ...path] });
    }
    await requirePins(repo, draft.content.items, ["content", "items"]);
    const published = await repo.library.publish({
      id: draft.templateVersionId,
      by: ctx.actor.staffId,
      at: ctx.now(),
      changeNote: input.changeNote,
    });
    if (!published) throw new DomainError("ALREADY_PUBLISHED");
    return templateView(repo, input.templateId);
  });
}
