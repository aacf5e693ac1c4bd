import type { DayRow, DayState } from "@soepel/domain/adherence";
import { centreOf, type DayAxis } from "../timeline/day-axis.ts";
import { dashesPath, dotsPath, downTrianglesPath, rectsPath, type Point } from "../timeline/marks.ts";
import { ROUTINE_ROW } from "./lane-frame.ts";

/** Middle of the first row and side of a mark, px. */
export const firstRowY = 15;
export const MARK = 14;

/** What one cell is drawn as. "extra" is done on a day it was not due, paused or not in the plan. */
export type RoutineMark = Exclude<DayState, "notInPlan"> | "extra";
/** One path per state; every state differs in shape, so that greyscale loses nothing. */
export type RoutineLane = {
  done: string;
  partlyFrame: string;
  partlyFill: string;
  not: string;
  stopped: string;
  notDue: string;
  paused: string;
  noDiary: string;
  extra: string;
  /** Middle of each row in px from the top of the lane, in the order of the rows. */
  rowY: readonly number[];
};

/** The mark of a cell, or null where the item was not in the plan and nothing was done. */
export function markOf(cell: DayRow["cells"][number]): RoutineMark | null {
  if (cell.extra) return "extra";
  return cell.state === "notInPlan" ? null : cell.state;
}

/** Rows are plan items in plan order, columns are days. */
export function prepareRoutine(rows: readonly DayRow[], axis: DayAxis): RoutineLane {
  const at: Record<RoutineMark, Point[]> = {
    done: [],
    partly: [],
    not: [],
    stopped: [],
    notDue: [],
    paused: [],
    noDiary: [],
    extra: [],
  };
  rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, index) => {
      const mark = markOf(cell);
      // What is missing today is not missing yet.
      if (mark === "noDiary" && index === axis.today) return;
      if (mark) at[mark].push({ x: centreOf(axis, index), y: firstRowY + rowIndex * ROUTINE_ROW });
    });
  });
  const width = Math.min(MARK, Math.max(1.6, axis.dayWidth * 0.72));
  const box = (points: Point[], inset = 0) =>
    points.map(({ x, y }) => ({
      x: x - width / 2 + inset,
      y: y - MARK / 2 + inset,
      width: width - 2 * inset,
      height: MARK - 2 * inset,
    }));
  const half = box(at.partly).map((rect) => ({ ...rect, y: rect.y + MARK / 2, height: MARK / 2 }));
  const frame = width > 4 ? 0.7 : 0;
  return {
    done: roundedPath(box(at.done), Math.min(2.5, width / 4)),
    partlyFrame: frame ? roundedPath(box(at.partly, frame), Math.min(2, width / 5)) : "",
    partlyFill: rectsPath(half),
    not: frame
      ? roundedPath(box(at.not, frame), Math.min(2, width / 5))
      : rectsPath(box(at.not).map((rect) => ({ ...rect, y: rect.y + MARK - 2, height: 2 }))),
    stopped: downTrianglesPath(at.stopped, Math.max(3, Math.min(15, axis.dayWidth * 0.9)), 13),
    notDue: dotsPath(at.notDue, Math.min(1.6, Math.max(0.6, axis.dayWidth * 0.2))),
    paused: at.paused
      .map(({ x, y }) => {
        const gap = Math.min(2.5, axis.dayWidth * 0.18);
        return `M${x - gap} ${y - 4}v8M${x + gap} ${y - 4}v8`;
      })
      .join(""),
    noDiary: dashesPath(at.noDiary, Math.min(8, Math.max(1.2, axis.dayWidth * 0.5))),
    extra: roundedPath(
      at.extra.map(({ x, y }) => ({
        x: x - Math.min(8, width) / 2,
        y: y - 4,
        width: Math.min(8, width),
        height: 8,
      })),
      Math.min(2, width / 5),
    ),
    rowY: rows.map((_, index) => firstRowY + index * ROUTINE_ROW),
  };
}

/** One path of rectangles with rounded corners. */
export function roundedPath(
  rects: readonly { x: number; y: number; width: number; height: number }[],
  r: number,
): string {
  const n = (value: number) => Math.round(value * 10) / 10;
  return rects
    .map(({ x, y, width, height }) => {
      const [w, h] = [n(width - 2 * r), n(height - 2 * r)];
      return (
        `M${n(x + r)} ${n(y)}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}` +
        `h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}z`
      );
    })
    .join("");
}
