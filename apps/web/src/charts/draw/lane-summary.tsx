import type { Adherence } from "@soepel/domain/adherence";
import type { Locale } from "@soepel/domain/primitives";
import { durationText, numberText, percentText } from "@soepel/i18n/format";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { memo } from "react";
import type { ReviewChart } from "../review/chart.ts";
import type { LaneFacts } from "../review/facts.ts";

const number = (value: number, locale: Locale) => numberText(value, locale, value % 1 ? 1 : 0);

/** "18,5 van 23 (80 %, n 6 dagen)", or why there is no figure. */
export function routineText(routine: Adherence, locale: Locale): string {
  const t = reviewLaneTexts[locale].routine;
  if (routine.display === "nothing_due") return t.nothingDue;
  if (routine.display === "too_little" || routine.reported === null) return t.tooFew(routine.loggedDays);
  return t.summary(
    number(routine.creditLogged, locale),
    number(routine.dueLogged, locale),
    percentText(routine.reported, locale),
    routine.loggedDays,
  );
}

/** What the picture shows, lane by lane, in sentences with their n. */
export function laneSentences(chart: ReviewChart, facts: LaneFacts, locale: Locale): string[] {
  const t = reviewLaneTexts[locale].summary;
  const of = chart.asked;
  const { stiffness, pain, asleep, efficiency, awakenings } = facts;
  const formula = reviewLaneTexts[locale].lanes.formula[chart.record.denominator];
  return [
    stiffness.duration.value === null
      ? t.stiffnessFew(stiffness.duration.n, of)
      : t.stiffness(
          number(stiffness.duration.value, locale),
          stiffness.duration.n,
          of,
          stiffness.perClass.prolonged,
        ),
    pain.value === null
      ? t.painFew(pain.n, of)
      : t.pain(
          numberText(pain.value, locale, 1),
          number(pain.low, locale),
          number(pain.high, locale),
          pain.n,
          of,
        ),
    asleep.value === null
      ? t.sleepFew(asleep.n, of)
      : t.sleep(durationText(asleep.value, locale), asleep.n, of),
    efficiency.value === null
      ? t.efficiencyFew(efficiency.n, of)
      : t.efficiency(percentText(efficiency.value, locale, 1), formula, efficiency.n, of),
    awakenings.value === null
      ? t.awakeningsFew(awakenings.n, of)
      : t.awakenings(number(awakenings.value, locale), awakenings.n, of),
    t.routine(routineText(facts.routine, locale)),
    t.notes(facts.notes),
  ];
}

/** The spoken and printed twin of the picture. */
export const LaneSummary = memo(function LaneSummary({
  chart,
  facts,
  locale,
}: {
  chart: ReviewChart;
  facts: LaneFacts;
  locale: Locale;
}) {
  return (
    <ul className="review-summary">
      {laneSentences(chart, facts, locale).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
});
