import type { Locale } from "@soepel/domain/primitives";
import type { OptionalCode } from "@soepel/domain/optional-questions";
import { optionalQuestions } from "@soepel/domain/optional-questions";
import { durationWords } from "@soepel/i18n/format";
import { optionalAnswerTexts } from "@soepel/i18n/optional-answers";

const changes = ["worst", "worse", "bitWorse", "same", "bitBetter", "better", "best"] as const;

/** Words for the change since the start, −3 to 3. */
export const changeWord = (n: number, locale: Locale): string =>
  optionalAnswerTexts[locale].change[changes[n + 3] ?? "same"];

/** One answer of a choice or of a scale of five, in words. */
export function optionText(code: OptionalCode, option: string | number, locale: Locale): string {
  const t = optionalAnswerTexts[locale];
  if (option === "none") return t.none;
  if (typeof option === "number") {
    const five: Readonly<Record<string, Readonly<Record<number, string>>>> = t.five;
    return five[code]?.[option] ?? `${option}`;
  }
  const options: Readonly<Record<string, string>> = t.options;
  return options[option] ?? option;
}

/** A stored value of an optional question in words for lists: "ja", "30 minuten", "op mijn rug". */
export function optionalText(code: OptionalCode, value: unknown, locale: Locale): string {
  const t = optionalAnswerTexts[locale];
  const { input } = optionalQuestions[code];
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (value === "not_better") return t.notBetter;
  if (Array.isArray(value)) return value.map((one) => optionText(code, String(one), locale)).join(", ");
  if (typeof value !== "number") return optionText(code, String(value), locale);
  if (input.kind === "scale1to5") return optionText(code, value, locale);
  if (input.kind === "minutesOrNever") return durationWords(value, locale);
  if (input.kind !== "number") return `${value}`;
  if (input.unit === "min") return durationWords(value, locale);
  if (input.unit === "change") return changeWord(value, locale);
  return `${value} ${input.unit === "glasses" ? t.glasses(value) : t.degrees}`;
}
