import type { ClockMinutes, Locale } from "@soepel/domain/primitives";
import { isOptionalCode } from "@soepel/domain/optional-questions";
import { coreQuestions } from "@soepel/domain/questionnaire";
import { optionalTexts } from "@soepel/i18n/optional-questions";
import type { AnswerCode, Given } from "./flow.ts";
import { optionalText } from "./optional-text.ts";
import { clockText, durationWords } from "@soepel/i18n/format";
import { answerTexts, questionTexts } from "@soepel/i18n/questions";

const isQuality = (n: number): n is 1 | 2 | 3 | 4 | 5 => n >= 1 && n <= 5 && Number.isInteger(n);

/** An answer in words for lists: "23:15", "30 minuten", "4", "goed", "weet ik niet". */
export function answerText(code: AnswerCode, given: Given, locale: Locale): string {
  const t = answerTexts[locale];
  if ("state" in given) {
    return { unknown: t.notKnown, skipped: t.notAnswered, ongoing: t.ongoing }[given.state];
  }
  const { value } = given;
  if (isOptionalCode(code)) return optionalText(code, value, locale);
  if (code === "flag_gate") return value === true ? t.gate.yes : t.gate.no;
  if (typeof value !== "number") return String(value);
  const input = coreQuestions.find((question) => question.code === code)?.input;
  if (input?.kind === "time") return clockText(value as ClockMinutes);
  if (input?.kind === "minutesChips") {
    const words = durationWords(value, locale);
    return input.lastMeansOrMore && value === input.chips.at(-1) ? t.orLonger(words) : words;
  }
  if (input?.kind === "scale1to5" && isQuality(value)) return t.quality[value];
  return `${value}`;
}

/** Name of a question in lists. */
export const shortName = (code: AnswerCode, locale: Locale): string =>
  (isOptionalCode(code) ? optionalTexts[locale][code] : questionTexts[locale][code]).short;
