import type { Counted, Quartiles } from "@soepel/domain/stats/basic";
import { centreOf, type DayAxis } from "../timeline/day-axis.ts";
import type { Point } from "../timeline/marks.ts";
import { awakeningsLane, type AwakeningsLane } from "./awakenings-lane.ts";
import { drawSleep, type SleepBar, type SleepLane } from "./sleep-lane.ts";
import {
  efficiencyLane,
  efficiencyScale,
  painBaseline,
  painScale,
  placeValues,
  severityBars,
  shapes,
  stiffnessBaseline,
  stiffnessScale,
  type EfficiencyLane,
  type PainLane,
  type Slot,
  type StiffnessLane,
} from "./value-lanes.ts";
import type { ReviewWeek } from "./weeks.ts";

/** The n under every week of a lane. */
export type WeekCounts = readonly (Point & { n: number })[];
export type WeekCountLanes = Record<"stiffness" | "pain" | "sleep" | "efficiency", WeekCounts>;

const slots = (weeks: readonly ReviewWeek[], of: (week: ReviewWeek) => Counted): Slot[] =>
  weeks.map((week) => ({ value: of(week).value, hollow: false, expected: week.expected }));

const stiffness = ({ summary }: ReviewWeek) => summary.stiffness;
const pain = ({ summary }: ReviewWeek) => summary.pain;
const efficiency = ({ summary }: ReviewWeek) => summary.efficiency;

export function stiffnessWeeks(
  weeks: readonly ReviewWeek[],
  axis: DayAxis,
  baseline: Quartiles | null,
): StiffnessLane {
  const placed = placeValues(slots(weeks, stiffness), axis, stiffnessScale);
  return {
    ...shapes.stiffness(withoutGaps(placed), axis),
    ...severityBars(
      slots(weeks, ({ summary }) => summary.severity),
      axis,
    ),
    median: "",
    medianDotted: "",
    noMedian: [],
    baseline: stiffnessBaseline(baseline, placed.points, axis),
  };
}

export function painWeeks(weeks: readonly ReviewWeek[], axis: DayAxis, baseline: Counted | null): PainLane {
  const placed = placeValues(slots(weeks, pain), axis, painScale);
  return {
    ...shapes.pain(withoutGaps(placed), axis),
    baseline: painBaseline(baseline, placed.points, axis),
  };
}

export const efficiencyWeeks = (weeks: readonly ReviewWeek[], axis: DayAxis): EfficiencyLane => ({
  ...efficiencyLane(slots(weeks, efficiency), axis),
  gaps: "",
});

export const awakeningsWeeks = (weeks: readonly ReviewWeek[], axis: DayAxis): AwakeningsLane =>
  awakeningsLane(
    slots(weeks, ({ summary }) => summary.awakenings).map((slot) => ({ ...slot, pain: null, tension: null })),
    axis,
  );

/** A week without enough mornings shows its n where the dash of a day would stand. */
const withoutGaps = (placed: ReturnType<typeof placeValues>) => ({ ...placed, gaps: [] });

/** One bar per week from the median lights-out to the median rising. */
export function sleepWeeks(weeks: readonly ReviewWeek[], axis: DayAxis): SleepLane {
  const bars = weeks.flatMap(({ summary }, index): SleepBar[] => {
    const { intoBed, trySleep, onset, finalWake, outOfBed } = summary.clocks;
    if (trySleep.value === null || outOfBed.value === null) return [];
    const [from, to] = [trySleep.value, outOfBed.value];
    const known = onset.value !== null && finalWake.value !== null && summary.waso.value !== null;
    return [
      {
        x: centreOf(axis, index),
        bed: intoBed.value === null || intoBed.value >= from ? null : intoBed.value,
        from,
        to,
        sleep: known
          ? { from: onset.value ?? from, to: finalWake.value ?? to, awake: summary.waso.value ?? 0 }
          : null,
        hollow: false,
      },
    ];
  });
  const nights = weeks.reduce((sum, { summary }) => sum + summary.clocks.outOfBed.n, 0);
  return { ...drawSleep(bars, [], axis), count: nights };
}

/** The n of every week in which a diary could have been filled in, under the marks of its lane. */
export function weekCounts(weeks: readonly ReviewWeek[], axis: DayAxis, sleepHeight: number): WeekCountLanes {
  const under = (y: number, of: (week: ReviewWeek) => Counted): WeekCounts =>
    weeks.flatMap((week, index) => (week.expected ? [{ x: centreOf(axis, index), y, n: of(week).n }] : []));
  return {
    stiffness: under(stiffnessScale.lowY + 11, stiffness),
    pain: under(painScale.lowY + 11, pain),
    sleep: under(sleepHeight - 2, ({ summary }) => summary.clocks.outOfBed),
    efficiency: under(efficiencyScale.lowY + 10, efficiency),
  };
}
