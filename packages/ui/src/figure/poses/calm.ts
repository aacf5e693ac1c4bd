/** Breathing and relaxation. */
import type { Pose } from "../model.ts";
import { chain } from "../path.ts";
import type { Figure, Prop, Shape } from "../scene.ts";
import {
  arc,
  arrow,
  at,
  both,
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

const handOnBelly = at(4, -90, 88);
/** Head and shoulders only. */
const bust = [-62, -216, 124, 93] as const;
/** Short strokes around a tense spot. */
const tense = (x: number, y: number, r: number): Shape[] =>
  [-60, -20, 20, 60].map((angle) => {
    const [dx, dy] = [Math.sin((angle * Math.PI) / 180), -Math.cos((angle * Math.PI) / 180)];
    return line("warmLine", x + dx * r, y + dy * r, x + dx * (r + 9), y + dy * (r + 9));
  });
/** Closed hand on a forearm, wrist at x, y. */
const fist = (x: number, y: number): Shape[] => [
  shape(
    "near",
    chain([
      [x, y + 70, 15],
      [x, y, 10.5],
    ]),
  ),
  box("move", x - 17, y - 34, 34, 34, 11, 3),
  line("cardLine", x - 8, y - 34, x - 8, y - 18),
  line("cardLine", x, y - 34, x, y - 18),
  line("cardLine", x + 8, y - 34, x + 8, y - 18),
  shape(
    "move",
    chain([
      [x + 15, y - 8, 6],
      [x - 7, y - 13, 5.5],
    ]),
    3,
  ),
  ...tense(x, y - 20, 26),
];
/** Loosely open hand on a forearm. */
const openHand = (x: number, y: number): Shape[] => [
  shape(
    "near",
    chain([
      [x, y + 70, 15],
      [x, y, 10.5],
    ]),
  ),
  shape(
    "move",
    chain([
      [x - 2, y - 12, 14],
      [x + 2, y - 18, 14],
    ]) +
      chain([
        [x - 10, y - 22, 5],
        [x - 15, y - 50, 4],
      ]) +
      chain([
        [x - 2, y - 24, 5],
        [x - 4, y - 58, 4],
      ]) +
      chain([
        [x + 6, y - 24, 5],
        [x + 8, y - 56, 4],
      ]) +
      chain([
        [x + 13, y - 20, 4.6],
        [x + 19, y - 46, 3.6],
      ]) +
      chain([
        [x - 11, y - 6, 5.5],
        [x - 24, y - 24, 4.4],
      ]),
    3,
  ),
];
const lying = { ground: "bed", props: [pillow] } as const;
/** Ten seconds of breath: four in, six out. */
const ring = (x: number, y: number, r: number): Shape[] =>
  [...Array(10).keys()].map((i) => arc(i < 4 ? "ringIn" : "ringOut", x, y, r, i * 36 + 7, i * 36 + 29));
const reclined: Pose = {
  at: [0, -56],
  pelvis: -31,
  spine: [2, 3, 6, 0],
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
        a: like(sit, { belly: -1, an: handOnBelly }),
        b: like(sit, { belly: 7, an: at(10, -90, 88) }),
        ghost: false,
        moving: ["an", "lo"],
        front: [...ring(104, -118, 36), text("4", 122, -121, 22), text("6", 90, -105, 22)],
      },
    ],
  },
  "belly-breathing": {
    views: [
      {
        ...lying,
        a: like(hook, { belly: -1, an: seen(at(-17, -28, 96), 0.76, 0.8) }),
        b: like(hook, { belly: 9, an: seen(at(-17, -38, 96), 0.76, 0.8) }),
        moving: ["lo", "an"],
        arrows: [both(arrow(-14, -54, -14, -92))],
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
        arrows: [arrow(40, -178, 40, -156), arrow(-40, -178, -40, -156)],
        front: [
          shape("cloth", "M22 -194L30 -199C26 -217 60 -217 58 -203C58 -192 40 -190 34 -192Z"),
          shape("thin", "M34 -203C38 -208 41 -208 44 -203C47 -198 50 -198 54 -203"),
        ],
      },
    ],
  },
  "micro-relax-fists": {
    views: [
      {
        box: [0, 0, 160, 120],
        props: [...fist(40, 66), ...openHand(118, 66)],
        arrows: [arrow(68, 60, 90, 60)],
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
