import type { NightsChart, NightMarkAt } from "../trial/nights.ts";
import "./trial-nights.css";

/** Words of the drawing; they come from the page, in the person's language. */
export type NightsWords = {
  /** Spoken summary of the whole picture. */
  label: string;
  phase: (index: number) => string;
  day: (mark: NightMarkAt) => { weekday: string; number: string };
  tick: (value: number) => string;
};

const R = 4.6;

/** Dots per night under the blocks of their phases, with the middle of each phase and the band of the baseline nights. */
export function TrialNights({ chart, words }: { chart: NightsChart; words: NightsWords }) {
  const { plot, width, height, band } = chart;
  return (
    <svg
      className="trial-nights"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.label}
    >
      {chart.phases.map((phase, order) => (
        <g key={phase.index}>
          <rect
            className={order % 2 === 0 ? "trial-tint" : "trial-tint odd"}
            x={phase.x}
            y={plot.top - 6}
            width={phase.width}
            height={plot.bottom - plot.top + 10}
          />
          <rect className="trial-block" x={phase.x} y={2} width={phase.width} height={20} rx={3} />
          <text className="trial-block-text" x={phase.x + phase.width / 2} y={16}>
            {words.phase(phase.index)}
          </text>
        </g>
      ))}
      {chart.ticks.map((tick) => (
        <g key={tick.value}>
          <path className="trial-grid" d={`M${plot.left} ${tick.y}H${width}`} />
          <text className="trial-tick" x={plot.left - 8} y={tick.y + 4}>
            {words.tick(tick.value)}
          </text>
        </g>
      ))}
      {band && (
        <rect
          className="trial-band"
          x={plot.left}
          y={band.y}
          width={width - plot.left}
          height={band.height}
        />
      )}
      {chart.phases.map(
        ({ index, x, width: wide, medianY }) =>
          medianY !== null && <path key={index} className="trial-median" d={`M${x} ${medianY}h${wide}`} />,
      )}
      {chart.nights.map((night) => (
        <g key={night.date}>
          <Mark night={night} bottom={plot.bottom} />
          <DayWords night={night} words={words} bottom={plot.bottom} />
        </g>
      ))}
    </svg>
  );
}

function DayWords({ night, words, bottom }: { night: NightMarkAt; words: NightsWords; bottom: number }) {
  const { weekday, number } = words.day(night);
  return (
    <>
      <text className="trial-day" x={night.x} y={bottom + 20}>
        {weekday}
      </text>
      <text className="trial-day strong" x={night.x} y={bottom + 32}>
        {number}
      </text>
    </>
  );
}

/** Full dot: counts. Hollow with a bar: mixed. Hollow: not done. Dash under the axis: no answer. Nothing: still to come. */
function Mark({ night: { x, y, kind }, bottom }: { night: NightMarkAt; bottom: number }) {
  if (kind === "to_come") return null;
  if (y === null) return <path className="trial-missing" d={`M${x - 4} ${bottom + 6}h8`} />;
  return (
    <>
      <circle className={kind === "counted" ? "trial-dot" : "trial-dot hollow"} cx={x} cy={y} r={R} />
      {kind === "mixed" && (
        <path className="trial-strike" d={`M${x - R - 2} ${y + R + 2}L${x + R + 2} ${y - R - 2}`} />
      )}
    </>
  );
}
