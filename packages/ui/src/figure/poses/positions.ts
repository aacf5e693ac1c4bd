/** Lying positions, pillows and the mattress. */
import type { Pose } from "../model.ts";
import type { Figure, Prop } from "../scene.ts";
import { along } from "../model.ts";
import { arrow, at, box, like, line, pillow, prone, right, supine, support, wrong } from "./kit.ts";

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
  spine: [-4, -4, 0, 0],
  ln: [0, 0, 0, 0.86, 0.86],
  lf: [0, 0, 0, 0.86, 0.86],
  an: [10, 4, 0, 0.8, 0.5],
  af: [0, 0, 0, 0.3, 0.3],
};
const spineLine: Prop = ({ skeleton: { joints } }) => [
  line("guide", ...along(joints.hip, -90, -6), ...joints.neck, ...joints.skull),
];

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
        middle: [support(52, -24, 72, 12, 0, 6)],
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
        a: like(side, { turn: 40, an: [20, 60] }),
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
      {
        ground: "bed",
        props: [pillow],
        a: behind,
        front: [spineLine, right(-40, -70, 12)],
        far: ["lf", "af"],
      },
      {
        ground: "bed",
        props: [pillow],
        a: like(behind, { spine: [-4, -4, 24, 4] }),
        front: [spineLine, wrong(-40, -70, 11)],
        far: ["lf", "af"],
      },
    ],
  },
  "mattress-check": {
    views: [
      {
        ground: "bed",
        props: [pillow],
        a: like(supine, {
          at: [0, -15.5],
          pelvis: -76,
          spine: [-16, -14, 28, -4],
          ln: [16, 3, 25],
          lf: [14, 3, 25],
        }),
        arrows: [arrow(-24, 60, -24, 6)],
      },
    ],
  },
};
