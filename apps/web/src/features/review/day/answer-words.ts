import { questionCodes, type QuestionCode } from "@soepel/domain/morning";
import { isOptionalCode, optionalCodes } from "@soepel/domain/optional-questions";
import type { ClockMinutes, Locale } from "@soepel/domain/primitives";
import { clockText, durationText } from "@soepel/i18n/format";
import { questionTexts } from "@soepel/i18n/questions";
import { optionalAnswerTexts } from "@soepel/i18n/staff/optional-answers";
import { optionalAnswerText } from "@soepel/i18n/staff/optional-words";
import { reviewDayTexts } from "@soepel/i18n/staff/review-day";

export type AnyAnswer = { value: number | boolean | string | readonly string[] } | { state: string };

const isCore = (code: string): code is QuestionCode => (questionCodes as string[]).includes(code);

/** Every code in the order of the questionnaire, core block first. */
export const codeOrder: readonly string[] = [...questionCodes, ...optionalCodes];

/** Name of a question; the code itself for one this version does not know. */
export function questionName(code: string, locale: Locale): string {
  if (isCore(code)) return questionTexts[locale][code].short;
  return isOptionalCode(code) ? optionalAnswerTexts[locale].names[code] : code;
}

const clocks: ReadonlySet<string> = new Set(["into_bed", "try_sleep", "final_wake", "out_of_bed"]);
const minutes: ReadonlySet<string> = new Set(["sol_min", "waso_min", "stiff_duration_min"]);

/** An answer in words, a state in words where there is no value. */
export function answerText(code: string, answer: AnyAnswer, locale: Locale): string {
  const t = reviewDayTexts[locale];
  if ("state" in answer) {
    const { state } = answer;
    return state in t.states ? t.states[state as keyof typeof t.states] : t.unanswered;
  }
  const { value } = answer;
  return isOptionalCode(code) ? optionalAnswerText(code, value, locale) : coreText(code, value, locale);
}

type Value = Extract<AnyAnswer, { value: unknown }>["value"];

function coreText(code: string, value: Value, locale: Locale): string {
  const t = reviewDayTexts[locale];
  const o = optionalAnswerTexts[locale];
  if (code === "flag_gate") return value === true ? t.gate.yes : t.gate.no;
  if (typeof value !== "number") return String(value);
  if (clocks.has(code)) return clockText(value as ClockMinutes);
  if (minutes.has(code)) return durationText(value, locale);
  if (code === "n_awak") return t.times(value);
  return code === "quality" ? o.ofFive(value) : o.ofTen(value);
}
