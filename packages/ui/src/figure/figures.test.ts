import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bodyAt, bodyOf } from "./draw.ts";
import { FIGURES } from "./figures.ts";
import { violations } from "./limits.ts";
import { mix, type Pose } from "./model.ts";
import type { Body } from "./body.ts";
import type { Scene } from "./scene.ts";

const library = JSON.parse(
  readFileSync(new URL("../../../domain/data/exercises.json", import.meta.url), "utf8"),
) as { exercises: { id: string }[] };

const scenes = Object.entries(FIGURES).flatMap(([id, figure]) =>
  figure.views.map((scene) => ({ id, scene })),
);
const poses = scenes.flatMap(({ id, scene }) =>
  (["a", "b"] as const).flatMap((which) => {
    const pose = scene[which];
    return pose ? [{ name: `${id} ${which}`, id, scene, pose }] : [];
  }),
);

/** Lowest point of a part above (negative) or in (positive) the surface, in units. */
const depth = (body: Body, part: keyof Body["skin"]) => Math.max(...body.skin[part].map((p) => p[1]));
/** On pedals, on a step and on a footrest. */
const OFF_GROUND = new Set(["cycling-easy", "step-up", "rest-moment"]);
const lying = (scene: Scene) => scene.ground === "bed" || scene.ground === "mat" || scene.ground === "floor";

describe("the library", () => {
  it("has a drawing for every item, and no drawing without an item", () => {
    const ids = library.exercises.map((item) => item.id);
    expect(Object.keys(FIGURES).toSorted()).toEqual(ids.toSorted());
  });

  it("draws every item differently", () => {
    const seen = new Set(Object.values(FIGURES).map((figure) => JSON.stringify(figure)));
    expect(seen.size).toBe(Object.keys(FIGURES).length);
  });

  it("marks what moves wherever there is an end pose", () => {
    const silent = scenes.filter(({ scene }) => scene.b && !scene.moving?.length);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe("every pose", () => {
  it.each(poses)("$name stays inside the joint limits", ({ pose }) => {
    expect(violations(pose)).toEqual([]);
  });

  it.each(poses.filter(({ scene }) => lying(scene)))("$name rests on the surface", ({ id, pose }) => {
    const body = bodyOf(pose);
    const lowest = Math.max(
      ...(["trunk", "head", "an", "af", "ln", "lf"] as const).map((part) => depth(body, part)),
    );
    if (!OFF_GROUND.has(id)) expect(lowest).toBeGreaterThan(-1.2);
    expect(lowest).toBeLessThan(1.2);
  });

  it.each(scenes.filter(({ scene }) => scene.b !== undefined && lying(scene)))(
    "$id does not sink into the surface on the way",
    ({ scene }) => {
      for (const t of [0.25, 0.5, 0.75]) {
        const skin = Object.values(bodyAt(scene, t)?.skin ?? {}).flat();
        expect(Math.max(...skin.map((p) => p[1]))).toBeLessThan(2.5);
      }
    },
  );
});

/** Parts that carry weight, in the start and in the end pose. */
const RESTS: Readonly<Record<string, readonly (keyof Body["skin"])[]>> = {
  "single-knee-to-chest": ["trunk", "lf"],
  "double-knee-to-chest": ["trunk"],
  "glute-bridge": ["ln", "lf"],
  "glute-bridge-single": ["lf"],
  "pelvic-tilt-supine": ["trunk", "ln", "lf"],
  "abdominal-brace": ["trunk", "ln", "lf"],
  "dead-bug": ["trunk", "head"],
  "dead-bug-heel-tap": ["trunk", "head"],
  "cat-cow": ["an", "af", "ln"],
  "bird-dog": ["an", "lf"],
  "bird-dog-leg-only": ["an", "af", "lf", "ln"],
  "childs-pose": ["an", "ln"],
  "press-up-prone": ["an", "ln", "trunk"],
  "prone-on-elbows": ["an", "ln", "trunk"],
  "plank-knees": ["an", "ln"],
  "hip-hinge": ["ln", "lf"],
  squat: ["ln", "lf"],
  "deadlift-light": ["ln", "lf"],
  "band-row": ["ln", "lf"],
  "sit-to-stand": ["ln", "lf"],
  "cat-cow-seated": ["ln", "lf"],
  "seated-flexion": ["ln", "lf"],
  "hip-flexor-stretch": ["lf"],
  "side-plank": ["af", "lf"],
  "side-plank-knees": ["af", "lf"],
  clamshell: ["lf"],
  "morning-walk": ["ln"],
  "pos-back-knee-pillow": ["trunk", "ln"],
};

describe("contacts", () => {
  const rests = poses.flatMap(({ name, id, pose }) =>
    (RESTS[id] ?? []).map((part) => ({ name, part, pose })),
  );
  it.each(rests)("$name touches with $part", ({ part, pose }: { part: keyof Body["skin"]; pose: Pose }) => {
    expect(Math.abs(depth(bodyOf(pose), part))).toBeLessThanOrEqual(1.2);
  });

  it("keeps hands and feet with the same target in place while the rest moves", () => {
    for (const { id, scene } of scenes) {
      const { a, b } = scene;
      if (!a || !b) continue;
      for (const limb of ["an", "af", "ln", "lf"] as const) {
        const [from, to] = [a[limb], b[limb]];
        if (!("to" in from) || !("to" in to) || from.to.join() !== to.to.join()) continue;
        const half = bodyOf(mix(a, b, 0.5)).skeleton;
        const tip = half.joints[`${limb}2`];
        expect(Math.hypot(tip[0] - from.to[0], tip[1] - from.to[1]), `${id} ${limb}`).toBeLessThanOrEqual(1);
      }
    }
  });
});
