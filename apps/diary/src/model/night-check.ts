import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers } from "@soepel/domain/morning";
import { nightMeasures, type SleepValues } from "@soepel/domain/sleep";
import { valuesOf } from "./flow.ts";

/** A night to look at once more: `minutes` in bed; `refuse` when the server would not take it (DOMAIN.md B4). */
export type NightDoubt = { kind: "ask" | "refuse"; minutes: number };

const none: SleepValues = {
  into_bed: null,
  try_sleep: null,
  sol_min: null,
  n_awak: null,
  waso_min: null,
  final_wake: null,
  out_of_bed: null,
};

/** Whether the times given so far make an unlikely night; null when they do not, or when too few are known. */
export function nightDoubt(answers: MorningAnswers, date: LocalDate, timeZone: string): NightDoubt | null {
  const { issues, tib } = nightMeasures({ ...none, ...valuesOf(answers) }, date, timeZone);
  if (tib === null || !issues.some((issue) => issue === "tib_gt_14h" || issue === "tib_gt_20h")) return null;
  return { kind: issues.includes("tib_gt_20h") ? "refuse" : "ask", minutes: tib };
}
