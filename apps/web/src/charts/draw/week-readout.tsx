import type { LocalDate, Locale } from "@soepel/domain/primitives";
import type { Counted } from "@soepel/domain/stats/basic";
import type { ClockMinutes } from "@soepel/domain/primitives";
import { clockText, dayMonth, durationText, numberText, percentText, shortDate } from "@soepel/i18n/format";
import { reviewWeekTexts } from "@soepel/i18n/staff/review-weeks";
import type { ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";
import type { ReviewChart, WeekView } from "../review/chart.ts";
import { CONTEXT_ROW, ROUTINE_ROW, type LaneName } from "../review/lane-frame.ts";
import { weekIndexOf, type ReviewWeek, type WeekOfItem } from "../review/weeks.ts";
import "./columns.css";

type WeekReadoutProps = {
  weeks: WeekView;
  chart: ReviewChart;
  date: LocalDate;
  locale: Locale;
  onStep: (days: number) => void;
  onWeek: (week: { from: LocalDate; to: LocalDate }) => void;
};
type Texts = (typeof reviewWeekTexts)[Locale];

/** Figures of the week under the cursor, each with its n, beside its lane. */
export function WeekReadout({ weeks, chart, date, locale, onStep, onWeek }: WeekReadoutProps) {
  const t = reviewWeekTexts[locale];
  const { frame } = chart;
  const week = weeks.columns[weekIndexOf(chart.axis, date)];
  if (!week) return <div className="lane-readout" />;
  const { summary } = week;
  const cell = (name: LaneName, children: ReactNode) => (
    <div className="lane-value" style={{ height: frame.heights[name] }}>
      {children}
    </div>
  );
  const number = (value: number) => numberText(value, locale, value % 1 ? 1 : 0);
  const big = (figure: Counted, lane: string, text: (value: number) => string, note = t.medianOf) => (
    <>
      {figure.value === null ? (
        <p className="lane-nothing">{t.tooFew(figure.n)}</p>
      ) : (
        <p className={`lane-big ${lane}`}>{text(figure.value)}</p>
      )}
      {figure.value !== null && <p className="lane-rest">{note(figure.n)}</p>}
    </>
  );
  return (
    <div className="lane-readout" data-testid="readout">
      <div className="lane-value lane-first" style={{ height: frame.heights.axis }}>
        <b>{t.range(dayMonth(summary.from, locale), dayMonth(summary.to, locale))}</b>
        <span className="lane-steps no-print">
          <button type="button" className="kbd" aria-label={t.previous} onClick={() => onStep(-7)}>
            <Icon name="left" size={12} />
          </button>
          <button type="button" className="kbd" aria-label={t.next} onClick={() => onStep(7)}>
            <Icon name="right" size={12} />
          </button>
        </span>
      </div>
      {cell(
        "events",
        <button
          type="button"
          className="lane-zoom no-print"
          aria-label={t.showDaysOf(shortDate(summary.from, locale), shortDate(summary.to, locale))}
          onClick={() => onWeek(summary)}
        >
          {t.showDays}
        </button>,
      )}
      {cell(
        "stiffness",
        <>
          {big(summary.stiffness, "lane-stiffness", (minutes) => durationText(minutes, locale))}
          {summary.severity.value !== null && (
            <p>{t.severity(number(summary.severity.value), summary.severity.n)}</p>
          )}
        </>,
      )}
      {cell("pain", big(summary.pain, "lane-pain", number))}
      {cell("sleep", <SleepOfWeek week={week} t={t} locale={locale} big={big} />)}
      {cell(
        "efficiency",
        big(summary.efficiency, "lane-sleep", (value) => percentText(value, locale, 1), t.over),
      )}
      {cell(
        "awakenings",
        <>
          {summary.awakenings.value === null ? (
            <p className="lane-nothing">{t.tooFew(summary.awakenings.n)}</p>
          ) : (
            <p className="lane-strong">{t.times(number(summary.awakenings.value), summary.awakenings.n)}</p>
          )}
          {summary.waso.value !== null && (
            <p className="lane-rest">{t.awake(number(summary.waso.value), summary.waso.n)}</p>
          )}
        </>,
      )}
      {cell(
        "routine",
        <div className="lane-rows" style={{ paddingTop: 4 }}>
          {week.items.map((item) => (
            <span key={item.itemKey} style={{ height: ROUTINE_ROW }}>
              {itemText(item, week, t, number)}
            </span>
          ))}
        </div>,
      )}
      {cell(
        "context",
        <div className="lane-rows" style={{ paddingTop: 4 }}>
          <span style={{ height: CONTEXT_ROW }}>
            {summary.quality.value === null
              ? t.tooFew(summary.quality.n)
              : t.quality(number(summary.quality.value), summary.quality.n)}
          </span>
          <span style={{ height: CONTEXT_ROW }}>{t.notes(week.notes)}</span>
        </div>,
      )}
    </div>
  );
}

type Big = (figure: Counted, lane: string, text: (value: number) => string) => ReactNode;

function SleepOfWeek({ week, t, locale, big }: { week: ReviewWeek; t: Texts; locale: Locale; big: Big }) {
  const { asleep, clocks } = week.summary;
  const clock = (minutes: number) =>
    clockText((((Math.round(minutes) % 1440) + 1440) % 1440) as ClockMinutes);
  return (
    <>
      {big(asleep, "lane-sleep", (minutes) => durationText(minutes, locale))}
      {clocks.trySleep.value !== null && <p className="lane-rest">{t.dark(clock(clocks.trySleep.value))}</p>}
      {clocks.outOfBed.value !== null && (
        <p className="lane-rest">{t.rising(clock(clocks.outOfBed.value))}</p>
      )}
    </>
  );
}

function itemText(item: WeekOfItem, week: ReviewWeek, t: Texts, number: (value: number) => string): string {
  if (item.due === 0) return t.notFilled;
  if (!item.enough) return t.tooFew(week.loggedDays);
  const text = t.of(number(item.credit), item.due);
  return item.stopped > 0 ? `${text} · ${t.stopped(item.stopped)}` : text;
}
