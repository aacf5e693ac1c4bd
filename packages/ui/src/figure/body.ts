/** Flesh on a skeleton: outlines of trunk, head and limbs, in side, front and back view. */
import { along, type LimbName, type Point, type Skeleton } from "./model.ts";
import { chain, type Disc, edges, type Knot, place, spline, tube } from "./path.ts";

/** Path text per part; a limb comes in three segments: upper arm or thigh, forearm or shank, hand or foot. */
export interface Body {
  readonly trunk: string;
  readonly lower: string;
  readonly upper: string;
  readonly head: string;
  readonly hair: string;
  readonly limbs: Readonly<Record<LimbName, readonly [string, string, string]>>;
  /** Limb without the part that melts into the trunk: only this part gets a halo over the trunk. */
  readonly free: Readonly<Record<LimbName, string>>;
  /** Points on the skin, for contact tests. */
  readonly skin: Readonly<Record<"trunk" | "head" | LimbName, readonly Point[]>>;
  readonly skeleton: Skeleton;
}

const SIDE_FRONT = [12, 12, 11, 12.5, 14.5, 14, 6.5];
const SIDE_BACK = [14, 13.5, 9.5, 10, 13, 14, 7];
const FRONT = [11, 18.5, 12.5, 13.5, 19, 21, 7];
const SAMPLES = 30;
/** Share of the trunk, seen from the hip, that counts as pelvis and lower back. */
const LOWER = 16;

const PROFILE =
  "M-12 2C-13.5 -9 -6 -14.8 1 -14.8C8 -14.8 12 -10.5 12.2 -4.5C12.4 -2 14.8 0.6 14.6 1.8" +
  "C14.5 2.9 12.6 3 12.3 3.6" +
  "C12.1 4.6 12.8 5.2 12.4 6.2C12.8 7.4 12 8 12 9C12 12.6 9 14.4 6 13.9C3 13.2 1 13.6 -2 14" +
  "C-8 13 -11.5 8 -12 2Z";
const PROFILE_HAIR =
  "M-12.4 3C-14.4 -9.5 -7 -15.8 1 -15.6C8.5 -15.4 12.4 -11 12.3 -6.6C8.4 -8.4 5.4 -7.6 4 -4.4" +
  "C3 -1.6 2.4 1.4 0.4 1.6" +
  "C-1.6 2.4 -2.4 7.6 -6.6 9.6C-10.4 8.6 -12 6.4 -12.4 3Z";
const FACE = "M-11.4 -2C-11.4 -19 11.4 -19 11.4 -2C11.4 8 6.4 14.8 0 14.8C-6.4 14.8 -11.4 8 -11.4 -2Z";
const FACE_HAIR =
  "M-12.2 1C-14 -20.6 14 -20.6 12.2 1C11.4 -2 10.8 -4.4 9.6 -5.6C4 -3.6 -4 -4.4 -7.6 -7.6" +
  "C-9.8 -5 -11.2 -2 -12.2 1Z";
const BACK_HAIR = "M-12.2 -1C-13.4 -19.8 13.4 -19.8 12.2 -1C12 7 8 11.4 0 11.6C-8 11.4 -12 7 -12.2 -1Z";
const FOOT =
  "M4.6 -4C6.4 -0.6 9.6 1.6 14.2 3.2C18 4.4 18.4 8.2 14 8.2L-3 8.2C-5 8.2 -6.6 7.4 -6.6 4.6" +
  "C-6.6 2 -5.6 -1 -4.6 -4Z";

