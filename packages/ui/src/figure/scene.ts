/** What a figure is made of: the data the pose files hold and the shapes the renderer gets. */
import type { Body } from "./body.ts";
import type { Joint, LimbName, Point, Pose } from "./model.ts";

/** A meaning that has a colour; `paint.ts` says which. */
export type Role =
  | "near"
  | "far"
  | "move"
  | "moveFar"
  | "hair"
  | "ghost"
  | "card"
  | "line"
  | "text"
  | "arrow"
  | "bed"
  | "cloth"
  | "wood"
  | "mat"
  | "floor"
  | "support"
  | "warm"
  | "cold"
  | "dark"
  | "edge"
  | "thin"
  | "bold"
  | "no"
  | "yes"
  | "warmLine"
  | "guide"
  | "ringIn"
  | "ringOut"
  | "glow"
  | "cardLine"
  | "coldLine"
  | "edgeDisc"
  | "nightSky";

/**
 * One painted path; `halo` is the width in units of the card-coloured rim under it. Role `text` writes `d` at
 * `at`.
 */
export interface Shape {
  readonly role: Role;
  readonly d: string;
  readonly halo?: number;
  /** Text only: centre of the baseline and size in units. */
  readonly at?: Point;
  readonly size?: number;
}

/**
 * t and h: trunk and head; lo and up: lower and upper half of the trunk; a limb, or one of its three
 * segments.
 */
export type Part = "t" | "h" | "lo" | "up" | LimbName | `${LimbName}${1 | 2 | 3}`;

/**
 * The way a joint goes from start to end pose, `off` units to its left (negative: right), from share to
 * share.
 */
export interface Trace {
  readonly joint: Joint;
  readonly off: number;
  readonly from: number;
  readonly to: number;
}

/** An arrow along points, or along the way of a joint. `both` gives it two heads. */
export type Arrow = (Trace | { readonly points: readonly Point[] }) & { readonly both?: boolean };

/** A magnifier for movements under 6 units: the spot, the centre and radius of the glass, the enlargement. */
export interface Lens {
  readonly spot: Point;
  readonly at: Point;
  readonly r?: number;
  readonly scale?: number;
  readonly arrows?: readonly Arrow[];
}

/** A thing in the picture: fixed, or following the body (a band, a weight, a pillow under the head). */
export type Prop = Shape | ((body: Body) => readonly Shape[]);

export type Ground = "floor" | "mat" | "bed" | "top" | "none";

/**
 * One drawing: the start pose, the end pose where there is one, and everything around them. Surface is y = 0.
 */
export interface Scene {
  readonly a?: Pose;
  readonly b?: Pose;
  readonly ground?: Ground;
  /** Parts that move: coloured, and left behind as a ghost in the start pose. */
  readonly moving?: readonly Part[];
  /** Drawn in the far tint. Default: the far limbs in a side view, none in a front view. */
  readonly far?: readonly LimbName[];
  /** Hands go under the legs, as when they hold a thigh seen from above. */
  readonly legsOnTop?: boolean;
  /** Near limbs that lie behind the trunk. */
  readonly behind?: readonly LimbName[];
  readonly props?: readonly Prop[];
  /** Between the far leg and the trunk, such as a pillow between the knees. */
  readonly middle?: readonly Prop[];
  /** On top of the body. */
  readonly front?: readonly Prop[];
  readonly arrows?: readonly Arrow[];
  readonly lens?: Lens;
  /** False when the start pose would only clutter the still. */
  readonly ghost?: boolean;
  /** Left, top, width and height in units when the content should not decide. */
  readonly box?: readonly [number, number, number, number];
  /** Draws the scene facing left. */
  readonly flip?: boolean;
}

/** Up to four drawings that together explain one item, above or beside each other. */
export interface Figure {
  readonly views: readonly Scene[];
  readonly layout?: "rows" | "cols";
}
