/** Habits and advice in which a person shows what to do. */
import type { Pose } from "../model.ts";
import type { Figure, Shape } from "../scene.ts";
import { along } from "../model.ts";
import {
  arrow,
  at,
  book,
  both,
  box,
  chair,
  clock,
  disc,
  facing,
  foot,
  like,
  line,
  pillow,
  prone,
  right,
  shape,
  sit,
  stand,
  sun,
  wrong,
} from "./kit.ts";

const desk = (x: number): Shape[] => [box("wood", x, -86, 74, 6, 2), box("wood", x + 62, -80, 6, 80)];
const laptop = (x: number): Shape[] => [line("line", x, -88, x + 22, -88, x + 30, -114)];
const typing: Pose = like(sit, { an: at(54, -92, 95), af: at(56, -92, 95) });
const walking: Pose = like(stand, {
  at: [0, -97],
  pelvis: 3,
  ln: { to: [26, -9], end: 72 },
  lf: { to: [-34, -18], end: 130 },
  an: [-26, 18],
  af: [26, 26],
});
/** Rising warmth. */
const heat = (x: number, y: number): Shape[] =>
  [0, 12, 24].map((i) =>
    shape("warmLine", `M${x + i} ${y}C${x + i - 8} ${y - 8} ${x + i + 8} ${y - 16} ${x + i} ${y - 24}`),
  );
const flake = (x: number, y: number, r: number): Shape =>
  shape(
    "coldLine",
    [0, 60, 120, 180, 240, 300].map((a) => line("cold", x, y, ...along([x, y], a, r)).d).join(""),
  );
const armchair: Shape[] = [
  box("cloth", -30, -46, 64, 20, 8),
  shape("cloth", "M-18 -30L-44 -122C-46 -132 -62 -128 -60 -118L-38 -28Z"),
  box("wood", -30, -26, 6, 26),
  box("wood", 24, -26, 6, 26),
];
const floorLamp = (x: number): Shape[] => [
  shape("glow", `M${x - 14} -146L${x - 60} 0L${x + 46} 0L${x + 14} -146Z`),
  line("line", x, 0, x, -150),
  line("line", x - 12, -1, x + 12, -1),
  shape("warm", `M${x - 10} -172L${x + 10} -172L${x + 20} -146L${x - 20} -146Z`),
];

/** Sheet with three points on it. */
const notes = (x: number, y: number): Shape[] => [
  shape("thin", `M${x} ${y}L${x + 36} ${y}L${x + 36} ${y + 48}L${x} ${y + 48}Z`),
  ...[12, 24, 36].flatMap((dy) => [
    disc("warm", x + 8, y + dy, 2.6),
    line("thin", x + 15, y + dy, x + 29, y + dy),
  ]),
];

export const HABITS: Readonly<Record<string, Figure>> = {
  "no-deep-bend-after-rising": {
    views: [
      {
        ground: "floor",
        a: like(stand, {
          at: [-18, -98.5],
          pelvis: 96,
          spine: [36, 30, 20, 0],
          an: at(24, -16, 170),
          af: at(30, -16, 170),
        }),
        moving: ["t"],
        front: [wrong(0, -182, 16)],
      },
      {
        ground: "floor",
        props: chair(-4),
        a: like(sit, {
          pelvis: 0,
          spine: [20, 20, 14, 4],
          ln: { to: [40, -40], end: 78 },
          an: at(44, -56, 150),
          af: at(47, -56, 150),
        }),
        front: [right(0, -182, 18)],
      },
    ],
  },
  "micro-break-30": {
    views: [
      {
        ground: "floor",
        props: [...chair(-70), ...desk(38), ...laptop(56), ...clock(86, -182, 26, 30)],
        a: like(sit, {
          at: [-66, -62],
          ln: foot(-19),
          lf: foot(-12),
          an: at(-32, -78, 110),
          af: at(-28, -78, 110),
        }),
        b: like(stand, {
          at: [-12, -100.8],
          ln: foot(-11),
          lf: foot(-4),
          an: [172, 6],
          af: [164, 6],
          spine: [-6, -2, -6, -4],
        }),
        moving: ["t", "ln1"],
        arrows: [arrow(-66, -150, -62, -184, -40, -196)],
      },
    ],
  },
  "work-variation": {
    views: [
      {
        ground: "floor",
        box: [-34, -246, 116, 270],
        props: [...chair(-4), box("wood", 42, -86, 40, 6, 2), box("wood", 74, -80, 6, 80), ...laptop(50)],
        a: typing,
      },
      {
        ground: "floor",
        box: [-46, -246, 116, 270],
        props: [
          box("wood", 14, -114, 50, 6, 2),
          box("wood", 40, -108, 6, 108),
          line("line", 26, -116, 46, -116, 54, -140),
        ],
        a: like(stand, { an: at(32, -119, 92), af: at(36, -119, 92) }),
        arrows: [both(arrow(-38, -212, 12, -234, 62, -212))],
      },
      { ground: "floor", box: [-60, -246, 116, 270], a: walking, moving: ["ln", "af"] },
    ],
  },
  "warm-shower": {
    views: [
      {
        ground: "floor",
        box: [-146, -226, 292, 232],
        props: [
          line("bold", 62, 0, 62, -214, 22, -214),
          shape("dark", "M-14 -206L44 -206L34 -216L-4 -216Z", 2),
        ],
        a: like(facing, { an: [12, -30], af: [12, -30] }),
        front: [-30, -10, 10, 30, 50].flatMap((x, i) =>
          [0, 1, 2].map((j) =>
            line("warmLine", x - 5, -196 + j * 50 + (i % 2) * 22, x - 8, -180 + j * 50 + (i % 2) * 22),
          ),
        ),
      },
    ],
  },
  "heat-pack": {
    views: [
      {
        ground: "floor",
        props: [...chair(-4), ...heat(-66, -86)],
        a: sit,
        front: [box("warm", -23, -98, 14, 34, 6, 3)],
      },
    ],
  },
  "cold-pack": {
    views: [
      {
        ground: "bed",
        props: [pillow],
        a: prone,
        front: [box("cold", 4, -34, 40, 12, 6, 3), flake(24, -66, 18), ...clock(-60, -78, 24, 10)],
        flip: true,
      },
    ],
  },
  "calm-reading": {
    views: [
      {
        ground: "floor",
        props: [...floorLamp(-92), ...armchair],
        a: like(sit, {
          at: [-2, -58],
          pelvis: -16,
          spine: [8, 10, 18, 6],
          ln: foot(46),
          lf: foot(52),
          an: at(42, -104, 60),
          af: at(44, -106, 60),
        }),
        front: book(58, -92, 14),
      },
    ],
  },
  "worry-slot": {
    views: [
      {
        ground: "floor",
        props: [
          ...chair(-4),
          ...desk(36),
          ...notes(-44, -214),
          ...clock(24, -190, 22, 15),
          ...sun(88, -190, 22),
        ],
        a: like(sit, { pelvis: 6, spine: [4, 12, 16, 6], an: at(58, -96, 120), af: at(52, -92, 100) }),
        front: [box("card", 58, -90, 38, 4, 1, 2), line("line", 67, -93, 76, -112)],
      },
    ],
  },
};
