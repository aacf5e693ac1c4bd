/** Exercises seen from above or from the front, where the side view would hide the movement. */
import type { Pose } from "../model.ts";
import type { Figure, Prop } from "../scene.ts";
import { arrow, at, both, box, facing, hook, like, trace, turn } from "./kit.ts";

/** On the back seen from above, head left: knees up, so the legs look short. */
const above: Pose = {
  view: "front",
  at: [0, 0],
  pelvis: -90,
  spine: [0, 0, 0, 0],
  ln: [0, 0, 0, 0.6, 0.6],
  lf: [0, 0, 0, 0.6, 0.6],
  an: [68, 0],
  af: [68, 0],
};
const headCloth: Prop = ({ skeleton: { joints } }) => [
  box("cloth", joints.head[0] - 22, joints.head[1] - 36, 44, 72, 14),
];
/** On the side with the chest to the viewer, head left, for planks and clamshell. */
const sideways: Pose = {
  view: "front",
  at: [0, -17],
  pelvis: -90,
  spine: [0, 0, 0, 0],
  ln: [0, 0],
  lf: [0, 0],
  an: [20, 10],
  af: [90, 0],
};
/** On the left side seen from above, facing up in the picture. */
const lyingSide: Pose = {
  ...hook,
  at: [0, 0],
  spine: [0, 0, 4, 0],
  ln: [62, 84, 10],
  lf: [70, 92, 10],
  an: [84, 2],
  af: [94, 2],
};

/** On the floor, leaning on the hands, knees up, seen from the front. */
const seated: Pose = {
  view: "front",
  at: [0, -17.5],
  pelvis: 0,
  spine: [0, 0, 0, 0],
  ln: [153, 145, 0, 0.88, 1],
  lf: [153, 145, 0, 0.88, 1],
  an: at(31, -12, 150),
  af: at(-30, -12, 210),
};

