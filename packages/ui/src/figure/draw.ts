/** Scene to ordered shapes: pure, so that a still, an animation frame and a test see the same drawing. */
import { type Body, flesh } from "./body.ts";
import { along, bearing, type LimbName, mix, type Point, type Pose, skeleton } from "./model.ts";
import { circle, extent, place, polyline, rect } from "./path.ts";
import type { Arrow, Part, Prop, Role, Scene, Shape } from "./scene.ts";

const HALO = 3.4;

/** The body in a pose. */
export const bodyOf = (pose: Pose): Body => flesh(skeleton(pose));

function pathOf(body: Body, part: Part): string {
  if (part === "t") return body.trunk;
  if (part === "h") return body.head;
  if (part === "lo") return body.lower;
  if (part === "up") return body.upper;
  const segments = body.limbs[part.slice(0, 2) as LimbName];
  const which = Number(part[2] ?? 0);
  return which ? (segments[which - 1] ?? "") : segments.join("");
}

function things(props: readonly Prop[] | undefined, body: Body | undefined): Shape[] {
  return (props ?? []).flatMap((prop) => (typeof prop === "function" ? (body ? prop(body) : []) : [prop]));
}

/** One limb with the moving segments coloured; over the trunk only the free part gets a halo. */
function limb(body: Body, name: LimbName, scene: Scene, isFar: boolean, overTrunk: boolean): Shape[] {
  const still: Role = isFar ? "far" : "near";
  const coloured: Role = isFar ? "moveFar" : "move";
  const moving = scene.moving ?? [];
  const whole = moving.includes(name);
  const segments = ([1, 2, 3] as const).map((index) => ({
    role: whole || moving.includes(`${name}${index}`) ? coloured : still,
    d: pathOf(body, `${name}${index}`),
  }));
  const rim: Shape = { role: "card", d: overTrunk ? body.free[name] : body.limbs[name].join(""), halo: HALO };
  // Segments of one colour are one path: two would show a seam where their soft edges overlap.
  const joined = (role: Role): Shape[] => {
    const d = segments.flatMap((segment) => (segment.role === role ? [segment.d] : [])).join("");
    return d ? [{ role, d }] : [];
  };
  return [rim, ...joined(still), ...joined(coloured)];
}

function person(body: Body, scene: Scene, middle: readonly Shape[]): Shape[] {
  const side = body.skeleton.pose.view === undefined;
  const far = scene.far ?? (side ? (["af", "lf"] as const) : []);
  const behind = new Set<LimbName>([...(side ? (["af", "lf"] as const) : []), ...(scene.behind ?? [])]);
  const moving = scene.moving ?? [];
  const order: readonly LimbName[] = scene.legsOnTop ? ["af", "an", "lf", "ln"] : ["af", "lf", "ln", "an"];
  const drawn = (name: LimbName, over: boolean) => limb(body, name, scene, far.includes(name), over);
  const rim = order
    .filter((name) => !behind.has(name))
    .map((name): Shape => ({
      role: "card",
      d: body.limbs[name].join(""),
      halo: HALO,
    }));
  const trunk: Shape[] = [
    { role: "card", d: body.trunk, halo: HALO },
    { role: moving.includes("t") ? "move" : "near", d: body.trunk },
  ];
  if (moving.includes("lo")) trunk.push({ role: "move", d: body.lower });
  if (moving.includes("up")) trunk.push({ role: "move", d: body.upper });
  const head: Shape[] = [
    { role: moving.includes("h") ? "move" : "near", d: body.head },
    { role: "hair", d: body.hair },
  ];
  return [
    ...order.filter((name) => behind.has(name)).flatMap((name) => drawn(name, false)),
    ...middle,
    ...rim,
    { role: "card", d: body.head, halo: HALO },
    ...trunk,
    ...head,
    ...order.filter((name) => !behind.has(name)).flatMap((name) => drawn(name, true)),
  ];
}

