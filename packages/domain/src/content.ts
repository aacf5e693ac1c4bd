import { z } from "zod";
import { doseSchema, momentSchema, scheduleSchema } from "./plan.ts";
import { exerciseSlugSchema } from "./primitives.ts";

/** What kind of item it is. Only exercises, breathing and relaxation take minutes of training. */
export const exerciseTypeSchema = z.enum([
  "exercise",
  "breathing",
  "relaxation",
  "position",
  "habit",
  "advice",
]);
export type ExerciseType = z.infer<typeof exerciseTypeSchema>;

export const goalSchema = z.enum([
  "mobility",
  "stability",
  "strength",
  "aerobic",
  "breathing",
  "relaxation",
  "awareness",
  "habit",
  "sleep_habit",
  "sleep_position",
]);
export type Goal = z.infer<typeof goalSchema>;

/** Conditions a hint may speak about; the patient record uses the same codes. */
export const conditionSchema = z.enum(["hernia_radicular", "si_joint", "arthrosis", "stenosis"]);
export type Condition = z.infer<typeof conditionSchema>;

export const hintLevelSchema = z.enum(["ok", "adapt", "avoid_if_provokes"]);
export type HintLevel = z.infer<typeof hintLevelSchema>;

/** Stop rules shown with an exercise; their sentences are in @soepel/i18n/stop-rules. */
export const stopRuleCodeSchema = z.enum(["PAIN_UP", "LEG_SYMPTOMS", "DIZZY", "NEXT_DAY", "RED_FLAG"]);
export type StopRuleCode = z.infer<typeof stopRuleCodeSchema>;

export const equipmentSchema = z.enum([
  "bike",
  "chair",
  "cold-pack",
  "elastic-band",
  "firm-pillow",
  "heat-pack",
  "light-weight",
  "long-pillow",
  "pillow",
  "step",
  "thin-pillow",
]);
export type Equipment = z.infer<typeof equipmentSchema>;

/** A text in both languages, each 1–`max` characters after trimming. A published version has no empty language. */
const bilingualText = (max: number) =>
  z.strictObject({ nl: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) });

/** Step sentences per language, equally many in both so that step 2 means the same movement. */
const stepsSchema = z
  .strictObject({
    nl: z.array(z.string().trim().min(1).max(240)).min(1).max(8),
    en: z.array(z.string().trim().min(1).max(240)).min(1).max(8),
  })
  .refine((steps) => steps.nl.length === steps.en.length, { message: "step_count_differs" });

const distinct = <T extends z.ZodType<string>>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((list) => new Set(list).size === list.length, { message: "duplicate" });

const conditionHintSchema = z.strictObject({
  condition: conditionSchema,
  level: hintLevelSchema,
  text: bilingualText(200),
});
export type ConditionHint = z.output<typeof conditionHintSchema>;

/**
 * Content of one version of a library item, as an admin publishes it. `dose` and `schedule` are the defaults a new plan
 * item starts from; `doseNote` says what numbers cannot ("every time you get up") and is null when there is nothing to say.
 * `easier` and `harder` are slugs; publishing checks that they exist, the schema checks that an item is not its own variant.
 */
export const exerciseContentSchema = z
  .strictObject({
    slug: exerciseSlugSchema,
    name: bilingualText(80),
    type: exerciseTypeSchema,
    goals: distinct(goalSchema, 5).min(1),
    startPosition: bilingualText(160),
    steps: stepsSchema,
    dose: doseSchema,
    doseNote: bilingualText(120).nullable(),
    schedule: scheduleSchema,
    easier: distinct(exerciseSlugSchema, 6),
    harder: distinct(exerciseSlugSchema, 6),
    stopRules: distinct(stopRuleCodeSchema, 5),
    conditionHints: z
      .array(conditionHintSchema)
      .max(8)
      .refine((hints) => new Set(hints.map((hint) => hint.condition)).size === hints.length, {
        message: "duplicate",
      }),
    moments: distinct(momentSchema, 4).min(1),
    equipment: distinct(equipmentSchema, 6),
  })
  .refine((content) => !content.easier.includes(content.slug) && !content.harder.includes(content.slug), {
    message: "own_variant",
    path: ["easier"],
  })
  .refine((content) => content.easier.every((slug) => !content.harder.includes(slug)), {
    message: "easier_and_harder",
    path: ["harder"],
  });
export type ExerciseContent = z.output<typeof exerciseContentSchema>;

export const templateItemSchema = z.strictObject({
  exercise: exerciseSlugSchema,
  /** Version of the library item that the template pins; versions count from 1. */
  exerciseVersion: z.int().min(1),
  moment: momentSchema,
  dose: doseSchema,
  schedule: scheduleSchema,
  optional: z.boolean(),
});
export type TemplateItem = z.output<typeof templateItemSchema>;

/**
 * Content of one version of a plan template. The same exercise may stand in a template twice at different moments, not
 * twice at the same moment. `note` is for the patient, null when there is none.
 */
export const templateContentSchema = z.strictObject({
  slug: exerciseSlugSchema,
  name: bilingualText(80),
  note: bilingualText(300).nullable(),
  items: z
    .array(templateItemSchema)
    .min(1)
    .max(20)
    .refine(
      (items) => new Set(items.map((item) => `${item.exercise} ${item.moment}`)).size === items.length,
      {
        message: "duplicate",
      },
    ),
});
export type TemplateContent = z.output<typeof templateContentSchema>;
