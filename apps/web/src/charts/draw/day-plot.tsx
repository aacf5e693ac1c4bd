import { addDays, daysBetween } from "@soepel/domain/calendar";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { longDate } from "@soepel/i18n/format";
import { reviewTexts } from "@soepel/i18n/staff/review";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import type { Store } from "../../lib/store.ts";
import { dayAt, type DayAxis } from "../timeline/day-axis.ts";

type DayPlotProps = {
  axis: DayAxis;
  cursor: Store<LocalDate>;
  selected: LocalDate;
  locale: Locale;
  /** Values of a day in words, spoken with the date. */
  describe: (date: LocalDate) => string;
  onSelect: (date: LocalDate) => void;
  children: ReactNode;
};

/**
 * The plot as one stop for the keyboard: arrows choose a day, Home and End the ends, Page keys a week. The pointer moves the
 * cursor over all lanes at once; a click keeps the day.
 */
export function DayPlot({ axis, cursor, selected, locale, describe, onSelect, children }: DayPlotProps) {
  const t = reviewTexts[locale].axis;
  const dateUnder = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = dayAt(axis, ((event.clientX - box.left) / box.width) * axis.width);
    return axis.days[index] ?? axis.to;
  };
  const onKey = (event: KeyboardEvent) => {
    const at = daysBetween(axis.from, selected);
    const last = axis.days.length - 1;
    const target = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      PageUp: at - 7,
      PageDown: at + 7,
      Home: 0,
      End: last,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onSelect(addDays(axis.from, Math.min(last, Math.max(0, target))));
  };
  return (
    <div
      className="review-plot"
      role="slider"
      tabIndex={0}
      aria-label={t.chooseDay}
      aria-valuemin={0}
      aria-valuemax={axis.days.length - 1}
      aria-valuenow={daysBetween(axis.from, selected)}
      aria-valuetext={`${longDate(selected, locale)}. ${describe(selected)}`}
      onPointerMove={(event) => cursor.set(dateUnder(event))}
      onPointerLeave={() => cursor.set(selected)}
      onClick={(event) => onSelect(dateUnder(event))}
      onKeyDown={onKey}
    >
      {children}
    </div>
  );
}
