import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers } from "@soepel/domain/morning";
import { nightMeasures, type SleepValues } from "@soepel/domain/sleep";
import { valuesOf } from "./flow.ts";

/**
 * A night to look at once more, `minutes` in bed: very long, `refuse` when the server would not take it, or `awake` for longer
 * than it lasted (DOMAIN.md B4).
 */
export type NightDoubt = { kind: "ask" | "refuse" | "awake"; minutes: number };

const none: SleepValues = {
  into_bed: null,
  try_sleep: null,
  sol_min: null,
  n_awak: null,
  waso_min: null,
  final_wake: null,
  out_of_bed: null,
};

const times = ["into_bed", "try_sleep", "final_wake", "out_of_bed"] as const;

/** Answers among which the slip is: not always the last one given. */
export const slipsOf = ({ kind }: NightDoubt) =>
  kind === "awake" ? (["sol_min", "waso_min"] as const) : times;

/** Whether the times given so far make an unlikely night; null when they do not, or when too few are known. */
export function nightDoubt(answers: MorningAnswers, date: LocalDate, timeZone: string): NightDoubt | null {
  const { issues, tib } = nightMeasures({ ...none, ...valuesOf(answers) }, date, timeZone);
  if (tib === null) return null;
  if (issues.includes("tib_gt_20h")) return { kind: "refuse", minutes: tib };
  if (issues.includes("tib_gt_14h")) return { kind: "ask", minutes: tib };
  return issues.includes("times_do_not_fit") ? { kind: "awake", minutes: tib } : null;
}
