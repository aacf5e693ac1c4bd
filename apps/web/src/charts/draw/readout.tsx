import type { DayRow } from "@soepel/domain/adherence";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { stiffnessClass } from "@soepel/domain/stiffness";
import { durationText, numberText, shortDate } from "@soepel/i18n/format";
import { reviewDayTexts } from "@soepel/i18n/staff/review-day";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import type { ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";
import { useStore, type Store } from "../../lib/store.ts";
import type { ReviewChart } from "../review/chart.ts";
import { isSpan, type ReviewEvent } from "../review/events-lane.ts";
import { ROUTINE_ROW, type LaneName } from "../review/lane-frame.ts";
import { indexOfDay, type ReviewDay } from "../review/record.ts";
import { markOf } from "../review/routine-lane.ts";
import { AwakeningsValue, BetterValue, ContextValues } from "./readout-context.tsx";
import { EfficiencyValue, SleepValue } from "./readout-sleep.tsx";
import { LimitRules, whyEmpty, type Texts, type ValueProps } from "./readout-words.tsx";
import { WeekReadout } from "./week-readout.tsx";
import "./columns.css";

type ReadoutProps = {
  chart: ReviewChart;
  cursor: Store<LocalDate>;
  locale: Locale;
  eventText: (event: ReviewEvent) => string;
  onStep: (days: number) => void;
  /** Opens everything of a day. */
  onOpen: (date: LocalDate) => void;
  /** Shows the days around a week. */
  onWeek: (week: { from: LocalDate; to: LocalDate }) => void;
};

/** Values of the day under the cursor, each beside its lane. The only part that is drawn again while the cursor moves. */
export function Readout({ chart, cursor, locale, eventText, onStep, onOpen, onWeek }: ReadoutProps) {
  const date = useStore(cursor);
  const t = reviewLaneTexts[locale];
  const { record, frame } = chart;
  const index = indexOfDay(record, date);
  const day = index === null ? undefined : record.days[index];
  if (chart.weeks) {
    return (
      <WeekReadout
        weeks={chart.weeks}
        chart={chart}
        date={date}
        locale={locale}
        onWeek={onWeek}
        onStep={onStep}
      />
    );
  }
  if (!day || index === null) return <div className="lane-readout" />;
  const cell = (name: LaneName, children: ReactNode) => (
    <div className="lane-value" style={{ height: frame.heights[name] }}>
      {children}
    </div>
  );
  return (
    <div className="lane-readout" data-testid="readout">
      <div className="lane-value lane-first" style={{ height: frame.heights.axis }}>
        <b>{shortDate(date, locale)}</b>
        <button
          type="button"
          className="lane-zoom no-print"
          aria-label={reviewDayTexts[locale].openOf(shortDate(date, locale))}
          onClick={() => onOpen(date)}
        >
          {reviewDayTexts[locale].open}
        </button>
        <Steps locale={locale} onStep={onStep} />
      </div>
      {cell("events", <EventsOfDay chart={chart} day={day} t={t} eventText={eventText} />)}
      {cell("stiffness", <StiffnessValue chart={chart} day={day} t={t} locale={locale} />)}
      {cell("pain", <PainValue chart={chart} day={day} t={t} locale={locale} />)}
      {cell("sleep", <SleepValue day={day} t={t} locale={locale} timeZone={record.timeZone} />)}
      {cell("efficiency", <EfficiencyValue chart={chart} day={day} locale={locale} />)}
      {cell("awakenings", <AwakeningsValue day={day} t={t} locale={locale} />)}
      {cell("routine", <RoutineValues chart={chart} index={index} t={t} />)}
      {cell("context", <ContextValues chart={chart} day={day} t={t} locale={locale} />)}
    </div>
  );
}

function Steps({ locale, onStep }: Pick<ReadoutProps, "locale" | "onStep">) {
  const t = reviewTexts[locale].axis;
  return (
    <span className="lane-steps no-print">
      <button type="button" className="kbd" aria-label={t.previousDay} onClick={() => onStep(-1)}>
        <Icon name="left" size={12} />
      </button>
      <button type="button" className="kbd" aria-label={t.nextDay} onClick={() => onStep(1)}>
        <Icon name="right" size={12} />
      </button>
    </span>
  );
}

function EventsOfDay({
  chart,
  day,
  t,
  eventText,
}: Pick<ReadoutProps, "chart" | "eventText"> & { day: ReviewDay; t: Texts }) {
  const events = chart.events.filter(
    (event) =>
      event.kind !== "note" &&
      (isSpan(event) ? day.date >= event.date && day.date <= event.to : event.date === day.date),
  );
  const note = day.morning?.values.note ?? null;
  return (
    <>
      {events.map((event) => (
        <p
          key={`${event.kind}${event.date}${event.kind === "staffNote" ? event.note.noteId : ""}`}
          className={
            event.kind === "flag" && event.open
              ? "lane-flag"
              : event.kind === "staffNote"
                ? "lane-quote"
                : "lane-strong"
          }
        >
          {eventText(event)}
        </p>
      ))}
      {note !== null && (
        <p className="lane-quote" title={note}>
          {t.readout.quote(note)}
        </p>
      )}
    </>
  );
}

function StiffnessValue({ chart, day, t, locale }: ValueProps) {
  const minutes = day.morning?.values.stiff_duration_min ?? null;
  const severity = day.morning?.values.stiff_severity ?? null;
  const { value, n } = day.rollingStiffness;
  return (
    <>
      {minutes === null ? (
        <p className="lane-nothing">{whyEmpty(chart, day, "stiff_duration_min", t)}</p>
      ) : (
        <p className="lane-big lane-stiffness">{durationText(minutes, locale)}</p>
      )}
      {severity !== null && <p>{t.readout.severity(numberText(severity, locale))}</p>}
      {minutes !== null && <p className="lane-rest">{t.classes[stiffnessClass(minutes)]}</p>}
      {(n > 0 || day.morning) && (
        <p className="lane-rest">
          {value === null
            ? t.readout.tooFew(n)
            : t.readout.median(numberText(value, locale, value % 1 ? 1 : 0), n)}
        </p>
      )}
      <LimitRules chart={chart} day={day} lane="stiffness" locale={locale} />
      {day.morning && day.morning.daysLate > 0 && (
        <p className="lane-rest">{t.readout.late(day.morning.daysLate)}</p>
      )}
      {day.morning?.corrected && <p className="lane-rest">{t.readout.corrected}</p>}
    </>
  );
}

function PainValue({ chart, day, t, locale }: ValueProps) {
  const pain = day.morning?.values.pain_rise ?? null;
  const baseline = chart.record.baseline?.pain.value ?? null;
  return (
    <>
      {pain === null ? (
        <p className="lane-nothing">{whyEmpty(chart, day, "pain_rise", t)}</p>
      ) : (
        <p className="lane-big lane-pain">{numberText(pain, locale)}</p>
      )}
      {pain !== null && baseline !== null && (
        <p className="lane-rest">{t.readout.painBaseline(numberText(baseline, locale, 1))}</p>
      )}
      <BetterValue day={day} locale={locale} />
      <LimitRules chart={chart} day={day} lane="pain" locale={locale} />
    </>
  );
}

function RoutineValues({ chart, index, t }: { chart: ReviewChart; index: number; t: Texts }) {
  const running = index === chart.axis.today;
  return (
    <div className="lane-rows" style={{ paddingTop: 4 }}>
      {chart.record.routine.map((row) => (
        <span key={row.itemKey} style={{ height: ROUTINE_ROW }}>
          {running && row.cells[index]?.state === "noDiary"
            ? t.readout.notYet
            : cellText(row.cells[index], t)}
        </span>
      ))}
    </div>
  );
}

/** One cell of the heat map in words; empty where the item was not in the plan. */
export function cellText(cell: DayRow["cells"][number] | undefined, t: Texts): string {
  const mark = cell ? markOf(cell) : null;
  if (!cell || mark === null) return "";
  if (mark === "stopped") return cell.milder ? t.routine.stoppedMilder : t.routine.stopped;
  const words = t.routine[mark];
  return cell.milder && mark === "done" ? t.routine.milder : words;
}
