import { dueQuestions, type DueQuestion } from "@soepel/domain/due-questions";
import type { AnswerState, MorningAnswers, MorningRecord, QuestionCode } from "@soepel/domain/morning";
import { isOptionalCode, type ExtraValues, type OptionalCode } from "@soepel/domain/optional-questions";
import { impliedAnswers } from "@soepel/domain/questionnaire";
import type { DiaryDay } from "@soepel/domain/wire/diary";

/** What a patient can give to a question: a value, or one of the stored states without a value. */
export type Given = { value: number | boolean | string | readonly string[] } | { state: AnswerState };

/** A question of the core block or one that was asked for. */
export type AnswerCode = QuestionCode | OptionalCode;

/** What decides which questions a morning has. */
export type Asking = Pick<DiaryDay, "date" | "optional"> & { flag?: DiaryDay["flag"] };

type Values = Partial<MorningRecord["values"]>;

/** The values among the answers; unknown, skipped and open ones have none. */
export function valuesOf(answers: MorningAnswers): Values & ExtraValues {
  const values: Record<string, unknown> = {};
  for (const [code, answer] of Object.entries(answers))
    if (answer !== undefined && "value" in answer) values[code] = answer.value;
  return values;
}

const questionsFor = ({ date, optional }: Asking, values: Values & ExtraValues): DueQuestion[] =>
  dueQuestions(date, { chosen: optional, test: [] }, values, values);

/** The questions that apply, for the answers so far, in order; the safety question is the last. */
export const askedOf = (day: Asking, answers: MorningAnswers): DueQuestion[] =>
  questionsFor(day, valuesOf(answers));

/** Answers with which every question applies: some awakenings, and a yes wherever another question hangs on it. */
const everything = ({ optional }: Asking) =>
  ({ n_awak: 1, ...Object.fromEntries(optional.map((code) => [code, true])) }) as Values & ExtraValues;

const allOf = (day: Asking): DueQuestion[] => questionsFor(day, everything(day));

/** A question and its place; `total` is fixed at the start, a question that does not apply is passed silently. */
export type Place = { question: DueQuestion; number: number; total: number };

/** The place of a question, or null when this morning does not have it. */
export function placeOf(code: AnswerCode, day: Asking): Place | null {
  const all = allOf(day);
  const index = all.findIndex((question) => question.code === code);
  const question = all[index];
  return question === undefined ? null : { question, number: index + 1, total: all.length };
}

/** A "yes" to the safety question that nothing followed, such as a page closed at the list of signs. */
export function isYesWithoutReport({ flag }: Asking, { flag_gate: gate }: MorningAnswers): boolean {
  return flag === null && gate !== undefined && "value" in gate && gate.value;
}

/** Untouched, or the safety question after a yes without a report: nobody was told what to do yet. */
const isOpen = (day: Asking, answers: MorningAnswers, { code }: DueQuestion) =>
  answers[code] === undefined || (code === "flag_gate" && isYesWithoutReport(day, answers));

/** The first question of the morning that was not touched yet, or null when every question has an answer or a state. */
export function firstOpen(day: Asking, answers: MorningAnswers): AnswerCode | null {
  return askedOf(day, answers).find((question) => isOpen(day, answers, question))?.code ?? null;
}

/** Where a morning stands, in the same numbers as above its questions; `total` counts every question that may come. */
export type Standing = { at: "start"; total: number } | { at: "question"; place: Place } | { at: "end" };

export function standingOf(day: Asking, answers: MorningAnswers): Standing {
  const code = firstOpen(day, answers);
  const place = code === null ? null : placeOf(code, day);
  if (place === null) return { at: "end" };
  const untouched = askedOf(day, answers).every((question) => isOpen(day, answers, question));
  return untouched ? { at: "start", total: place.total } : { at: "question", place };
}

/** Where to go after a question: the next untouched one behind it, else any untouched one, else null: finished. */
export function nextAfter(code: AnswerCode, day: Asking, answers: MorningAnswers): AnswerCode | null {
  const order = allOf(day).map((question) => question.code);
  const from = order.indexOf(code);
  const behind = askedOf(day, answers).find(
    (question) => order.indexOf(question.code) > from && isOpen(day, answers, question),
  );
  return behind?.code ?? firstOpen(day, answers);
}

/**
 * What one touch sends: the answer itself and what follows from it. "No awakenings" means 0 minutes awake; when that is
 * taken back, the 0 it implied is taken back too (state skipped), because nobody gave it.
 */
export function submissionOf(code: AnswerCode, given: Given, answers: MorningAnswers): MorningAnswers {
  const own: Record<string, Given> = { [code]: given };
  if (isOptionalCode(code)) return own;
  const earlier = impliedAnswers(valuesOf(answers));
  const after = impliedAnswers(valuesOf({ ...answers, ...own }));
  for (const [implied, value] of Object.entries(after)) own[implied] = { value };
  for (const implied of Object.keys(earlier)) {
    if (!(implied in after)) own[implied] = { state: "skipped" };
  }
  return own;
}

/** Whether an implied answer was taken back by the last touch, so that its question is to be asked after all. */
export function reopened(code: AnswerCode, sent: MorningAnswers): QuestionCode | null {
  const other = Object.entries(sent).find(
    ([key, answer]) => key !== code && answer !== undefined && "state" in answer,
  );
  return (other?.[0] as QuestionCode | undefined) ?? null;
}

export type Tally = { answered: number; passed: number; open: number };

/** How many of the questions that apply have an answer, a state without value, or nothing. */
export function tally(day: Asking, answers: MorningAnswers): Tally {
  const given = askedOf(day, answers).map((question) => answers[question.code]);
  return {
    answered: given.filter(
      (answer) => answer !== undefined && ("value" in answer || answer.state === "ongoing"),
    ).length,
    passed: given.filter((answer) => answer !== undefined && "state" in answer && answer.state !== "ongoing")
      .length,
    open: given.filter((answer) => answer === undefined).length,
  };
}
