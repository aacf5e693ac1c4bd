/** Exercises on hands and knees and on the stomach. */
import type { Pose } from "../model.ts";
import type { Figure } from "../scene.ts";
import { arrow, at, crawl, foot, like, moon, palm, prone, support, trace } from "./kit.ts";

/** Near knee on a cushion, far foot in front. */
const halfKneel: Pose = {
  at: [0, -63.7],
  pelvis: 0,
  spine: [0, 2, 0, 0],
  ln: { to: [-45, -12], end: 230 },
  lf: foot(46),
  an: at(24, -74, 120),
  af: at(38, -70, 110),
};

/** One line from the knees to the shoulders, on the forearms. */
const forearms: Pose = {
  at: [0, -22.2],
  pelvis: 72,
  spine: [0, 0, 4, -2],
  ln: [0, 60, 45],
  lf: [0, 62, 45],
  an: at(82, -6.2, 90),
  af: at(85, -6.2, 90),
};

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
          at: [-30, -31],
          pelvis: 69,
          spine: [22, 25, -6, 2],
          ln: [129, 150, 54],
          lf: [129, 150, 54],
          an: at(80, -5, 92),
          af: at(82, -5, 92),
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
        a: like(prone, { an: palm(40), af: palm(40.5) }),
        b: like(prone, { pelvis: 88, spine: [-33, -26, -6, 0], an: palm(40), af: palm(40.5) }),
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
        a: prone,
        b: like(prone, { pelvis: 88, spine: [-28, -20, -2, 0], an: at(80, -5.8, 90), af: at(84, -5.8, 90) }),
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
        a: like(crawl, { ln: { to: [-46, -7.6], end: 232 } }),
        b: like(crawl, { ln: { to: [-80, -18], end: 178 } }),
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
        a: like(forearms, {
          at: [-2, -13],
          pelvis: 88,
          spine: [-28, -18, 4, 0],
          ln: [-4, 60, 45],
          lf: [-4, 62, 45],
        }),
        b: forearms,
        moving: ["t", "ln1"],
        arrows: [arrow(0, -44, 0, -76)],
        flip: true,
      },
    ],
  },
  "hip-flexor-stretch": {
    views: [
      {
        ground: "floor",
        props: [support(-2, -4.5, 40, 9)],
        a: halfKneel,
        b: like(halfKneel, {
          at: [17, -60],
          pelvis: -5,
          spine: [2, 4, 0, 0],
          an: at(38, -70, 120),
          af: at(52, -66, 110),
        }),
        moving: ["lo", "ln1"],
        arrows: [arrow(34, -98, 64, -98)],
      },
    ],
  },
  "evening-mild-stretch": {
    views: [
      {
        ground: "mat",
        props: [moon(96, -128, 16)],
        a: like(crawl, { an: palm(64), af: palm(66) }),
        b: like(crawl, {
          at: [-22, -49.2],
          pelvis: 84,
          spine: [8, 8, 0, 0],
          ln: [112, 118, 52],
          lf: [121, 127, 52],
          an: palm(64),
          af: palm(66),
        }),
        moving: ["t"],
        arrows: [{ ...arrow(26, -92, -24, -92), both: true }],
      },
    ],
  },
};
