import { z } from "zod";
import { questionCodes } from "../morning.ts";
import { optionalCodes } from "../optional-questions.ts";
import { exerciseSlugSchema } from "../primitives.ts";
import { trialMeasures, trialVariables, type TrialProtocol } from "./protocols.ts";

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

/** An own test as a therapist makes it. A phase has one variable by its shape; two neighbours may not have the same. */
export const trialProtocolSchema = z
  .strictObject({
    slug: exerciseSlugSchema,
    phases: z.array(phaseSchema).min(1).max(8),
    questions: z.array(anyCode).min(1).max(8),
    main: z.enum(trialMeasures),
  })
  .superRefine(({ phases }, ctx) => {
    if (phases.reduce((sum, p) => sum + p.nights, 0) > MAX_NIGHTS) {
      ctx.addIssue({ code: "custom", path: ["phases"], message: "too_many_nights" });
    }
    phases.forEach((p, i) => {
      if (i > 0 && p.variable === phases[i - 1]?.variable) {
        ctx.addIssue({ code: "custom", path: ["phases", i, "variable"], message: "same_variable" });
      }
    });
  }) satisfies z.ZodType<TrialProtocol>;
