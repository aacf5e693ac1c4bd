import { centreOf, type DayAxis } from "../timeline/day-axis.ts";
import { dashesPath, dotsPath, downTrianglesPath, rectsPath, type Point } from "../timeline/marks.ts";
import { firstRowY, MARK, roundedPath, type RoutineLane } from "./routine-lane.ts";
import { ROUTINE_ROW } from "./lane-frame.ts";
import type { ReviewWeek } from "./weeks.ts";

/**
 * The heat map in weeks: a frame per week filled from below to the share done of what was due on logged days; a triangle
 * in a week in which an item was stopped for pain, a dash with too few logged days, a dot where nothing was due.
 */
export function routineWeeks(weeks: readonly ReviewWeek[], rows: number, axis: DayAxis): RoutineLane {
  const width = Math.min(MARK, axis.dayWidth * 0.72);
  const done: Box[] = [];
  const frames: Box[] = [];
  const fills: Box[] = [];
  const stopped: Point[] = [];
  const notDue: Point[] = [];
  const noDiary: Point[] = [];
  weeks.forEach((week, index) => {
    const x = centreOf(axis, index);
    week.items.forEach((item, row) => {
      const y = firstRowY + row * ROUTINE_ROW;
      const box = { x: x - width / 2, y: y - MARK / 2, width, height: MARK };
      if (item.stopped > 0) stopped.push({ x, y });
      else if (item.due === 0 && item.enough) notDue.push({ x, y });
      else if (!item.enough || item.due === 0) noDiary.push({ x, y });
      else if (item.credit >= item.due) done.push(box);
      else {
        const height = (MARK * item.credit) / item.due;
        frames.push({ x: box.x + 0.7, y: box.y + 0.7, width: width - 1.4, height: MARK - 1.4 });
        fills.push({ ...box, y: box.y + MARK - height, height });
      }
    });
  });
  return {
    done: roundedPath(done, 2),
    partlyFrame: roundedPath(frames, 1.5),
    partlyFill: rectsPath(fills),
    not: "",
    stopped: downTrianglesPath(stopped, 13, 12),
    notDue: dotsPath(notDue, 1.6),
    paused: "",
    noDiary: dashesPath(noDiary, 8),
    extra: "",
    rowY: Array.from({ length: rows }, (_, row) => firstRowY + row * ROUTINE_ROW),
  };
}

type Box = { x: number; y: number; width: number; height: number };
