import type { ExerciseContent } from "@soepel/domain/content";
import { ownSlugPrefix } from "@soepel/domain/library-import";
import type { Exercise } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { freeExerciseSlug } from "./slugs.ts";
import { exerciseView } from "./view.ts";

/** An empty item: one step, the amount most items have, and every stop rule. */
const blank = (slug: string): ExerciseContent => ({
  slug,
  name: { nl: "", en: "" },
  type: "exercise",
  goals: [],
  startPosition: { nl: "", en: "" },
  steps: { nl: [""], en: [""] },
  dose: {
    sets: 1,
    reps: { min: 8, max: 8 },
    holdS: null,
    durationS: null,
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  doseNote: null,
  schedule: { kind: "daily", timesPerDay: 1 },
  easier: [],
  harder: [],
  stopRules: ["PAIN_UP", "LEG_SYMPTOMS", "NEXT_DAY", "RED_FLAG"],
  conditionHints: [],
  moments: ["morning"],
  equipment: [],
});

/** A new item of the practice, as an empty draft. */
export function createExercise(ctx: StaffContext): Promise<Exercise> {
  return asStaff(ctx, "library.write", async (repo) => {
    await repo.library.lock();
    const slug = await freeExerciseSlug(repo, `${ownSlugPrefix}exercise`);
    await repo.exercises.addDraft(slug, blank(slug), ctx.now());
    return exerciseView(repo, slug);
  });
}
