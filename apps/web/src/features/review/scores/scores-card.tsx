import { externalInstruments, type ExternalInstrument } from "@soepel/domain/external-scores";
import type { Locale } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { listText, numberText, percentText, shortDate, signedText } from "@soepel/i18n/format";
import { reviewScoreTexts } from "@soepel/i18n/staff/review-scores";
import { useMemo, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Card } from "../../../components/parts.tsx";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { useMayDo } from "../../../lib/session.ts";
import { AddScore } from "./add-score.tsx";
import { Marked } from "../marked.tsx";
import { scoreRows, type ScoreRow } from "./score-rows.ts";
import { useRetractScore } from "./use-retract-score.ts";
import "./scores.css";

/** Totals of licensed questionnaires, beside the first of each; what is shown is who typed in what and when. */
export function ScoresCard({ whole }: { whole: ReviewWire }) {
  const t = useTexts(reviewScoreTexts);
  const locale = useLocale();
  const allowed = useMayDo("record.write") && whole.patient.readAlongUntil === null;
  const [adding, setAdding] = useState(false);
  const { patientId } = whole.patient;
  const retract = useRetractScore(patientId);
  const rows = useMemo(() => scoreRows(whole.scores), [whole.scores]);
  const limits = limitTexts(rows, locale);
  return (
    <Card
      title={t.title}
      note={t.note}
      end={
        allowed && (
          <Button className="no-print" size="small" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="review-card-empty">{t.none}</p>
      ) : (
        <>
          <table className="scores">
            <thead>
              <tr>
                <th scope="col">{t.head.instrument}</th>
                <th scope="col">{t.head.date}</th>
                <th scope="col">{t.head.total}</th>
                <th scope="col">{t.head.change}</th>
                <th scope="col">{t.head.by}</th>
                {allowed && (
                  <th scope="col" className="no-print">
                    <span className="vh">{t.head.actions}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const { score, first } = row;
                const name = t.short[score.instrument];
                const date = shortDate(score.date, locale);
                return (
                  <tr key={score.scoreId} className={first === null ? "scores-first" : ""}>
                    <th scope="row">{first === null ? name : <span className="vh">{name}</span>}</th>
                    <td>{date}</td>
                    <td>
                      <Total row={row} />
                    </td>
                    <td>
                      <Change row={row} />
                    </td>
                    <td>{score.by}</td>
                    {allowed && (
                      <td className="no-print">
                        <Button
                          look="quiet"
                          size="small"
                          aria-label={t.retractOf(name, date)}
                          disabled={retract.busy}
                          onClick={() => retract.run(score)}
                        >
                          {t.retract}
                        </Button>
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
          {limits.length > 0 && <p className="review-card-note">{t.limits(listText(limits, locale))}</p>}
        </>
      )}
      {adding && <AddScore patientId={patientId} today={whole.today} onClose={() => setAdding(false)} />}
    </Card>
  );
}

const decimals = (value: number) => (Number.isInteger(value) ? 0 : 1);

function Total({ row: { score } }: { row: ScoreRow }) {
  const t = useTexts(reviewScoreTexts);
  const locale = useLocale();
  if (score.instrument === "start_back") return score.group && <b>{t.groups[score.group]}</b>;
  if (score.total === null) return null;
  const { max } = externalInstruments[score.instrument];
  return <Marked text={t.of(numberText(score.total, locale, decimals(score.total)), max)} />;
}

function Change({ row: { first, difference, verdict } }: { row: ScoreRow }) {
  const t = useTexts(reviewScoreTexts);
  const locale = useLocale();
  if (first === null) return <span className="mut">{t.first}</span>;
  if (difference === null) return first.group && <span className="mut">{t.was(t.groups[first.group])}</span>;
  return (
    <>
      <b>{signedText(difference, locale, decimals(difference))}</b>
      <span className="mut scores-verdict">{verdict === null ? t.noLimit : t.verdicts[verdict]}</span>
    </>
  );
}

/** The published limits of the instruments that stand here twice. */
function limitTexts(rows: readonly ScoreRow[], locale: Locale): string[] {
  const t = reviewScoreTexts[locale];
  const compared = new Set(
    rows.filter(({ verdict }) => verdict !== null).map(({ score }) => score.instrument),
  );
  return (Object.keys(externalInstruments) as ExternalInstrument[]).flatMap((id) => {
    const { mic, micPercent }: { mic: number | null; micPercent: number | null } = externalInstruments[id];
    if (mic === null || !compared.has(id)) return [];
    const percent = micPercent === null ? null : percentText(micPercent, locale);
    return [t.limit(t.short[id], numberText(mic, locale, decimals(mic)), percent)];
  });
}
