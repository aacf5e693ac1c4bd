import { useState } from "react";
import type { LocalDate } from "@soepel/domain/primitives";
import type { TrialMeasure } from "@soepel/domain/trial/protocols";
import { optionalCodes, type ExtraValues } from "@soepel/domain/optional-questions";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { TrialWire } from "@soepel/domain/wire/trials";
import { dayMonth, nightText, numberText, orDash, shortWeekday } from "@soepel/i18n/format";
import { optionalAnswerTexts } from "@soepel/i18n/staff/optional-answers";
import { optionalAnswerText } from "@soepel/i18n/staff/optional-words";
import { staffTrialTexts } from "@soepel/i18n/staff/trials";
import { trialTexts } from "@soepel/i18n/trials";
import { TrialNights } from "../../charts/draw/trial-nights.tsx";
import { prepareNights, type NightMarkAt } from "../../charts/trial/nights.ts";
import { Button } from "../../components/button.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { measureText, variableName, phaseName } from "./trial-names.ts";

/** Room for a card at 1280 px; wider screens leave it white. */
const ROOM = 880;

/** The nights as dots, with the same nights as a table on demand. */
export function NightsView({
  trial,
  review,
  measure,
}: {
  trial: TrialWire;
  review: ReviewWire;
  measure: TrialMeasure;
}) {
  const t = useTexts(staffTrialTexts).patient;
  const names = useTexts(trialTexts).measures;
  const locale = useLocale();
  const [asTable, setAsTable] = useState(false);
  const chart = prepareNights(trial, review.mornings, {
    today: review.today,
    timeZone: review.timeZone,
    measure,
    room: ROOM,
  });
  const phaseAt = (index: number) => trial.phases[index];
  const counted = chart.nights.filter((night) => night.kind === "counted").length;
  return (
    <>
      <div className={`trial-figure ${measure}`}>
        <TrialNights
          chart={chart}
          words={{
            label: `${t.chart(names[measure])}. ${t.legend.counted}: ${counted}.`,
            phase: (index) => {
              const phase = phaseAt(index);
              return phase ? variableName(phase.variable, locale) : "";
            },
            day: ({ date }) => ({ weekday: shortWeekday(date, locale), number: String(dayOf(date)) }),
            tick: (value) => numberText(value, locale),
          }}
        />
        <Legend kinds={new Set(chart.nights.map((night) => night.kind))} band={chart.band !== null} />
      </div>
      <span className="no-print">
        <Button size="small" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t.hideTable : t.table}
        </Button>
      </span>
      {asTable && <NightsTable nights={chart.nights} trial={trial} review={review} measure={measure} />}
    </>
  );
}

const dayOf = (date: LocalDate) => Number(date.slice(8));

function Legend({ kinds, band }: { kinds: ReadonlySet<NightMarkAt["kind"]>; band: boolean }) {
  const t = useTexts(staffTrialTexts).patient.legend;
  return (
    <ul className="trial-legend">
      {(["counted", "mixed", "not_done", "missing"] as const)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind} className={kind}>
            {t[kind]}
          </li>
        ))}
      {kinds.has("counted") && <li className="middle">{t.middle}</li>}
      {band && <li className="band">{t.base}</li>}
    </ul>
  );
}

function NightsTable({
  nights,
  trial,
  review,
  measure,
}: {
  nights: readonly NightMarkAt[];
  trial: TrialWire;
  review: ReviewWire;
  measure: TrialMeasure;
}) {
  const t = useTexts(staffTrialTexts).patient;
  const { names } = useTexts(optionalAnswerTexts);
  const locale = useLocale();
  const extraOf = (date: LocalDate) => review.mornings.find((morning) => morning.date === date)?.extra ?? {};
  /** What was asked that morning; without an answer a dash. */
  const answersOf = (extra: ExtraValues) =>
    optionalCodes
      .filter((code) => code in extra)
      .map(
        (code) =>
          [code, orDash(extra[code] ?? null, (value) => optionalAnswerText(code, value, locale))] as const,
      );
  return (
    <table className="trial-table">
      <thead>
        <tr>
          <th scope="col">{t.nightColumns.date}</th>
          <th scope="col">{t.nightColumns.phase}</th>
          <th scope="col">{t.nightColumns.value}</th>
          <th scope="col">{t.nightColumns.mark}</th>
          <th scope="col">{t.nightColumns.answers}</th>
        </tr>
      </thead>
      <tbody>
        {nights
          .filter((night) => night.kind !== "to_come")
          .map((night) => {
            const phase = trial.phases[night.phase];
            return (
              <tr key={night.date}>
                <th scope="row">
                  {nightText(night.date, locale)}
                  <small>{dayMonth(night.date, locale)}</small>
                </th>
                <td>{phase && phaseName(phase, locale)}</td>
                <td>{night.value === null ? "–" : measureText(measure, night.value, locale)}</td>
                <td>{t.marks[night.kind as keyof typeof t.marks]}</td>
                <td className="sec">
                  {answersOf(extraOf(night.date))
                    .map(([code, value]) => `${names[code]}: ${value}`)
                    .join(" · ")}
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}
