import type { ClockMinutes, Locale } from "@soepel/domain/primitives";
import type { QuestionCode } from "@soepel/domain/morning";
import { placeOf, type Given } from "./flow.ts";
import { clockText, durationWords } from "@soepel/i18n/format";
import { answerTexts } from "@soepel/i18n/questions";

const isQuality = (n: number): n is 1 | 2 | 3 | 4 | 5 => n >= 1 && n <= 5 && Number.isInteger(n);

/** An answer in words for lists: "23:15", "30 minuten", "4", "goed", "weet ik niet". */
export function answerText(code: QuestionCode, given: Given, locale: Locale): string {
  const t = answerTexts[locale];
  if ("state" in given) {
    return { unknown: t.notKnown, skipped: t.notAnswered, ongoing: t.ongoing }[given.state];
  }
  const { value } = given;
  if (code === "flag_gate") return value === true ? t.gate.yes : t.gate.no;
  if (typeof value !== "number") return String(value);
  const { kind } = placeOf(code).question.input;
  if (kind === "time") return clockText(value as ClockMinutes);
  if (kind === "minutesChips") return durationWords(value, locale);
  if (kind === "scale1to5" && isQuality(value)) return t.quality[value];
  return `${value}`;
}
