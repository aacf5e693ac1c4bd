import { centreOf, DENSE_BELOW, type DayAxis, oneDecimal } from "../timeline/day-axis.ts";
import { dashesPath, dotsPath, rectsPath, type Point } from "../timeline/marks.ts";
import type { ReviewDay } from "./record.ts";
import { dashWidth, slotsOf, type Slot } from "./value-lanes.ts";

export const AWAKENINGS_BASE_Y = 47;
const FIRST_MARK_Y = 40;
const PITCH = 13;
/** Marks that fit above each other; more awakenings are told by a number. */
const MAX_MARKS = 3;
const DENSE_PX = 8;

export type AwakeningsLane = {
  /** Rings, one per awakening, up to three. */
  rings: string;
  /** On narrow days a bar of 8 px per awakening instead of rings, at most 40 px. */
  bars: string;
  /** A true 0, and counts above three, as numbers. */
  numbers: readonly (Point & { text: string })[];
  gaps: string;
  count: number;
};

/** Number of awakenings per night. 0 is written as 0; no answer is a dash. */
export const prepareAwakenings = (days: readonly ReviewDay[], axis: DayAxis): AwakeningsLane =>
  awakeningsLane(
    slotsOf(days, (day) => day.morning?.values.n_awak ?? null),
    axis,
  );

/** The same for slots of days or weeks; a median can be half a time. */
export function awakeningsLane(slots: readonly Slot[], axis: DayAxis): AwakeningsLane {
  const rings: Point[] = [];
  const bars: { x: number; y: number; width: number; height: number }[] = [];
  const numbers: (Point & { text: string })[] = [];
  const gaps: Point[] = [];
  let count = 0;
  const dense = axis.dayWidth < DENSE_BELOW;
  const barWidth = Math.max(1.2, axis.dayWidth * 0.5);
  slots.forEach(({ value: times, expected }, index) => {
    const x = centreOf(axis, index);
    if (times === null) {
      if (expected) gaps.push({ x, y: AWAKENINGS_BASE_Y + 4 });
      return;
    }
    count++;
    if (dense) {
      const height = Math.min(40, times * DENSE_PX);
      if (times === 0)
        bars.push({ x: x - barWidth / 2, y: AWAKENINGS_BASE_Y - 1.5, width: barWidth, height: 1.5 });
      else bars.push({ x: x - barWidth / 2, y: AWAKENINGS_BASE_Y - height, width: barWidth, height });
      return;
    }
    if (times === 0) numbers.push({ x, y: FIRST_MARK_Y + 3, text: "0" });
    const marks = times > MAX_MARKS ? MAX_MARKS - 1 : times;
    for (let i = 0; i < marks; i++) rings.push({ x, y: oneDecimal(FIRST_MARK_Y - i * PITCH) });
    if (times > MAX_MARKS) numbers.push({ x, y: FIRST_MARK_Y - 2 * PITCH + 4, text: `${times}×` });
  });
  return {
    rings: dotsPath(rings, 3.8),
    bars: rectsPath(bars),
    numbers,
    gaps: dashesPath(gaps, dashWidth(axis)),
    count,
  };
}
