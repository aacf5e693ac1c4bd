import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers } from "@soepel/domain/morning";
import { nightMeasures, type SleepValues } from "@soepel/domain/sleep";
import { valuesOf } from "./flow.ts";

/**
 * A night to look at once more, `minutes` in bed: very long, `refuse` when the server would not take it, or `awake` for longer
 * than it lasted (DOMAIN.md B4). `order` names two times that stand the wrong way round, which is the usual slip.
 */
export type NightDoubt = {
  kind: "ask" | "refuse" | "awake";
  minutes: number;
  order: "light_before_bed" | "up_before_awake" | null;
};

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

const orders = {
  light_before_bed: ["into_bed", "try_sleep"],
  up_before_awake: ["final_wake", "out_of_bed"],
} as const;

/** Answers among which the slip is: not always the last one given. */
export const slipsOf = ({ kind, order }: NightDoubt) =>
  kind === "awake" ? (["sol_min", "waso_min"] as const) : order === null ? times : orders[order];

const DAY_MIN = 1440;
/** Further apart than this, the later clock time is likelier to be of the day before. */
const SLIP_MIN = 360;

/** The pair whose second time lies a little before its first one. */
function wrongOrder(values: Partial<SleepValues>): NightDoubt["order"] {
  for (const order of ["up_before_awake", "light_before_bed"] as const) {
    const [before, after] = orders[order];
    // An unknown time is NaN here and never early.
    const early = ((values[before] ?? Number.NaN) - (values[after] ?? Number.NaN) + DAY_MIN) % DAY_MIN;
    if (early > 0 && early < SLIP_MIN) return order;
  }
  return null;
}

/** Whether the times given so far make an unlikely night; null when they do not, or when too few are known. */
export function nightDoubt(answers: MorningAnswers, date: LocalDate, timeZone: string): NightDoubt | null {
  const values = valuesOf(answers);
  const { issues, tib } = nightMeasures({ ...none, ...values }, date, timeZone);
  const order = wrongOrder(values);
  // Without the time of getting up the length is not known yet, and this pair alone makes it impossible.
  if (tib === null) return order === "light_before_bed" ? { kind: "refuse", minutes: 0, order } : null;
  if (issues.includes("tib_gt_20h")) return { kind: "refuse", minutes: tib, order };
  if (issues.includes("tib_gt_14h")) return { kind: "ask", minutes: tib, order };
  return issues.includes("times_do_not_fit") ? { kind: "awake", minutes: tib, order: null } : null;
}