export const FRONTAL: Readonly<Record<string, Figure>> = {
  "hip-rotation-supine": {
    views: [
      {
        ground: "top",
        props: [headCloth],
        a: like(above, { an: [14, 0], af: [14, 0] }),
        b: like(above, { an: [14, 0], af: [14, 0], lf: { to: [56, 14], seen: [0.92, 0.92] } }),
        moving: ["lf"],
        arrows: [arrow(38, 22, 46, 40, 44, 62), arrow(38, -6, 42, -22, 36, -36)],
      },
    ],
  },
  "knee-rolls": {
    views: [
      {
        ground: "top",
        props: [headCloth],
        a: above,
        b: like(above, {
          lf: { to: [50, 22], seen: [0.94, 0.94], bend: -1 },
          ln: { to: [54, 8], seen: [0.96, 0.96] },
        }),
        moving: ["ln", "lf"],
        arrows: [both(arrow(72, -50, 96, 0, 72, 50))],
      },
    ],
  },
  "open-book": {
    views: [
      {
        ground: "top",
        props: [headCloth],
        a: lyingSide,
        b: like(lyingSide, { spine: [0, 0, 4, -4], turn: 62, an: [-90, 4], af: [94, 2] }),
        moving: ["an", "up"],
        arrows: [arrow(-28, -86, 2, 0, -28, 84)],
      },
    ],
  },
  "arm-shoulder-stretch": {
    views: [
      {
        ground: "floor",
        a: facing,
        b: like(facing, { an: [166, 8], af: [166, 8], lift: 4 }),
        moving: ["an", "af"],
        arrows: [trace("an2", -14, 0.2, 0.85), trace("af2", 14, 0.2, 0.85)],
      },
    ],
  },
  "figure-four": {
    views: [
      {
        legsOnTop: true,
        props: [box("bed", -116, -52, 206, 104, 10)],
        a: like(above, { an: [12, 0], af: [12, 0], ln: { to: [28, 9], end: 180, seen: [0.98, 1] } }),
        b: like(above, {
          lf: [0, 0, 0, 0.3, 0.95],
          ln: { to: [16, 10], end: 180, seen: [0.84, 1] },
          an: at(1, 0, 110),
          af: at(1, 20, 70),
        }),
        moving: ["ln", "lf"],
        arrows: [arrow(80, -26, 50, -26)],
      },
    ],
  },
  "hip-90-90": {
    views: [
      {
        ground: "floor",
        a: seated,
        b: like(seated, { spine: [2, -2, 0, 0], ln: [106, 148, 0, 1, 0.65], lf: [236, 171, 0, 0.45, 1] }),
        moving: ["ln", "lf"],
        arrows: [arrow(46, -66, 72, -64, 80, -38), arrow(-46, -66, -72, -64, -80, -38)],
      },
    ],
  },
  "log-roll": {
    views: [
      {
        ground: "none",
        props: [
          box("floor", -124, 46, 210, 3, 1),
          box("wood", -114, 18, 9, 28),
          box("wood", 66, 18, 9, 28),
          box("wood", -126, -26, 8, 72, 4),
          box("bed", -120, 0, 204, 22, 9),
          box("cloth", -108, -12, 48, 13, 7),
        ],
        a: {
          view: "front",
          at: [0, -17],
          pelvis: -90,
          spine: [0, 0, -6, 0],
          ln: { to: [6, 37], seen: [0.42, 0.98] },
          lf: { to: [-4, 37], seen: [0.3, 0.98] },
          an: at(-44, -6, 140),
          af: at(-44, -6, 140),
        },
        b: {
          view: "front",
          at: [2, -14],
          pelvis: 0,
          spine: [0, 0, 0, 0],
          ln: { to: [14, 37], seen: [0.15, 0.98] },
          lf: { to: [-10, 37], seen: [0.15, 0.98] },
          an: at(28, -8, 110),
          af: at(-24, -8, 250),
        },
        moving: ["t"],
        arrows: [turn(0, -14, 98, -72, -18)],
      },
    ],
  },
  "side-plank-knees": {
    views: [
      {
        ground: "mat",
        a: like(sideways, {
          at: [0, -20.2],
          pelvis: -88,
          spine: [25, 20, 4, 4],
          ln: [0, 0, 0, 1, 0.22],
          lf: [0, 0, 0, 1, 0.22],
          an: [40, 0],
          af: [43, 83, 0, 0.72, 0.5],
        }),
        b: like(sideways, {
          at: [0, -38.5],
          pelvis: -67.8,
          spine: [0, 0, 4, 2],
          ln: [0, 0, 0, 1, 0.22],
          lf: [0, 0, 0, 1, 0.22],
          an: [-4, -4],
          af: [66.8, 83, 0, 1, 0.5],
        }),
        moving: ["t", "ln1", "lf1"],
        arrows: [arrow(6, -64, 6, -98)],
      },
    ],
  },
  "side-plank": {
    views: [
      {
        ground: "mat",
        a: like(sideways, {
          at: [0, -20.2],
          pelvis: -88,
          spine: [25, 20, 4, 4],
          an: [40, 0],
          af: [43, 83, 0, 0.72, 0.5],
        }),
        b: like(sideways, {
          at: [0, -43.7],
          pelvis: -73.2,
          spine: [0, 0, 4, 2],
          an: [-4, -4],
          af: [73.2, 83, 0, 1, 0.5],
        }),
        moving: ["t", "ln", "lf"],
        arrows: [arrow(6, -70, 6, -104)],
      },
    ],
  },
  clamshell: {
    views: [
      {
        ground: "mat",
        behind: ["af"],
        a: like(sideways, {
          lf: [-6, 0, 0, 0.72, 0.7],
          ln: { to: [66, -18], seen: [0.74, 0.74] },
          at: [0, -19.6],
          pelvis: -83,
          an: at(-24, -5, 100),
          af: [172, 0],
        }),
        b: like(sideways, {
          lf: [-6, 0, 0, 0.72, 0.7],
          ln: { to: [66, -18], seen: [1, 1] },
          at: [0, -19.6],
          pelvis: -83,
          an: at(-24, -5, 100),
          af: [172, 0],
        }),
        moving: ["ln"],
        arrows: [arrow(60, -36, 66, -58, 50, -78)],
      },
    ],
  },
};
