import { centreOf, DENSE_BELOW, type DayAxis } from "../timeline/day-axis.ts";
import { dashesPath, rectsPath, type Point } from "../timeline/marks.ts";
import { CONTEXT_ROW } from "./lane-frame.ts";
import type { ReviewDay } from "./record.ts";
import { dashWidth, slotsOf, type Slot } from "./value-lanes.ts";

const QUALITY_Y = 13;
const NOTE_Y = QUALITY_Y + CONTEXT_ROW;
const QUALITY_PX = 2.4;

export type ContextLane = {
  /** How the night was rated 1–5 as bars of 2.4 px per point. */
  quality: string;
  qualityGaps: string;
  /** Speech marks on days with a note. */
  notes: string;
  qualityCount: number;
  noteCount: number;
};
/** Rows of this lane: own rating of the night, note of the patient. */
export const CONTEXT_ROWS = 2;

/** One day or week: own rating of the night (or its median) and whether something was noted. */
type ContextSlot = Slot & { noted: boolean };

/** What the patient added: the own rating of the night and free notes. Having no note is normal, so it is no gap. */
export const prepareContext = (days: readonly ReviewDay[], axis: DayAxis): ContextLane =>
  contextLane(
    slotsOf(days, (day) => day.morning?.values.quality ?? null).map((slot, index) => ({
      ...slot,
      noted: (days[index]?.morning?.values.note ?? null) !== null,
    })),
    axis,
  );

export function contextLane(slots: readonly ContextSlot[], axis: DayAxis): ContextLane {
  const bars: { x: number; y: number; width: number; height: number }[] = [];
  const gaps: Point[] = [];
  const notes: number[] = [];
  const width = Math.min(10, Math.max(1.2, axis.dayWidth * 0.55));
  slots.forEach(({ value: quality, expected, noted }, index) => {
    const x = centreOf(axis, index);
    if (quality !== null) {
      const height = quality * QUALITY_PX;
      bars.push({ x: x - width / 2, y: QUALITY_Y + 6 - height, width, height });
    } else if (expected) gaps.push({ x, y: QUALITY_Y });
    if (noted) notes.push(x);
  });
  return {
    quality: rectsPath(bars),
    qualityGaps: dashesPath(gaps, dashWidth(axis)),
    notes: notes
      .map((x) =>
        axis.dayWidth < DENSE_BELOW
          ? `M${x - 1.5} ${NOTE_Y - 5}h3v10h-3z`
          : `M${x - 6} ${NOTE_Y - 5}h12v8h-7l-3 3v-3h-2z`,
      )
      .join(""),
    qualityCount: bars.length,
    noteCount: notes.length,
  };
}
