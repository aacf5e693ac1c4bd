import type { Locale } from "@soepel/domain/primitives";
import { listText, numberText } from "@soepel/i18n/format";
import { optionTexts } from "@soepel/i18n/option-texts";

/** The answer to an optional question in words; a question that was asked and not answered is a dash. */
export function answerText(value: unknown, locale: Locale): string {
  const t = optionTexts[locale];
  const word = (option: string) => (option in t ? t[option as keyof typeof t] : option);
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (typeof value === "number") return numberText(value, locale);
  if (typeof value === "string") return word(value);
  if (Array.isArray(value))
    return listText(
      value.map((option) => word(String(option))),
      locale,
    );
  return "–";
}
