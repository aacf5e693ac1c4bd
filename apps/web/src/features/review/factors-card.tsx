import { factorFindings, type FactorFinding } from "@soepel/domain/factors";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { durationText, shortDate, signedDuration } from "@soepel/i18n/format";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { reviewTogetherTexts } from "@soepel/i18n/staff/review-together";
import { useMemo } from "react";
import { DotRows } from "../../charts/draw/dot-rows.tsx";
import { Card } from "../../components/parts.tsx";
import { TableTwin } from "../../components/table-twin.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { SHOWN } from "./measures.ts";
import { patientRecord } from "./patient-record.ts";

/** Stiffness on mornings with and without something, most data first; only what has enough mornings on both sides. */
export function FactorsCard({ review }: { review: ReviewWire }) {
  const w = useTexts(reviewTogetherTexts);
  const found = useMemo(() => factorFindings(patientRecord(review)), [review]);
  return (
    <Card title={w.with.title} note={w.with.note}>
      {found.length === 0 ? (
        <p className="review-card-empty">{w.with.none}</p>
      ) : (
        <>
          <table className="review-effect">
            <tbody>
              {found.map((finding) => (
                <Row key={finding.factor} finding={finding} />
              ))}
            </tbody>
          </table>
          <Mornings found={found} />
          <p className="review-card-note">{w.with.caution}</p>
        </>
      )}
    </Card>
  );
}

function Row({ finding }: { finding: FactorFinding }) {
  const locale = useLocale();
  const t = useTexts(reviewFindingTexts);
  const w = useTexts(reviewTogetherTexts);
  const values = (present: boolean) =>
    finding.mornings.filter(({ factor }) => factor === present).map(({ value }) => value);
  const figure = (name: string, { value, n }: FactorFinding["withFactor"]) => (
    <span>
      <span className="vh">{name}</span>
      {value === null ? t.effect.tooFew : durationText(value, locale)} <i>{t.effect.n(n)}</i>
    </span>
  );
  return (
    <tr>
      <th scope="row">
        {t.factors[finding.factor]}
        <i>{finding.difference === null ? "" : signedDuration(finding.difference, locale)}</i>
      </th>
      <td>
        <DotRows
          before={{ label: w.with.without, values: values(false), centre: finding.withoutFactor.value }}
          after={{ label: w.with.with, values: values(true), centre: finding.withFactor.value }}
          {...SHOWN.stiffness}
        />
      </td>
      <td className="review-effect-values">
        {figure(w.with.without, finding.withoutFactor)}
        {figure(w.with.with, finding.withFactor)}
      </td>
    </tr>
  );
}

function Mornings({ found }: { found: readonly FactorFinding[] }) {
  const locale = useLocale();
  const t = useTexts(reviewFindingTexts);
  const w = useTexts(reviewTogetherTexts);
  return (
    <TableTwin
      show={w.twin.show}
      caption={w.twin.mornings}
      head={[w.twin.factor, w.twin.morning, t.effect.measures.stiffness]}
      rows={found.flatMap(({ factor, mornings }) =>
        mornings.map(
          (morning) =>
            [
              `${factor}${morning.date}`,
              `${t.factors[factor]}: ${morning.factor ? w.with.with : w.with.without}`,
              shortDate(morning.date, locale),
              durationText(morning.value, locale),
            ] as const,
        ),
      )}
    />
  );
}
