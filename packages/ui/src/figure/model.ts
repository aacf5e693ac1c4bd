/**
 * The body behind every exercise figure: segment lengths, poses, forward kinematics and two-bone reach.
 * One unit is 1/200 of stature, y grows downwards, directions are degrees clockwise from straight up.
 */

/** A place in the picture, in units. */
export type Point = readonly [x: number, y: number];

/** Segment lengths in units. `sole` is the height of the ankle above the sole. */
export const SEGMENT = {
  pelvis: 16,
  lumbar: 20,
  thorax: 28,
  neck: 8,
  head: 13,
  upperArm: 35,
  forearm: 28,
  hand: 5.5,
  thigh: 47,
  shank: 46,
  toe: 14.5,
  sole: 8.2,
} as const;

/** Half the width between the hip joints and between the shoulder joints, seen from the front. */
const HALF_WIDTH = { hip: 9.5, shoulder: 18 } as const;

export type LimbName = "an" | "af" | "ln" | "lf";

/**
 * Relative joint angles of a limb: shoulder, elbow, wrist or hip, knee, ankle. Flexion is positive; in a
 * front view the first is abduction. The last two say which share (0 to 1) of each bone is seen when it
 * points at the viewer.
 */
export type Angles = readonly [root: number, middle: number, end?: number, seen1?: number, seen2?: number];

/** A limb whose wrist or ankle stays at `to`; `end` is the direction of the hand or the sole. */
export interface Target {
  readonly to: Point;
  readonly end?: number;
  readonly seen?: Point;
  /** Front view only: -1 bends the middle joint to the other side. */
  readonly bend?: -1;
}

export type Limb = Angles | Target;

/** Side view: n is the near (right) side. Front and back view: n is the side on the right of the picture. */
export interface Pose {
  readonly view?: "front" | "back";
  /** Hip centre. */
  readonly at: Point;
  /** Direction of the pelvis: 0 upright, -90 on the back with the head left, about 80 on hands and knees. */
  readonly pelvis: number;
  /** Lumbar, thorax, neck, head: flexion in a side view, bend to the right of the picture otherwise. */
  readonly spine: readonly [number, number, number, number];
  /** Side view: degrees the chest is turned towards the viewer; the near shoulder moves back. */
  readonly turn?: number;
  /** Side view: how far the belly stands out, in units; negative is drawn in. */
  readonly belly?: number;
  /** How far the shoulders are raised towards the ears, in units. */
  readonly lift?: number;
  readonly an: Limb;
  readonly af: Limb;
  readonly ln: Limb;
  readonly lf: Limb;
}

export type Joint = "hip" | "waist" | "rib" | "neck" | "skull" | "head" | `${LimbName}${0 | 1 | 2 | 3}`;

/**
 * Where everything ended up: joints (0 root, 1 elbow or knee, 2 wrist or ankle, 3 hand or toe) and
 * directions.
 */
export interface Skeleton {
  readonly pose: Pose;
  readonly joints: Readonly<Record<Joint, Point>>;
  /** Directions of pelvis, lumbar, thorax, neck, head. */
  readonly spine: readonly [number, number, number, number, number];
  /** Directions of the two bones and of the hand or sole. */
  readonly bones: Readonly<Record<LimbName, readonly [number, number, number]>>;
  /** Relative angles, solved for limbs that were given by a target. */
  readonly angles: Readonly<Record<LimbName, readonly [number, number, number]>>;
  /** Distance in units between a target and the wrist or ankle; 0 when there is no target. */
  readonly miss: Readonly<Record<LimbName, number>>;
}

const RAD = Math.PI / 180;

/** The point `length` units from `from` in `direction`. */
export function along(from: Point, direction: number, length: number): Point {
  return [from[0] + length * Math.sin(direction * RAD), from[1] - length * Math.cos(direction * RAD)];
}

/** Direction from `a` to `b` in degrees, -180 to 180. */
export function bearing(a: Point, b: Point): number {
  return Math.atan2(b[0] - a[0], a[1] - b[1]) / RAD;
}

