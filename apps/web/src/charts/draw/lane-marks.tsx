import type { ReactNode } from "react";
import { ReferenceArea, ReferenceLine } from "recharts";
import type { ReviewChart } from "../review/chart.ts";
import { limitLanes, type LimitLane } from "../review/own-limits.ts";
import type { WeekCountLanes } from "../review/week-lanes.ts";
import { AWAKENINGS_BASE_Y } from "../review/awakenings-lane.ts";
import {
  EFFICIENCY_ADEQUATE,
  efficiencyScale,
  SEVERITY_BASE_Y,
  stiffnessScale,
  type Marks,
} from "../review/value-lanes.ts";
import "./lanes.css";

export type LaneWords = {
  noMedian: string;
  stiffnessBaseline: string;
  painBaseline: string;
  /** Why a lane is empty. */
  nothing: string;
  notStarted: string;
  noPlan: string;
};
type LaneProps = { chart: ReviewChart; words: LaneWords };

const line = (y: number, width: number) => `M0 ${y}H${width}`;

/** What lies under the marks on the scale of a lane: bands, reference lines, the own starting point. */
export function LaneGround({ chart: { stiffness, pain, limits } }: { chart: ReviewChart }) {
  const { quartiles } = stiffness.baseline ?? {};
  return (
    <>
      <ReferenceArea className="lanes-band" yAxisId="stiffness" y1={0} y2={30} zIndex={0} />
      <ReferenceArea className="lanes-band2" yAxisId="stiffness" y1={30} y2={60} zIndex={0} />
      <ReferenceLine className="lanes-reference" yAxisId="stiffness" y={60} zIndex={0} />
      <ReferenceLine className="lanes-reference" yAxisId="efficiency" y={EFFICIENCY_ADEQUATE} zIndex={0} />
      {quartiles && (
        <>
          <ReferenceArea
            className="lanes-stiffness lanes-spread"
            yAxisId="stiffness"
            y1={quartiles.q1}
            y2={quartiles.q3}
            ifOverflow="hidden"
            zIndex={0}
          />
          <ReferenceLine
            className="lanes-stiffness lanes-baseline"
            yAxisId="stiffness"
            y={quartiles.median}
            ifOverflow="hidden"
            zIndex={0}
          />
        </>
      )}
      {limitLanes.map((lane) => {
        const own = limits?.of[lane]?.limits;
        return (
          own &&
          [own.upper, own.center, own.lower].map((y, index) => (
            <ReferenceLine
              key={`${lane}${index === 0 ? "upper" : index === 1 ? "center" : "lower"}`}
              className={`lanes-${lane} ${index === 1 ? "lanes-center" : "lanes-limit"}`}
              yAxisId={lane}
              y={y}
              ifOverflow="hidden"
              zIndex={0}
            />
          ))
        );
      })}
      {pain.baseline && (
        <ReferenceLine
          className="lanes-pain lanes-baseline"
          yAxisId="pain"
          y={pain.baseline.value}
          zIndex={0}
        />
      )}
    </>
  );
}

/** Between the lines at 30 and 60 minutes. */
const EMPTY_Y = 86;

/** Why this lane shows nothing, in its middle. */
function Empty({ chart, y, children }: { chart: ReviewChart; y: number; children: ReactNode }) {
  return (
    <text className="lanes-empty" x={chart.axis.width / 2} y={y}>
      {children}
    </text>
  );
}

function SeriesMarks({ marks, lane, stroke }: { marks: Marks; lane: string | undefined; stroke: number }) {
  return (
    <g className={lane}>
      <path className="lanes-gap" d={marks.gaps} />
      <path className="lanes-full" strokeWidth={stroke} d={marks.full} />
      <path className="lanes-hollow" strokeWidth={stroke} d={marks.hollow} />
      <path className="lanes-clipped" d={marks.clipped} />
    </g>
  );
}

/** Rings around the days on which a rule of the own limits completes. */
function LimitRings({ chart, lane }: { chart: ReviewChart; lane: LimitLane }) {
  return chart.limits && <path className="lanes-limit-ring" d={chart.limits.rings[lane]} />;
}

/** The n of every week, under its mark. */
function WeekNumbers({ chart, lane }: { chart: ReviewChart; lane: keyof WeekCountLanes }) {
  return chart.weeks?.counts[lane].map(({ x, y, n }) => (
    <text key={x} className="lanes-weeks" x={x} y={y}>
      {n}
    </text>
  ));
}

/** Marks get thinner outlines on narrow days, so that a hollow mark stays hollow. */
const outline = (chart: ReviewChart, full: number) => (chart.axis.dayWidth < 8 ? 0.8 : full);

export function StiffnessMarks({ chart, words }: LaneProps) {
  const { stiffness, axis } = chart;
  return (
    <>
      <path className="lanes-median" d={stiffness.median} />
      <path className="lanes-median-dotted" d={stiffness.medianDotted} />
      {stiffness.noMedian.map(({ x }) => (
        <text key={x} className="lanes-middle" x={x} y={stiffnessScale.lowY - 8}>
          {words.noMedian}
        </text>
      ))}
      <path className="lanes-base" d={line(SEVERITY_BASE_Y, axis.width)} />
      <path className="lanes-severity" d={stiffness.severity} />
      <path className="lanes-severity-hollow" d={stiffness.severityHollow} />
      <WeekNumbers chart={chart} lane="stiffness" />
      <LimitRings chart={chart} lane="stiffness" />
      <SeriesMarks marks={stiffness} lane="lanes-stiffness" stroke={outline(chart, 1.6)} />
      {stiffness.baseline && (
        <text
          className="lanes-baseline-text lanes-stiffness"
          x={axis.width - 4}
          y={stiffness.baseline.labelY}
        >
          {words.stiffnessBaseline}
        </text>
      )}
      {chart.notStarted !== null && (
        <text className="lanes-empty" x={chart.notStarted} y={EMPTY_Y}>
          {words.notStarted}
        </text>
      )}
      {stiffness.count === 0 && chart.notStarted === null && (
        <Empty chart={chart} y={EMPTY_Y}>
          {words.nothing}
        </Empty>
      )}
    </>
  );
}

