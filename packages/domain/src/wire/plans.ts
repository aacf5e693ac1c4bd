import { z } from "zod";
import { planItemSchema } from "../plan.ts";
import {
  localDateSchema,
  patientIdSchema,
  pauseIdSchema,
  templateIdSchema,
  templateVersionIdSchema,
} from "../primitives.ts";
import { exerciseContentSchema, templateContentSchema } from "../content.ts";
import { freeText, revisionSchema } from "./common.ts";
import { instantSchema } from "../primitives.ts";
import { patientHeaderSchema } from "./patients.ts";

export const planItemsSchema = z
  .array(planItemSchema)
  .min(1)
  .max(20)
  .refine((items) => new Set(items.map((i) => i.key)).size === items.length, { message: "duplicate" });

export const sendPlanInputSchema = z
  .strictObject({
    patientId: patientIdSchema,
    /** Number of the revision this change was made from, null for a first plan: a mismatch is a conflict. */
    base: z.int().min(1).nullable(),
    templateVersionId: templateVersionIdSchema.nullable(),
    effectiveFrom: localDateSchema,
    endsOn: localDateSchema.nullable(),
    reason: freeText(300).nullable(),
    items: planItemsSchema,
    /** Needed while a red flag of this patient is open. */
    redFlagReason: freeText(300).nullable(),
  })
  .refine((v) => v.endsOn === null || v.endsOn >= v.effectiveFrom, {
    path: ["endsOn"],
    message: "range_reversed",
  });
export type SendPlanInput = z.output<typeof sendPlanInputSchema>;

/** A pause as the plan page shows it. */
export const pauseRowSchema = z.object({
  pauseId: pauseIdSchema,
  from: localDateSchema,
  to: localDateSchema.nullable(),
});
export type PauseRow = z.output<typeof pauseRowSchema>;

export const pausePlanInputSchema = z.strictObject({
  patientId: patientIdSchema,
  from: localDateSchema,
  /** Last paused day, null until further notice. */
  to: localDateSchema.nullable(),
});
export type PausePlanInput = z.output<typeof pausePlanInputSchema>;

export const resumePlanInputSchema = z.strictObject({
  patientId: patientIdSchema,
  pauseId: pauseIdSchema,
  /** First day that counts again. */
  on: localDateSchema,
});
export type ResumePlanInput = z.output<typeof resumePlanInputSchema>;

export const planPageSchema = z.object({
  patient: patientHeaderSchema,
  today: localDateSchema,
  revisions: z.array(revisionSchema),
  pauses: z.array(pauseRowSchema),
  openFlags: z.int(),
  /** Exercises stopped for pain in the last 14 days, by slug. */
  stopped: z.record(z.string(), z.array(localDateSchema)),
});
export type PlanPage = z.output<typeof planPageSchema>;

export const exerciseRowSchema = z.object({
  slug: z.string(),
  version: z.int(),
  /** "shipped" comes with the product, "practice" is an own copy. */
  origin: z.enum(["shipped", "practice"]),
  content: exerciseContentSchema,
});
export type ExerciseRow = z.output<typeof exerciseRowSchema>;

export const templateVersionSchema = z.object({
  templateVersionId: templateVersionIdSchema,
  version: z.int(),
  status: z.enum(["draft", "published", "archived"]),
  changeNote: z.string().nullable(),
  publishedAt: instantSchema.nullable(),
  publishedBy: z.string().nullable(),
  /** Plans in force that pin this version; a count only, never who. */
  plansInUse: z.int(),
  /** Count of saves of a draft; send it back with the next save. */
  draftRevision: z.int(),
  content: templateContentSchema,
});
export type TemplateVersion = z.output<typeof templateVersionSchema>;

export const templateRowSchema = z.object({
  templateId: templateIdSchema,
  slug: z.string(),
  origin: z.enum(["shipped", "practice"]),
  name: z.object({ nl: z.string(), en: z.string() }),
  publishedVersion: z.int().nullable(),
  draftVersion: z.int().nullable(),
  items: z.int(),
});
export type TemplateRow = z.output<typeof templateRowSchema>;

export const templateSchema = templateRowSchema.extend({ versions: z.array(templateVersionSchema) });
export type Template = z.output<typeof templateSchema>;

export const saveDraftInputSchema = z.strictObject({
  templateId: templateIdSchema,
  /** Version the draft was made from, so that two admins do not overwrite each other. */
  draftRevision: z.int().min(0),
  content: templateContentSchema,
});
export const publishInputSchema = z.strictObject({
  templateId: templateIdSchema,
  templateVersionId: templateVersionIdSchema,
  changeNote: freeText(300).refine((v) => v.length >= 3, { message: "too_small" }),
});