/** Distance in units. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/**
 * Directions of two bones that bring their end from `root` to `target`. The second bone turns to the side
 * `bend` (1 clockwise as a knee, -1 as an elbow). Out of reach: stretched or folded towards it, and `miss` >
 * 0 says how far off.
 */
export function reach(root: Point, target: Point, first: number, second: number, bend: 1 | -1) {
  const wanted = distance(root, target);
  const d = Math.min(first + second, Math.max(Math.abs(first - second), wanted, 1e-6));
  const cosine = (first * first + d * d - second * second) / (2 * first * d);
  const open = Math.acos(Math.min(1, Math.max(-1, cosine))) / RAD;
  const one = bearing(root, target) - bend * open;
  const elbow = along(root, one, first);
  const tip = along(root, bearing(root, target), d);
  return { first: one, second: bearing(elbow, tip), miss: Math.abs(wanted - d) };
}

/** Brings an angle to -120 to 240, the turn in which every joint range fits. */
function wrap(angle: number): number {
  return ((((angle + 120) % 360) + 360) % 360) - 120;
}

interface Chain {
  readonly root: Point;
  /** Direction of the trunk segment the limb hangs on. */
  readonly trunk: number;
  readonly lengths: Point;
  readonly tip: number;
  /** 1 when positive flexion turns the second bone clockwise. */
  readonly turn: 1 | -1;
  /** 1 when a positive root angle turns the first bone counter-clockwise. */
  readonly out: 1 | -1;
  /** Direction of a neutral hand or sole relative to the second bone. */
  readonly rest: number;
}

function solve(limb: Limb, chain: Chain) {
  const { root, trunk, turn, out, rest } = chain;
  const hanging = trunk + 180;
  const given = !("to" in limb);
  const seen = given ? [limb[3] ?? 1, limb[4] ?? 1] : (limb.seen ?? [1, 1]);
  const l1 = chain.lengths[0] * (seen[0] ?? 1);
  const l2 = chain.lengths[1] * (seen[1] ?? 1);
  let one: number;
  let two: number;
  let miss = 0;
  if (given) {
    one = hanging - out * limb[0];
    two = one + turn * limb[1];
  } else {
    const bend = (turn * (limb.bend ?? 1)) as 1 | -1;
    const found = reach(root, limb.to, l1, l2, bend);
    ({ first: one, second: two, miss } = found);
  }
  const end = given ? two + rest + turn * (limb[2] ?? 0) : (limb.end ?? two + rest);
  const middle = along(root, one, l1);
  const tip = along(middle, two, l2);
  const angles = [
    wrap(out * (hanging - one)),
    wrap(turn * (two - one)),
    wrap(turn * (end - two - rest)),
  ] as const;
  return {
    points: [root, middle, tip, along(tip, end, chain.tip)],
    bones: [one, two, end] as const,
    angles,
    miss,
  };
}

/** Places every joint of a pose. Never throws: a target out of reach is reported in `miss`. */
export function skeleton(pose: Pose): Skeleton {
  const side = pose.view === undefined;
  const [lumbar, thorax, neck, head] = pose.spine;
  const d1 = pose.pelvis + lumbar;
  const d2 = d1 + thorax;
  const d3 = d2 + neck;
  const spine = [pose.pelvis, d1, d2, d3, d3 + head] as const;
  const hip = pose.at;
  const waist = along(hip, spine[0], SEGMENT.pelvis);
  const rib = along(waist, spine[1], SEGMENT.lumbar);
  const top = along(rib, spine[2], SEGMENT.thorax);
  const skull = along(top, spine[3], SEGMENT.neck);
  const joints: Partial<Record<Joint, Point>> = { hip, waist, rib, neck: top, skull };
  joints.head = along(skull, spine[4], SEGMENT.head);
  const girdle = along(top, spine[2], (pose.lift ?? 0) - 7);
  const bones: Partial<Record<LimbName, readonly [number, number, number]>> = {};
  const angles: Partial<Record<LimbName, readonly [number, number, number]>> = {};
  const miss: Partial<Record<LimbName, number>> = {};
  for (const name of ["an", "af", "ln", "lf"] as const) {
    const arm = name[0] === "a";
    const hand = name[1] === "n" ? 1 : -1;
    const trunk = spine[arm ? 2 : 0];
    const opened = arm ? -hand * HALF_WIDTH.shoulder * Math.sin((pose.turn ?? 0) * RAD) : 0;
    const shift = side ? opened : hand * (arm ? HALF_WIDTH.shoulder : HALF_WIDTH.hip);
    const found = solve(pose[name], {
      root: along(arm ? girdle : hip, trunk + 90, shift),
      trunk,
      lengths: arm ? [SEGMENT.upperArm, SEGMENT.forearm] : [SEGMENT.thigh, SEGMENT.shank],
      tip: arm ? SEGMENT.hand : side ? SEGMENT.toe : 3,
      turn: side ? (arm ? -1 : 1) : ((arm ? -hand : hand) as 1 | -1),
      out: side ? 1 : hand,
      rest: side && !arm ? -90 : 0,
    });
    found.points.forEach((point, index) => {
      joints[`${name}${index as 0 | 1 | 2 | 3}`] = point;
    });
    bones[name] = found.bones;
    angles[name] = found.angles;
    miss[name] = found.miss;
  }
  return { pose, joints, spine, bones, angles, miss } as Skeleton;
}