/** The outlines of one body. */
export function flesh(skeleton: Skeleton): Body {
  const { joints, spine, bones, pose } = skeleton;
  const side = pose.view === undefined;
  const chest = along(joints.rib, spine[2], 14);
  const yoke = along(joints.neck, spine[2], -8);
  const start = side ? joints.hip : along(joints.hip, spine[0], -1);
  const middle = along(joints.waist, spine[1], 10);
  const line = [start, joints.waist, middle, joints.rib, chest, yoke, joints.neck];
  const open = Math.sin(((pose.turn ?? 0) * Math.PI) / 180);
  const knots = line.map((p, i): Knot => {
    const broad = (width: readonly number[]) => {
      const own = width[i] ?? 0;
      return side && i > 2 ? own + ((FRONT[i] ?? own) - own) * open : own;
    };
    const belly = i === 2 || i === 3 ? (pose.belly ?? 0) : 0;
    return [p[0], p[1], broad(side ? SIDE_FRONT : FRONT) + belly, broad(side ? SIDE_BACK : FRONT)];
  });
  const points = spline(knots, SAMPLES);
  const neck = chain([
    [...along(joints.neck, spine[2], -3), 7],
    [...joints.skull, 5.8],
    [...along(joints.skull, spine[4], 6), 5.8],
  ]);
  const limbs: Partial<Record<LimbName, [string, string, string]>> = {};
  const free: Partial<Record<LimbName, string>> = {};
  const skin: Partial<Record<"trunk" | "head" | LimbName, Point[]>> = {};
  for (const name of ["an", "af", "ln", "lf"] as const) {
    const [root, knee, end] = [joints[`${name}0`], joints[`${name}1`], joints[`${name}2`]];
    const [, two, tip] = bones[name];
    let discs: Disc[][];
    if (name[0] === "a") {
      const palm = along(end, tip, 5);
      discs = [
        [
          [...root, 7.6],
          [...between(root, knee, 0.45), 7.4],
          [...knee, 5.6],
        ],
        [
          [...knee, 5.6],
          [...between(knee, end, 0.3), 6.4],
          [...end, 4.2],
        ],
        [
          [...end, 4.2],
          [...palm, 5],
          [...along(end, tip, 11), 3.4],
        ],
      ];
    } else {
      const calf = along(between(knee, end, 0.32), two + 90, side ? 1.6 : 0);
      discs = [
        [
          [...root, side ? 12 : 11],
          [...between(root, knee, 0.45), 11],
          [...knee, 7.7],
        ],
        [
          [...knee, 7.4],
          [...calf, 8.4],
          [...end, 4.8],
        ],
        side ? [] : frontFoot(end, tip, name[1] === "n" ? 1 : -1, "end" in pose[name]),
      ];
    }
    const foot = name[0] === "l" && side ? place(FOOT, end, tip - 90) : "";
    limbs[name] = [rounded(discs[0] ?? []), rounded(discs[1] ?? []), foot || chain(discs[2] ?? [])];
    const halfway: Disc[] = [
      [...between(root, knee, 0.5), name[0] === "a" ? 6.6 : 9.9],
      [...knee, 5.6],
    ];
    free[name] = chain(halfway) + limbs[name][1] + limbs[name][2];
    skin[name] = [...discs.flat().flatMap(round), ...pairs(foot)];
  }
  const { front, back } = edges(points);
  const pelvis = round([...joints.hip, side ? 13 : 14]);
  const profile = side && (pose.turn ?? 0) < 35;
  const template = profile ? PROFILE : pose.view === "back" ? BACK_HAIR : FACE;
  const hair = profile ? PROFILE_HAIR : pose.view === "back" ? BACK_HAIR : FACE_HAIR;
  const head = place(template, joints.head, spine[4]);
  skin.trunk = [...front, ...back, ...pelvis];
  skin.head = pairs(head);
  return {
    trunk: tube(points, true) + neck,
    lower: tube(points.slice(0, LOWER), true),
    upper: tube(points.slice(LOWER), false) + neck,
    head,
    hair: place(hair, joints.head, spine[4]),
    limbs: limbs as Body["limbs"],
    free: free as Body["free"],
    skin: skin as Body["skin"],
    skeleton,
  };
}

/** One segment of a limb as a smooth tapered tube with round ends. */
function rounded(discs: readonly Disc[]): string {
  const [a, m, b] = discs;
  if (!a || !m || !b) return "";
  const half = (p: Disc, q: Disc): Disc => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2];
  const knots = [a, half(a, m), m, half(m, b), b].map(([x, y, r]): Knot => [x, y, r, r]);
  return tube(spline(knots, 10), true) + chain([b, b]);
}

/**
 * A foot pointing at the viewer is short and turned out a little; one with a given direction lies on its
 * side.
 */
function frontFoot(ankle: Point, direction: number, out: 1 | -1, long: boolean): Disc[] {
  const heel: Disc = [...ankle, 4.8];
  if (long) return [heel, [...along(ankle, direction, 13), 3.8]];
  const ball = along(ankle, direction, 3.2);
  return [heel, [...ball, 5], [...along(ball, direction - 90 * out, 3.4), 4.6]];
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function round([x, y, r]: Disc): Point[] {
  return [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => along([x, y], angle, r));
}

function pairs(path: string): Point[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((m): Point => [Number(m[1]), Number(m[2])]);
}
