import { onScale, type Point } from "../timeline/marks.ts";

/** Plot of a comparison row in px. */
export const dotRow = { left: 44, right: 306, middle: 13, pitch: 6 } as const;
/** Dots nearer than this stand above each other. */
const NEAR = 5;
const MOST = 3;

/**
 * Places one dot per value on a fixed scale; values that would cover each other are stacked in turn above and below the
 * line, at most three high, so that every morning stays countable where there is room. null values are left out.
 */
export function prepareDotRow(
  values: readonly (number | null)[],
  scale: { low: number; high: number },
): { points: Point[]; n: number } {
  const xOf = (value: number) =>
    onScale(value, { ...scale, lowY: dotRow.left, highY: dotRow.right }).y;
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const placed: (Point & { height: number })[] = [];
  for (const value of sorted) {
    const x = xOf(value);
    const near = placed.filter((other) => x - other.x < NEAR).map((other) => other.height);
    let height = 0;
    while (near.includes(height) && height < MOST - 1) height += 1;
    const up = height % 2 === 1 ? -1 : 1;
    placed.push({ x, y: dotRow.middle + up * Math.ceil(height / 2) * dotRow.pitch, height });
  }
  return { points: placed.map(({ x, y }) => ({ x, y })), n: sorted.length };
}

/** Position of a summary value on the row, or null when there is none. */
export const centreMark = (value: number | null, scale: { low: number; high: number }): number | null =>
  value === null ? null : onScale(value, { ...scale, lowY: dotRow.left, highY: dotRow.right }).y;
