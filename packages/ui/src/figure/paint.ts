/**
 * Colour, strength and line of every role. All colours are design tokens, so dark mode needs no second table.
 */
import type { Role } from "./scene.ts";

/** The card behind a figure; a caller on another background sets `--figure-card`. */
export const CARD = "var(--figure-card, var(--surface))";

/**
 * Fill or stroke of a role: `ink` is the token, `strength` its share over the card, `width` in units makes it
 * a line.
 */
export interface Paint {
  readonly ink: string;
  readonly strength?: number;
  readonly width?: number;
  readonly dash?: string;
}

export const PAINT: Readonly<Record<Exclude<Role, "text">, Paint>> = {
  near: { ink: "ink-3", strength: 0.8 },
  far: { ink: "ink-3", strength: 0.4 },
  move: { ink: "primary" },
  moveFar: { ink: "primary", strength: 0.62 },
  hair: { ink: "ink", strength: 0.82 },
  ghost: { ink: "primary-soft" },
  card: { ink: "card" },
  arrow: { ink: "primary", width: 3.4 },
  bed: { ink: "sleep", strength: 0.15 },
  cloth: { ink: "sleep", strength: 0.3 },
  wood: { ink: "context", strength: 0.42 },
  mat: { ink: "routine", strength: 0.48 },
  floor: { ink: "line" },
  support: { ink: "awake", strength: 0.62 },
  warm: { ink: "awake" },
  cold: { ink: "sleep", strength: 0.75 },
  dark: { ink: "ink-2" },
  line: { ink: "ink-2", width: 3.2 },
  thin: { ink: "ink-3", width: 2 },
  bold: { ink: "ink-2", width: 6 },
  edge: { ink: "sleep", strength: 0.3, width: 2 },
  warmLine: { ink: "awake", width: 3.2 },
  ringIn: { ink: "sleep", width: 9 },
  ringOut: { ink: "calm", width: 9 },
  glow: { ink: "awake", strength: 0.16 },
  cardLine: { ink: "card", width: 2.4 },
  coldLine: { ink: "sleep", width: 5 },
  edgeDisc: { ink: "sleep", strength: 0.2 },
  nightSky: { ink: "sleep", strength: 0.35 },
  guide: { ink: "primary", width: 2.6, dash: "6 6" },
  no: { ink: "ink-2", width: 6 },
  yes: { ink: "calm", width: 6 },
};
