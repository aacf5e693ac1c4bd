import { centreOf, DENSE_BELOW, type DayAxis, oneDecimal } from "../timeline/day-axis.ts";
import {
  dashesPath,
  diamondsPath,
  dotsPath,
  rectsPath,
  upTrianglesPath,
  type Point,
} from "../timeline/marks.ts";
import type { ReviewDay } from "./record.ts";
import { dashWidth, slotsOf, type Slot } from "./value-lanes.ts";

export const AWAKENINGS_BASE_Y = 47;
const FIRST_MARK_Y = 40;
const PITCH = 13;
/** Marks that fit above each other; more awakenings are told by a number. */
const MAX_MARKS = 3;
const DENSE_PX = 8;

export type AwakeningsLane = {
  /** Rings, one per awakening without a told reason, up to three marks. */
  rings: string;
  /** Diamonds and triangles in the place of a ring: woken at least once by pain, by tension. */
  byPain: string;
  byTension: string;
  /** On narrow days a bar of 8 px per awakening instead of marks, at most 40 px. */
  bars: string;
  /** A true 0, and counts above three, as numbers. */
  numbers: readonly (Point & { text: string })[];
  gaps: string;
  count: number;
  /** Nights on which a reason was asked and answered. */
  reasons: number;
};

/** One night or week. Reasons are true, false or null (not asked or not answered); they say "at least once". */
export type AwakeningSlot = Slot & { pain: boolean | null; tension: boolean | null };

/** Number of awakenings per night, with the reasons that were asked. 0 is written as 0; no answer is a dash. */
export const prepareAwakenings = (days: readonly ReviewDay[], axis: DayAxis): AwakeningsLane =>
  awakeningsLane(
    slotsOf(days, (day) => day.morning?.values.n_awak ?? null).map((slot, index) => ({
      ...slot,
      pain: days[index]?.morning?.extra?.woken_by_pain ?? null,
      tension: days[index]?.morning?.extra?.woken_by_tension ?? null,
    })),
    axis,
  );

/** The same for slots of days or weeks; a median can be half a time. */
export function awakeningsLane(slots: readonly AwakeningSlot[], axis: DayAxis): AwakeningsLane {
  const marks = { rings: [] as Point[], pain: [] as Point[], tension: [] as Point[] };
  const bars: { x: number; y: number; width: number; height: number }[] = [];
  const numbers: (Point & { text: string })[] = [];
  const gaps: Point[] = [];
  const dense = axis.dayWidth < DENSE_BELOW;
  const barWidth = Math.max(1.2, axis.dayWidth * 0.5);
  slots.forEach(({ value: times, expected, pain, tension }, index) => {
    const x = centreOf(axis, index);
    if (times === null) {
      if (expected) gaps.push({ x, y: AWAKENINGS_BASE_Y + 4 });
      return;
    }
    if (dense) {
      const height = times === 0 ? 1.5 : Math.min(40, times * DENSE_PX);
      bars.push({ x: x - barWidth / 2, y: AWAKENINGS_BASE_Y - height, width: barWidth, height });
      return;
    }
    if (times === 0) numbers.push({ x, y: FIRST_MARK_Y + 3, text: "0" });
    const level = (i: number) => oneDecimal(FIRST_MARK_Y - i * PITCH);
    const reasons = [pain && marks.pain, tension && marks.tension].filter((list) => Array.isArray(list));
    const shown = times > MAX_MARKS ? MAX_MARKS - 1 : times;
    // One awakening can have both reasons: then the two signs share its place.
    const shared = reasons.length === 2 && shown < 2;
    reasons.forEach((list, i) => {
      list.push(shared ? { x: x + (i === 0 ? -4.5 : 4.5), y: level(0) } : { x, y: level(i) });
    });
    for (let i = shared ? 1 : reasons.length; i < shown; i++) marks.rings.push({ x, y: level(i) });
    if (times > MAX_MARKS) numbers.push({ x, y: level(MAX_MARKS - 1) + 4, text: `${times}×` });
  });
  return {
    rings: dotsPath(marks.rings, 3.8),
    byPain: diamondsPath(marks.pain, 4.6),
    byTension: upTrianglesPath(marks.tension, 9, 8),
    bars: rectsPath(bars),
    numbers,
    gaps: dashesPath(gaps, dashWidth(axis)),
    count: slots.filter(({ value }) => value !== null).length,
    reasons: slots.filter(({ pain, tension }) => pain !== null || tension !== null).length,
  };
}
