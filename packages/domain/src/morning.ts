import { z } from "zod";
import { answerRanges, NOTE_MAX_CHARS } from "./answer-ranges.ts";
import { optionalAnswerSchemas } from "./optional-answers.ts";
import {
  isOptionalCode,
  optionalCodes,
  type ExtraValues,
  type OptionalCode,
  type OptionalValue,
} from "./optional-questions.ts";
import { clockMinutesSchema, type LocalDate } from "./primitives.ts";

const within = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max);

/**
 * Morning diary answers (DOMAIN.md B2). A question is in one of four states: untouched (absent), answered, "unknown"
 * (weet ik niet) and "skipped" (sla over). Only "answered" carries a value; nothing ever turns a missing answer into 0.
 * Units: clock times in minutes after midnight, durations in minutes, ratings 0–10, quality 1–5.
 */
export const answerSchemas = {
  into_bed: clockMinutesSchema,
  try_sleep: clockMinutesSchema,
  sol_min: within(answerRanges.sol_min),
  n_awak: within(answerRanges.n_awak),
  waso_min: within(answerRanges.waso_min),
  final_wake: clockMinutesSchema,
  out_of_bed: clockMinutesSchema,
  quality: within(answerRanges.quality),
  pain_rise: within(answerRanges.pain_rise),
  stiff_severity: within(answerRanges.stiff_severity),
  stiff_duration_min: within(answerRanges.stiff_duration_min),
  /** true: at least one red flag ticked or in doubt; the codes travel with the red-flag report. */
  flag_gate: z.boolean(),
  note: z.string().trim().min(1).max(NOTE_MAX_CHARS),
} as const;

export type QuestionCode = keyof typeof answerSchemas;
export type AnswerValue<C extends QuestionCode> = z.output<(typeof answerSchemas)[C]>;
export const questionCodes = Object.keys(answerSchemas) as QuestionCode[];

/** "ongoing" exists for stiffness duration only: still stiff, asked again later the same day. */
export const answerStateSchema = z.enum(["unknown", "skipped", "ongoing"]);
export type AnswerState = z.infer<typeof answerStateSchema>;

const answerOf = <T extends z.ZodType>(value: T) =>
  z.union([z.strictObject({ value }), z.strictObject({ state: z.enum(["unknown", "skipped"]) })]);

const coreAnswers = {
  into_bed: answerOf(answerSchemas.into_bed).optional(),
  try_sleep: answerOf(answerSchemas.try_sleep).optional(),
  sol_min: answerOf(answerSchemas.sol_min).optional(),
  n_awak: answerOf(answerSchemas.n_awak).optional(),
  waso_min: answerOf(answerSchemas.waso_min).optional(),
  final_wake: answerOf(answerSchemas.final_wake).optional(),
  out_of_bed: answerOf(answerSchemas.out_of_bed).optional(),
  quality: answerOf(answerSchemas.quality).optional(),
  pain_rise: answerOf(answerSchemas.pain_rise).optional(),
  stiff_severity: answerOf(answerSchemas.stiff_severity).optional(),
  stiff_duration_min: z
    .union([
      z.strictObject({ value: answerSchemas.stiff_duration_min }),
      z.strictObject({ state: answerStateSchema }),
    ])
    .optional(),
  flag_gate: answerOf(answerSchemas.flag_gate).optional(),
  note: answerOf(answerSchemas.note).optional(),
};

type OptionalAnswer<C extends OptionalCode> = { value: OptionalValue<C> } | { state: "unknown" | "skipped" };
const optionalAnswers = Object.fromEntries(
  optionalCodes.map((code) => [code, answerOf(optionalAnswerSchemas[code]).optional()]),
) as unknown as { [C in OptionalCode]: z.ZodOptional<z.ZodType<OptionalAnswer<C>>> };

/** Answers of one morning: the core block and whatever optional questions were asked. Unknown questions are refused. */
export const morningAnswersSchema = z.strictObject({ ...coreAnswers, ...optionalAnswers });
export type MorningAnswers = z.output<typeof morningAnswersSchema>;

/** One morning as charts and formulas read it: values or null, plus how it was entered. */
export type MorningRecord = {
  date: LocalDate;
  values: { [C in QuestionCode]: AnswerValue<C> | null };
  states: Partial<Record<QuestionCode, AnswerState>>;
  /** Answers of the optional questions that were asked (DOMAIN.md B3); absent means not asked or not answered. */
  extra?: ExtraValues;
  /** Days between the morning and its first answer: 0 the same day, 1 or 2 late. */
  daysLate: number;
  /** True when an answer given earlier was changed afterwards. */
  corrected: boolean;
  /** True when it came from a file and not from this diary. */
  imported?: boolean;
};

const NO_VALUES = Object.freeze(
  Object.fromEntries(questionCodes.map((code) => [code, null])),
) as MorningRecord["values"];

/** No answer at all: every value null. A new object each time, cheap enough for thousands of mornings per request. */
export const emptyValues = (): MorningRecord["values"] => ({ ...NO_VALUES });

/** The value of an answer, or null when it was untouched, unknown, skipped or is still open. */
export function valueOf<C extends QuestionCode>(answers: MorningAnswers, code: C): AnswerValue<C> | null {
  const answer = answers[code];
  return answer && "value" in answer ? (answer.value as AnswerValue<C>) : null;
}

/** Values of the optional questions that were asked; null where one was asked and not answered. */
export function extraValuesOf(answers: MorningAnswers): ExtraValues {
  const extra: Partial<Record<OptionalCode, unknown>> = {};
  for (const code of Object.keys(answers)) {
    if (!isOptionalCode(code)) continue;
    const answer = answers[code];
    if (answer !== undefined) extra[code] = "value" in answer ? answer.value : null;
  }
  return extra as ExtraValues;
}
