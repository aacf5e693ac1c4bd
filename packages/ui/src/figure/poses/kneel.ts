/** Exercises on hands and knees and on the stomach. */
import type { Figure } from "../scene.ts";
import { arrow, at, crawl, foot, like, moon, palm, prone, support, trace } from "./kit.ts";

const kneel = { ln: [40, 92, 52], lf: [50, 101, 52] } as const;

export const KNEEL: Readonly<Record<string, Figure>> = {
  "cat-cow": {
    views: [
      {
        ground: "mat",
        a: like(crawl, {
          at: [2, -54.4],
          pelvis: 40,
          spine: [32, 36, 14, 6],
          ln: [40, 90, 52],
          lf: [49, 99, 52],
        }),
        b: like(crawl, { pelvis: 94, spine: [-16, -14, -22, -8], ln: [94, 90, 52], lf: [103, 99, 52] }),
        moving: ["t"],
        arrows: [arrow(28, -116, 28, -84)],
      },
    ],
  },
  "childs-pose": {
    views: [
      {
        ground: "mat",
        a: crawl,
        b: {
          at: [-30, -26],
          pelvis: 84,
          spine: [18, 14, -2, 4],
          ln: [128, 146, 56],
          lf: [128, 146, 56],
          an: at(88, -5, 92),
          af: at(94, -5, 92),
        },
        moving: ["t"],
        arrows: [arrow(-2, -84, -26, -84, -42, -58)],
      },
    ],
  },
  "press-up-prone": {
    views: [
      {
        ground: "mat",
        a: like(prone, { an: palm(62), af: palm(64) }),
        b: like(prone, { pelvis: 88, spine: [-28, -22, -8, 0], an: palm(62), af: palm(66) }),
        moving: ["up", "h"],
        arrows: [trace("head", -24)],
        flip: true,
      },
    ],
  },
  "prone-on-elbows": {
    views: [
      {
        ground: "mat",
        a: like(prone, { an: palm(62), af: palm(64) }),
        b: like(prone, { pelvis: 88, spine: [-20, -16, -2, 0], an: at(80, -5, 90), af: at(84, -5, 90) }),
        moving: ["up", "h"],
        arrows: [trace("head", -24)],
        flip: true,
      },
    ],
  },
  "bird-dog-leg-only": {
    views: [
      {
        ground: "mat",
        a: crawl,
        b: like(crawl, { ln: { to: [-84, -13], end: 150 } }),
        moving: ["ln"],
        arrows: [arrow(-52, -34, -86, -34)],
      },
    ],
  },
  "bird-dog": {
    views: [
      {
        ground: "mat",
        a: crawl,
        b: like(crawl, { ln: [-12, 2, 22], af: [160, 3], spine: [-2, 2, -14, -4] }),
        moving: ["ln", "af"],
        arrows: [trace("ln2", 14, 0.15), trace("af2", -14, 0.2)],
      },
    ],
  },
  "plank-knees": {
    views: [
      {
        ground: "mat",
        a: like(crawl, {
          an: at(66, -5, 92),
          af: at(70, -5, 92),
          at: [10, -40],
          pelvis: 92,
          spine: [0, 0, -4, 0],
        }),
        b: {
          at: [0, -28],
          pelvis: 72,
          spine: [0, 0, 4, -2],
          ln: [-2, 60, 45],
          lf: [-2, 62, 45],
          an: at(78, -5, 90),
          af: at(82, -5, 90),
        },
        moving: ["t", "ln1"],
        flip: true,
      },
    ],
  },
  "hip-flexor-stretch": {
    views: [
      {
        ground: "floor",
        props: [support(-4, -4, 40, 9)],
        a: {
          ...like(crawl, kneel),
          at: [0, -63],
          pelvis: 0,
          spine: [0, 2, 0, 0],
          ln: [0, 88, 50],
          lf: foot(46),
          an: at(24, -72, 120),
          af: at(38, -68, 110),
        },
        b: {
          ...like(crawl, kneel),
          at: [18, -60],
          pelvis: -6,
          spine: [2, 2, 0, 0],
          ln: { to: [-44, -12], end: 236 },
          lf: foot(46),
          an: at(40, -70, 120),
          af: at(52, -66, 110),
        },
        moving: ["lo", "ln1"],
        arrows: [arrow(34, -96, 62, -96)],
      },
    ],
  },
  "evening-mild-stretch": {
    views: [
      {
        ground: "mat",
        props: [moon(96, -128, 16)],
        a: like(crawl, { an: palm(66), af: palm(72) }),
        b: like(crawl, {
          at: [-22, -46],
          pelvis: 84,
          spine: [8, 8, 0, 0],
          ln: [106, 110, 52],
          lf: [114, 118, 52],
          an: palm(66),
          af: palm(72),
        }),
        moving: ["t"],
        arrows: [{ ...arrow(26, -92, -24, -92), both: true }],
      },
    ],
  },
};
