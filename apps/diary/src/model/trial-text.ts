import type { Locale } from "@soepel/domain/primitives";
import type { TrialMeasure } from "@soepel/domain/trial/protocols";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { numberText } from "@soepel/i18n/format";

/** A value of a night in a test: "45", "82,5 %". */
export function trialValue(value: number, measure: TrialMeasure, locale: Locale): string {
  const text = numberText(value, locale, Number.isInteger(value) ? 0 : 1);
  return measure === "sleep_efficiency" ? `${text} %` : text;
}

/** The middle one of the nights that count, with their number. */
export function trialMiddle(
  median: { value: number | null; n: number },
  measure: TrialMeasure,
  locale: Locale,
): string {
  const t = extraTexts[locale].test;
  return median.value === null ? t.noneCounts : t.middle(trialValue(median.value, measure, locale), median.n);
}
