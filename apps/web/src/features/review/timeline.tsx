import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { shortDate } from "@soepel/i18n/format";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { reviewLimitTexts } from "@soepel/i18n/staff/review-limits";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { useCallback, useMemo, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Segmented } from "../../components/parts.tsx";
import { DayPlot } from "../../charts/draw/day-plot.tsx";
import { LaneLabels } from "../../charts/draw/lane-labels.tsx";
import { LaneSummary, routineText } from "../../charts/draw/lane-summary.tsx";
import { LanesChart } from "../../charts/draw/lanes-chart.tsx";
import { OverviewStrip } from "../../charts/draw/overview-strip.tsx";
import { Readout } from "../../charts/draw/readout.tsx";
import { RoutineLegend } from "../../charts/draw/routine-legend.tsx";
import { usePlotWidth } from "../../charts/draw/use-plot-width.ts";
import { defaultDay, prepareReviewChart } from "../../charts/review/chart.ts";
import type { ReviewEvent } from "../../charts/review/events-lane.ts";
import { prepareFacts } from "../../charts/review/facts.ts";
import { prepareLimits, type ReviewLimits } from "../../charts/review/own-limits.ts";
import { prepareOverview } from "../../charts/review/overview.ts";
import { startOf } from "../../charts/review/record.ts";
import { useLocale } from "../../lib/locale.ts";
import { createStore } from "../../lib/store.ts";
import { DayTable } from "./day-table.tsx";
import { dayInWords } from "./day-in-words.ts";
import { eventLabel, eventSentence } from "./event-text.ts";
import { LimitNotes } from "./limit-notes.tsx";
import { laneWords } from "./lane-words.ts";
import { OwnRange } from "./own-range.tsx";
import { patientRecord, settingsOf } from "./patient-record.ts";
import { choiceOf, rangeChoices, type DayRange, type RangeChoice, type ReviewSearch } from "./search.ts";

type TimelineProps = {
  review: ReviewWire;
  /** The whole history, once it is there. */
  whole: ReviewWire | undefined;
  range: DayRange;
  search: ReviewSearch;
  updating: boolean;
  onSearch: (next: Partial<ReviewSearch>) => void;
};

/** Fewest days the overview strip stands on. */
const LEAST_OVERVIEW = 28;

/** The lanes with their range, overview, readout and table twin. */
export function Timeline({ review, whole, range, search, updating, onSearch }: TimelineProps) {
  const locale = useLocale();
  const t = reviewTexts[locale].axis;
  const limitTexts = reviewLimitTexts[locale];
  const { today } = review;
  const [asking, setAsking] = useState(false);
  const choice = choiceOf(search, today);
  const overview = useMemo(
    () => whole && prepareOverview(whole, startOf(whole) ?? today, addDays(today, 1 - LEAST_OVERVIEW)),
    [whole, today],
  );
  const limits = useMemo(
    () =>
      search.limits && whole ? prepareLimits(patientRecord(whole), whole.today, settingsOf(whole)) : null,
    [search.limits, whole],
  );
  const showRange = ({ from, to }: DayRange) => onSearch({ from, to, range: undefined, day: undefined });
  const choose = (value: RangeChoice | "own") => {
    setAsking(value === "own");
    if (value === "own") return;
    onSearch({ range: value === 28 ? undefined : value, from: undefined, to: undefined, day: undefined });
  };
  const table = search.view === "table";
  return (
    <section className="card review-card" aria-busy={updating}>
      <div className="review-bar">
        <h2>{t.title}</h2>
        <Segmented
          name="range"
          label={t.range}
          value={asking ? "own" : choice}
          onChange={choose}
          options={[
            ...rangeChoices.map((value) => ({
              value,
              label: value === "plan" ? t.plan : value === choice ? t.days(value) : `${value}`,
            })),
            { value: "own" as const, label: t.own },
          ]}
        />
        {overview && <OverviewStrip overview={overview} range={range} locale={locale} onRange={showRange} />}
        {updating && <span className="xs mut">{t.updating}</span>}
        <span className="end no-print">
          <Button
            look="quiet"
            size="small"
            aria-pressed={search.limits === true}
            title={limitTexts.title}
            onClick={() => onSearch({ limits: search.limits ? undefined : true })}
          >
            {search.limits ? limitTexts.hide : limitTexts.show}
          </Button>
          <Button
            look="quiet"
            size="small"
            aria-pressed={table}
            onClick={() => onSearch({ view: table ? undefined : "table" })}
          >
            <Icon name={table ? "log" : "template"} />
            {table ? t.chart : t.table}
          </Button>
        </span>
      </div>
      {(asking || choice === "own") && (
        <OwnRange
          key={`${range.from}${range.to}`}
          range={range}
          today={today}
          onShow={(own) => {
            setAsking(false);
            showRange(own);
          }}
        />
      )}
      <Lanes
        review={review}
        range={range}
        search={search}
        table={table}
        onSearch={onSearch}
        limits={limits}
        onDays={(week) => showRange(aroundWeek(week, today))}
      />
    </section>
  );
}

