import type { Locale } from "@soepel/domain/primitives";
import type { Look } from "@soepel/domain/wire/own";
import { ownTexts } from "@soepel/i18n/diary/own";

/** Who it was and what was done, in words for the person it is about. */
export function lookText({ who, action, times }: Look, locale: Locale): { who: string; what: string } {
  const t = ownTexts[locale];
  const known: Readonly<Record<string, string>> = t.actions;
  const often = t.times(times);
  return {
    who: who === "" ? t.somebody : who,
    what: `${known[action] ?? t.otherAction}${often === "" ? "" : `, ${often}`}`,
  };
}
