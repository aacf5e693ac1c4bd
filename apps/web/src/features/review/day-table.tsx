import { countsInAdherence } from "@soepel/domain/due";
import { optionalCodes } from "@soepel/domain/optional-questions";
import type { LocalDate } from "@soepel/domain/primitives";
import { stiffnessClass } from "@soepel/domain/stiffness";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { clockOfEpochMinutes, zoneTable, type EpochMinutes } from "@soepel/domain/zone";
import { clockText, durationText, numberText, percentText, shortDate } from "@soepel/i18n/format";
import { optionalAnswerTexts } from "@soepel/i18n/staff/optional-answers";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { laneSentences } from "../../charts/draw/lane-summary.tsx";
import { answerWords } from "../../charts/draw/readout-context.tsx";
import { stateText } from "../../charts/draw/readout-words.tsx";
import { extraOf } from "../../charts/review/context-lane.ts";
import type { ReviewChart } from "../../charts/review/chart.ts";
import { reviewEvents } from "../../charts/review/events-lane.ts";
import type { LaneFacts } from "../../charts/review/facts.ts";
import type { ReviewDay } from "../../charts/review/record.ts";
import { useLocale } from "../../lib/locale.ts";
import { eventSentence } from "./event-text.ts";

type DayTableProps = {
  review: ReviewWire;
  chart: ReviewChart;
  facts: LaneFacts;
  onDay: (date: LocalDate) => void;
};

/** The same days as the lanes, newest first, with every value. An empty cell is an answer that was not given. */
export function DayTable({ review, chart, facts, onDay }: DayTableProps) {
  const locale = useLocale();
  const t = reviewTexts[locale].table;
  const lanes = reviewLaneTexts[locale];
  const { record, axis } = chart;
  const clock = (at: EpochMinutes | null | undefined) =>
    at === null || at === undefined ? "" : clockText(clockOfEpochMinutes(at, zoneTable(record.timeZone)));
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : numberText(value, locale, value % 1 ? 1 : 0);
  const length = (minutes: number | null | undefined) =>
    minutes === null || minutes === undefined ? "" : durationText(minutes, locale);
  const entered = ({ morning, date, expected }: ReviewDay) => {
    if (!morning) return date === record.today ? lanes.readout.runningToday : expected ? t.none : "";
    const when = morning.daysLate > 0 ? t.late(morning.daysLate) : t.sameDay;
    return morning.corrected ? `${when}, ${t.corrected}` : when;
  };
  const routine = (index: number) => {
    const cells = record.routine
      .filter((row) => countsInAdherence(row.item))
      .map((row) => row.cells[index])
      .filter(
        (cell) => cell !== undefined && !["notDue", "notInPlan", "paused", "noDiary"].includes(cell.state),
      );
    const done = cells.filter((cell) => cell?.state === "done" || cell?.state === "stopped").length;
    return cells.length === 0 ? "" : t.doneOf(done, cells.length);
  };
  const extras = optionalCodes.filter((code) => record.days.some((day) => extraOf(day, code) !== null));
  const events = reviewEvents(review, axis.days).filter((event) => event.kind !== "note");
  const rows = record.days.map((day, index) => ({ day, index })).toReversed();
  return (
    <div
      className="review-table"
      role="region"
      aria-label={t.caption(shortDate(axis.from, locale), shortDate(axis.to, locale))}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area needs the keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table>
        <caption>
          {t.caption(shortDate(axis.from, locale), shortDate(axis.to, locale))}
          <ul>
            {laneSentences(chart, facts, locale).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </caption>
        <thead>
          <tr>
            {[
              t.day,
              t.diary,
              t.stiffness,
              t.class,
              t.severity,
              t.median,
              t.pain,
              t.dark,
              t.rising,
              t.latency,
              t.awakenings,
              t.waso,
              t.tst,
              t.tib,
              t.efficiency(lanes.lanes.formula[record.denominator]),
              t.quality,
              ...extras.map((code) => optionalAnswerTexts[locale].names[code]),
              t.routine,
              t.events,
              t.note,
            ].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, index }) => {
            const values = day.morning?.values;
            const { night } = day;
            const minutes = values?.stiff_duration_min ?? null;
            const ongoing = day.morning?.states.stiff_duration_min;
            return (
              <tr key={day.date}>
                <th scope="row">
                  <button type="button" onClick={() => onDay(day.date)}>
                    {shortDate(day.date, locale)}
                  </button>
                </th>
                <td>{entered(day)}</td>
                <td>
                  {minutes === null && ongoing && day.morning
                    ? stateText(day.morning, "stiff_duration_min", lanes)
                    : number(minutes)}
                </td>
                <td>{minutes === null ? "" : lanes.classes[stiffnessClass(minutes)]}</td>
                <td>{number(values?.stiff_severity)}</td>
                <td>
                  {day.rollingStiffness.value === null
                    ? ""
                    : `${number(day.rollingStiffness.value)} (${day.rollingStiffness.n})`}
                </td>
                <td>{number(values?.pain_rise)}</td>
                <td>{clock(night?.trySleepAt)}</td>
                <td>{clock(night?.outOfBedAt)}</td>
                <td>{number(night?.sol)}</td>
                <td>{number(values?.n_awak)}</td>
                <td>{number(night?.waso)}</td>
                <td>{length(night?.tst)}</td>
                <td>{length(night?.tib)}</td>
                <td>{day.efficiency === null ? "" : percentText(day.efficiency, locale, 1)}</td>
                <td>{number(values?.quality)}</td>
                {extras.map((code) => (
                  <td key={code}>{answerWords(day, code, locale) ?? ""}</td>
                ))}
                <td>{routine(index)}</td>
                <td>
                  {events
                    .filter((event) => event.date === day.date)
                    .map((event) => eventSentence(event, locale))
                    .join("; ")}
                </td>
                <td className="review-note">{values?.note ?? ""}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
