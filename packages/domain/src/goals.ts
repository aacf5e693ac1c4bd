import { z } from "zod";
import type { LocalDate } from "./local-date.ts";
import { localDateSchema } from "./primitives.ts";
import { mean, roundTo } from "./stats/basic.ts";

/** lower_better: 0 is no difficulty (PSK); higher_better: 10 is fully able (PSFS). One direction per set of goals. */
export const goalDirectionSchema = z.enum(["lower_better", "higher_better"]);
export type GoalDirection = z.infer<typeof goalDirectionSchema>;

/** Own activities of a patient in own words, rated 0–10: three to five of them (DOMAIN.md D, PSK style). */
export const goalSetSchema = z.strictObject({
  direction: goalDirectionSchema,
  goals: z
    .array(z.strictObject({ id: z.uuid(), activity: z.string().trim().min(1).max(80) }))
    .min(1)
    .max(5),
});
export type GoalSet = z.output<typeof goalSetSchema>;

/** Ratings of one day per goal; null is "not rated", never 0. */
export const goalRatingsSchema = z.strictObject({
  date: localDateSchema,
  ratings: z.record(z.uuid(), z.int().min(0).max(10).nullable()),
});
export type GoalRatings = { date: LocalDate; ratings: Readonly<Record<string, number | null>> };

/** Minimal important difference of the PSFS mean by size of change (JOSPT 2014;44(8):560–564). */
export const goalChangeBands = { small: 1.3, medium: 2.3, large: 2.7 } as const;
export type GoalChangeSize = keyof typeof goalChangeBands | "below";

export type GoalChange = {
  /** Goals rated on both days; the means are over these only. */
  n: number;
  before: number;
  after: number;
  /** Points in the direction of the patient's wish: positive is better, two decimals. */
  improvement: number;
  size: GoalChangeSize;
};

/**
 * Change between two rated days: the mean over goals rated on both (DOMAIN.md D). null when no goal was rated twice.
 * `size` names the published band that the improvement or worsening reaches.
 */
export function goalChange(
  direction: GoalDirection,
  before: GoalRatings["ratings"],
  after: GoalRatings["ratings"],
): GoalChange | null {
  const both = Object.keys(before).filter(
    (id) => (before[id] ?? null) !== null && (after[id] ?? null) !== null,
  );
  const first = mean(both.map((id) => before[id] ?? null));
  const last = mean(both.map((id) => after[id] ?? null));
  if (first === null || last === null) return null;
  const improvement = roundTo(direction === "lower_better" ? first - last : last - first, 2) + 0;
  const distance = Math.abs(improvement);
  const reached = (["large", "medium", "small"] as const).find((size) => distance >= goalChangeBands[size]);
  return { n: both.length, before: first, after: last, improvement, size: reached ?? "below" };
}
