import type { Bilingual, Locale } from "@soepel/domain/primitives";
import { clockText, numberText } from "@soepel/i18n/format";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { optionalAnswerTexts } from "@soepel/i18n/staff/optional-answers";
import { memo, type ReactNode } from "react";
import { onScale } from "../timeline/marks.ts";
import type { ReviewChart } from "../review/chart.ts";
import type { ContextRow } from "../review/context-lane.ts";
import type { LaneFacts } from "../review/facts.ts";
import { CONTEXT_ROW, ROUTINE_ROW, type LaneName } from "../review/lane-frame.ts";
import { EFFICIENCY_ADEQUATE, efficiencyScale, painScale, stiffnessScale } from "../review/value-lanes.ts";
import { LaneSign } from "./lane-sign.tsx";
import "./columns.css";

type LaneLabelsProps = {
  chart: ReviewChart;
  facts: LaneFacts;
  names: Record<string, Bilingual>;
  locale: Locale;
};

/** Name, unit, scale and n of every lane, at the heights of the drawing. */
export const LaneLabels = memo(function LaneLabels({ chart, facts, names, locale }: LaneLabelsProps) {
  const t = reviewLaneTexts[locale];
  const { frame, asked, record, sleep } = chart;
  const lane = (name: LaneName, children?: ReactNode) => (
    <div className="lane-label" style={{ height: frame.heights[name] }}>
      {children}
    </div>
  );
  const counted = (n: number) => (asked > 0 ? <i>{t.lanes.counted(n, asked)}</i> : null);
  return (
    <div>
      {lane("axis")}
      {lane("events", <b>{t.lanes.events}</b>)}
      {lane(
        "stiffness",
        <>
          <b className="lane-stiffness">
            <LaneSign shape="dot" />
            {t.lanes.stiffness}
          </b>
          <i style={{ maxWidth: 104 }}>{t.lanes.stiffnessUnit}</i>
          {counted(facts.stiffness.duration.n)}
          <i className="lane-at" style={{ bottom: 27, maxWidth: 104 }}>
            {!chart.weeks && <span className="lane-key lane-key-median" />}
            {chart.weeks ? t.lanes.weekMedian : t.lanes.median(record.limits.recentMinN)}
          </i>
          <i className="lane-at" style={{ bottom: 5 }}>
            {t.lanes.severity}
          </i>
          <Scale scale={stiffnessScale} marks={[120, 60, 30, 0]} locale={locale} />
          <BandName top={40}>{t.lanes.longer}</BandName>
          <BandName top={82}>{numberRange(31, 60)}</BandName>
          <BandName top={110}>{numberRange(0, 30)}</BandName>
        </>,
      )}
      {lane(
        "pain",
        <>
          <b className="lane-pain">
            <LaneSign shape="diamond" />
            {t.lanes.pain}
          </b>
          <i>{t.lanes.painUnit}</i>
          {counted(facts.pain.n)}
          <Scale scale={painScale} marks={[10, 5, 0]} locale={locale} />
        </>,
      )}
      {lane(
        "sleep",
        <>
          <b className="lane-sleep">
            <LaneSign shape="bar" />
            {t.lanes.sleep}
          </b>
          <i>{t.lanes.sleepUnit}</i>
          {counted(sleep.count)}
          <Key look="key-asleep">{t.lanes.asleep}</Key>
          <Key look="key-in-bed">{t.lanes.latency}</Key>
          <Key look="key-awake">{t.lanes.awake}</Key>
          {sleep.scale.labels.map(({ y, clock }) => (
            <span key={y} className="lane-scale" style={{ top: y }}>
              {clockText(clock).slice(0, 2)}
            </span>
          ))}
        </>,
      )}
      {lane(
        "efficiency",
        <>
          <b className="lane-sleep">
            <LaneSign shape="square" />
            {t.lanes.efficiency}
          </b>
          <i>
            {t.lanes.formula[record.denominator]}
            {asked > 0 && ` · ${t.lanes.counted(facts.efficiency.n, asked)}`}
          </i>
          <Scale scale={efficiencyScale} marks={[100, EFFICIENCY_ADEQUATE, 60]} locale={locale} />
        </>,
      )}
      {lane(
        "awakenings",
        <>
          <b>
            {t.lanes.awakenings}
            {asked > 0 && <i className="lane-beside">{t.lanes.counted(facts.awakenings.n, asked)}</i>}
          </b>
          {chart.awakenings.reasons > 0 ? (
            <i className="lane-reasons" style={{ maxWidth: "none" }}>
              <span className="lane-pain">
                <LaneSign shape="diamond" />
                {t.lanes.byPain}
              </span>
              <span className="lane-awake">
                <LaneSign shape="triangle" />
                {t.lanes.byTension}
              </span>
              <span>
                <LaneSign shape="ring" />
                {t.lanes.byOther}
              </span>
            </i>
          ) : (
            <i style={{ maxWidth: "none" }}>
              <LaneSign shape="ring" />
              {t.lanes.awakeningsUnit}
            </i>
          )}
        </>,
      )}
      {lane(
        "routine",
        record.routine.length === 0 ? (
          <b>{t.lanes.routine}</b>
        ) : (
          <div className="lane-rows" style={{ paddingTop: 4 }}>
            {record.routine.map(({ itemKey, item }) => (
              <span key={itemKey} style={{ height: ROUTINE_ROW }}>
                <span className="lane-name" title={names[item.exercise]?.[locale] ?? item.exercise}>
                  {names[item.exercise]?.[locale] ?? item.exercise}
                </span>
                <span className="lane-of">{doneOf(facts, itemKey, locale)}</span>
              </span>
            ))}
          </div>
        ),
      )}
      {lane(
        "context",
        <div className="lane-rows" style={{ paddingTop: 4 }}>
          {chart.context.rows.map(({ id, n }) => (
            <span key={id} style={{ height: CONTEXT_ROW }}>
              <span className="lane-name">{contextName(id, locale)}</span>
              <span className="lane-of">{t.lanes.n(n)}</span>
            </span>
          ))}
        </div>,
      )}
    </div>
  );
});

/** Name of a row of the context lane. */
export function contextName(id: ContextRow["id"], locale: Locale): string {
  const { lanes } = reviewLaneTexts[locale];
  if (id === "quality" || id === "note") return lanes[id];
  return optionalAnswerTexts[locale].names[id];
}

/** "12/14": credit over what was due on days with a diary; empty for items that never count. */
function doneOf(facts: LaneFacts, itemKey: string, locale: Locale): string {
  const item = facts.routine.items.find((other) => other.itemKey === itemKey);
  if (!item?.counts || item.dueLogged === 0) return "";
  return `${numberText(item.creditLogged, locale, item.creditLogged % 1 ? 1 : 0)}/${item.dueLogged}`;
}

const numberRange = (low: number, high: number) => `${low}–${high}`;

function Scale({
  scale,
  marks,
  locale,
}: {
  scale: typeof stiffnessScale;
  marks: readonly number[];
  locale: Locale;
}) {
  return marks.map((value) => (
    <span key={value} className="lane-scale" style={{ top: onScale(value, scale).y }}>
      {numberText(value, locale)}
    </span>
  ));
}

function BandName({ top, children }: { top: number; children: ReactNode }) {
  return (
    <span className="lane-scale lane-band-name" style={{ top }}>
      {children}
    </span>
  );
}

function Key({ look, children }: { look: "key-asleep" | "key-in-bed" | "key-awake"; children: ReactNode }) {
  return (
    <i className="lane-legend-line">
      <span className={`lane-key lane-${look}`} />
      {children}
    </i>
  );
}
