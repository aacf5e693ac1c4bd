/** Evening habits and bedroom advice as plain pictograms, 160 by 120 units. */
import type { Figure, Shape } from "../scene.ts";
import { along } from "../model.ts";
import { place } from "../path.ts";
import {
  arc,
  arrow,
  book,
  box,
  clock,
  cross,
  disc,
  line,
  moon,
  phone,
  right,
  shape,
  sun,
  text,
  wrong,
} from "./kit.ts";

const frame = [0, 0, 160, 120] as const;
/** Bed seen from the side, left top corner of the mattress at x, y. */
const bed = (x: number, y: number): Shape[] => [
  box("wood", x - 5, y - 16, 5, 40, 2),
  box("wood", x + 56, y + 6, 5, 18, 2),
  box("bed", x, y, 60, 16, 5, 0),
  box("cloth", x + 2, y - 7, 18, 8, 4),
  shape("support", place("M22 8L22 -2C30 -10 54 -6 60 2L60 8Z", [x, y], 0)),
];
const bulb = (x: number, y: number, r: number, rays: number, role: "warm" | "far"): Shape[] => [
  disc(role, x, y, r),
  box(role, x - r * 0.45, y + r * 0.7, r * 0.9, r * 0.6),
  box("dark", x - r * 0.45, y + r * 1.3, r * 0.9, r * 0.5, 2),
  ...(rays ? [-90, -45, 0, 45, 90] : []).map((a) =>
    line("warmLine", ...along([x, y], a, r + 5), ...along([x, y], a, r + 5 + rays)),
  ),
];
const dumbbell = (x: number, y: number): Shape[] => [
  box("bold", x - 22, y - 2.5, 44, 5),
  box("dark", x - 20, y - 16, 9, 32, 3, 2),
  box("dark", x - 30, y - 11, 8, 22, 3, 2),
  box("dark", x + 11, y - 16, 9, 32, 3, 2),
  box("dark", x + 22, y - 11, 8, 22, 3, 2),
];
const fork = (x: number, y: number): Shape[] => [
  line("line", x, y, x, y + 40),
  line("line", x - 5, y, x - 5, y + 8, x, y + 14, x + 5, y + 8, x + 5, y),
];
const knife = (x: number, y: number): Shape[] => [
  line("line", x, y + 18, x, y + 40),
  shape(
    "dark",
    `M${x - 1.6} ${y}C${x + 7} ${y + 4} ${x + 6} ${y + 14} ${x + 5} ${y + 20}L${x - 1.6} ${y + 20}Z`,
  ),
];
const shower = (x: number, y: number): Shape[] => [
  shape("dark", `M${x - 14} ${y}L${x + 14} ${y}C${x + 12} ${y - 10} ${x - 12} ${y - 10} ${x - 14} ${y}Z`),
  line("line", x, y - 8, x, y - 14, x + 14, y - 14),
  ...[-9, 0, 9].flatMap((dx) =>
    [4, 15].map((dy) => line("warmLine", x + dx, y + dy, x + dx * 1.2, y + dy + 5)),
  ),
];

export const EVENING: Readonly<Record<string, Figure>> = {
  "landing-strip": {
    views: [
      {
        box: frame,
        props: [
          ...phone(26, 28, 34),
          cross(26, 28, 15),
          ...book(74, 46),
          ...shower(118, 40),
          ...bed(92, 92),
          moon(146, 64, 9),
          ...clock(26, 94, 18, 45),
        ],
        arrows: [arrow(42, 52, 50, 76, 78, 84)],
      },
    ],
  },
  "screen-free-10": {
    views: [
      {
        box: frame,
        props: [...phone(52, 60, 76), cross(52, 60, 34), ...clock(120, 60, 30, 10), text("10", 120, 112, 18)],
      },
    ],
  },
  "dim-light": {
    views: [
      {
        box: frame,
        props: [...bulb(38, 58, 16, 12, "warm"), ...bulb(120, 66, 14, 0, "far"), moon(144, 24, 12)],
        arrows: [arrow(78, 60, 98, 60)],
      },
    ],
  },
  "no-heavy-meal": {
    views: [
      {
        box: frame,
        props: [
          disc("edgeDisc", 56, 66, 34),
          shape("support", "M32 72C30 54 44 58 46 48C52 36 66 42 68 52C80 54 84 66 80 74C72 86 40 86 32 72Z"),
          ...fork(12, 46),
          ...knife(98, 46),
          cross(56, 64, 38),
          moon(138, 32, 15),
        ],
      },
    ],
  },
  "no-late-hard-training": {
    views: [
      {
        box: frame,
        props: [
          ...sun(40, 28, 16),
          ...dumbbell(40, 68),
          right(40, 104, 10),
          line("thin", 80, 14, 80, 108),
          moon(120, 28, 15),
          ...dumbbell(120, 68),
          wrong(120, 104, 8),
        ],
      },
    ],
  },
  "bedroom-setup": {
    views: [
      {
        box: frame,
        props: [
          box("nightSky", 14, 10, 56, 46, 3),
          moon(42, 32, 11),
          shape("cloth", "M10 6L34 6C34 26 28 40 14 60L10 60Z"),
          shape("cloth", "M74 6L50 6C50 26 56 40 70 60L74 60Z"),
          line("line", 6, 6, 78, 6),
          ...bed(26, 90),
          box("card", 112, 12, 14, 52, 7, 0),
          arc("line", 119, 70, 11, 40, 320),
          line("line", 112, 62, 112, 20, 115, 14, 119, 12, 123, 14, 126, 20, 126, 62),
          disc("cold", 119, 70, 7.5),
          line("coldLine", 119, 66, 119, 40),
          shape("dark", "M108 95L116 95L127 86L127 116L116 107L108 107Z"),
          arc("line", 126, 101, 9, 50, 130),
          arc("line", 126, 101, 17, 50, 130),
          cross(126, 101, 16),
          text("18\u00b0", 144, 50, 18),
        ],
      },
    ],
  },
};