/** The points of an arrow; a trace follows its joint through the animation, moved aside. */
function way(arrow: Arrow, scene: Scene): Point[] {
  if ("points" in arrow) return [...arrow.points];
  const { a, b } = scene;
  if (!a || !b) return [];
  const track = [...Array(25).keys()].map((i) => {
    const share = arrow.from + ((arrow.to - arrow.from) * i) / 24;
    return skeleton(mix(a, b, share)).joints[arrow.joint];
  });
  return track.map((p, i) => {
    const heading = bearing(track[Math.max(0, i - 1)] ?? p, track[Math.min(24, i + 1)] ?? p);
    return along(p, heading - 90, arrow.off);
  });
}

function arrowShapes(arrow: Arrow, scene: Scene): Shape[] {
  const points = way(arrow, scene);
  const head = (tip: Point, from: Point) => {
    const back = bearing(tip, from);
    return polyline([along(tip, back - 36, 10), tip, along(tip, back + 36, 10)]);
  };
  const last = points.length - 1;
  const before = points[Math.max(0, last - 3)];
  const tip = points[last];
  const first = points[0];
  const second = points[Math.min(3, last)];
  if (!tip || !before || !first || !second) return [];
  const d = polyline(points) + head(tip, before) + (arrow.both ? head(first, second) : "");
  return [{ role: "arrow", d }];
}

/** Everything that stays the same while a scene moves. */
export interface Stage {
  /** Left, top, width, height of the picture. */
  readonly box: readonly [number, number, number, number];
  readonly ground: readonly Shape[];
  readonly ghost: readonly Shape[];
  readonly arrows: readonly Shape[];
}

/** Frame, ground, ghost and arrows of a scene for a picture of the given proportion (width / height). */
export function stage(scene: Scene, aspect: number): Stage {
  const bodies = [scene.a, scene.b].flatMap((pose) => (pose ? [bodyOf(pose)] : []));
  const last = bodies.at(-1);
  const start = scene.b ? bodies[0] : undefined;
  const arrows = (scene.arrows ?? []).flatMap((arrow) => arrowShapes(arrow, scene));
  const skin = bodies.flatMap((body) => Object.values(body.skin).flat());
  const loose = [
    ...things(scene.props, last),
    ...things(scene.middle, last),
    ...things(scene.front, last),
    ...arrows,
  ];
  const lens = scene.lens && circle(scene.lens.at[0], scene.lens.at[1], scene.lens.r ?? 36);
  const skinPath = skin.length ? [polyline(skin)] : [];
  const reached = extent(skinPath);
  const written = loose.flatMap(({ role, at, size = 12 }) =>
    role === "text" && at ? [rect(at[0] - size / 2, at[1] - size, size, size)] : [],
  );
  const tall = lens ? [lens, rect(scene.lens?.at[0] ?? 0, (scene.lens?.at[1] ?? 0) - 38, 1, 76)] : [];
  const drawn = loose.flatMap(({ role, d }) => (role === "text" ? [] : [d]));
  const bed = bedShapes(scene, reached);
  const mat: Shape[] =
    scene.ground === "mat"
      ? [{ role: "mat", d: rect(reached[0] - 12, 0, reached[2] - reached[0] + 24, 6, 3) }]
      : [];
  const content = extent([
    ...skinPath,
    ...drawn,
    ...written,
    ...tall,
    ...[...bed, ...mat].map((shape) => shape.d),
  ]);
  const box = scene.box ?? frame(content, aspect, scene.ground);
  const base = scene.ground === "mat" ? 6 : 0;
  const floor: Shape[] =
    scene.ground === "floor" || scene.ground === "mat"
      ? [{ role: "floor", d: rect(box[0] + 4, base, box[2] - 8, 3, 1.5) }]
      : [];
  const parts = scene.moving?.includes("t") ? [...scene.moving, "h" as const] : (scene.moving ?? []);
  const ghost =
    start && scene.ghost !== false
      ? [{ role: "ghost" as const, d: [...new Set(parts)].map((part) => pathOf(start, part)).join("") }]
      : [];
  return { box, ground: [...floor, ...mat, ...bed], ghost, arrows };
}

