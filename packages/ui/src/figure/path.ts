/** SVG path text from discs, tubes and templates: pure geometry, absolute commands only. */
import { along, bearing, distance, type Point } from "./model.ts";

/** A circle: centre and radius in units. */
export type Disc = readonly [x: number, y: number, r: number];

const n = (value: number) => String(Math.round(value * 10) / 10);

/** "x y" with one decimal. */
export const xy = (p: Point) => `${n(p[0])} ${n(p[1])}`;

/** Outline around two discs; one disc when the smaller lies inside the larger. */
export function capsule(a: Disc, b: Disc): string {
  const d = distance([a[0], a[1]], [b[0], b[1]]);
  const [big] = a[2] >= b[2] ? [a] : [b];
  if (d <= Math.abs(a[2] - b[2]) + 0.01) {
    const [x, y, r] = big;
    const half = (end: number) => `A${n(r)} ${n(r)} 0 1 1 ${n(end)} ${n(y)}`;
    return `M${n(x - r)} ${n(y)}${half(x + r)}${half(x - r)}Z`;
  }
  const [from, to]: [Point, Point] = [
    [a[0], a[1]],
    [b[0], b[1]],
  ];
  const axis = bearing(from, to);
  const tilt = (Math.acos((a[2] - b[2]) / d) * 180) / Math.PI;
  const [a1, a2] = [along(from, axis + tilt, a[2]), along(from, axis - tilt, a[2])];
  const [b1, b2] = [along(to, axis + tilt, b[2]), along(to, axis - tilt, b[2])];
  const [ra, rb] = [n(a[2]), n(b[2])];
  const wideA = tilt < 90 ? 1 : 0;
  return `M${xy(a1)}A${ra} ${ra} 0 ${wideA} 1 ${xy(a2)}L${xy(b2)}A${rb} ${rb} 0 ${1 - wideA} 1 ${xy(b1)}Z`;
}

/** Union of the capsules between neighbouring discs, as one path with equally oriented pieces. */
export function chain(discs: readonly Disc[]): string {
  return discs
    .slice(1)
    .map((disc, i) => capsule(discs[i] ?? disc, disc))
    .join("");
}

/** A point on the tube with its half-widths to the front (clockwise side of the line) and to the back. */
export type Knot = readonly [x: number, y: number, front: number, back: number];

/** `count` + 1 points of the clamped cubic B-spline over `knots`, evaluated by de Boor's algorithm. */
export function spline(knots: readonly Knot[], count: number): Knot[] {
  const spans = knots.length - 3;
  const at = (i: number) => Math.min(spans, Math.max(0, i - 3));
  const points: Knot[] = [];
  for (let step = 0; step <= count; step++) {
    const u = (spans * step) / count;
    const k = Math.min(spans - 1, Math.floor(u)) + 3;
    const d = [0, 1, 2, 3].map((j) => [...(knots[j + k - 3] as Knot)]);
    for (let r = 1; r <= 3; r++) {
      for (let j = 3; j >= r; j--) {
        const low = at(j + k - 3);
        const share = (u - low) / (at(j + 1 + k - r) - low || 1);
        d[j] = (d[j] as number[]).map(
          (v, axis) => (1 - share) * ((d[j - 1] as number[])[axis] as number) + share * v,
        );
      }
    }
    points.push(d[3] as unknown as Knot);
  }
  return points;
}

/** Both edges of the tube over part of a spline: `front` runs along, `back` runs along as well. */
export function edges(points: readonly Knot[]): { front: Point[]; back: Point[] } {
  const front: Point[] = [];
  const back: Point[] = [];
  points.forEach((p, i) => {
    const before = points[Math.max(0, i - 1)] as Knot;
    const after = points[Math.min(points.length - 1, i + 1)] as Knot;
    const direction = bearing([before[0], before[1]], [after[0], after[1]]);
    front.push(along([p[0], p[1]], direction + 90, p[2]));
    back.push(along([p[0], p[1]], direction - 90, p[3]));
  });
  return { front, back };
}

/** Closed outline of a tube with a round lower end. */
export function tube(points: readonly Knot[], round: boolean): string {
  const { front, back } = edges(points);
  const [f, b] = [front[0] as Point, back[0] as Point];
  const r = n(distance(f, b) / 2);
  const cap = round ? `A${r} ${r} 0 0 1 ${xy(b)}` : "";
  return `M${front.toReversed().map(xy).join("L")}${cap}L${back.map(xy).join("L")}Z`;
}

/**
 * A template (absolute M, L, C, Q in local units, x right, y down) put at `at`, its "up" turned to
 * `direction`.
 */
export function place(template: string, at: Point, direction: number, scale = 1): string {
  return template.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) =>
    xy(along(along(at, direction + 90, Number(x) * scale), direction, -Number(y) * scale)),
  );
}

/** Rectangle with rounded corners. */
export function rect(x: number, y: number, w: number, h: number, r = 0): string {
  const [x2, y2] = [x + w, y + h];
  const q = Math.min(r, w / 2, h / 2);
  return (
    `M${n(x + q)} ${n(y)}L${n(x2 - q)} ${n(y)}Q${n(x2)} ${n(y)} ${n(x2)} ${n(y + q)}L${n(x2)} ${n(y2 - q)}` +
    `Q${n(x2)} ${n(y2)} ${n(x2 - q)} ${n(y2)}L${n(x + q)} ${n(y2)}Q${n(x)} ${n(y2)} ${n(x)} ${n(y2 - q)}` +
    `L${n(x)} ${n(y + q)}Q${n(x)} ${n(y)} ${n(x + q)} ${n(y)}Z`
  );
}

/** Circle as a path. */
export const circle = (x: number, y: number, r: number): string => capsule([x, y, r], [x, y, r]);

/** Straight pieces through the points. */
export const polyline = (points: readonly Point[]): string => `M${points.map(xy).join("L")}`;

/** Left, top, right and bottom of the points a path names (arcs count by their ends). */
export function extent(paths: readonly string[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, command, rest] of paths.join("").matchAll(/([MLCQA])([^A-Z]*)/g)) {
    const values = (rest?.match(/-?[\d.]+/g) ?? []).map(Number);
    for (let i = command === "A" ? 5 : 0; i + 1 < values.length; i += command === "A" ? 7 : 2) {
      const [x, y] = [values[i] as number, values[i + 1] as number];
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}
