import type { Locale } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { shortDate } from "@soepel/i18n/format";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { useMemo } from "react";
import { LaneLabels } from "../../../charts/draw/lane-labels.tsx";
import { laneSentences } from "../../../charts/draw/lane-summary.tsx";
import { LanesChart } from "../../../charts/draw/lanes-chart.tsx";
import { prepareReviewChart } from "../../../charts/review/chart.ts";
import { prepareFacts } from "../../../charts/review/facts.ts";
import { createStore } from "../../../lib/store.ts";
import { eventLabel } from "../event-text.ts";
import { laneWords } from "../lane-words.ts";
import type { DayRange } from "../search.ts";

/** Width of the plot in px before the sheet scales it to the paper. */
const PLOT_WIDTH = 784;

/** The lanes of the review on paper: the same preparation and the same drawing, without cursor and without the context rows. */
export function ReportChart({
  review,
  range,
  locale,
}: {
  review: ReviewWire;
  range: DayRange;
  locale: Locale;
}) {
  const { from, to } = range;
  const chart = useMemo(
    () => prepareReviewChart(review, { from, to }, PLOT_WIDTH, locale, (event) => eventLabel(event, locale)),
    [review, from, to, locale],
  );
  const facts = useMemo(() => prepareFacts(review, chart.record), [review, chart.record]);
  const words = useMemo(() => laneWords(chart, locale), [chart, locale]);
  const running = useMemo(() => reviewTexts[locale].axis.running.split(" "), [locale]);
  const cursor = useMemo(() => createStore(to), [to]);
  const label = reviewLaneTexts[locale].lanes.chart(shortDate(from, locale), shortDate(to, locale));
  return (
    <figure
      className="report-chart"
      aria-label={label}
      style={{ height: chart.frame.tops.context * REPORT_SCALE }}
    >
      <div className="report-lanes" style={{ zoom: REPORT_SCALE, height: chart.frame.tops.context }}>
        <LaneLabels chart={chart} facts={facts} names={review.exerciseNames} locale={locale} />
        <LanesChart chart={chart} cursor={cursor} words={words} running={running} locale={locale} />
      </div>
      <figcaption className="vh">{laneSentences(chart, facts, locale).join(" ")}</figcaption>
    </figure>
  );
}

/** Labels of 192 px and the plot become the 194 mm between the margins. */
const REPORT_SCALE = 0.75;
