import { z } from "zod";
import type { Intake } from "./intake.ts";
import { localDateSchema } from "./primitives.ts";

const yesNo = z.boolean().nullable();

/** Intake answers of the pattern card as they cross the wire; null is "not asked or not known". */
export const intakeSchema = z.strictObject({
  ageAtOnset: z.int().min(0).max(120).nullable(),
  complaintSince: localDateSchema.nullable(),
  insidiousOnset: yesNo,
  improvesWithExercise: yesNo,
  improvesWithRest: yesNo,
  nightPainBetterOnRising: yesNo,
  wakesSecondHalf: yesNo,
  alternatingButtockPain: yesNo,
  legSymptoms: yesNo,
}) satisfies z.ZodType<Intake>;
