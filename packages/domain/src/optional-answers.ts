import { z } from "zod";
import {
  optionalCodes,
  optionalQuestions,
  type OptionalInput,
  type OptionalValue,
  type OptionalCode,
} from "./optional-questions.ts";

const within = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max);

function schemaOf(input: OptionalInput): z.ZodType {
  switch (input.kind) {
    case "scale0to10":
      return within({ min: 0, max: 10 });
    case "scale1to5":
      return within({ min: 1, max: 5 });
    case "yesNo":
      return z.boolean();
    case "number":
      return within(input.range);
    case "minutesOrNever":
      return z.union([within(input.range), z.literal("not_better")]);
    case "choice":
      return z.enum(input.options as [string, ...string[]]);
    case "choices":
      return z
        .array(z.enum(input.options as [string, ...string[]]))
        .min(1)
        .refine((ticked) => new Set(ticked).size === ticked.length, { message: "duplicate_option" })
        .refine((ticked) => !ticked.includes("none") || ticked.length === 1, { message: "none_and_others" });
  }
}

/** Schema per optional question, made from the table that the diary draws: one set of ranges and options. */
export const optionalAnswerSchemas = Object.fromEntries(
  optionalCodes.map((code) => [code, schemaOf(optionalQuestions[code].input)]),
) as unknown as { [C in OptionalCode]: z.ZodType<OptionalValue<C>> };
