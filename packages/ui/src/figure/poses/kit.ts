/** Words the pose files are written in: limbs, base poses, arrows, props and small drawings. */
import { along, type Joint, type Limb, type Point, type Pose, SEGMENT, type Target } from "../model.ts";
import { circle, place, polyline, rect, xy } from "../path.ts";
import type { Arrow, Prop, Role, Shape, Trace } from "../scene.ts";

/** Foot flat at x, on a surface `y` units under the ground line (negative: higher). */
export const foot = (x: number, y = 0): Target => ({ to: [x, y - SEGMENT.sole], end: 90 });
/** Wrist or ankle at a place; `end` is the direction of hand or sole. */
export const at = (x: number, y: number, end?: number): Target => ({
  to: [x, y],
  ...(end !== undefined && { end }),
});
/** The same for a limb of which only these shares of both bones are seen. */
export const seen = (target: Target, first: number, second: number): Target => ({
  ...target,
  seen: [first, second],
});
/** Palm on a surface. */
export const palm = (x: number, y = 0): Target => ({ to: [x, y - 5], end: 92 });

/** A pose that differs from another in the named parts. */
export const like = (base: Pose, change: Partial<Pose>): Pose => ({ ...base, ...change });

/** Arms beside the body on the back. */
const rest: Limb = [-7, 4];
/** On the back, knees bent, head left. */
export const hook: Pose = {
  at: [0, -14.2],
  pelvis: -90,
  spine: [0, 0, 18, -4],
  ln: foot(55),
  lf: foot(68),
  an: rest,
  af: rest,
};
/** The same without a pillow. */
export const hookFlat: Pose = { ...hook, spine: [0, 0, -3, 2] };
/** On the back, legs long. */
export const supine: Pose = like(hook, { ln: [0, 3, 25], lf: [-2, 3, 25] });
/** Standing, facing right. */
export const stand: Pose = {
  at: [0, -100.8],
  pelvis: 2,
  spine: [-3, 4, 3, -3],
  ln: foot(1),
  lf: foot(8),
  an: [4, 10],
  af: [8, 12],
};
/** Seat height of a chair. */
const SEAT = 50;
/** Sitting on a chair, hands on the thighs. */
export const sit: Pose = {
  at: [0, -SEAT - 12],
  pelvis: -3,
  spine: [0, 5, 2, -2],
  ln: foot(47),
  lf: foot(54),
  an: at(34, -78, 110),
  af: at(38, -78, 110),
};
/** On hands and knees, facing right. */
export const crawl: Pose = {
  at: [0, -54.4],
  pelvis: 77,
  spine: [-2, 2, -6, -4],
  ln: [77, 90, 52],
  lf: [86, 99, 52],
  an: palm(58),
  af: palm(65),
};
/** On the stomach, head right. */
export const prone: Pose = {
  at: [0, -13],
  pelvis: 90,
  spine: [-2, 2, -16, 2],
  ln: [2, 4, 55],
  lf: [0, 4, 55],
  an: { to: [88, -5], end: 60, seen: [0.5, 0.53] },
  af: { to: [88, -5], end: 60, seen: [0.5, 0.53] },
};
/** Seen from the front, standing. */
export const facing: Pose = {
  view: "front",
  at: [0, -101],
  pelvis: 0,
  spine: [0, 0, 0, 0],
  ln: [3, -1],
  lf: [3, -1],
  an: [10, -6],
  af: [10, -6],
};

/** Arrow along the way of a joint. */
export const trace = (joint: Joint, off: number, from = 0.08, to = 0.97): Trace => ({ joint, off, from, to });
export const arrow = (...v: readonly number[]): Arrow => ({
  points: v.length === 4 ? [pt(v, 0), pt(v, 2)] : bow(pt(v, 0), pt(v, 2), pt(v, 4)),
});
/** Part of a circle, from and to in degrees clockwise from up. */
export const turn = (x: number, y: number, r: number, from: number, to: number): Arrow => ({
  points: [...Array(25).keys()].map((i) => along([x, y], from + ((to - from) * i) / 24, r)),
});
export const both = (one: Arrow): Arrow => ({ ...one, both: true });

const pt = (v: readonly number[], i: number): Point => [v[i] ?? 0, v[i + 1] ?? 0];
function bow(a: Point, c: Point, b: Point): Point[] {
  return [...Array(25).keys()].map((i) => {
    const t = i / 24;
    const part = (axis: 0 | 1) => (1 - t) ** 2 * a[axis] + 2 * t * (1 - t) * c[axis] + t * t * b[axis];
    return [part(0), part(1)];
  });
}

export const shape = (role: Role, d: string, halo?: number): Shape => ({
  role,
  d,
  ...(halo !== undefined && { halo }),
});
export const box = (role: Role, x: number, y: number, w: number, h: number, r = 0, halo?: number): Shape =>
  shape(role, rect(x, y, w, h, r), halo);
