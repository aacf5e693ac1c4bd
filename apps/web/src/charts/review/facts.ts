import { adherence, adherenceLimitsOf, type Adherence } from "@soepel/domain/adherence";
import { weeklySleepEfficiency, type NightMeasures } from "@soepel/domain/sleep";
import { sortedValues, summarise, type Counted } from "@soepel/domain/stats/basic";
import { stiffnessSummary, type StiffnessSummary } from "@soepel/domain/stiffness";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { ReviewRecord } from "./record.ts";

/** What the lanes show, in figures with their n; a figure is null below four mornings. */
export type LaneFacts = {
  stiffness: StiffnessSummary;
  pain: Counted & { low: number; high: number };
  /** Median time asleep, minutes. */
  asleep: Counted;
  /** 100·ΣTST/ΣTIB or ΣDSE, %. */
  efficiency: Counted;
  awakenings: Counted;
  notes: number;
  routine: Adherence;
};

/** Figures over the days of the record, for the labels beside the lanes and the spoken summary. */
export function prepareFacts(review: ReviewWire, record: ReviewRecord): LaneFacts {
  const { recentMinN } = record.limits;
  const mornings = record.days.flatMap((day) => (day.morning ? [day.morning.values] : []));
  const nights = record.days
    .filter((day) => day.efficiency !== null)
    .map((day) => day.night)
    .filter((night): night is NightMeasures => night !== null);
  const pains = sortedValues(mornings.map((values) => values.pain_rise));
  return {
    stiffness: stiffnessSummary(
      mornings.map((values) => ({ durationMin: values.stiff_duration_min, severity: values.stiff_severity })),
    ),
    pain: { ...summarise(pains, "mean", recentMinN), low: pains[0] ?? 0, high: pains.at(-1) ?? 0 },
    asleep: summarise(
      nights.map((night) => night.tst),
      "median",
      recentMinN,
    ),
    efficiency: weeklySleepEfficiency(nights, record.denominator, recentMinN),
    awakenings: summarise(
      mornings.map((values) => values.n_awak),
      "median",
      recentMinN,
    ),
    notes: mornings.filter((values) => values.note !== null).length,
    routine: adherence(
      review,
      {
        from: record.days[0]?.date ?? record.today,
        to: record.days.at(-1)?.date ?? record.today,
        today: record.today,
      },
      adherenceLimitsOf(record.limits),
    ),
  };
}
