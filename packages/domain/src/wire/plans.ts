import { z } from "zod";
import { planItemSchema } from "../plan.ts";
import { localDateSchema, patientIdSchema, pauseIdSchema, templateVersionIdSchema } from "../primitives.ts";
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