export const disc = (role: Role, x: number, y: number, r: number, halo?: number): Shape =>
  shape(role, circle(x, y, r), halo);
export const line = (role: Role, ...v: readonly number[]): Shape =>
  shape(role, polyline(v.flatMap((_, i) => (i % 2 ? [] : [pt(v, i)]))));
export const text = (d: string, x: number, y: number, size: number): Shape => ({
  role: "text",
  d,
  at: [x, y],
  size,
});
const sweep = (x: number, y: number, r: number, from: number, to: number) =>
  `${xy(along([x, y], from, r))}A${r} ${r} 0 ${to - from > 180 ? 1 : 0} 1 ${xy(along([x, y], to, r))}`;
/** Open arc as a line, degrees clockwise from up, less than a full turn. */
export const arc = (role: Role, x: number, y: number, r: number, from: number, to: number): Shape =>
  shape(role, `M${sweep(x, y, r, from, to)}`);
/** Pie slice. */
export const slice = (role: Role, x: number, y: number, r: number, from: number, to: number): Shape =>
  shape(role, `M${xy([x, y])}L${sweep(x, y, r, from, to)}Z`);

/** Pillow from the back of the head down to the surface. */
export const pillow: Prop = ({ skin }) => {
  const low = Math.max(...skin.head.map((p) => p[1])) - 2;
  const mid = (Math.min(...skin.head.map((p) => p[0])) + Math.max(...skin.head.map((p) => p[0]))) / 2;
  return [box("cloth", mid - 28, Math.min(low, -6), 52, Math.max(-low, 6) + 1, 8)];
};
/** Support pillow in the colour for a prop that matters. */
export const support = (x: number, y: number, w: number, h: number, lean = 0, r = 8): Shape =>
  shape("support", place(rect(-w / 2, -h / 2, w, h, r), [x, y], lean), 1.6);

/** Chair with its seat under a sitter whose hip is at x. */
export const chair = (x = 0): Shape[] => [
  box("wood", x - 26, -SEAT, 56, 7, 3),
  box("wood", x - 27, -SEAT - 62, 7, 66, 3.5),
  box("wood", x - 25, -SEAT + 4, 6, SEAT - 4),
  box("wood", x + 20, -SEAT + 4, 6, SEAT - 4),
];

/** Ring with a clock hand; the part of the hour `minutes` long is filled. */
export const clock = (x: number, y: number, r: number, minutes: number, from = 0): Shape[] => [
  disc("card", x, y, r, 0),
  slice("support", x, y, r - 3, from * 6, (from + minutes) * 6),
  disc("line", x, y, r),
  line("line", x, y - r * 0.72, x, y, ...along([x, y], (from + minutes) * 6, r * 0.5)),
];
export const moon = (x: number, y: number, r: number): Shape =>
  shape(
    "cold",
    place("M3 -10C-4 -9 -9 -3.6 -9 2C-9 8 -4 11 1 11C6 11 9.6 8 11 4C4 7 -3 1 3 -10Z", [x, y], 0, r / 10),
  );
export const sun = (x: number, y: number, r: number): Shape[] => [
  disc("warm", x, y, r * 0.55),
  ...[0, 45, 90, 135, 180, 225, 270, 315].map((a) =>
    line("warmLine", ...along([x, y], a, r * 0.8), ...along([x, y], a, r * 1.1)),
  ),
];
/** Crossed out. */
export const cross = (x: number, y: number, r: number): Shape => line("no", x - r, y - r, x + r, y + r);
export const wrong = (x: number, y: number, r = 9): Shape =>
  shape(
    "no",
    polyline([
      [x - r, y - r],
      [x + r, y + r],
    ]) +
      polyline([
        [x + r, y - r],
        [x - r, y + r],
      ]),
  );
export const right = (x: number, y: number, r = 10): Shape =>
  line("yes", x - r, y, x - r * 0.3, y + r * 0.7, x + r, y - r * 0.8);
export const phone = (x: number, y: number, h: number): Shape[] => [
  box("dark", x - h * 0.28, y - h / 2, h * 0.56, h, h * 0.1, 3),
  box("card", x - h * 0.22, y - h * 0.4, h * 0.44, h * 0.72, 1),
];

/** Open book, its spine at the bottom at x, y. */
export const book = (x: number, y: number, lean = 0, scale = 1): Shape[] => [
  shape(
    "move",
    place(
      "M0 0C-6 -6 -16 -6 -22 -3L-22 -25C-16 -28 -6 -28 0 -22C6 -28 16 -28 22 -25L22 -3C16 -6 6 -6 0 0Z",
      [x, y],
      lean,
      scale,
    ),
    2.4,
  ),
  shape("cardLine", place("M0 -21L0 -3", [x, y], lean, scale)),
];
