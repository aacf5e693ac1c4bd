import { z } from "zod";
import { conditionSchema, equipmentSchema, exerciseTypeSchema, goalSchema } from "@soepel/domain/content";
import { anyExercise, type ExerciseQuery } from "@soepel/domain/exercise-search";
import { momentSchema } from "@soepel/domain/plan";
import { exerciseSlugSchema } from "@soepel/domain/primitives";

/** What the library shows, all of it in the address. A part that does not parse is left out, not an error. */
export const exercisesSearch = z.object({
  q: z.string().max(80).optional().catch(undefined),
  type: exerciseTypeSchema.optional().catch(undefined),
  goal: goalSchema.optional().catch(undefined),
  moment: momentSchema.optional().catch(undefined),
  condition: conditionSchema.optional().catch(undefined),
  equipment: z
    .union([equipmentSchema, z.literal("none")])
    .optional()
    .catch(undefined),
  /** Archived items too. */
  archived: z.literal(true).optional().catch(undefined),
  /** The exercise shown at the right; without it the first one found. */
  open: exerciseSlugSchema.optional().catch(undefined),
});
export type ExercisesSearch = z.output<typeof exercisesSearch>;

export const queryOf = (search: ExercisesSearch): ExerciseQuery => ({
  ...anyExercise,
  text: search.q ?? "",
  type: search.type ?? null,
  goal: search.goal ?? null,
  moment: search.moment ?? null,
  hintFor: search.condition ?? null,
  equipment: search.equipment ?? null,
});
