import { z } from "zod";
import { passesElevenTest } from "./bsn.ts";
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

/** One text of at most `max` characters after trimming, at least `min` long, without a citizen service number. */
const textOf = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !passesElevenTest(text), { message: "bsn" });
const bothOf = (min: number, max: number) => z.strictObject({ nl: textOf(min, max), en: textOf(min, max) });
/** A text in both languages. A published version has no empty language. */
const bilingualText = (max: number) => bothOf(1, max);
/** The same in a draft, where a language may still be missing. */
const draftText = (max: number) => bothOf(0, max);

/** Step sentences per language, equally many in both so that step 2 means the same movement. */
const stepsOf = (min: number) =>
  z
    .strictObject({
      nl: z.array(textOf(min, 240)).min(min).max(8),
      en: z.array(textOf(min, 240)).min(min).max(8),
    })
    .refine((steps) => steps.nl.length === steps.en.length, { message: "step_count_differs" });

const distinct = <T extends z.ZodType<string>>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((list) => new Set(list).size === list.length, { message: "duplicate" });

const hintOf = (text: ReturnType<typeof bothOf>) =>
  z.strictObject({ condition: conditionSchema, level: hintLevelSchema, text });
const hintsOf = (text: ReturnType<typeof bothOf>) =>
  z
    .array(hintOf(text))
    .max(8)
    .refine((hints) => new Set(hints.map((hint) => hint.condition)).size === hints.length, {
      message: "duplicate",
    });
export type ConditionHint = z.output<ReturnType<typeof hintOf>>;

const exerciseFields = {
  slug: exerciseSlugSchema,
  /** The item whose drawing this one shows; absent: its own. */
  figure: exerciseSlugSchema.exactOptional(),
  name: bilingualText(80),
  type: exerciseTypeSchema,
  goals: distinct(goalSchema, 5).min(1),
  startPosition: bilingualText(160),
  steps: stepsOf(1),
  dose: doseSchema,
  doseNote: bilingualText(120).nullable(),
  schedule: scheduleSchema,
  easier: distinct(exerciseSlugSchema, 6),
  harder: distinct(exerciseSlugSchema, 6),
  stopRules: distinct(stopRuleCodeSchema, 5),
  conditionHints: hintsOf(bilingualText(200)),
  moments: distinct(momentSchema, 4).min(1),
  equipment: distinct(equipmentSchema, 6),
};

type Variants = { slug: string; easier: readonly string[]; harder: readonly string[] };
const notItsOwn = (content: Variants) =>
  !content.easier.includes(content.slug) && !content.harder.includes(content.slug);
const notBoth = (content: Variants) => content.easier.every((slug) => !content.harder.includes(slug));

/**
 * Content of one version of a library item, as an admin publishes it. `dose` and `schedule` are the defaults a new plan
 * item starts from; `doseNote` says what numbers cannot ("every time you get up") and is null when there is nothing to say.
 * `easier` and `harder` are slugs; publishing checks that they exist, the schema checks that an item is not its own variant.
 */
export const exerciseContentSchema = z
  .strictObject(exerciseFields)
  .refine(notItsOwn, { message: "own_variant", path: ["easier"] })
  .refine(notBoth, { message: "easier_and_harder", path: ["harder"] });
export type ExerciseContent = z.output<typeof exerciseContentSchema>;

/** A draft of an item: texts, goals and moments may still be missing; everything that is there keeps its limits. */
export const exerciseDraftSchema = z
  .strictObject({
    ...exerciseFields,
    name: draftText(80),
    goals: distinct(goalSchema, 5),
    startPosition: draftText(160),
    steps: stepsOf(0),
    doseNote: draftText(120).nullable(),
    conditionHints: hintsOf(draftText(200)),
    moments: distinct(momentSchema, 4),
  })
  .refine(notItsOwn, { message: "own_variant", path: ["easier"] })
  .refine(notBoth, { message: "easier_and_harder", path: ["harder"] });

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

const oncePerMoment = (items: readonly { exercise: string; moment: string }[]) =>
  new Set(items.map((item) => `${item.exercise} ${item.moment}`)).size === items.length;
const itemsOf = (min: number) =>
  z.array(templateItemSchema).min(min).max(20).refine(oncePerMoment, { message: "duplicate" });

/**
 * Content of one version of a plan template. The same exercise may stand in a template twice at different moments, not
 * twice at the same moment. `note` is for the patient, null when there is none.
 */
export const templateContentSchema = z.strictObject({
  slug: exerciseSlugSchema,
  name: bilingualText(80),
  note: bilingualText(300).nullable(),
  items: itemsOf(1),
});
export type TemplateContent = z.output<typeof templateContentSchema>;

/** A draft of a template: a language or all lines may still be missing. */
export const templateDraftSchema = z.strictObject({
  slug: exerciseSlugSchema,
  name: draftText(80),
  note: draftText(300).nullable(),
  items: itemsOf(0),
});