function bedShapes(scene: Scene, reached: readonly number[]): Shape[] {
  const [left = 0, top = 0, right = 0, bottom = 0] = reached;
  const half = Math.max(68, 10 - top, bottom + 10);
  const x1 = left - 18;
  const x2 = Math.max(x1 + 226, right + 14);
  if (scene.ground === "bed") {
    return [
      { role: "wood", d: rect(x1 + 8, 20, 9, 26) + rect(x2 - 20, 20, 9, 26) },
      { role: "wood", d: rect(x1 - 7, -26, 8, 72, 4) },
      { role: "bed", d: rect(x1, 0, x2 - x1, 24, 9) },
      {
        role: "edge",
        d: polyline([
          [x1 + 10, 12],
          [x2 - 12, 12],
        ]),
      },
    ];
  }
  if (scene.ground === "top") {
    return [
      { role: "wood", d: rect(x1 - 8, -half - 4, 9, 2 * half + 8, 4) },
      { role: "bed", d: rect(x1, -half, x2 - x1, 2 * half, 12) },
    ];
  }
  return [];
}

function frame(content: readonly number[], aspect: number, ground: Scene["ground"]) {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = content;
  const pad = 8;
  const bottom = Math.max(y2, ground === "floor" ? 3 : ground === "mat" ? 9 : -Infinity);
  const width = Math.max(x2 - x1 + 2 * pad, 120);
  const height = bottom - y1 + 2 * pad;
  const w = Math.max(width, height * aspect);
  const h = Math.max(height, w / aspect);
  return [(x1 + x2) / 2 - w / 2, (y1 + bottom) / 2 - h / 2, w, h] as const;
}

/**
 * The body of a scene at share `t`. On the way between two poses a knee that follows angles would dip into
 * the surface: the hips then give way upwards, while hands and feet on targets stay where they are.
 */
export function bodyAt(scene: Scene, t: number): Body | undefined {
  const pose = scene.a && scene.b ? mix(scene.a, scene.b, t) : scene.a;
  const body = pose && bodyOf(pose);
  const surface = scene.ground === "bed" || scene.ground === "mat" || scene.ground === "floor";
  if (!body || !surface || t <= 0 || t >= 1) return body;
  const sunk = Math.max(...Object.values(body.skin).flatMap((points) => points.map((p) => p[1]))) - 1;
  return sunk > 0 ? bodyOf({ ...pose, at: [pose.at[0], pose.at[1] - sunk] }) : body;
}

/** The shapes of a scene at share `t` (0 start pose, 1 end pose), back to front. */
export function draw(scene: Scene, fixed: Stage, t: number, still: boolean): Shape[] {
  const body = bodyAt(scene, t);
  const shapes: Shape[] = [...fixed.ground, ...things(scene.props, body)];
  if (still && t > 0) shapes.push(...fixed.ghost);
  if (body) shapes.push(...person(body, scene, things(scene.middle, body)));
  else shapes.push(...things(scene.middle, undefined));
  shapes.push(...things(scene.front, body));
  if (t > 0 || !scene.b) shapes.push(...fixed.arrows);
  return shapes;
}

/** Shapes that only exist inside a lens: its arrows, in scene units around the spot. */
export function lensArrows(scene: Scene): Shape[] {
  return (scene.lens?.arrows ?? []).flatMap((arrow) => arrowShapes(arrow, scene));
}

/** Template helper for pose files: local drawing put somewhere, turned and scaled. */
export const put = (role: Role, d: string, at: Point, turn = 0, scale = 1, halo?: number): Shape => ({
  role,
  d: place(d, at, turn, scale),
  ...(halo !== undefined && { halo }),
});
