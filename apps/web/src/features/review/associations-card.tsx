import { associationFindings, type AssociationFinding, type AssociationId } from "@soepel/domain/factors";
import type { Locale } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { durationText, numberText, shortDate, signedText } from "@soepel/i18n/format";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { reviewTogetherTexts } from "@soepel/i18n/staff/review-together";
import { useMemo } from "react";
import { ScatterPlot } from "../../charts/draw/scatter-plot.tsx";
import { scaleOfValues, type ScatterScale } from "../../charts/review/scatter.ts";
import { Card } from "../../components/parts.tsx";
import { TableTwin } from "../../components/table-twin.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { patientRecord } from "./patient-record.ts";

type Side = { step: number; text: (value: number, locale: Locale) => string; fixed?: ScatterScale };
const ten: ScatterScale = { low: 0, high: 10, ticks: [0, 5, 10] };
const score: Side = { step: 1, text: (value, locale) => numberText(value, locale), fixed: ten };
/** Minutes until supple, in numbers that fit beside the axis. */
const stiffness: Side = { step: 30, text: (value, locale) => numberText(value, locale) };
const minutes: Side = { step: 60, text: (value, locale) => durationText(value, locale) };
const sides: Record<AssociationId, { x: Side; y: Side; lane: string }> = {
  sleep_stiffness: { x: minutes, y: stiffness, lane: "lane-stiffness" },
  sleep_pain: { x: minutes, y: score, lane: "lane-pain" },
  stress_stiffness: { x: score, y: stiffness, lane: "lane-stiffness" },
  stress_pain: { x: score, y: score, lane: "lane-pain" },
};

/** What came before beside how the morning was, as dots; from ten pairs, in a fixed order, never ranked. */
export function AssociationsCard({ review }: { review: ReviewWire }) {
  const w = useTexts(reviewTogetherTexts);
  const found = useMemo(() => associationFindings(patientRecord(review)), [review]);
  return (
    <Card title={w.together.title} note={w.together.note} className="review-wide">
      {found.length === 0 ? (
        <p className="review-card-empty">{w.together.none}</p>
      ) : (
        <div className="review-together">
          {found.map((finding) => (
            <Pair key={finding.pair} finding={finding} />
          ))}
        </div>
      )}
    </Card>
  );
}

function Pair({ finding }: { finding: AssociationFinding }) {
  const locale = useLocale();
  const t = useTexts(reviewFindingTexts);
  const w = useTexts(reviewTogetherTexts);
  const { x, y, lane } = sides[finding.pair];
  const axis = (side: Side, values: readonly number[]) => ({
    ...(side.fixed ?? scaleOfValues(values, side.step)),
    text: (value: number) => side.text(value, locale),
  });
  const names = w.together.sides[finding.pair];
  return (
    <figure>
      <figcaption>
        <b>{t.pairs[finding.pair]}</b>
        <span>
          {w.together.figure(signedText(finding.rho, locale, 2), finding.n)}
          {finding.display === "provisional" && <i>{w.together.provisional}</i>}
        </span>
      </figcaption>
      <p className="review-together-axis">{names.y}</p>
      <ScatterPlot
        points={finding.points}
        x={axis(
          x,
          finding.points.map((point) => point.x),
        )}
        y={axis(
          y,
          finding.points.map((point) => point.y),
        )}
        lane={lane}
      />
      <p className="review-together-axis review-together-x">{names.x}</p>
      <TableTwin
        show={w.twin.show}
        caption={t.pairs[finding.pair]}
        head={[w.twin.morning, names.x, names.y]}
        rows={finding.points.map(
          (point) =>
            [
              point.date,
              shortDate(point.date, locale),
              x.text(point.x, locale),
              y.text(point.y, locale),
            ] as const,
        )}
      />
    </figure>
  );
}
