/** Lying positions, pillows and the mattress. */
import type { Pose } from "../model.ts";
import type { Figure, Prop } from "../scene.ts";
import { along } from "../model.ts";
import { arrow, at, box, like, line, pillow, prone, right, shape, supine, support, wrong } from "./kit.ts";

/** On the left side seen from above, facing up in the picture, head left. */
const side: Pose = {
  at: [0, 14],
  pelvis: -82,
  spine: [-6, -4, 8, 0],
  ln: [48, 62, 15],
  lf: [40, 62, 15],
  an: [56, 78],
  af: [76, 110],
};
const cloth: Prop = ({ skeleton: { joints } }) => [
  box("cloth", joints.head[0] - 26, joints.head[1] - 44, 48, 88, 16),
];
/** The same seen from behind: the spine as a line, hips above each other. */
const behind: Pose = {
  view: "back",
  at: [0, -19.5],
  pelvis: -83,
  spine: [-1, -2, -2, 0],
  ln: [11, 0, 0, 0.86, 0.86],
  lf: [-7, 0, 0, 0.86, 0.86],
  an: [-8, 0, 0, 0.9, 0.9],
  af: [0, 0, 0, 0.3, 0.3],
};
const spineLine: Prop = ({ skeleton: { joints } }) => [
  line("guide", ...along(joints.hip, -90, -6), ...joints.neck, ...joints.skull),
];

/** Head and shoulders from behind, close up. */
const close = {
  ground: "bed",
  props: [pillow],
  far: ["lf", "af"],
  behind: ["af", "lf"],
  box: [-128, -66, 196, 71],
} as const;

export const POSITIONS: Readonly<Record<string, Figure>> = {
  "pos-side-pillow": {
    layout: "rows",
    views: [
      { ground: "top", props: [cloth], a: side, middle: [support(66, -14, 74, 34, 24, 15)], moving: ["ln"] },
      {
        ground: "bed",
        props: [pillow],
        a: behind,
        far: ["lf", "af"],
        behind: ["af", "lf"],
        middle: [support(52, -23, 76, 18, -4, 8)],
        front: [spineLine],
        moving: ["ln"],
      },
    ],
  },
  "pos-back-knee-pillow": {
    views: [
      {
        ground: "bed",
        props: [pillow],
        a: like(supine, { ln: { to: [84, -9], end: 22 }, lf: { to: [86, -9], end: 22 } }),
        middle: [support(50, -10, 48, 21, 0, 10)],
        moving: ["ln"],
      },
    ],
  },
  "pos-prone-thin-pillow": {
    views: [
      {
        ground: "bed",
        props: [pillow],
        a: like(prone, { at: [0, -21], pelvis: 92, spine: [2, 4, -8, 0], ln: [2, 2, 55], lf: [0, 2, 55] }),
        middle: [support(6, -5, 54, 10, 0, 5)],
        flip: true,
      },
    ],
  },
  "pos-half-side": {
    layout: "rows",
    views: [
      {
        ground: "top",
        props: [cloth, support(-24, 34, 128, 28, 0, 14)],
        a: like(side, { turn: 40, an: at(-24, 0, 60) }),
        middle: [support(56, -20, 58, 34, 24, 15)],
        moving: ["ln"],
      },
    ],
  },
  "pos-si-top-knee": {
    views: [
      {
        ground: "top",
        props: [cloth],
        a: like(side, { ln: [78, 78, 15], lf: [18, 30, 20] }),
        middle: [support(46, -34, 76, 40, 40, 17)],
        moving: ["ln"],
      },
    ],
  },
  "pos-stenosis": {
    views: [
      {
        ground: "top",
        props: [cloth],
        a: like(side, { pelvis: -94, spine: [10, 10, 10, 0], ln: [92, 96, 10], lf: [84, 96, 10] }),
        middle: [support(28, -34, 76, 34, 60, 15)],
        moving: ["ln"],
      },
    ],
  },
  "pos-head-pillow": {
    layout: "rows",
    views: [
      { ...close, a: behind, front: [spineLine, right(-114, -52, 10)] },
      { ...close, a: like(behind, { spine: [-1, -2, 24, 4] }), front: [spineLine, wrong(-114, -52, 9)] },
    ],
  },
  "mattress-check": {
    layout: "rows",
    views: [
      {
        ground: "bed",
        props: [pillow, box("warm", -46, -9, 44, 9)],
        a: like(supine, {
          at: [0, -13.9],
          pelvis: -68,
          spine: [-23, -20, 43, -4],
          ln: [23, 3, 25],
          lf: [21, 3, 25],
        }),
        behind: ["an"],
        front: [wrong(74, -52, 11)],
      },
      {
        props: [
          pillow,
          box("wood", -116, -26, 8, 72, 4),
          shape(
            "bed",
            "M-109 4C-109 1 -107 0 -104 0L-48 0C-26 0 -24 22 0 22C24 22 28 0 52 0" +
              "L112 0C116 0 118 2 118 6L118 32L-109 32Z",
          ),
          box("wood", -100, 32, 9, 14),
          box("wood", 98, 32, 9, 14),
        ],
        a: like(supine, {
          at: [0, 7],
          pelvis: -64,
          spine: [0, -26, 36, -4],
          ln: [38, 18, 30],
          lf: [36, 18, 30],
        }),
        behind: ["an"],
        arrows: [arrow(0, -48, 0, -22)],
        front: [wrong(74, -52, 11)],
      },
    ],
  },
};
