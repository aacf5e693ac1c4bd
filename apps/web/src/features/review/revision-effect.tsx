import { nightOfMorning } from "@soepel/domain/figures";
import type { MorningRecord } from "@soepel/domain/morning";
import { revisionEffects, type ComparedMeasure, type ComparedRow } from "@soepel/domain/periods";
import type { Locale } from "@soepel/domain/primitives";
import { sleepEfficiency } from "@soepel/domain/sleep";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { isWithin, type DayRange } from "@soepel/domain/windows";
import { durationText, numberText, percentText, shortDate } from "@soepel/i18n/format";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { useMemo } from "react";
import { DotRows } from "../../charts/draw/dot-rows.tsx";
import { Card } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { daysText } from "./days-text.ts";
import { patientRecord } from "./patient-record.ts";

/** Measures that have a lane and so a colour, with their fixed scale. */
const SHOWN = {
  stiffness: { lane: "lane-stiffness", scale: { low: 0, high: 120 } },
  pain: { lane: "lane-pain", scale: { low: 0, high: 10 } },
  efficiency: { lane: "lane-sleep", scale: { low: 60, high: 100 } },
} as const satisfies Partial<Record<ComparedMeasure, object>>;
type Shown = keyof typeof SHOWN;
const shownMeasures = Object.keys(SHOWN) as Shown[];

/** Value of one morning on a measure; null when it was not answered. */
function valueOf(measure: Shown, morning: MorningRecord, review: ReviewWire): number | null {
  if (measure === "stiffness") return morning.values.stiff_duration_min;
  if (measure === "pain") return morning.values.pain_rise;
  return sleepEfficiency(nightOfMorning(morning, review.timeZone), review.sleepEfficiency);
}

/** A figure with its unit, or the words for too little. */
export function figureText(measure: ComparedMeasure, value: number | null, locale: Locale): string {
  if (value === null) return reviewFindingTexts[locale].effect.tooFew;
  if (measure === "efficiency") return percentText(value, locale, 1);
  if (measure === "stiffness" || measure === "tst") return durationText(value, locale);
  return numberText(value, locale, measure === "pain" || value % 1 ? 1 : 0);
}

/** Mornings on both sides of the latest plan revision; nothing until there are enough on either side. */
export function RevisionEffectCard({ review }: { review: ReviewWire }) {
  const t = useTexts(reviewFindingTexts).effect;
  const locale = useLocale();
  const effect = useMemo(
    () => revisionEffects(patientRecord(review), review.today, review.sleepEfficiency).at(-1),
    [review],
  );
  if (!effect) return null;
  const revision = review.revisions.find((other) => other.number === effect.number);
  const note = [revision && shortDate(revision.effectiveFrom, locale), revision?.reason]
    .filter(Boolean)
    .join(": ");
  const values = (measure: Shown, range: DayRange) =>
    review.mornings
      .filter((morning) => isWithin(morning.date, range))
      .map((morning) => valueOf(measure, morning, review));
  return (
    <Card title={t.title(effect.number)} note={note}>
      <table className="review-effect">
        <tbody>
          {shownMeasures.map((measure) => {
            const row = effect.rows.find((other) => other.measure === measure);
            return row ? (
              <tr key={measure}>
                <th scope="row">
                  {t.measures[measure]}
                  <i>{unitText(measure, review, locale)}</i>
                </th>
                <td>
                  <DotRows
                    before={{ label: t.before, values: values(measure, effect.before), centre: row.a.value }}
                    after={{ label: t.after, values: values(measure, effect.after), centre: row.b.value }}
                    {...SHOWN[measure]}
                  />
                </td>
                <td className="review-effect-values">
                  <Figures row={row} locale={locale} />
                </td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
      <p className="review-card-note">
        {t.note(daysText(effect.before, locale), daysText(effect.after, locale))}
      </p>
    </Card>
  );
}

export function unitText(measure: ComparedMeasure, review: ReviewWire, locale: Locale): string {
  const { units } = reviewFindingTexts[locale].effect;
  return measure === "efficiency"
    ? units.efficiency(reviewLaneTexts[locale].lanes.formula[review.sleepEfficiency])
    : units[measure];
}

function Figures({ row, locale }: { row: ComparedRow; locale: Locale }) {
  const t = reviewFindingTexts[locale].effect;
  return [row.a, row.b].map(({ value, n }, index) => (
    <span key={index === 0 ? "a" : "b"}>
      <span className="vh">{index === 0 ? t.before : t.after}</span>
      {figureText(row.measure, value, locale)} <i>{t.n(n)}</i>
    </span>
  ));
}
