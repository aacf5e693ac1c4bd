import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { memo, useId, type ReactNode } from "react";
import { ComposedChart, ReferenceArea, XAxis, YAxis, ZIndexLayer } from "recharts";
import type { Store } from "../../lib/store.ts";
import type { ReviewChart } from "../review/chart.ts";
import { laneNames, type LaneName } from "../review/lane-frame.ts";
import { leftOf, type DayAxis } from "../timeline/day-axis.ts";
import { valueAxes } from "../review/value-axes.ts";
import { DayColumn, DayLabel } from "./day-cursor.tsx";
import { EventMarks } from "./event-marks.tsx";
import {
  AwakeningMarks,
  ContextMarks,
  EfficiencyMarks,
  LaneGround,
  PainMarks,
  RoutineMarks,
  SleepMarks,
  StiffnessMarks,
  type LaneWords,
} from "./lane-marks.tsx";
import "./lanes.css";

type LanesChartProps = {
  chart: ReviewChart;
  cursor: Store<LocalDate>;
  words: LaneWords;
  /** "loopt nog" in two lines. */
  running: readonly string[];
  locale: Locale;
};

/** Recharts draws the words of axes at 2000. */
const ABOVE_AXIS = 2100;
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * All lanes in one Recharts chart on one day axis, a value axis per lane. Days and bands are Recharts' own; dense marks are
 * one path per series and state inside it, never an element per day. Hidden from screen readers: the wrapper around it
 * speaks the selected day, the summaries beside it the rest.
 */
export const LanesChart = memo(function LanesChart({
  chart,
  cursor,
  words,
  running,
  locale,
}: LanesChartProps) {
  const { axis, frame } = chart;
  const id = useId();
  const [pauseHatch, sleepHatch] = [`${id}p`, `${id}s`];
  const lane = (name: LaneName, children: ReactNode) => (
    <g transform={`translate(0 ${frame.tops[name]})`}>{children}</g>
  );
  return (
    <ComposedChart
      className="lanes"
      width={axis.width}
      height={frame.height}
      data={[{ edge: 0 }, { edge: axis.days.length }]}
      margin={NO_MARGIN}
      accessibilityLayer={false}
      tabIndex={-1}
      aria-hidden="true"
    >
      <XAxis
        type="number"
        dataKey="edge"
        domain={[0, axis.days.length]}
        allowDataOverflow
        orientation="top"
        height={frame.heights.axis}
        ticks={axis.ticks.map(({ index }) => index + 0.5)}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={<DayName axis={axis} />}
      />
      <YAxis yAxisId="whole" type="number" domain={[0, 1]} allowDataOverflow hide />
      {valueAxes(frame).map(({ name, low, high, padding }) => (
        <YAxis
          key={name}
          yAxisId={name}
          type="number"
          domain={[low, high]}
          allowDataOverflow
          padding={padding}
          hide
        />
      ))}
      <defs>
        <pattern
          id={pauseHatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className="lanes-pause-hatch" d="M0 0V6" />
        </pattern>
        <pattern id={sleepHatch} width="3" height="3" patternUnits="userSpaceOnUse">
          <path className="lanes-hatch-line" d="M0 .5H3" />
        </pattern>
      </defs>
      {axis.weekends.map(({ from, to }) => (
        <ReferenceArea key={from} className="lanes-weekend" yAxisId="whole" x1={from} x2={to} zIndex={0} />
      ))}
      <PhaseGround chart={chart} />
      <DayColumn axis={chart.weeks?.axis ?? axis} cursor={cursor} frame={frame} />
      {laneNames.slice(1).map((name) => (
        <path key={name} className="lanes-hairline" d={`M0 ${frame.tops[name]}H${axis.width}`} />
      ))}
      <LaneGround chart={chart} />
      {lane("stiffness", <StiffnessMarks chart={chart} words={words} />)}
      {lane("pain", <PainMarks chart={chart} words={words} />)}
      {lane("sleep", <SleepMarks chart={chart} words={words} hatch={sleepHatch} />)}
      {lane("efficiency", <EfficiencyMarks chart={chart} words={words} />)}
      {lane("awakenings", <AwakeningMarks chart={chart} words={words} />)}
      {lane("routine", <RoutineMarks chart={chart} words={words} />)}
      {lane("context", <ContextMarks chart={chart} />)}
      <Today chart={chart} running={running} />
      <path
        className="lanes-revision-line"
        d={chart.revisionLines.map((x) => `M${x || 0.75} ${frame.tops.events + 4}V${frame.height}`).join("")}
      />
      {lane("events", <EventMarks events={chart.events} hatch={pauseHatch} />)}
      <ZIndexLayer zIndex={ABOVE_AXIS}>
        <DayLabel axis={axis} weekly={chart.weeks !== null} cursor={cursor} locale={locale} />
      </ZIndexLayer>
    </ComposedChart>
  );
});

/** Nights of a test: a tint with dotted edges, from the events down through every lane. */
function PhaseGround({ chart: { phases, frame } }: { chart: ReviewChart }) {
  if (phases.length === 0) return null;
  const top = frame.tops.events;
  return (
    <>
      <path
        className="lanes-phase"
        d={phases.map(({ x, width }) => `M${x} ${top}h${width}V${frame.height}h${-width}z`).join("")}
      />
      <path
        className="lanes-phase-edge"
        d={phases
          .flatMap(({ x, width }) => [x, x + width])
          .map((x) => `M${x} ${top + 26}V${frame.height}`)
          .join("")}
      />
    </>
  );
}

/** Weekday over date, in the band above the lanes. */
function DayName({ axis, x, payload }: { axis: DayAxis; x?: number; payload?: { value: number } }) {
  const tick = axis.ticks.find(({ index }) => payload?.value === index + 0.5);
  if (!tick) return null;
  const { weekday, label, strong, index } = tick;
  return (
    <g>
      <text className="lanes-weekday" x={x} y={12}>
        {weekday}
      </text>
      <text
        className={["lanes-date", strong && "lanes-strong", index === axis.today && "lanes-today-date"]
          .filter(Boolean)
          .join(" ")}
        x={x}
        y={27}
      >
        {label}
      </text>
    </g>
  );
}

/** Today is framed: the day is still running, so what is missing is not missing yet. */
function Today({ chart, running }: { chart: ReviewChart; running: readonly string[] }) {
  const { axis, frame, roomForRunning } = chart;
  if (axis.today === null) return null;
  const x = leftOf(axis, axis.today);
  const middle = x + axis.dayWidth / 2;
  return (
    <>
      <rect
        className="lanes-today"
        x={x + 0.5}
        y={0.5}
        width={Math.max(1, axis.dayWidth - 1)}
        height={frame.height - 1}
        rx={Math.min(3, axis.dayWidth / 2)}
      />
      {roomForRunning &&
        running.map((word, index) => (
          <text key={word} className="lanes-middle" x={middle} y={frame.tops.events + 21 + index * 12}>
            {word}
          </text>
        ))}
    </>
  );
}
