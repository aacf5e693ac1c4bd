import { z } from "zod";
import { questionCodes } from "../morning.ts";
import { optionalCodes } from "../optional-questions.ts";
import { exerciseSlugSchema, localDateSchema } from "../primitives.ts";
import { trialMeasures, trialVariables, type TrialProtocol } from "./protocols.ts";
import type { NotedChange, Trial } from "./trial.ts";

/** Longest phase and test, in nights: twelve weeks is the longest plan review. */
const MAX_PHASE_NIGHTS = 28;
const MAX_NIGHTS = 84;

const optionalCode = z.enum(optionalCodes as [(typeof optionalCodes)[number], ...typeof optionalCodes]);
const anyCode = z.enum([...questionCodes, ...optionalCodes] as [
  (typeof questionCodes)[number] | (typeof optionalCodes)[number],
  ...((typeof questionCodes)[number] | (typeof optionalCodes)[number])[],
]);

const phaseSchema = z.strictObject({
  code: z.string().regex(/^[A-H]$/),
  variable: z.enum(trialVariables),
  nights: z.int().min(1).max(MAX_PHASE_NIGHTS),
  extraQuestions: z.array(optionalCode).max(4),
});

const phasesSchema = z
  .array(phaseSchema)
  .min(1)
  .max(8)
  .superRefine((phases, ctx) => {
    if (phases.reduce((sum, p) => sum + p.nights, 0) > MAX_NIGHTS) {
      ctx.addIssue({ code: "custom", path: [], message: "too_many_nights" });
    }
    phases.forEach((p, i) => {
      if (i > 0 && p.variable === phases[i - 1]?.variable) {
        ctx.addIssue({ code: "custom", path: [i, "variable"], message: "same_variable" });
      }
    });
  });
const questionsSchema = z.array(anyCode).min(1).max(8);

/** An own test as a therapist makes it. A phase has one variable by its shape; two neighbours may not have the same. */
export const trialProtocolSchema = z.strictObject({
  slug: exerciseSlugSchema,
  phases: phasesSchema,
  questions: questionsSchema,
  main: z.enum(trialMeasures),
}) satisfies z.ZodType<TrialProtocol>;

/** A test of one patient as it is stored. */
export const trialSchema = z.strictObject({
  protocol: exerciseSlugSchema,
  startsOn: localDateSchema,
  phases: phasesSchema,
  questions: questionsSchema,
  main: z.enum(trialMeasures),
  stoppedOn: localDateSchema.nullable(),
}) satisfies z.ZodType<Trial>;

/** A change noted during a test, by therapist or patient. */
export const notedChangeSchema = z.strictObject({
  date: localDateSchema,
  variable: z.enum(trialVariables),
}) satisfies z.ZodType<NotedChange>;
