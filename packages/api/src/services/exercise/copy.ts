import type { ExerciseContent } from "@soepel/domain/content";
import { drawingOf } from "@soepel/domain/drawing";
import { DomainError } from "@soepel/domain/errors";
import { ownSlugOf } from "@soepel/domain/library-import";
import type { Exercise } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { freeExerciseSlug } from "./slugs.ts";
import { exerciseView } from "./view.ts";

const copyOf = (content: ExerciseContent, slug: string): ExerciseContent => ({
  ...content,
  slug,
  figure: drawingOf(content),
  name: { nl: `${content.name.nl} (kopie)`.slice(0, 80), en: `${content.name.en} (copy)`.slice(0, 80) },
});

/** An own copy of an item as a draft, to change. The item itself, and every plan that has it, stay as they are. */
export function copyExercise(ctx: StaffContext, input: { slug: string }): Promise<Exercise> {
  return asStaff(ctx, "library.write", async (repo) => {
    await repo.library.lock();
    const source = await exerciseView(repo, input.slug);
    const content = source.versions[0]?.content ?? source.draft?.content;
    if (content === undefined) throw new DomainError("NOT_FOUND");
    const slug = await freeExerciseSlug(repo, ownSlugOf(input.slug));
    await repo.exercises.addDraft(slug, copyOf(content, slug), ctx.now());
    return exerciseView(repo, slug);
  });
}
