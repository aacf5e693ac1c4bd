import type { ExerciseDraftRow } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged } from "../acting.ts";

/** Own items with a draft open, for those who may write them. */
export const listExerciseDrafts = (ctx: StaffContext): Promise<ExerciseDraftRow[]> =>
  asStaffUnlogged(ctx, async (repo) => {
    const published = new Set((await repo.library.exercises()).map(({ slug }) => slug));
    return (await repo.exercises.drafts()).map(({ slug, content }) => ({
      slug,
      name: content.name,
      published: published.has(slug),
    }));
  });
