import type { QuestionCode } from "@soepel/domain/morning";

const DAY_MIN = 1440;
const QUARTER = 15;

/** Four quarter-hours around a time of day, in order: half an hour and a quarter before and after. */
export function neighbours(minutes: number): number[] {
  const base = Math.round(minutes / QUARTER) * QUARTER;
  return [-2, -1, 1, 2].map((step) => (((base + step * QUARTER) % DAY_MIN) + DAY_MIN) % DAY_MIN);
}

/** Common times to choose from on a first morning, when there is nothing to confirm. */
export const commonTimes: Partial<Record<QuestionCode, readonly number[]>> = {
  into_bed: [1290, 1320, 1350, 1380, 1395, 1410, 0, 30],
  try_sleep: [1320, 1350, 1365, 1380, 1395, 1410, 0, 30],
  final_wake: [330, 360, 375, 390, 405, 420, 450, 480],
  out_of_bed: [360, 390, 405, 420, 435, 450, 480, 510],
};
