/** Every drawing by the id of its library item. */
import { KNEEL } from "./poses/kneel.ts";
import { SUPINE } from "./poses/supine.ts";
import { UPRIGHT } from "./poses/upright.ts";
import type { Figure } from "./scene.ts";

export const FIGURES: Readonly<Record<string, Figure>> = { ...SUPINE, ...KNEEL, ...UPRIGHT };
