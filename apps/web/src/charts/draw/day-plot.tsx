import { addDays, daysBetween } from "@soepel/domain/calendar";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { longDate } from "@soepel/i18n/format";
import { reviewTexts } from "@soepel/i18n/staff/review";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import type { Store } from "../../lib/store.ts";
import { dayAt, type DayAxis } from "../timeline/day-axis.ts";

type DayPlotProps = {
  axis: DayAxis;
  /** Days that can be chosen. */
  range: { from: LocalDate; to: LocalDate };
  /** Days between two columns: 1, or 7 where weeks are drawn. */
  step: number;
  cursor: Store<LocalDate>;
  selected: LocalDate;
  locale: Locale;
  /** Values of a day in words, spoken with the date. */
  describe: (date: LocalDate) => string;
  onSelect: (date: LocalDate) => void;
  /** Enter or a double click opens the selected day. */
  onOpen: () => void;
  children: ReactNode;
};

/**
 * The plot as one stop for the keyboard: arrows choose a day, Home and End the ends, Page keys a week. The pointer moves the
 * cursor over all lanes at once; a click keeps the day.
 */
export function DayPlot({
  axis,
  range,
  step,
  cursor,
  selected,
  locale,
  describe,
  onSelect,
  onOpen,
  children,
}: DayPlotProps) {
  const t = reviewTexts[locale].axis;
  // An axis of whole weeks reaches beyond the days asked for.
  const keep = (date: LocalDate) => (date < range.from ? range.from : date > range.to ? range.to : date);
  const dateUnder = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = dayAt(axis, ((event.clientX - box.left) / box.width) * axis.width);
    return keep(axis.days[index] ?? axis.to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") onOpen();
    const target = {
      ArrowLeft: addDays(selected, -step),
      ArrowRight: addDays(selected, step),
      PageUp: addDays(selected, -7 * step),
      PageDown: addDays(selected, 7 * step),
      Home: range.from,
      End: range.to,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onSelect(keep(target));
  };
  return (
    <div
      className="review-plot"
      role="slider"
      tabIndex={0}
      aria-label={t.chooseDay}
      aria-valuemin={0}
      aria-valuemax={daysBetween(range.from, range.to)}
      aria-valuenow={daysBetween(range.from, selected)}
      aria-valuetext={`${longDate(selected, locale)}. ${describe(selected)}`}
      onPointerMove={(event) => cursor.set(dateUnder(event))}
      onPointerLeave={() => cursor.set(selected)}
      onClick={(event) => onSelect(dateUnder(event))}
      onDoubleClick={onOpen}
      onKeyDown={onKey}
    >
      {children}
    </div>
  );
}