export function PainMarks({ chart, words }: LaneProps) {
  const { pain, axis, frame } = chart;
  return (
    <>
      <WeekNumbers chart={chart} lane="pain" />
      <LimitRings chart={chart} lane="pain" />
      <SeriesMarks marks={pain} lane="lanes-pain" stroke={outline(chart, 1.5)} />
      {pain.baseline && (
        <text className="lanes-baseline-text lanes-pain" x={axis.width - 4} y={pain.baseline.labelY}>
          {words.painBaseline}
        </text>
      )}
      {pain.count === 0 && (
        <Empty chart={chart} y={frame.heights.pain / 2 + 4}>
          {words.nothing}
        </Empty>
      )}
    </>
  );
}

export function SleepMarks({ chart, words, hatch }: LaneProps & { hatch: string }) {
  const { sleep, frame } = chart;
  return (
    <>
      <WeekNumbers chart={chart} lane="sleep" />
      <path className="lanes-whisker" d={sleep.whiskers} />
      <path className="lanes-in-bed" d={sleep.inBed} />
      <path fill={`url(#${hatch})`} d={sleep.unknown} />
      <path className="lanes-asleep" d={sleep.asleep} />
      <path className="lanes-asleep-hollow" d={sleep.asleepHollow} />
      <path className="lanes-sleep-line" d={sleep.outline} />
      <path className="lanes-awake" d={sleep.awake} />
      <path className="lanes-gap" d={sleep.gaps} />
      {sleep.count === 0 && (
        <Empty chart={chart} y={frame.heights.sleep / 2 + 4}>
          {words.nothing}
        </Empty>
      )}
    </>
  );
}

export function EfficiencyMarks({ chart, words }: LaneProps) {
  const { efficiency } = chart;
  return (
    <>
      <path className="lanes-efficiency-line" d={efficiency.line} />
      <WeekNumbers chart={chart} lane="efficiency" />
      <LimitRings chart={chart} lane="efficiency" />
      <SeriesMarks marks={efficiency} lane="lanes-sleep" stroke={outline(chart, 1.4)} />
      {efficiency.count === 0 && (
        <Empty chart={chart} y={efficiencyScale.lowY - 6}>
          {words.nothing}
        </Empty>
      )}
    </>
  );
}

export function AwakeningMarks({ chart, words }: LaneProps) {
  const { awakenings, axis, frame } = chart;
  return (
    <>
      <path className="lanes-base" d={line(AWAKENINGS_BASE_Y, axis.width)} />
      <path className="lanes-ring" d={awakenings.rings} />
      <path className="lanes-by-pain" d={awakenings.byPain} />
      <path className="lanes-by-tension" d={awakenings.byTension} />
      <path className="lanes-count" d={awakenings.bars} />
      {awakenings.numbers.map(({ x, y, text }) => (
        <text key={x} className="lanes-middle" x={x} y={y}>
          {text}
        </text>
      ))}
      <path className="lanes-gap" d={awakenings.gaps} />
      {awakenings.count === 0 && (
        <Empty chart={chart} y={frame.heights.awakenings / 2}>
          {words.nothing}
        </Empty>
      )}
    </>
  );
}

export function RoutineMarks({ chart, words }: LaneProps) {
  const { routine, record, frame } = chart;
  if (record.routine.length === 0) {
    return (
      <Empty chart={chart} y={frame.heights.routine / 2 + 4}>
        {words.noPlan}
      </Empty>
    );
  }
  return (
    <>
      <path className="lanes-done" d={routine.done} />
      <path className="lanes-outline" d={routine.partlyFrame} />
      <path className="lanes-lower" d={routine.partlyFill} />
      <path className="lanes-outline" d={routine.not} />
      <path className="lanes-extra" d={routine.extra} />
      <path className="lanes-stopped" d={routine.stopped} />
      <path className="lanes-not-due" d={routine.notDue} />
      <path className="lanes-paused" style={{ strokeWidth: outline(chart, 1.6) }} d={routine.paused} />
      <path className="lanes-gap" d={routine.noDiary} />
    </>
  );
}

export function ContextMarks({ chart: { context } }: { chart: ReviewChart }) {
  return (
    <>
      <path className="lanes-context" d={context.bars} />
      <path className="lanes-context" d={context.ticks} />
      <path className="lanes-gap" d={context.gaps} />
      <path className="lanes-yes" d={context.yes} />
      <path className="lanes-no" d={context.no} />
      {context.words.map(({ x, y, text }) => (
        <text key={`${x} ${y}`} className="lanes-middle" x={x} y={y}>
          {text}
        </text>
      ))}
      <path className="lanes-speech" d={context.notes} />
    </>
  );
}
