import type { AnswerState, MorningAnswers, MorningRecord, QuestionCode } from "@soepel/domain/morning";
import {
  askedQuestions,
  coreQuestions,
  impliedAnswers,
  isAsked,
  type Question,
} from "@soepel/domain/questionnaire";

/** What a patient can give to a question: a value, or one of the stored states without a value. */
export type Given = { value: number | boolean | string | readonly string[] } | { state: AnswerState };

type Values = Partial<MorningRecord["values"]>;

/** The values among the answers; unknown, skipped and open ones have none. */
export function valuesOf(answers: MorningAnswers): Values {
  const values: Record<string, unknown> = {};
  for (const [code, answer] of Object.entries(answers))
    if (answer !== undefined && "value" in answer) values[code] = answer.value;
  return values;
}

/** A question and its place; `total` is fixed at the start, a question that does not apply is passed silently. */
export type Place = { question: Question; number: number; total: number };

export function placeOf(code: QuestionCode): Place {
  const index = coreQuestions.findIndex((question) => question.code === code);
  const question = coreQuestions[index] ?? coreQuestions[0];
  if (!question) throw new RangeError("no questions");
  return { question, number: Math.max(index, 0) + 1, total: coreQuestions.length };
}

const isOpen = (answers: MorningAnswers, { code }: Question) => answers[code] === undefined;

/** The first question of the morning that was not touched yet, or null when every question has an answer or a state. */
export function firstOpen(answers: MorningAnswers): QuestionCode | null {
  return askedQuestions(valuesOf(answers)).find((question) => isOpen(answers, question))?.code ?? null;
}

/** Where to go after a question: the next untouched one behind it, else any untouched one, else null: finished. */
export function nextAfter(code: QuestionCode, answers: MorningAnswers): QuestionCode | null {
  const values = valuesOf(answers);
  const from = coreQuestions.findIndex((question) => question.code === code);
  const behind = coreQuestions
    .slice(from + 1)
    .find((question) => isAsked(question, values) && isOpen(answers, question));
  return behind?.code ?? firstOpen(answers);
}

/** The question before this one that applies, or null at the first. */
export function before(code: QuestionCode, answers: MorningAnswers): QuestionCode | null {
  const values = valuesOf(answers);
  const at = coreQuestions.findIndex((question) => question.code === code);
  return coreQuestions.slice(0, at).findLast((question) => isAsked(question, values))?.code ?? null;
}

/**
 * What one touch sends: the answer itself and what follows from it. "No awakenings" means 0 minutes awake; when that is
 * taken back, the 0 it implied is taken back too (state skipped), because nobody gave it.
 */
export function submissionOf(code: QuestionCode, given: Given, answers: MorningAnswers): MorningAnswers {
  const earlier = impliedAnswers(valuesOf(answers));
  const own: Record<string, Given> = { [code]: given };
  const after = impliedAnswers(valuesOf({ ...answers, ...own }));
  for (const [implied, value] of Object.entries(after)) own[implied] = { value };
  for (const implied of Object.keys(earlier)) {
    if (!(implied in after)) own[implied] = { state: "skipped" };
  }
  return own;
}

/** Whether an implied answer was taken back by the last touch, so that its question is to be asked after all. */
export function reopened(code: QuestionCode, sent: MorningAnswers): QuestionCode | null {
  const other = Object.entries(sent).find(
    ([key, answer]) => key !== code && answer !== undefined && "state" in answer,
  );
  return (other?.[0] as QuestionCode | undefined) ?? null;
}

export type Tally = { answered: number; passed: number; open: number };

/** How many of the questions that apply have an answer, a state without value, or nothing. */
export function tally(answers: MorningAnswers): Tally {
  const asked = askedQuestions(valuesOf(answers));
  const given = asked.map((question) => answers[question.code]);
  return {
    answered: given.filter(
      (answer) => answer !== undefined && ("value" in answer || answer.state === "ongoing"),
    ).length,
    passed: given.filter((answer) => answer !== undefined && "state" in answer && answer.state !== "ongoing")
      .length,
    open: given.filter((answer) => answer === undefined).length,
  };
}

const DAY_MIN = 1440;
const QUARTER = 15;

/** Four quarter-hours around a time of day, in order: half an hour and a quarter before and after. */
export function neighbours(minutes: number): number[] {
  const base = Math.round(minutes / QUARTER) * QUARTER;
  return [-2, -1, 1, 2].map((step) => (((base + step * QUARTER) % DAY_MIN) + DAY_MIN) % DAY_MIN);
}

/** Common times to choose from on a first morning, when there is nothing to confirm. */
export const commonTimes: Partial<Record<QuestionCode, readonly number[]>> = {
  into_bed: [1290, 1320, 1350, 1380, 1395, 1410, 0, 30],
  try_sleep: [1320, 1350, 1365, 1380, 1395, 1410, 0, 30],
  final_wake: [330, 360, 375, 390, 405, 420, 450, 480],
  out_of_bed: [360, 390, 405, 420, 435, 450, 480, 510],
};
