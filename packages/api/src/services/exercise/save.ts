import { DomainError } from "@soepel/domain/errors";
import type { Exercise, SaveExerciseInput } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { exerciseView } from "./view.ts";

/** Saves a draft, also an incomplete one. CONFLICT when another admin saved or published in between. */
export function saveExercise(ctx: StaffContext, input: SaveExerciseInput): Promise<Exercise> {
  return asStaff(ctx, "library.write", async (repo) => {
    const before = await exerciseView(repo, input.slug);
    if (input.content.slug !== before.slug)
      throw new DomainError("INVALID_INPUT", { path: ["content", "slug"] });
    const saved = await repo.exercises.saveDraft(input.slug, input.draftRevision, input.content, ctx.now());
    if (!saved) throw new DomainError("CONFLICT", { path: ["draftRevision"] });
    return exerciseView(repo, input.slug);
  });
}
