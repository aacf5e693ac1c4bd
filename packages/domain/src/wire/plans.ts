import { z } from "zod";
import { exerciseContentSchema, templateContentSchema } from "../content.ts";
import { errorCodes } from "../errors.ts";
import { doseSchema, itemKeySchema, planItemSchema } from "../plan.ts";
import {
  bilingualSchema,
  exerciseSlugSchema,
  localDateSchema,
  localeSchema,
  patientIdSchema,
  pauseIdSchema,
  templateVersionIdSchema,
} from "../primitives.ts";
import { freeText, revisionSchema } from "./common.ts";
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

const countedPainSchema = z.object({ highest: z.number(), n: z.int() });

/** A next step a therapist may take; the shape of domain's Progression. */
export const progressionSchema = z.object({
  itemKey: itemKeySchema,
  exercise: exerciseSlugSchema,
  done: z.int(),
  due: z.int(),
  from: localDateSchema,
  to: localDateSchema,
  pain: countedPainSchema,
  step: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("dose"),
      part: z.enum(["reps", "sets", "holdS", "durationS"]),
      dose: doseSchema,
    }),
    z.object({ kind: z.literal("harder"), exercise: exerciseSlugSchema }),
  ]),
});

/** A newer version of the template that the newest revision was made from, to be decided on by the therapist. */
export const templateUpdateSchema = z.object({
  templateVersionId: templateVersionIdSchema,
  name: bilingualSchema,
  pinnedVersion: z.int(),
  version: z.int(),
  changeNote: z.string().nullable(),
  pinned: templateContentSchema,
  next: templateContentSchema,
});
export type TemplateUpdate = z.output<typeof templateUpdateSchema>;

/** One patient of the own caseload whose plan follows an older version of its template. */
export const templateUpdateRowSchema = z.object({
  patientId: patientIdSchema,
  patientName: z.string(),
  name: bilingualSchema,
  pinnedVersion: z.int(),
  version: z.int(),
  changeNote: z.string().nullable(),
  /** Lines of this patient's plan that would change. */
  changes: z.int(),
});
export type TemplateUpdateRow = z.output<typeof templateUpdateRowSchema>;

export const declineTemplateInputSchema = z.strictObject({
  patientId: patientIdSchema,
  templateVersionId: templateVersionIdSchema,
});

/** A patient of the own caseload to whom a template can be given. */
export const assignCandidateSchema = z.object({
  patientId: patientIdSchema,
  name: z.string(),
  /** Newest revision, null without a plan. */
  revision: z.int().nullable(),
  /** Name of the template of that revision, or null. */
  template: bilingualSchema.nullable(),
  endsOn: localDateSchema.nullable(),
  openFlags: z.int(),
});
export type AssignCandidate = z.output<typeof assignCandidateSchema>;

export const assignTemplateInputSchema = z
  .strictObject({
    templateVersionId: templateVersionIdSchema,
    /** Each with the revision that was on the screen: a newer one is a conflict for that patient only. */
    patients: z
      .array(z.strictObject({ patientId: patientIdSchema, base: z.int().min(1).nullable() }))
      .min(1)
      .max(50)
      .refine((list) => new Set(list.map((one) => one.patientId)).size === list.length, {
        message: "duplicate",
      }),
    effectiveFrom: localDateSchema,
    endsOn: localDateSchema.nullable(),
    reason: freeText(300).nullable(),
  })
  .refine((v) => v.endsOn === null || v.endsOn >= v.effectiveFrom, {
    path: ["endsOn"],
    message: "range_reversed",
  });
export type AssignTemplateInput = z.output<typeof assignTemplateInputSchema>;

/** What came of it, per patient: the new revision, or why not. */
export const assignResultSchema = z.object({
  patientId: patientIdSchema,
  revision: z.int().nullable(),
  refused: z.enum(errorCodes).nullable(),
});
export type AssignResult = z.output<typeof assignResultSchema>;

export const planPageSchema = z.object({
  patient: patientHeaderSchema,
  today: localDateSchema,
  revisions: z.array(revisionSchema),
  pauses: z.array(pauseRowSchema),
  openFlags: z.int(),
  /** Exercises stopped for pain in the last 14 days, by slug. */
  stopped: z.record(z.string(), z.array(localDateSchema)),
  progressions: z.array(progressionSchema),
  templateUpdate: templateUpdateSchema.nullable(),
});
export type PlanPage = z.output<typeof planPageSchema>;

/** The plan on paper: the revision of today, or the one to come, with the exact versions it pins. */
export const planPrintSchema = z.object({
  locale: localeSchema,
  practice: z.object({ name: z.string(), phone: z.string() }),
  /** Address of the diary without any secret. */
  diaryUrl: z.string(),
  plan: z
    .object({
      revision: z.int(),
      from: localDateSchema,
      to: localDateSchema.nullable(),
      lines: z.array(z.object({ item: planItemSchema, exercise: exerciseContentSchema })),
    })
    .nullable(),
});
export type PlanPrint = z.output<typeof planPrintSchema>;
