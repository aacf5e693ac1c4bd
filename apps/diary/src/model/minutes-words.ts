import type { MinuteRange } from "@soepel/domain/dose-minutes";
import type { Locale } from "@soepel/domain/primitives";
import { durationWords } from "@soepel/i18n/format";

/** "8 minuten" for an estimate: the middle of the range, at least one minute; null stays null. */
export function minutesWords(range: MinuteRange | null, locale: Locale): string | null {
  if (range === null) return null;
  return durationWords(Math.max(1, Math.round((range.min + range.max) / 2)), locale);
}
