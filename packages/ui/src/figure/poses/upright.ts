/** Exercises sitting, standing and under way. */
import type { Figure, Prop } from "../scene.ts";
import { along } from "../model.ts";
import { arrow, at, box, chair, disc, foot, like, line, shape, sit, stand, sun, trace, turn } from "./kit.ts";
import { polyline } from "../path.ts";

const hips = { an: at(8, -112, 150), af: at(10, -112, 150) } as const;
const hinged = { at: [-26, -95], pelvis: 52, spine: [-2, 3, -14, -6] } as const;
const dumbbell: Prop = ({ skeleton: { joints, bones } }) => {
  const [x, y] = along(joints.an2, bones.an[2], 7);
  return [
    box("bold", x - 12, y - 1, 24, 2),
    box("dark", x - 18, y - 9, 9, 18, 3, 2),
    box("dark", x + 9, y - 9, 9, 18, 3, 2),
  ];
};
const band: Prop = ({ skeleton: { joints, bones } }) => [
  shape("warmLine", polyline([along(joints.an2, bones.an[2], 6), [104, -142]])),
];
const stride = {
  ln: { to: [26, -9], end: 72 },
  lf: { to: [-34, -18], end: 130 },
  an: [-26, 18],
  af: [26, 26],
} as const;
const walk = like(stand, { at: [0, -97], pelvis: 3, ...stride });
const wheel = (x: number) => [disc("bold", x, -30, 28), disc("thin", x, -30, 2)];

export const UPRIGHT: Readonly<Record<string, Figure>> = {
  "cat-cow-seated": {
    views: [
      {
        ground: "floor",
        props: chair(-4),
        a: like(sit, { pelvis: -24, spine: [26, 34, 12, 6], an: at(38, -80, 130), af: at(42, -80, 130) }),
        b: like(sit, { pelvis: 12, spine: [-14, -8, -6, -4], an: at(38, -80, 130), af: at(42, -80, 130) }),
        moving: ["t"],
        arrows: [trace("head", -24), arrow(-66, -92, -34, -92)],
      },
    ],
  },
  "seated-flexion": {
    views: [
      {
        ground: "floor",
        props: chair(-4),
        a: sit,
        b: like(sit, { pelvis: 42, spine: [40, 36, 24, 8], an: at(54, -16, 170), af: at(60, -16, 170) }),
        moving: ["t"],
        arrows: [trace("head", 24)],
      },
    ],
  },
  "sciatic-slider": {
    views: [
      {
        ground: "floor",
        props: chair(-4),
        a: like(sit, { spine: [0, 8, 32, 12] }),
        b: like(sit, { spine: [0, 2, -24, -12], ln: [86, 20, 0] }),
        moving: ["ln2", "ln3", "h"],
        arrows: [trace("ln2", -16), trace("head", -24)],
      },
    ],
  },
  "sit-to-stand": {
    views: [
      {
        ground: "floor",
        props: chair(-48),
        a: like(sit, {
          at: [-43, -62],
          pelvis: 14,
          spine: [2, 6, -10, -4],
          ln: foot(1),
          lf: foot(8),
          an: at(6, -78, 110),
          af: at(8, -78, 110),
        }),
        b: stand,
        moving: ["t", "ln1"],
        arrows: [trace("head", 26)],
      },
    ],
  },
  "hip-hinge": {
    views: [
      {
        ground: "floor",
        a: like(stand, hips),
        b: like(stand, { ...hinged, an: at(-11, -105, 190), af: at(-8, -104, 190) }),
        moving: ["t"],
        arrows: [trace("head", 26), arrow(-40, -100, -72, -90)],
      },
    ],
  },
  squat: {
    views: [
      {
        ground: "floor",
        a: like(stand, { an: [40, 8], af: [44, 8] }),
        b: like(stand, { at: [-34, -62], pelvis: 38, spine: [-2, 3, -14, -6], an: [118, 6], af: [122, 6] }),
        moving: ["t", "ln1"],
        arrows: [arrow(-34, -122, -62, -110, -68, -72)],
      },
    ],
  },
  "step-up": {
    views: [
      {
        ground: "floor",
        props: [box("wood", 22, -24, 62, 24, 3)],
        a: like(stand, {
          at: [2, -96],
          pelvis: 10,
          ln: foot(40, -24),
          lf: foot(-4),
          an: [-8, 20],
          af: [20, 20],
        }),
        b: like(stand, { at: [42, -124.6], ln: foot(44, -24), lf: foot(50, -24), an: [10, 14], af: [6, 14] }),
        moving: ["t", "ln"],
        arrows: [trace("head", 26)],
      },
    ],
  },
  "deadlift-light": {
    views: [
      {
        ground: "floor",
        front: [dumbbell],
        a: like(stand, { an: at(14, -98, 178), af: at(18, -98, 178) }),
        b: like(stand, { ...hinged, pelvis: 58, an: at(11, -65, 178), af: at(14, -66, 178) }),
        moving: ["t"],
        arrows: [trace("head", 26), arrow(-40, -100, -72, -90)],
      },
    ],
  },
  "band-row": {
    views: [
      {
        ground: "floor",
        props: [box("wood", 102, -200, 8, 200), band],
        a: like(stand, { an: at(58, -142, 90), af: at(60, -142, 90) }),
        b: like(stand, { an: { to: [10, -138], end: 90 }, af: { to: [14, -138], end: 90 } }),
        moving: ["an"],
        arrows: [arrow(-14, -112, -48, -112)],
      },
    ],
  },
  "hip-circles": {
    views: [
      {
        ground: "floor",
        props: [
          box("wood", 52, -104, 7, 104, 3),
          box("wood", 52, -52, 50, 7, 3),
          box("wood", 94, -50, 6, 50),
        ],
        a: like(stand, { af: at(43, -111, 90), an: at(8, -112, 150) }),
        b: like(stand, { ln: [62, 74, 10], af: at(43, -111, 90), an: at(8, -112, 150) }),
        moving: ["ln"],
        arrows: [turn(38, -70, 24, -150, 150)],
      },
    ],
  },
  "morning-walk": {
    views: [
      {
        ground: "floor",
        props: sun(84, -176, 22),
        a: walk,
        moving: ["ln", "af"],
        arrows: [arrow(50, -100, 86, -100)],
      },
    ],
  },
  "walking-buildup": {
    views: [
      {
        ground: "floor",
        props: [0, 1, 2, 3].map((i) => box("support", 52 + i * 22, -24 - i * 22, 16, 24 + i * 22, 3)),
        a: walk,
        moving: ["ln", "af"],
        arrows: [arrow(52, -66, 122, -136)],
      },
    ],
  },
  "cycling-easy": {
    views: [
      {
        ground: "floor",
        props: [
          ...wheel(-40),
          ...wheel(78),
          line("bold", -40, -30, 12, -32, 58, -84, 2, -84, -40, -30),
          line("bold", 12, -32, -4, -92),
          line("bold", 78, -30, 56, -106, 70, -108),
          box("dark", -20, -95, 32, 6, 3),
        ],
        a: {
          at: [-4, -106],
          pelvis: 24,
          spine: [4, 6, -14, -4],
          ln: { to: [14, -27], end: 96 },
          lf: { to: [12, -57], end: 112 },
          an: at(60, -114, 100),
          af: at(64, -114, 100),
        },
        moving: ["ln"],
        arrows: [turn(12, -34, 36, 60, 170)],
      },
    ],
  },
};
