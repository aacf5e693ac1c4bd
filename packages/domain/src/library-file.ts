import { z } from "zod";
import {
  conditionSchema,
  equipmentSchema,
  exerciseTypeSchema,
  goalSchema,
  hintLevelSchema,
  stopRuleCodeSchema,
} from "./content.ts";
import { momentSchema } from "./plan.ts";
import { exerciseSlugSchema } from "./primitives.ts";

/**
 * Shape of data/exercises.json as it lies on disk (snake_case, doses as the library's authors write them). Everything
 * strict: a misspelt key is an error, never a silently missing text. `library.ts` turns it into the types of a plan.
 */
const text = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });
/** Lowest and highest, equal when there is one number. */
const range = z.tuple([z.int(), z.int()]);

const frequencySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("daily"), times_per_day: z.int() }),
  /** `times_per_day` is always 1 here: an item of n per week is done once on such a day. */
  z.strictObject({ kind: z.literal("n_per_week"), n: z.int(), times_per_day: z.literal(1) }),
  z.strictObject({ kind: z.literal("interval"), every_minutes: z.int() }),
  z.strictObject({ kind: z.literal("as_needed") }),
]);
export type FileFrequency = z.output<typeof frequencySchema>;

const amountsSchema = z.strictObject({
  sets: z.int(),
  reps: z.union([z.int(), range]).nullable(),
  hold_s: z.int().nullable(),
  duration_s: range.nullable(),
  per_side: z.boolean(),
  breath_in_s: z.int().optional(),
  breath_out_s: z.int().optional(),
});
export type FileAmounts = z.output<typeof amountsSchema>;

const exerciseSchema = z.strictObject({
  id: exerciseSlugSchema,
  name: text,
  type: exerciseTypeSchema,
  goals: z.array(goalSchema),
  start_position: text,
  steps: z.strictObject({ nl: z.array(z.string().trim().min(1)), en: z.array(z.string().trim().min(1)) }),
  default_dose: amountsSchema.extend({ frequency: frequencySchema, note: text.optional() }),
  easier: z.array(exerciseSlugSchema),
  harder: z.array(exerciseSlugSchema),
  stop_rules: z.array(stopRuleCodeSchema),
  universal_stop_rules: z.array(stopRuleCodeSchema),
  condition_hints: z.array(
    z.strictObject({ condition: conditionSchema, level: hintLevelSchema, ...text.shape }),
  ),
  time_of_day: z.array(momentSchema).min(1),
  equipment: z.array(equipmentSchema),
  origin: z.string(),
});
export type FileExercise = z.output<typeof exerciseSchema>;

const routineSchema = z.strictObject({
  id: exerciseSlugSchema,
  name: text,
  time_of_day: momentSchema,
  /** Length in minutes as the authors state it, optional items left out; a test holds our estimate against it. */
  total_minutes: range,
  schedule: frequencySchema,
  origin: z.string(),
  note: text.optional(),
  trial_days: z.int().optional(),
  progression: z.array(z.strictObject({ week: z.int(), minutes: z.int() })).optional(),
  items: z
    .array(
      z.strictObject({
        exercise_id: exerciseSlugSchema,
        /** Parts of the dose that differ from the exercise's own. */
        dose: z
          .strictObject({
            reps: z.union([z.int(), range]).optional(),
            duration_s: range.optional(),
            per_side: z.boolean().optional(),
          })
          .optional(),
        /** Own schedule instead of the routine's. */
        frequency: frequencySchema.optional(),
        optional: z.boolean().optional(),
      }),
    )
    .min(1),
});
export type FileRoutine = z.output<typeof routineSchema>;

const protocolSchema = z.strictObject({
  id: exerciseSlugSchema,
  name: text,
  origin: z.string(),
  phases: z
    .array(
      z.strictObject({
        days: z.union([z.tuple([z.int()]), z.tuple([z.int(), z.int()])]),
        code: z.enum(["A", "B", "C", "D"]),
        change: text,
        extra_items: z.array(z.string()),
      }),
    )
    .min(1),
  core_items: z.array(z.string()).min(1),
  interpretation: text.optional(),
});
export type FileProtocol = z.output<typeof protocolSchema>;

export const libraryFileSchema = z.strictObject({
  schema_version: z.literal("1.1"),
  language_level: z.string(),
  text_licence: z.string(),
  origin_legend: z.record(z.string(), z.string()),
  enums: z.record(z.string(), z.unknown()),
  stop_rules: z.array(stopRuleCodeSchema),
  exercises: z.array(exerciseSchema).min(1),
  routines: z.array(routineSchema).min(1),
  protocols: z.array(protocolSchema).min(1),
});
export type LibraryFile = z.output<typeof libraryFileSchema>;
