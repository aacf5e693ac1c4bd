import { daysBetween } from "@soepel/domain/calendar";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { shortDate, shortWeekday } from "@soepel/i18n/format";
import { useLayoutEffect, useRef } from "react";
import type { Store } from "../../lib/store.ts";
import type { LaneFrame } from "../review/lane-frame.ts";
import { centreOf, leftOf, type DayAxis } from "../timeline/day-axis.ts";
import "./lanes.css";

type Cursor = { axis: DayAxis; cursor: Store<LocalDate> };

/** Calls `place` now and whenever the day under the cursor changes; the lanes are not drawn again. */
function useCursor({ axis, cursor }: Cursor, place: (index: number, date: LocalDate) => void): void {
  useLayoutEffect(() => {
    const follow = () => {
      // The axis of weeks has a column per seven days.
      const perColumn = axis.days[1] === undefined ? 1 : daysBetween(axis.from, axis.days[1]);
      const index = Math.floor(daysBetween(axis.from, cursor.get()) / perColumn);
      place(Math.min(axis.days.length - 1, Math.max(0, index)), cursor.get());
    };
    follow();
    return cursor.subscribe(follow);
  });
}

/** The tinted column of a day or week and the dotted line through all lanes, below the marks. */
export function DayColumn({ axis, cursor, frame }: Cursor & { frame: LaneFrame }) {
  const group = useRef<SVGGElement>(null);
  useCursor({ axis, cursor }, (index) => {
    group.current?.setAttribute("transform", `translate(${leftOf(axis, index)} 0)`);
  });
  const middle = axis.dayWidth / 2;
  return (
    <g ref={group}>
      <rect className="lanes-day" width={axis.dayWidth} height={frame.height} rx={3} />
      <path className="lanes-crosshair" d={`M${middle} ${frame.tops.stiffness}V${frame.tops.routine}`} />
    </g>
  );
}

/** Room for "ma 16 nov" where days are too narrow for their own label. */
const DENSE_LABEL = 66;

/** Name of the day over the axis, above the ordinary labels. */
export function DayLabel({ axis, weekly, cursor, locale }: Cursor & { weekly: boolean; locale: Locale }) {
  const group = useRef<SVGGElement>(null);
  const weekday = useRef<SVGTextElement>(null);
  const number = useRef<SVGTextElement>(null);
  const width = axis.dense ? DENSE_LABEL : axis.dayWidth;
  useCursor({ axis, cursor }, (index, date) => {
    const x = Math.min(axis.width - width / 2, Math.max(width / 2, centreOf(axis, index)));
    group.current?.setAttribute("transform", `translate(${x} 0)`);
    const tick = axis.ticks.find((other) => other.index === index);
    if (weekday.current) weekday.current.textContent = axis.dense ? "" : shortWeekday(date, locale);
    if (number.current) {
      const narrow = shortDate(weekly ? (axis.days[index - (index % 7)] ?? date) : date, locale);
      number.current.textContent = axis.dense ? narrow : (tick?.label ?? "");
    }
  });
  return (
    <g ref={group} className="lanes-day-label">
      <rect className="lanes-day-paper" x={-width / 2} width={width} height={31} rx={3} />
      <rect className="lanes-day" x={-width / 2} width={width} height={31} rx={3} />
      <text ref={weekday} y={12} />
      <text ref={number} className="lanes-date" y={axis.dense ? 20 : 27} />
    </g>
  );
}
