import { nightOfMorning } from "@soepel/domain/figures";
import type { MorningRecord } from "@soepel/domain/morning";
import type { ComparedMeasure } from "@soepel/domain/periods";
import type { Locale } from "@soepel/domain/primitives";
import { sleepEfficiency } from "@soepel/domain/sleep";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { isWithin, type DayRange } from "@soepel/domain/windows";
import { durationText, numberText, percentText } from "@soepel/i18n/format";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";

/** Measures that have a lane and so a colour, with their fixed scale. */
export const SHOWN = {
  stiffness: { lane: "lane-stiffness", scale: { low: 0, high: 120 } },
  pain: { lane: "lane-pain", scale: { low: 0, high: 10 } },
  efficiency: { lane: "lane-sleep", scale: { low: 60, high: 100 } },
} as const satisfies Partial<Record<ComparedMeasure, object>>;
export type Shown = keyof typeof SHOWN;
export const shownMeasures = Object.keys(SHOWN) as Shown[];
export const isShown = (measure: ComparedMeasure): measure is Shown => measure in SHOWN;

/** Value of one morning on a measure; null when it was not answered. */
function valueOf(measure: Shown, morning: MorningRecord, review: ReviewWire): number | null {
  if (measure === "stiffness") return morning.values.stiff_duration_min;
  if (measure === "pain") return morning.values.pain_rise;
  return sleepEfficiency(nightOfMorning(morning, review.timeZone), review.sleepEfficiency);
}

/** The mornings of a period that have a value, in date order. */
export const valuesIn = (measure: Shown, range: DayRange, review: ReviewWire) =>
  review.mornings
    .filter((morning) => isWithin(morning.date, range))
    .flatMap((morning) => {
      const value = valueOf(measure, morning, review);
      return value === null ? [] : [{ date: morning.date, value }];
    });

/** A figure with its unit, or the words for too little. */
export function figureText(measure: ComparedMeasure, value: number | null, locale: Locale): string {
  if (value === null) return reviewFindingTexts[locale].effect.tooFew;
  if (measure === "efficiency") return percentText(value, locale, 1);
  if (measure === "stiffness" || measure === "tst") return durationText(value, locale);
  return numberText(value, locale, measure === "pain" || value % 1 ? 1 : 0);
}

export function unitText(measure: ComparedMeasure, review: ReviewWire, locale: Locale): string {
  const { units } = reviewFindingTexts[locale].effect;
  return measure === "efficiency"
    ? units.efficiency(reviewLaneTexts[locale].lanes.formula[review.sleepEfficiency])
    : units[measure];
}
