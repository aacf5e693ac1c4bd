import { DomainError } from "@soepel/domain/errors";
import type { ArchiveInput } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";

/** Stops offering an item or template in this practice, or offers it again. Plans that have it keep it. */
export async function setArchived(ctx: StaffContext, input: ArchiveInput): Promise<{ done: true }> {
  await asStaff(ctx, "library.write", async (repo) => {
    const known =
      input.kind === "exercise"
        ? (await repo.exercises.history(input.slug)).length > 0
        : (await repo.library.templates({ drafts: false })).some(({ slug }) => slug === input.slug);
    if (!known) throw new DomainError("NOT_FOUND");
    await repo.exercises.setArchived(input.kind, input.slug, input.archived, ctx.now());
  });
  return { done: true };
}
