import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { dayMonth, shortDate } from "@soepel/i18n/format";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import {
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from "recharts";
import { windowOf, type Overview } from "../review/overview.ts";
import { dotsPath } from "../timeline/marks.ts";
import "./overview-strip.css";

const WIDTH = 330;
const HEIGHT = 30;
const GRIP = 7;
/** Above the window (100) and the line (400) of Recharts. */
const DOTS_LAYER = 600;
const MARGIN = { top: 4, right: 1, bottom: 4, left: 1 };
const always = () => 0;
type Window = readonly [number, number];
type Part = "move" | "start" | "end";

type OverviewStripProps = {
  overview: Overview;
  range: { from: LocalDate; to: LocalDate };
  locale: Locale;
  onRange: (range: { from: LocalDate; to: LocalDate }) => void;
};

/** The whole period with a window on it: drag it or its ends, click beside it, or use the arrow keys on an end. */
export function OverviewStrip({ overview, range, locale, onRange }: OverviewStripProps) {
  const t = reviewTexts[locale].axis;
  const last = overview.days.length - 1;
  const strip = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ part: Part; grabbed: number; begin: Window; now: Window } | null>(null);
  const shown = drag?.now ?? windowOf(overview, range);
  const xOf = (edge: number) => MARGIN.left + (edge / (last + 1)) * (WIDTH - MARGIN.left - MARGIN.right);
  const commit = ([from, to]: Window) => {
    const [first, final] = [overview.days[from], overview.days[to]];
    if (first && final) onRange({ from: first.date, to: final.date });
  };
  const indexAt = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    return box ? Math.floor(((event.clientX - box.left) / box.width) * (last + 1)) : 0;
  };
  const grab = (event: PointerEvent) => {
    const at = indexAt(event);
    const length = shown[1] - shown[0];
    const target = event.target instanceof Element ? event.target.closest("[data-part]") : null;
    const named = target?.getAttribute("data-part");
    const inside = at >= shown[0] && at <= shown[1];
    const begin: Window = inside || named ? shown : keepInside(at - Math.floor(length / 2), length, last);
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ part: named === "start" || named === "end" ? named : "move", grabbed: at, begin, now: begin });
  };
  const pull = (event: PointerEvent) => {
    if (drag) setDrag({ ...drag, now: moved(drag.begin, drag.part, indexAt(event) - drag.grabbed, last) });
  };
  const release = () => {
    if (!drag) return;
    setDrag(null);
    const [from, to] = windowOf(overview, range);
    if (drag.now[0] !== from || drag.now[1] !== to) commit(drag.now);
  };
  const onKey = (part: "start" | "end") => (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    commit(moved(shown, part, step, last));
  };
  const end = (part: "start" | "end", index: number) => (
    <span
      className="overview-end"
      data-part={part}
      role="slider"
      tabIndex={0}
      style={{ left: xOf(part === "start" ? shown[0] : shown[1] + 1) - GRIP / 2 }}
      aria-label={part === "start" ? t.brushStart : t.brushEnd}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={index}
      aria-valuetext={overview.days[index] ? shortDate(overview.days[index].date, locale) : ""}
      onKeyDown={onKey(part)}
    />
  );
  const first = overview.days[0];
  return (
    <div className="overview no-print">
      <span className="xs mut nw">{first ? dayMonth(first.date, locale) : ""}</span>
      <div
        ref={strip}
        className="overview-strip"
        role="group"
        aria-label={t.overview}
        onPointerDown={grab}
        onPointerMove={pull}
        onPointerUp={release}
        onPointerCancel={() => setDrag(null)}
      >
        <ComposedChart
          width={WIDTH}
          height={HEIGHT}
          data={[...overview.days]}
          margin={MARGIN}
          accessibilityLayer={false}
          tabIndex={-1}
        >
          <XAxis type="number" dataKey="index" domain={[-0.5, last + 0.5]} allowDecimals hide />
          <YAxis type="number" domain={[0, 120]} hide />
          <ReferenceArea
            className="overview-window"
            x1={shown[0] - 0.5}
            x2={shown[1] + 0.5}
            ifOverflow="hidden"
          />
          {overview.revisions.map((index) => (
            <ReferenceLine key={index} className="overview-revision" x={index - 0.5} />
          ))}
          {/* Keeps the scales when there is no value at all. */}
          <Line dataKey={always} dot={false} activeDot={false} stroke="none" isAnimationActive={false} />
          <Line
            className="overview-line"
            type="linear"
            dataKey="minutes"
            dot={false}
            activeDot={false}
            connectNulls={false}
            isAnimationActive={false}
          />
          <ZIndexLayer zIndex={DOTS_LAYER}>
            <StiffnessDots overview={overview} />
          </ZIndexLayer>
        </ComposedChart>
        {end("start", shown[0])}
        {end("end", shown[1])}
      </div>
      <span className="xs mut nw">{t.today}</span>
    </div>
  );
}

/** All days in one path, on the scales of the chart around it. */
function StiffnessDots({ overview }: { overview: Overview }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const points = overview.days.flatMap(({ index, minutes }) =>
    minutes === null ? [] : [{ x: Number(x(index)), y: Number(y(minutes)) }],
  );
  return <path className="overview-dots" d={dotsPath(points, overview.days.length > 120 ? 1 : 1.5)} />;
}

function keepInside(start: number, length: number, last: number): Window {
  const from = Math.min(Math.max(0, start), Math.max(0, last - length));
  return [from, Math.min(last, from + length)];
}

/** The window after a part of it moved by some days; an end never passes the other. */
function moved([from, to]: Window, part: Part, by: number, last: number): Window {
  if (part === "move") return keepInside(from + by, to - from, last);
  if (part === "start") return [Math.min(to, Math.max(0, from + by)), to];
  return [from, Math.max(from, Math.min(last, to + by))];
}
