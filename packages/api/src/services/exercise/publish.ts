import { exerciseContentSchema, type ExerciseContent } from "@soepel/domain/content";
import { drawingOf } from "@soepel/domain/drawing";
import { DomainError } from "@soepel/domain/errors";
import { isOwnSlug } from "@soepel/domain/library-import";
import { variantCircle } from "@soepel/domain/variants";
import type { Exercise, PublishExerciseInput } from "@soepel/domain/wire/library";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { exerciseView } from "./view.ts";

/** A complete item, or INVALID_INPUT at the first field that is not. */
function complete(content: ExerciseContent): ExerciseContent {
  const parsed = exerciseContentSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const path = (parsed.error.issues[0]?.path ?? []).map((step) =>
    typeof step === "symbol" ? step.toString() : step,
  );
  throw new DomainError("INVALID_INPUT", { path: ["content", ...path] });
}

/** Variants must exist and lead somewhere, and the drawing must be one that there is. */
async function requireReferences(repo: StaffRepo, content: ExerciseContent): Promise<void> {
  const rows = await repo.library.exercises();
  const known = new Set(rows.map(({ slug }) => slug));
  for (const side of ["easier", "harder"] as const) {
    const missing = content[side].findIndex((slug) => !known.has(slug));
    if (missing !== -1) throw new DomainError("INVALID_INPUT", { path: ["content", side, missing] });
  }
  const figure = drawingOf(content);
  if (!known.has(figure) || isOwnSlug(figure))
    throw new DomainError("INVALID_INPUT", { path: ["content", "figure"] });
  const others = rows.filter(({ slug }) => slug !== content.slug).map((row) => row.content);
  if (variantCircle([...others, content]) !== null)
    throw new DomainError("VARIANT_CIRCLE", { path: ["content", "easier"] });
}

/** Makes the draft a version for good. One at a time, so that two publications cannot close a circle together. */
export function publishExercise(ctx: StaffContext, input: PublishExerciseInput): Promise<Exercise> {
  return asStaff(ctx, "library.publish", async (repo) => {
    await repo.library.lock();
    const before = await exerciseView(repo, input.slug);
    if (before.draft === null) throw new DomainError("ALREADY_PUBLISHED");
    const taken = await repo.exercises.takeDraft(input.slug, input.draftRevision);
    if (taken === null) throw new DomainError("CONFLICT", { path: ["draftRevision"] });
    const content = complete(taken);
    await requireReferences(repo, content);
    const version = (before.versions[0]?.version ?? 0) + 1;
    await repo.exercises.publish({ version, content, changeNote: input.changeNote, at: ctx.now() });
    return exerciseView(repo, input.slug);
  });
}
