import { DomainError } from "@soepel/domain/errors";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { exerciseView } from "./view.ts";

/** Throws a draft away. Published versions stay; an item without versions is gone. */
export async function discardExercise(
  ctx: StaffContext,
  input: { slug: string; draftRevision: number },
): Promise<{ done: true }> {
  await asStaff(ctx, "library.write", async (repo) => {
    await exerciseView(repo, input.slug);
    const taken = await repo.exercises.takeDraft(input.slug, input.draftRevision);
    if (taken === null) throw new DomainError("CONFLICT", { path: ["draftRevision"] });
  });
  return { done: true };
}
