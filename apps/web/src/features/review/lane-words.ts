import type { Locale } from "@soepel/domain/primitives";
import { numberText } from "@soepel/i18n/format";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import type { LaneWords } from "../../charts/draw/lane-marks.tsx";
import type { ReviewChart } from "../../charts/review/chart.ts";

/** Words that stand inside the lanes; numbers formatted. */
export function laneWords(chart: ReviewChart, locale: Locale): LaneWords {
  const t = reviewLaneTexts[locale].lanes;
  const { baseline, anyMorning } = chart.record;
  const number = (value: number) => numberText(value, locale, value % 1 ? 1 : 0);
  const spread = baseline?.stiffness;
  const pain = baseline?.pain;
  return {
    noMedian: t.noMedian(chart.record.limits.recentMinN),
    stiffnessBaseline: spread
      ? t.baseline(number(spread.median), `${number(spread.q1)}–${number(spread.q3)}`, spread.n)
      : "",
    painBaseline:
      pain && pain.value !== null ? t.baselineMean(numberText(pain.value, locale, 1), pain.n) : "",
    nothing: anyMorning ? t.nothing : t.neverAsked,
    notStarted: reviewLaneTexts[locale].readout.notStarted,
    noPlan: t.noPlan,
  };
}
