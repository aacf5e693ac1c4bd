import { dateOfEpochDay } from "@soepel/domain/calendar";
import { Mornings, ownLimits, type OwnLimits } from "@soepel/domain/figures";
import type { PatientRecord } from "@soepel/domain/patient-record";
import type { LocalDate } from "@soepel/domain/primitives";
import type { RuleSettings } from "@soepel/domain/rule-settings";
import { sleepEfficiency } from "@soepel/domain/sleep";
import type { XmrRule } from "@soepel/domain/stats/xmr";
import { centreOf, type DayAxis } from "../timeline/day-axis.ts";
import { dotsPath, onScale, type Point } from "../timeline/marks.ts";
import type { ReviewDay } from "./record.ts";
import { efficiencyScale, painScale, stiffnessScale } from "./value-lanes.ts";

/** Lanes that can show the own variation, with the ends of what can be answered. */
export const limitLanes = ["stiffness", "pain", "efficiency"] as const;
export type LimitLane = (typeof limitLanes)[number];

export type LaneLimits = Pick<OwnLimits, "limits" | "baselineDays"> & {
  /** Rules that complete on a day. */
  rules: ReadonlyMap<LocalDate, readonly XmrRule[]>;
};
/** null for a lane with too few mornings in the baseline. */
export type ReviewLimits = Record<LimitLane, LaneLimits | null>;

/** Natural limits of every lane from the own baseline. `record` must reach from the baseline to today. */
export function prepareLimits(record: PatientRecord, today: LocalDate, settings: RuleSettings): ReviewLimits {
  const mornings = new Mornings(record, today, settings.limits);
  const of = (
    value: Parameters<typeof ownLimits>[1],
    scale: Parameters<typeof ownLimits>[2],
  ): LaneLimits | null => {
    const own = ownLimits(mornings, value, scale, settings.limits);
    if (own === null) return null;
    const rules = new Map<LocalDate, XmrRule[]>();
    const inRun = new Set(own.signals.filter(({ rule }) => rule === "R2").map(({ day }) => day));
    for (const { rule, day, days } of own.signals) {
      // A run is told on the day that completes it, not again on every day it goes on.
      if (rule === "R2" && inRun.has(days.at(-2) ?? Number.NaN)) continue;
      const date = dateOfEpochDay(day);
      rules.set(date, [...(rules.get(date) ?? []), rule]);
    }
    return { limits: own.limits, baselineDays: own.baselineDays, rules };
  };
  return {
    stiffness: of((m) => m.values.stiff_duration_min, { min: 0, max: 240 }),
    pain: of((m) => m.values.pain_rise, { min: 0, max: 10 }),
    efficiency: of((m) => sleepEfficiency(mornings.night(m), settings.denominator), { min: 0, max: 100 }),
  };
}

const RING = 7.5;
const scales = { stiffness: stiffnessScale, pain: painScale, efficiency: efficiencyScale } as const;
const values: Record<LimitLane, (day: ReviewDay) => number | null> = {
  stiffness: (day) => day.morning?.values.stiff_duration_min ?? null,
  pain: (day) => day.morning?.values.pain_rise ?? null,
  efficiency: (day) => day.efficiency,
};

/** One path of rings around the marks of days on which a rule completes. */
export function limitRings(
  lane: LimitLane,
  limits: LaneLimits | null,
  days: readonly ReviewDay[],
  axis: DayAxis,
): string {
  const points = days.flatMap((day, index): Point[] => {
    const value = values[lane](day);
    if (value === null || !limits?.rules.has(day.date)) return [];
    return [{ x: centreOf(axis, index), y: onScale(value, scales[lane]).y }];
  });
  return dotsPath(points, Math.min(RING, Math.max(2, axis.dayWidth * 0.5)));
}
