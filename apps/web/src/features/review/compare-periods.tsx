import { addDays } from "@soepel/domain/calendar";
import { comparePeriods, type ComparedMeasure } from "@soepel/domain/periods";
import { isLocalDate, type Locale } from "@soepel/domain/primitives";
import { thresholds } from "@soepel/domain/thresholds";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { baselineWindow, type DayRange } from "@soepel/domain/windows";
import { signedDuration, signedText } from "@soepel/i18n/format";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { useMemo, useState } from "react";
import "../../components/field.css";
import { DotRows } from "../../charts/draw/dot-rows.tsx";
import { Card } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { figureText, isShown, SHOWN, unitText, valuesIn } from "./measures.ts";
import { patientRecord, settingsOf } from "./patient-record.ts";
import { TwoSidesTable } from "./two-sides-table.tsx";

/** Two periods of one's own choice side by side, every figure with its n; at first the own start and the last 14 days. */
export function ComparePeriods({ review }: { review: ReviewWire }) {
  const t = useTexts(reviewFindingTexts).compare;
  const texts = useTexts(reviewFindingTexts).effect;
  const locale = useLocale();
  const recent = { from: addDays(review.today, 1 - thresholds.baselineDays), to: review.today };
  const [a, setA] = useState<DayRange>(
    baselineWindow(
      review.patient.baselineFrom ?? review.firstMorning,
      review.today,
      settingsOf(review).limits,
    ) ?? recent,
  );
  const [b, setB] = useState<DayRange>(recent);
  const rows = useMemo(
    () => comparePeriods(patientRecord(review), a, b, review.sleepEfficiency),
    [review, a, b],
  );
  return (
    <Card title={t.title} note={t.note} className="review-wide">
      <table className="review-compare">
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col">
              <Period name={t.a} range={a} today={review.today} onChange={setA} />
            </th>
            <th scope="col">
              <Period name={t.b} range={b} today={review.today} onChange={setB} />
            </th>
            <th scope="col">{t.difference}</th>
            <th scope="col" className="review-compare-dots">
              {t.mornings}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.measure}>
              <th scope="row">
                {texts.measures[row.measure]} <i>{unitText(row.measure, review, locale)}</i>
              </th>
              {[row.a, row.b].map((side, index) => (
                <td key={index === 0 ? "a" : "b"} className={side.value === null ? "mut" : ""}>
                  {figureText(row.measure, side.value, locale)} <i>{texts.n(side.n)}</i>
                </td>
              ))}
              <td>{row.difference === null ? "" : differenceText(row.measure, row.difference, locale)}</td>
              <td className="review-compare-dots">
                {isShown(row.measure) && (
                  <DotRows
                    before={{
                      label: t.shortA,
                      values: valuesIn(row.measure, a, review).map(({ value }) => value),
                      centre: row.a.value,
                    }}
                    after={{
                      label: t.shortB,
                      values: valuesIn(row.measure, b, review).map(({ value }) => value),
                      centre: row.b.value,
                    }}
                    {...SHOWN[row.measure]}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TwoSidesTable
        review={review}
        sides={[
          { name: t.a, range: a },
          { name: t.b, range: b },
        ]}
      />
    </Card>
  );
}

function differenceText(measure: ComparedMeasure, difference: number, locale: Locale): string {
  if (measure === "tst" || measure === "stiffness") return signedDuration(difference, locale);
  return signedText(difference, locale, difference % 1 ? 1 : 0);
}

function Period({
  name,
  range,
  today,
  onChange,
}: {
  name: string;
  range: DayRange;
  today: string;
  onChange: (range: DayRange) => void;
}) {
  const t = useTexts(reviewFindingTexts).compare;
  const set = (end: "from" | "to", value: string) => {
    if (!isLocalDate(value)) return;
    const next = { ...range, [end]: value };
    onChange(next.from <= next.to ? next : { from: value, to: value });
  };
  const field = (end: "from" | "to", label: string) => (
    <label>
      <span>{label}</span>
      <input
        className="input"
        type="date"
        max={today}
        value={range[end]}
        aria-label={`${name}, ${label}`}
        onChange={(event) => set(end, event.target.value)}
      />
    </label>
  );
  return (
    <span className="review-period">
      <b>{name}</b>
      {field("from", t.from)}
      {field("to", t.to)}
    </span>
  );
}
