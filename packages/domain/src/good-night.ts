import type { MorningRecord } from "./morning.ts";
import { thresholds } from "./thresholds.ts";

/** Five criteria of a good night (DOMAIN.md B5; seed 003). Shown as counts, never as a score. */
export const goodNightCriteria = [
  "fell_asleep",
  "rested",
  "few_awakenings",
  "alert",
  "not_woken_by_pain_or_tension",
] as const;
export type GoodNightCriterion = (typeof goodNightCriteria)[number];

/** true met, false not met, null not answered. */
export type GoodNight = Record<GoodNightCriterion, boolean | null>;

/** The criteria of one night: SOL ≤ 30, rested ≥ 3, at most 2 awakenings (our choice), alert ≥ 3, not woken. */
export function goodNight({ values, extra }: Pick<MorningRecord, "values" | "extra">): GoodNight {
  const atMost = (value: number | null, limit: number) => (value === null ? null : value <= limit);
  const atLeast = (value: number | null, limit: number) => (value === null ? null : value >= limit);
  const pain = extra?.woken_by_pain ?? null;
  const tension = extra?.woken_by_tension ?? null;
  return {
    fell_asleep: atMost(values.sol_min, thresholds.goodNightSolMax),
    rested: atLeast(extra?.rested ?? null, thresholds.goodNightRestedMin),
    few_awakenings: atMost(values.n_awak, thresholds.goodNightAwakMax),
    alert: atLeast(extra?.alert_yesterday ?? null, thresholds.goodNightAlertMin),
    // One yes decides; two answers are needed for "by neither".
    not_woken_by_pain_or_tension:
      pain === true || tension === true ? false : pain === null || tension === null ? null : true,
  };
}

export type CriterionCount = { met: number; n: number };

/** How often each criterion was met over several nights, with the n of answered nights. */
export function goodNightCounts(
  mornings: readonly Pick<MorningRecord, "values" | "extra">[],
): Record<GoodNightCriterion, CriterionCount> {
  const nights = mornings.map(goodNight);
  return Object.fromEntries(
    goodNightCriteria.map((criterion) => {
      const answered = nights.filter((night) => night[criterion] !== null);
      return [criterion, { met: answered.filter((night) => night[criterion]).length, n: answered.length }];
    }),
  ) as Record<GoodNightCriterion, CriterionCount>;
}
