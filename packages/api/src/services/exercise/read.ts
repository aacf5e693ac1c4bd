import { mayDo } from "@soepel/domain/access";
import type { Exercise } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged } from "../acting.ts";
import { exerciseView } from "./view.ts";

/** One item; its draft is seen by those who may write it only. */
export const readExercise = (ctx: StaffContext, input: { slug: string }): Promise<Exercise> =>
  asStaffUnlogged(ctx, (repo) =>
    exerciseView(repo, input.slug, { drafts: mayDo(ctx.actor.roles, "library.write") }),
  );
