/** Exercises on the back. */
import type { Figure } from "../scene.ts";
import { arrow, at, box, hook, hookFlat, like, pillow, seen, shape, trace } from "./kit.ts";

const tabletop = { ln: [90, 90, 0], lf: [86, 90, 0] } as const;
const arched = like(hook, { at: [0, -13.8], pelvis: -68, spine: [-23, -20, 43, -4] });
const flat = like(hook, { at: [0, -13.4], pelvis: -95, spine: [4, 2, 18, -4] });
/** Warm where daylight would show under the back: covered as soon as the back lies flat. */
const hollow = box("warm", -44, -9, 42, 9);
const tilt = {
  ground: "bed",
  props: [pillow, hollow],
  moving: ["lo"],
  ghost: false,
  behind: ["an"],
  lens: { spot: [-24, -8], at: [22, -116], r: 46, scale: 1.7, arrows: [arrow(-20, -30, -20, -14)] },
} as const;
/** Three puffs of breath left of the mouth. */
const puffs = [
  shape("thin", "M-92 -42C-96 -48 -90 -52 -94 -58"),
  shape("thin", "M-84 -42C-88 -50 -80 -56 -85 -64"),
  shape("thin", "M-76 -42C-80 -48 -74 -52 -78 -58"),
];

export const SUPINE: Readonly<Record<string, Figure>> = {
  "breath-pelvic-tilt": {
    views: [
      {
        ...tilt,
        a: like(arched, { belly: 5 }),
        b: flat,
        front: puffs,
      },
    ],
  },
  "pelvic-tilt-supine": { views: [{ ...tilt, a: arched, b: flat }] },
  "single-knee-to-chest": {
    views: [
      {
        ground: "bed",
        props: [pillow],
        a: hook,
        b: like(hook, {
          spine: [0, 0, 22, -4],
          ln: [122, 122, 10],
          an: at(-24, -59, 75),
          af: at(-22, -60, 75),
        }),
        moving: ["ln"],
        arrows: [trace("ln1", -24)],
      },
    ],
  },
  "double-knee-to-chest": {
    views: [
      {
        ground: "bed",
        props: [pillow],
        a: hook,
        b: like(hook, {
          at: [0, -14.6],
          pelvis: -96,
          spine: [4, 2, 22, -4],
          ln: [120, 120, 8],
          lf: [112, 114, 8],
          an: at(-20, -60, 80),
          af: at(-18, -60, 80),
        }),
        moving: ["ln", "lf"],
        arrows: [trace("ln1", -24)],
      },
    ],
  },
  "abdominal-brace": {
    views: [
      {
        ground: "mat",
        props: [pillow],
        a: like(hook, { belly: 4, an: seen(at(-17, -33, 96), 0.76, 0.8) }),
        b: like(hook, { belly: -4, an: seen(at(-17, -25, 96), 0.76, 0.8) }),
        moving: ["lo"],
        ghost: false,
        arrows: [arrow(-34, -62, -27, -34), arrow(8, -62, 0, -34)],
      },
    ],
  },
  "dead-bug-heel-tap": {
    views: [
      {
        ground: "mat",
        a: like(hookFlat, { ...tabletop }),
        b: like(hookFlat, { ...tabletop, ln: { to: [64, -9], end: 72 } }),
        moving: ["ln"],
        arrows: [trace("ln2", 18)],
      },
    ],
  },
  "dead-bug": {
    views: [
      {
        ground: "mat",
        a: like(hookFlat, { ...tabletop, an: [90, 0], af: [84, 0] }),
        b: like(hookFlat, { ...tabletop, an: [90, 0], ln: [14, 6, 20], af: [166, 4] }),
        moving: ["ln", "af"],
        arrows: [trace("ln2", 12), trace("af2", -14)],
      },
    ],
  },
  "glute-bridge": {
    views: [
      {
        ground: "mat",
        props: [pillow],
        a: hook,
        b: like(hook, { at: [-4, -38], pelvis: -112, spine: [0, 6, 36, -4], an: [-26, 4], af: [-26, 4] }),
        moving: ["t", "ln1"],
        arrows: [arrow(4, -56, 4, -88)],
      },
    ],
  },
  "glute-bridge-single": {
    views: [
      {
        ground: "mat",
        props: [pillow],
        a: like(hook, { ln: [30, 2, 0] }),
        b: like(hook, {
          at: [-4, -38],
          pelvis: -112,
          spine: [0, 6, 36, -4],
          ln: [2, 2, 0],
          an: [-26, 4],
          af: [-26, 4],
        }),
        moving: ["t", "ln"],
        arrows: [arrow(-16, -58, -16, -90)],
      },
    ],
  },
};
