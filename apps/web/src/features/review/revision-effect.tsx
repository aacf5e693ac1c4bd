import { revisionEffects, type ComparedRow } from "@soepel/domain/periods";
import type { Locale } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { DayRange } from "@soepel/domain/windows";
import { shortDate } from "@soepel/i18n/format";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { useMemo, useState } from "react";
import "../../components/field.css";
import { DotRows } from "../../charts/draw/dot-rows.tsx";
import { Card } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { daysText } from "./days-text.ts";
import { figureText, SHOWN, shownMeasures, unitText, valuesIn, type Shown } from "./measures.ts";
import { patientRecord } from "./patient-record.ts";
import { TwoSidesTable } from "./two-sides-table.tsx";

/**
 * Mornings on both sides of a plan revision, the latest at first and each other one on demand; nothing until one has
 * enough on either side.
 */
export function RevisionEffectCard({ review }: { review: ReviewWire }) {
  const t = useTexts(reviewFindingTexts).effect;
  const locale = useLocale();
  const effects = useMemo(
    () => revisionEffects(patientRecord(review), review.today, review.sleepEfficiency),
    [review],
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const effect = effects.find(({ number }) => number === chosen) ?? effects.at(-1);
  if (!effect) return null;
  const revision = review.revisions.find((other) => other.number === effect.number);
  const note = [revision && shortDate(revision.effectiveFrom, locale), revision?.reason]
    .filter(Boolean)
    .join(": ");
  const values = (measure: Shown, range: DayRange) =>
    valuesIn(measure, range, review).map(({ value }) => value);
  return (
    <Card
      title={t.title(effect.number)}
      note={note}
      end={
        effects.length > 1 && (
          <select
            className="input effect-choice no-print"
            aria-label={t.choose}
            value={effect.number}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {effects.map(({ number, before }) => (
              <option key={number} value={number}>
                {t.option(number, shortDate(before.to, locale))}
              </option>
            ))}
          </select>
        )
      }
    >
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
      <TwoSidesTable
        review={review}
        sides={[
          { name: t.before, range: effect.before },
          { name: t.after, range: effect.after },
        ]}
      />
      <p className="review-card-note">
        {t.note(daysText(effect.before, locale), daysText(effect.after, locale))}
      </p>
    </Card>
  );
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
