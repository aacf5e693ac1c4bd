import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { memo, useId, type ReactNode } from "react";
import type { Store } from "../../lib/store.ts";
import type { ReviewChart } from "../review/chart.ts";
import { laneNames, type LaneName } from "../review/lane-frame.ts";
import { leftOf } from "../timeline/day-axis.ts";
import { DayColumn, DayLabel } from "./day-cursor.tsx";
import { EventMarks } from "./event-marks.tsx";
import {
  AwakeningMarks,
  ContextMarks,
  EfficiencyMarks,
  PainMarks,
  RoutineMarks,
  SleepMarks,
  StiffnessMarks,
  type LaneWords,
} from "./lane-marks.tsx";
import "./lanes.css";

type LanesSvgProps = {
  chart: ReviewChart;
  cursor: Store<LocalDate>;
  words: LaneWords;
  /** "loopt nog" in two lines. */
  running: readonly string[];
  locale: Locale;
};

/**
 * All lanes in one picture on one day axis: one path per series and state, never an element per day. Hidden from screen
 * readers; the wrapper around it speaks the selected day, the summaries beside it the rest.
 */
export const LanesSvg = memo(function LanesSvg({ chart, cursor, words, running, locale }: LanesSvgProps) {
  const { axis, frame } = chart;
  const id = useId();
  const [pauseHatch, sleepHatch] = [`${id}p`, `${id}s`];
  const lane = (name: LaneName, children: ReactNode) => (
    <g transform={`translate(0 ${frame.tops[name]})`}>{children}</g>
  );
  return (
    <svg
      className="lanes"
      width={axis.width}
      height={frame.height}
      viewBox={`0 0 ${axis.width} ${frame.height}`}
      aria-hidden="true"
    >
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
      {axis.weekends.map(({ x, width }) => (
        <rect key={x} className="lanes-weekend" x={x} y={14} width={width} height={frame.height - 14} />
      ))}
      <DayColumn axis={axis} cursor={cursor} frame={frame} />
      {laneNames.slice(1).map((name) => (
        <path key={name} className="lanes-hairline" d={`M0 ${frame.tops[name]}H${axis.width}`} />
      ))}
      <AxisLabels chart={chart} />
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
      <DayLabel axis={axis} cursor={cursor} locale={locale} />
    </svg>
  );
});

function AxisLabels({ chart: { axis } }: { chart: ReviewChart }) {
  return axis.ticks.map(({ index, x, weekday, label, strong }) => (
    <g key={index}>
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
  ));
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