type LanesProps = Pick<TimelineProps, "review" | "range" | "search" | "onSearch"> & {
  table: boolean;
  limits: ReviewLimits | null;
  onDays: (week: DayRange) => void;
};

/** The 28 days around a week, as far as they have come. */
function aroundWeek({ to }: DayRange, today: LocalDate): DayRange {
  const end = within(addDays(to, 10), { from: to, to: today });
  return { from: addDays(end, -27), to: end };
}

function Lanes({ review, range, search, table, limits, onSearch, onDays }: LanesProps) {
  const locale = useLocale();
  const t = reviewTexts[locale].axis;
  const lanes = reviewLaneTexts[locale].lanes;
  const grid = useRef<HTMLDivElement>(null);
  const width = usePlotWidth(grid);
  const { from, to } = range;
  const chart = useMemo(
    () =>
      prepareReviewChart(review, { from, to }, width, locale, (event) => eventLabel(event, locale), limits),
    [review, from, to, width, locale, limits],
  );
  const facts = useMemo(() => prepareFacts(review, chart.record), [review, chart.record]);
  const words = useMemo(() => laneWords(chart, locale), [chart, locale]);
  const running = useMemo(() => t.running.split(" "), [t]);
  const selected = within(search.day ?? defaultDay(review, range), range);
  const cursor = useMemo(() => createStore(selected), [selected]);
  const eventText = useCallback((event: ReviewEvent) => eventSentence(event, locale), [locale]);
  const select = (day: LocalDate) => onSearch({ day });
  return (
    <>
      {table && (
        <DayTable
          review={review}
          chart={chart}
          facts={facts}
          onDay={(day) => onSearch({ day, view: undefined })}
        />
      )}
      <figure
        className={table ? "review-figure review-behind" : "review-figure"}
        aria-label={lanes.chart(shortDate(from, locale), shortDate(to, locale))}
      >
        <div className="review-lanes" ref={grid}>
          <LaneLabels chart={chart} facts={facts} names={review.exerciseNames} locale={locale} />
          <DayPlot
            axis={chart.axis}
            range={range}
            step={chart.weeks ? 7 : 1}
            cursor={cursor}
            selected={selected}
            locale={locale}
            describe={(day) => dayInWords(chart, day, locale)}
            onSelect={select}
            onOpen={() => onSearch({ day: selected, open: true })}
          >
            <LanesChart chart={chart} cursor={cursor} words={words} running={running} locale={locale} />
          </DayPlot>
          <Readout
            chart={chart}
            cursor={cursor}
            locale={locale}
            eventText={eventText}
            onStep={(days) => select(within(addDays(selected, days), range))}
            onWeek={onDays}
            onOpen={(date) => onSearch({ day: date, open: true })}
          />
        </div>
        <RoutineLegend
          locale={locale}
          total={routineText(facts.routine, locale)}
          weeks={chart.weeks !== null}
        />
        {limits && <LimitNotes limits={limits} needed={chart.record.limits.xmrMinBaseline} locale={locale} />}
        <LaneSummary chart={chart} facts={facts} locale={locale} />
      </figure>
    </>
  );
}

const within = (day: LocalDate, { from, to }: DayRange): LocalDate =>
  day < from ? from : day > to ? to : day;
