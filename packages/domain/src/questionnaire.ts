import { answerRanges } from "./answer-ranges.ts";
import type { MorningRecord, QuestionCode } from "./morning.ts";

export type Range = { min: number; max: number };
/**
 * How a question is answered. Nothing is ever preselected; "weet ik niet" and "sla over" belong to every question.
 * minutesChips: a chip for each value, and another number within the range; `lastMeansOrMore`: the last chip is open-ended.
 */
export type QuestionInput =
  | { kind: "time"; stepMin: number }
  | {
      kind: "minutesChips";
      chips: readonly number[];
      range: Range;
      lastMeansOrMore: boolean;
      ongoing: boolean;
    }
  | { kind: "count"; chips: readonly number[]; range: Range }
  | { kind: "scale0to10" }
  | { kind: "scale1to5" }
  | { kind: "yesNoGate" };

export type Question = {
  code: QuestionCode;
  /** What it asks about: the night that ended, the morning, or today. */
  about: "night" | "morning" | "today";
  input: QuestionInput;
  /** The last answer may be offered to confirm; it is never stored by itself (DOMAIN.md B1). */
  suggestion: boolean;
  /** Asked only when this other answer is above a value; with exactly 0 there, `otherwise` is what it means. */
  onlyIf: { code: QuestionCode; above: number; otherwise: number } | null;
  /** A one-tap "the same as" this other question, where the two are often equal. */
  sameAs: QuestionCode | null;
};

const time = { kind: "time", stepMin: 5 } as const;
const plain = { suggestion: false, onlyIf: null, sameAs: null } as const;

/**
 * The core block of every morning in the order it is asked (DOMAIN.md B2; sleep items follow the Consensus Sleep Diary
 * core). At most twelve pages. The routine is filled in with the exercises and a note is offered at the end.
 */
export const coreQuestions: readonly Question[] = [
  { ...plain, code: "into_bed", about: "night", input: time, suggestion: true, sameAs: "try_sleep" },
  { ...plain, code: "try_sleep", about: "night", input: time, suggestion: true, sameAs: "into_bed" },
  {
    ...plain,
    code: "sol_min",
    about: "night",
    input: {
      kind: "minutesChips",
      chips: [5, 10, 15, 20, 30, 45, 60],
      range: answerRanges.sol_min,
      lastMeansOrMore: false,
      ongoing: false,
    },
  },
  {
    ...plain,
    code: "n_awak",
    about: "night",
    input: { kind: "count", chips: [0, 1, 2, 3, 4, 5], range: answerRanges.n_awak },
  },
  {
    ...plain,
    code: "waso_min",
    about: "night",
    input: {
      kind: "minutesChips",
      chips: [5, 10, 15, 20, 30, 45, 60],
      range: answerRanges.waso_min,
      lastMeansOrMore: false,
      ongoing: false,
    },
    onlyIf: { code: "n_awak", above: 0, otherwise: 0 },
  },
  { ...plain, code: "final_wake", about: "night", input: time, suggestion: true },
  { ...plain, code: "out_of_bed", about: "night", input: time, suggestion: true, sameAs: "final_wake" },
  { ...plain, code: "quality", about: "night", input: { kind: "scale1to5" } },
  { ...plain, code: "pain_rise", about: "morning", input: { kind: "scale0to10" } },
  { ...plain, code: "stiff_severity", about: "morning", input: { kind: "scale0to10" } },
  {
    ...plain,
    code: "stiff_duration_min",
    about: "morning",
    input: {
      kind: "minutesChips",
      chips: [0, 5, 10, 15, 30, 45, 60, 90, 120, 240],
      range: answerRanges.stiff_duration_min,
      lastMeansOrMore: true,
      ongoing: true,
    },
  },
  { ...plain, code: "flag_gate", about: "today", input: { kind: "yesNoGate" } },
];

/** Most pages a morning may have (PRODUCT.md 3). */
export const MAX_QUESTIONS = 12;

export type AnsweredValues = Partial<MorningRecord["values"]>;

/** Whether a question is to be shown, given the answers so far; an open condition (null, absent) hides it. */
export function isAsked(question: Question, values: AnsweredValues): boolean {
  const { onlyIf } = question;
  if (onlyIf === null) return true;
  const other = values[onlyIf.code];
  return typeof other === "number" && other > onlyIf.above;
}

/** The questions of the core block to show now, in order. */
export function askedQuestions(values: AnsweredValues): Question[] {
  return coreQuestions.filter((question) => isAsked(question, values));
}

/** Answers that follow from another: no awakenings means 0 minutes awake (DOMAIN.md B2). Nothing else is implied. */
export function impliedAnswers(values: AnsweredValues): Partial<Record<QuestionCode, number>> {
  const implied: Partial<Record<QuestionCode, number>> = {};
  for (const { code, onlyIf } of coreQuestions) {
    if (onlyIf !== null && values[onlyIf.code] === onlyIf.above) implied[code] = onlyIf.otherwise;
  }
  return implied;
}
