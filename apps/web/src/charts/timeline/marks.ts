import { oneDecimal } from "./day-axis.ts";

/** A position in px; y grows downwards. */
export type Point = { x: number; y: number };

const n = oneDecimal;

/** One path of filled or hollow circles with radius `r`. Empty when there are no points. */
export const dotsPath = (points: readonly Point[], r: number): string =>
  points
    .map(({ x, y }) => `M${n(x - r)} ${n(y)}a${r} ${r} 0 1 0 ${n(2 * r)} 0a${r} ${r} 0 1 0 ${n(-2 * r)} 0z`)
    .join("");

/** One path of diamonds that reach `r` px from their centre. */
export const diamondsPath = (points: readonly Point[], r: number): string =>
  points.map(({ x, y }) => `M${n(x)} ${n(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`).join("");

/** One path of squares with sides of `side` px around their centre. */
export const squaresPath = (points: readonly Point[], side: number): string =>
  points.map(({ x, y }) => `M${n(x - side / 2)} ${n(y - side / 2)}h${side}v${side}h${-side}z`).join("");

/** One path of triangles that point down, `width` × `height` px around their centre. */
export const downTrianglesPath = (points: readonly Point[], width: number, height: number): string =>
  points
    .map(({ x, y }) => `M${n(x - width / 2)} ${n(y - height / 2)}h${n(width)}l${n(-width / 2)} ${n(height)}z`)
    .join("");

/** One path of triangles that point up, `width` × `height` px around their centre. */
export const upTrianglesPath = (points: readonly Point[], width: number, height: number): string =>
  points
    .map(
      ({ x, y }) => `M${n(x - width / 2)} ${n(y + height / 2)}h${n(width)}l${n(-width / 2)} ${n(-height)}z`,
    )
    .join("");

/** One path of horizontal dashes, `width` px, centred on their point: the mark for "no answer". */
export const dashesPath = (points: readonly Point[], width: number): string =>
  points.map(({ x, y }) => `M${n(x - width / 2)} ${n(y)}h${n(width)}`).join("");

/** One path of upright rectangles. Rectangles without height are left out. */
export const rectsPath = (
  rects: readonly { x: number; y: number; width: number; height: number }[],
): string =>
  rects
    .filter((rect) => rect.height > 0)
    .map(({ x, y, width, height }) => `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`)
    .join("");

/** One path of separate straight segments. */
export const segmentsPath = (segments: readonly (readonly [Point, Point])[]): string =>
  segments.map(([a, b]) => `M${n(a.x)} ${n(a.y)}L${n(b.x)} ${n(b.y)}`).join("");

/**
 * Segments between neighbouring entries that both exist. `points` has one entry per day, null for a gap: a gap is never
 * bridged.
 */
export function neighbours(points: readonly (Point | null)[]): [Point, Point][] {
  const segments: [Point, Point][] = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a && b) segments.push([a, b]);
  }
  return segments;
}

/** Maps a value on a fixed scale to px; outside the scale it is drawn at the edge (`clipped` tells so). */
export function onScale(
  value: number,
  scale: { low: number; high: number; lowY: number; highY: number },
): { y: number; clipped: "low" | "high" | null } {
  const { low, high, lowY, highY } = scale;
  const kept = Math.min(Math.max(value, low), high);
  return {
    y: n(lowY + ((kept - low) / (high - low)) * (highY - lowY)),
    clipped: value < low ? "low" : value > high ? "high" : null,
  };
}