const between = (a: number, b: number, t: number) => a + (b - a) * t;

function mixLimb(a: Limb, b: Limb, solvedA: Angles, solvedB: Angles, t: number): Limb {
  if ("to" in a && "to" in b && a.bend === b.bend) {
    const seenA = a.seen ?? [1, 1];
    const seenB = b.seen ?? [1, 1];
    // A foot put down flat somewhere else is lifted on the way.
    const step = a.end === 90 && b.end === 90 ? Math.min(14, distance(a.to, b.to) / 2) : 0;
    return {
      ...b,
      to: [between(a.to[0], b.to[0], t), between(a.to[1], b.to[1], t) - step * Math.sin(Math.PI * t)],
      seen: [between(seenA[0], seenB[0], t), between(seenA[1], seenB[1], t)],
      ...(a.end !== undefined && b.end !== undefined && { end: between(a.end, b.end, t) }),
    };
  }
  const seenOf = (limb: Limb): Point => ("to" in limb ? (limb.seen ?? [1, 1]) : [limb[3] ?? 1, limb[4] ?? 1]);
  const [sa, sb] = [seenOf(a), seenOf(b)];
  return [
    between(solvedA[0], solvedB[0], t),
    between(solvedA[1], solvedB[1], t),
    between(solvedA[2] ?? 0, solvedB[2] ?? 0, t),
    between(sa[0], sb[0], t),
    between(sa[1], sb[1], t),
  ];
}

/**
 * The pose at share `t` (0 to 1) of the way from `a` to `b`: angles and targets are interpolated, never
 * points, so bones keep their length and resting hands and feet stay put.
 */
export function mix(a: Pose, b: Pose, t: number): Pose {
  if (t <= 0) return a;
  if (t >= 1) return b;
  const [from, to] = [skeleton(a), skeleton(b)];
  const limb = (name: LimbName): Limb => {
    const [start, end] = [from.angles[name], to.angles[name]];
    if (name !== "an" || !b.turn) return mixLimb(a[name], b[name], start, end, t);
    // The arm of a chest that turns open swings over towards the viewer: it looks short halfway.
    const short = Math.max(0.15, Math.abs(Math.cos(Math.PI * t)));
    const [root, middle, hand] = t < 0.5 ? start : end;
    return [root, middle, hand, short, short];
  };
  return {
    ...b,
    at: [between(a.at[0], b.at[0], t), between(a.at[1], b.at[1], t)],
    pelvis: between(a.pelvis, b.pelvis, t),
    spine: [0, 1, 2, 3].map((i) => between(a.spine[i] ?? 0, b.spine[i] ?? 0, t)) as unknown as Pose["spine"],
    lift: between(a.lift ?? 0, b.lift ?? 0, t),
    turn: between(a.turn ?? 0, b.turn ?? 0, t),
    belly: between(a.belly ?? 0, b.belly ?? 0, t),
    an: limb("an"),
    af: limb("af"),
    ln: limb("ln"),
    lf: limb("lf"),
  };
}
