/** Every drawing by the id of its library item. */
import { CALM } from "./poses/calm.ts";
import { EVENING } from "./poses/evening.ts";
import { FRONTAL } from "./poses/frontal.ts";
import { HABITS } from "./poses/habits.ts";
import { KNEEL } from "./poses/kneel.ts";
import { POSITIONS } from "./poses/positions.ts";
import { SUPINE } from "./poses/supine.ts";
import { UPRIGHT } from "./poses/upright.ts";
import type { Figure } from "./scene.ts";

export const FIGURES: Readonly<Record<string, Figure>> = {
  ...SUPINE,
  ...FRONTAL,
  ...KNEEL,
  ...UPRIGHT,
  ...CALM,
  ...POSITIONS,
  ...HABITS,
  ...EVENING,
};
