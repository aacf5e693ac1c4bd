import { onScale, type Point } from "../timeline/marks.ts";

/** Plot of a comparison row in px. */
export const dotRow = { left: 44, right: 306, middle: 13, pitch: 6 } as const;
/** Dots nearer than this in both directions would cover each other. */
const NEAR = 4.9;
const STEP = 5;
/** Places around a value in the order in which they fill: on the line, above, below, then beside. */
const LEVELS = [0, -1, 1] as const;

/**
 * Places one dot per value on a fixed scale. Values that would cover each other stand above, below and then beside each
 * other, at most a few px from their value, so that every morning stays countable. null values are left out.
 */
export function prepareDotRow(
  values: readonly (number | null)[],
  scale: { low: number; high: number },
): { points: Point[]; n: number } {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const points: Point[] = [];
  for (const value of sorted) {
    const x = centreMark(value, scale) ?? dotRow.left;
    points.push(freePlace(x, points));
  }
  return { points, n: sorted.length };
}

function freePlace(x: number, taken: readonly Point[]): Point {
  for (let column = 0; ; column++) {
    const shift = Math.ceil(column / 2) * STEP * (column % 2 === 1 ? 1 : -1);
    for (const level of LEVELS) {
      const place = { x: x + shift, y: dotRow.middle + level * dotRow.pitch };
      const covers = (other: Point) =>
        Math.abs(other.x - place.x) < NEAR && Math.abs(other.y - place.y) < NEAR;
      if (!taken.some(covers)) return place;
    }
  }
}

/** Position of a summary value on the row, or null when there is none. */
export const centreMark = (value: number | null, scale: { low: number; high: number }): number | null =>
  value === null ? null : onScale(value, { ...scale, lowY: dotRow.left, highY: dotRow.right }).y;
