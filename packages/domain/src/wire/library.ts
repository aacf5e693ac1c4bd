import { z } from "zod";
import { exerciseContentSchema, exerciseDraftSchema, templateDraftSchema } from "../content.ts";
import { exchangeLimit } from "../library-exchange.ts";
import {
  bilingualSchema,
  exerciseSlugSchema,
  instantSchema,
  templateIdSchema,
  templateVersionIdSchema,
} from "../primitives.ts";
import { freeText } from "./common.ts";

export const changeNoteSchema = freeText(300).refine((v) => v.length >= 3, { message: "too_small" });

export const exerciseRowSchema = z.object({
  slug: z.string(),
  version: z.int(),
  /** "shipped" comes with the product, "practice" is an own copy. */
  origin: z.enum(["shipped", "practice"]),
  /** Not offered any more; plans that have it keep it. */
  archived: z.boolean(),
  content: exerciseContentSchema,
});
export type ExerciseRow = z.output<typeof exerciseRowSchema>;

/** An own item that has a draft: in the list beside the published ones, for those who may edit. */
export const exerciseDraftRowSchema = z.object({
  slug: z.string(),
  name: bilingualSchema,
  published: z.boolean(),
});
export type ExerciseDraftRow = z.output<typeof exerciseDraftRowSchema>;

export const exerciseVersionSchema = z.object({
  version: z.int(),
  changeNote: z.string().nullable(),
  publishedAt: instantSchema,
  publishedBy: z.string().nullable(),
  /** Plans in force that pin this version; a count only, never who. */
  plansInUse: z.int(),
  content: exerciseContentSchema,
});
export type ExerciseVersion = z.output<typeof exerciseVersionSchema>;

/** One item with its versions, newest first, where it is used, and its draft. */
export const exerciseSchema = z.object({
  slug: exerciseSlugSchema,
  origin: z.enum(["shipped", "practice"]),
  archived: z.boolean(),
  versions: z.array(exerciseVersionSchema),
  /** Templates in use that have it. */
  templates: z.int(),
  draft: z
    .object({
      draftRevision: z.int(),
      savedAt: instantSchema,
      savedBy: z.string(),
      content: exerciseDraftSchema,
    })
    .nullable(),
});
export type Exercise = z.output<typeof exerciseSchema>;

export const onExerciseSchema = z.strictObject({ slug: exerciseSlugSchema });
export const saveExerciseInputSchema = z.strictObject({
  slug: exerciseSlugSchema,
  /** Count of saves this one was made from, so that two admins do not overwrite each other. */
  draftRevision: z.int().min(0),
  content: exerciseDraftSchema,
});
export type SaveExerciseInput = z.output<typeof saveExerciseInputSchema>;
export const publishExerciseInputSchema = z.strictObject({
  slug: exerciseSlugSchema,
  draftRevision: z.int().min(0),
  changeNote: changeNoteSchema,
});
export type PublishExerciseInput = z.output<typeof publishExerciseInputSchema>;
export const discardExerciseInputSchema = saveExerciseInputSchema.omit({ content: true });
export const archiveInputSchema = z.strictObject({
  kind: z.enum(["exercise", "template"]),
  slug: exerciseSlugSchema,
  archived: z.boolean(),
});
export type ArchiveInput = z.output<typeof archiveInputSchema>;

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
  /** Of a draft languages and lines may be missing; what is published is complete. */
  content: templateDraftSchema,
});
export type TemplateVersion = z.output<typeof templateVersionSchema>;

export const templateRowSchema = z.object({
  templateId: templateIdSchema,
  slug: z.string(),
  origin: z.enum(["shipped", "practice"]),
  name: bilingualSchema,
  publishedVersion: z.int().nullable(),
  draftVersion: z.int().nullable(),
  items: z.int(),
  archived: z.boolean(),
});
export type TemplateRow = z.output<typeof templateRowSchema>;

export const templateSchema = templateRowSchema.extend({ versions: z.array(templateVersionSchema) });
export type Template = z.output<typeof templateSchema>;

export const saveDraftInputSchema = z.strictObject({
  templateId: templateIdSchema,
  /** Version the draft was made from, so that two admins do not overwrite each other. */
  draftRevision: z.int().min(0),
  content: templateDraftSchema,
});
export const publishInputSchema = z.strictObject({
  templateId: templateIdSchema,
  templateVersionId: templateVersionIdSchema,
  changeNote: changeNoteSchema,
});
export const discardTemplateInputSchema = z.strictObject({
  templateId: templateIdSchema,
  draftRevision: z.int().min(0),
});

export const exportInputSchema = z.strictObject({ scope: z.enum(["own", "all"]) });
/** A little above the limit, so that a file that is too large gets its own sentence. */
export const inspectInputSchema = z.strictObject({ text: z.string().max(exchangeLimit + 10_000) });
export const importInputSchema = inspectInputSchema.extend({ changeNote: changeNoteSchema });

export const importReportSchema = z.object({
  rows: z.array(
    z.object({
      kind: z.enum(["exercise", "template"]),
      name: bilingualSchema,
      slug: z.string(),
      action: z.enum(["same", "new", "new_version"]),
      version: z.int(),
    }),
  ),
  /** At most 50; with any of them nothing is written. */
  problems: z.array(z.object({ code: z.string(), path: z.string() })),
  problemCount: z.int(),
});
export type ImportReport = z.output<typeof importReportSchema>;
