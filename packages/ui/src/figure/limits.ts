/** Ranges a pose must keep to. Checked by tests over the whole library, never at run time. */
import { type LimbName, type Pose, skeleton } from "./model.ts";

/** Lowest and highest angle in degrees. */
type Range = readonly [low: number, high: number];

/**
 * Relative joint angles, flexion positive; ankle is plantar flexion, up to the instep lying on the floor.
 * The values are for drawing a middle-aged adult believably, not norms for measuring one.
 */
const SIDE_LIMITS = {
  hip: [-25, 130],
  knee: [0, 150],
  ankle: [-25, 60],
  shoulder: [-60, 185],
  elbow: [0, 150],
  lumbar: [-35, 50],
  thorax: [-30, 40],
  neck: [-50, 60],
  head: [-20, 30],
} as const satisfies Record<string, Range>;

/** Sideways bend of the spine in a front or back view, to either side. */
const FRONT_LIMITS = { lumbar: 25, thorax: 20, neck: 30, head: 15 } as const;

/** How far a wrist or ankle may miss its target, in units. */
const MAX_MISS = 1;

/** What is impossible about a pose, in words; empty when nothing is. */
export function violations(pose: Pose): string[] {
  const { angles, miss } = skeleton(pose);
  const found: string[] = [];
  const check = (name: string, value: number, [low, high]: Range) => {
    if (value < low - 0.5 || value > high + 0.5)
      found.push(`${name} ${Math.round(value)} outside ${low} to ${high}`);
  };
  const [lumbar, thorax, neck, head] = pose.spine;
  const limbs: readonly LimbName[] = ["an", "af", "ln", "lf"];
  for (const name of limbs) {
    if (miss[name] > MAX_MISS) found.push(`${name} misses its target by ${miss[name].toFixed(1)}`);
  }
  if (pose.view !== undefined) {
    const sideways = { lumbar, thorax, neck, head };
    for (const [name, value] of Object.entries(sideways)) {
      const most = FRONT_LIMITS[name as keyof typeof FRONT_LIMITS];
      check(name, value, [-most, most]);
    }
    return found;
  }
  check("lumbar", lumbar, SIDE_LIMITS.lumbar);
  check("thorax", thorax, SIDE_LIMITS.thorax);
  check("neck", neck, SIDE_LIMITS.neck);
  check("head", head, SIDE_LIMITS.head);
  for (const name of limbs) {
    const [root, middle, end] = angles[name];
    if (name[0] === "a") {
      // A chest turned open takes the arm further back than the shoulder alone.
      check(`${name} shoulder`, root, [SIDE_LIMITS.shoulder[0] - (pose.turn ?? 0), SIDE_LIMITS.shoulder[1]]);
      check(`${name} elbow`, middle, SIDE_LIMITS.elbow);
    } else {
      check(`${name} hip`, root, SIDE_LIMITS.hip);
      check(`${name} knee`, middle, SIDE_LIMITS.knee);
      check(`${name} ankle`, end, SIDE_LIMITS.ankle);
    }
  }
  return found;
}
