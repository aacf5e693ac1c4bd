import { DomainError } from "@soepel/domain/errors";
import { isOwnSlug } from "@soepel/domain/library-import";
import type { Exercise } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { exerciseView } from "./view.ts";

/** Opens a draft of an own item from its newest version. A draft that is there is returned as it stands. */
export function startExerciseDraft(ctx: StaffContext, input: { slug: string }): Promise<Exercise> {
  return asStaff(ctx, "library.write", async (repo) => {
    const view = await exerciseView(repo, input.slug);
    if (!isOwnSlug(input.slug)) throw new DomainError("NOT_FOUND");
    const newest = view.versions[0];
    if (newest !== undefined) await repo.exercises.addDraft(input.slug, newest.content, ctx.now());
    return exerciseView(repo, input.slug);
  });
}
