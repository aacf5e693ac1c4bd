/** Breathing and relaxation. */
import type { Pose } from "../model.ts";
import type { Figure, Prop, Shape } from "../scene.ts";
import {
  arc,
  arrow,
  at,
  box,
  chair,
  cross,
  disc,
  facing,
  hook,
  like,
  line,
  phone,
  pillow,
  seen,
  shape,
  sit,
  supine,
  text,
  trace,
} from "./kit.ts";

const belly = seen(at(-17, -29, 96), 0.76, 0.8);
const handOnBelly = at(15, -90, 80);
/** Head and shoulders only. */
const bust = [-62, -216, 124, 93] as const;
const fist: Shape[] = [];
/** Short strokes around a tense spot. */
const tense = (x: number, y: number, r: number): Shape[] =>
  [-60, -20, 20, 60].map((angle) => {
    const [dx, dy] = [Math.sin((angle * Math.PI) / 180), -Math.cos((angle * Math.PI) / 180)];
    return line("warmLine", x + dx * r, y + dy * r, x + dx * (r + 9), y + dy * (r + 9));
  });
const lying = { ground: "bed", props: [pillow] } as const;
/** Ten seconds of breath: four in, six out. */
const ring = (x: number, y: number, r: number): Shape[] =>
  [...Array(10).keys()].map((i) => arc(i < 4 ? "ringIn" : "ringOut", x, y, r, i * 36 + 7, i * 36 + 29));
const reclined: Pose = {
  at: [0, -56],
  pelvis: -34,
  spine: [6, 8, 10, 2],
  ln: [80, 62, 20],
  lf: [76, 60, 20],
  an: at(10, -78, 110),
  af: at(14, -78, 110),
};
const recliner: Prop[] = [
  box("cloth", -22, -44, 66, 16, 7),
  shape("cloth", "M-14 -30L-62 -128L-78 -124L-34 -28Z"),
  shape("cloth", "M44 -44L98 -32L96 -20L40 -28Z"),
  box("wood", -24, -28, 66, 5, 2),
  box("wood", -18, -24, 7, 24),
  box("wood", 30, -24, 7, 24),
];

export const CALM: Readonly<Record<string, Figure>> = {
  "rest-moment": {
    views: [
      { ground: "floor", props: recliner, a: reclined, front: [...phone(84, -120, 44), cross(84, -120, 26)] },
    ],
  },
  "breathing-4-6": {
    views: [
      {
        ground: "floor",
        props: chair(-4),
        a: like(sit, { an: handOnBelly }),
        b: like(sit, { an: at(19, -90, 80), spine: [-3, 4, 6, -2] }),
        ghost: false,
        moving: ["an"],
        front: [...ring(104, -118, 36), text("4", 122, -121, 22), text("6", 90, -105, 22)],
      },
    ],
  },
  "belly-breathing": {
    views: [
      {
        ...lying,
        a: like(hook, { an: belly }),
        b: like(hook, { an: seen(at(-17, -33, 96), 0.76, 0.8) }),
        moving: ["an"],
        arrows: [
          {
            points: [
              [-16, -42],
              [-16, -74],
            ],
            both: true,
          },
        ],
        lens: { spot: [-14, -26], at: [40, -96], r: 34, scale: 1.7 },
      },
    ],
  },
  "micro-relax-shoulders": {
    views: [
      {
        box: bust,
        a: like(facing, { an: [8, -2], af: [8, -2] }),
        b: like(facing, { an: [8, -2], af: [8, -2], lift: 12 }),
        moving: ["an", "af"],
        arrows: [arrow(44, -146, 44, -176), arrow(-44, -146, -44, -176)],
      },
    ],
  },
  "soft-cue": {
    views: [
      {
        box: bust,
        a: like(facing, { an: [8, -2], af: [8, -2], lift: 9 }),
        b: like(facing, { an: [8, -2], af: [8, -2] }),
        moving: ["an", "af"],
        arrows: [arrow(44, -176, 44, -150), arrow(-44, -176, -44, -150)],
      },
    ],
  },
  "micro-relax-fists": {
    views: [
      {
        ...lying,
        a: like(supine, { an: [-7, 4] }),
        moving: ["an3"],
        front: fist,
      },
    ],
  },
  "micro-relax-toes": {
    views: [
      {
        ...lying,
        a: like(supine, { ln: [0, 3, 30], lf: [-2, 3, 30] }),
        b: like(supine, { ln: [0, 3, -16], lf: [-2, 3, -16] }),
        moving: ["ln3", "lf3"],
        lens: {
          spot: [96, -22],
          at: [60, -100],
          r: 44,
          scale: 1.8,
          arrows: [arrow(110, -30, 106, -40, 92, -42)],
        },
      },
    ],
  },
  "body-scan": {
    views: [
      {
        ...lying,
        a: supine,
        front: [96, 48, 2, -38, -84].map((x, i) => disc("warm", x, [-14, -14, -15, -16, -20][i] ?? 0, 6, 3)),
        arrows: [arrow(96, -48, 0, -74, -84, -50)],
      },
    ],
  },
  "progressive-relaxation": {
    views: [
      {
        ...lying,
        a: like(supine, { an: [16, 50] }),
        b: like(supine, { an: [-7, 4] }),
        moving: ["an"],
        front: tense(-30, -40, 14),
        arrows: [trace("an2", -14)],
      },
    ],
  },
};
