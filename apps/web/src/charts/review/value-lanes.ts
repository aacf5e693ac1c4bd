import type { Counted, Quartiles } from "@soepel/domain/stats/basic";
import { centreOf, type DayAxis } from "../timeline/day-axis.ts";
import {
  dashesPath,
  diamondsPath,
  dotsPath,
  neighbours,
  onScale,
  rectsPath,
  segmentsPath,
  squaresPath,
  type Point,
} from "../timeline/marks.ts";
import type { ReviewDay } from "./record.ts";

/** Fixed scales in px from the top of the lane; the same for every patient and every range. */
export const stiffnessScale = { low: 0, high: 120, lowY: 124, highY: 12 };
export const painScale = { low: 0, high: 10, lowY: 72, highY: 10 };
export const efficiencyScale = { low: 60, high: 100, lowY: 47, highY: 9 };
/** Sleep efficiency from which the literature calls a night adequate (DOMAIN.md B4). */
export const EFFICIENCY_ADEQUATE = 85;
export const SEVERITY_BASE_Y = 153;
const SEVERITY_PX = 2;

/** Half sizes of marks; they shrink with the day so that neighbours never merge into a bar. */
export const markRadius = (axis: DayAxis, full: number): number =>
  Math.round(Math.min(full, Math.max(1.1, axis.dayWidth * 0.36)) * 10) / 10;
export const dashWidth = (axis: DayAxis): number => Math.min(8, Math.max(1.2, axis.dayWidth * 0.5));

/** Marks of one series: full, hollow (late or corrected), dashes for gaps, carets for values off the scale. */
export type Marks = { full: string; hollow: string; gaps: string; clipped: string; count: number };

type Shape = (points: readonly Point[], size: number) => string;
type Placed = Point & { hollow: boolean };

/** One day or week of a series. `expected`: without a value it is a gap, because a diary could have been filled in. */
export type Slot = { value: number | null; hollow: boolean; expected: boolean };
export type Placement = { points: (Placed | null)[]; gaps: Point[]; off: Point[] };

export const slotsOf = (days: readonly ReviewDay[], valueOf: (day: ReviewDay) => number | null): Slot[] =>
  days.map((day) => ({
    value: valueOf(day),
    hollow: day.hollow,
    expected: day.expected || day.morning !== null,
  }));

/** Places one value per slot: null is a gap where a diary was expected, 0 is a mark. */
export function placeValues(slots: readonly Slot[], axis: DayAxis, scale: typeof stiffnessScale): Placement {
  const gaps: Point[] = [];
  const off: Point[] = [];
  const points = slots.map(({ value, hollow, expected }, index) => {
    const x = centreOf(axis, index);
    if (value === null) {
      if (expected) gaps.push({ x, y: scale.lowY + 5 });
      return null;
    }
    const { y, clipped } = onScale(value, scale);
    if (clipped) off.push({ x, y: clipped === "high" ? y - 8 : y + 8 });
    return { x, y, hollow };
  });
  return { points, gaps, off };
}

export function marksOf(placed: Placement, axis: DayAxis, shape: Shape, size: number): Marks {
  const present = placed.points.filter((point) => point !== null);
  return {
    full: shape(
      present.filter((point) => !point.hollow),
      size,
    ),
    hollow: shape(
      present.filter((point) => point.hollow),
      size,
    ),
    gaps: dashesPath(placed.gaps, dashWidth(axis)),
    clipped: placed.off.map(({ x, y }) => `M${x - 3} ${y + 2}l3 -3l3 3`).join(""),
    count: present.length,
  };
}

export type StiffnessLane = Marks & {
  /** Severity 0–10 as bars of 2 px per point. */
  severity: string;
  severityHollow: string;
  /** Rolling median: solid where the morning itself was filled in, dotted where it was not. */
  median: string;
  medianDotted: string;
  /** Stretches without a median that are wide enough to say so, as their middle and width in px. */
  noMedian: readonly { x: number; width: number }[];
  baseline: { labelY: number; quartiles: Quartiles } | null;
};

/** Room in px that the words at the right end of a baseline take. */
const BASELINE_WORDS = 136;

/** Text line of the baseline's words: below or above it, wherever fewer marks stand. */
function baselineLabelY(y: number, points: readonly (Point | null)[], axis: DayAxis): number {
  const marks = points.filter((point) => point !== null && point.x > axis.width - BASELINE_WORDS);
  const covered = (textY: number) =>
    marks.filter((point) => point && Math.abs(point.y - (textY - 4)) < 9).length;
  const [below, above] = [y + 13, y - 5];
  return covered(below) <= covered(above) ? below : above;
}

export const shapes = {
  stiffness: (placed: Placement, axis: DayAxis) => marksOf(placed, axis, dotsPath, markRadius(axis, 4.2)),
  pain: (placed: Placement, axis: DayAxis) => marksOf(placed, axis, diamondsPath, markRadius(axis, 4.4)),
  efficiency: (placed: Placement, axis: DayAxis) =>
    marksOf(placed, axis, squaresPath, Math.round(markRadius(axis, 3.2) * 20) / 10),
};

/** Severity 0–10 as bars of 2 px per point. */
export function severityBars(
  slots: readonly Slot[],
  axis: DayAxis,
): Pick<StiffnessLane, "severity" | "severityHollow"> {
  const width = Math.min(8, axis.dayWidth * 0.62);
  const bars = (hollow: boolean) =>
    rectsPath(
      slots.flatMap((slot, index) => {
        if (slot.value === null || slot.hollow !== hollow) return [];
        const height = Math.max(1, slot.value * SEVERITY_PX);
        return [{ x: centreOf(axis, index) - width / 2, y: SEVERITY_BASE_Y - height, width, height }];
      }),
    );
  return { severity: bars(false), severityHollow: bars(true) };
}

/** The own starting point of stiffness with a free line for its words. */
export function stiffnessBaseline(
  quartiles: Quartiles | null,
  points: Placement["points"],
  axis: DayAxis,
): StiffnessLane["baseline"] {
  if (quartiles === null) return null;
  const { y } = onScale(quartiles.median, stiffnessScale);
  return { quartiles, labelY: baselineLabelY(y, points, axis) };
}

/** Minutes until supple: dots on 0–120 min, bands, severity bars, baseline, rolling 7-day median. */
export function prepareStiffness(
  days: readonly ReviewDay[],
  axis: DayAxis,
  baseline: Quartiles | null,
): StiffnessLane {
  const placed = placeValues(
    slotsOf(days, (day) => day.morning?.values.stiff_duration_min ?? null),
    axis,
    stiffnessScale,
  );
  return {
    ...shapes.stiffness(placed, axis),
    ...severityBars(
      slotsOf(days, (day) => day.morning?.values.stiff_severity ?? null),
      axis,
    ),
    ...medianOf(days, axis),
    baseline: stiffnessBaseline(baseline, placed.points, axis),
  };
}

/** Room the sentence "geen mediaan: minder dan 4 van 7" needs. */
const NO_MEDIAN_ROOM = 176;

function medianOf(days: readonly ReviewDay[], axis: DayAxis) {
  const points = days.map(({ rollingStiffness, morning }, index) =>
    rollingStiffness.value === null
      ? null
      : {
          x: centreOf(axis, index),
          y: onScale(rollingStiffness.value, stiffnessScale).y,
          filled: (morning?.values.stiff_duration_min ?? null) !== null,
        },
  );
  const pairs = neighbours(points) as [Point & { filled: boolean }, Point & { filled: boolean }][];
  const solid = pairs.filter(([a, b]) => a.filled && b.filled);
  const noMedian: { x: number; width: number }[] = [];
  let start: number | null = null;
  for (let i = 0; i <= days.length; i++) {
    const missing = i < days.length && points[i] === null && (days[i]?.expected ?? false);
    if (missing) start ??= i;
    else if (start !== null) {
      const width = (i - start) * axis.dayWidth;
      if (width >= NO_MEDIAN_ROOM) noMedian.push({ x: (start + i) * 0.5 * axis.dayWidth, width });
      start = null;
    }
  }
  return {
    median: segmentsPath(solid),
    medianDotted: segmentsPath(pairs.filter((pair) => !solid.includes(pair))),
    noMedian,
  };
}

export type PainLane = Marks & { baseline: { labelY: number; value: number; n: number } | null };

export function painBaseline(
  baseline: Counted | null,
  points: Placement["points"],
  axis: DayAxis,
): PainLane["baseline"] {
  if (baseline === null || baseline.value === null) return null;
  const { y } = onScale(baseline.value, painScale);
  return { labelY: baselineLabelY(y, points, axis), value: baseline.value, n: baseline.n };
}

/** Pain on rising 0–10 as diamonds, with the mean of the own starting point. */
export function preparePain(days: readonly ReviewDay[], axis: DayAxis, baseline: Counted | null): PainLane {
  const placed = placeValues(
    slotsOf(days, (day) => day.morning?.values.pain_rise ?? null),
    axis,
    painScale,
  );
  return { ...shapes.pain(placed, axis), baseline: painBaseline(baseline, placed.points, axis) };
}

export type EfficiencyLane = Marks & { line: string };

/** Sleep efficiency 60–100 % as squares; a thin line joins neighbours only. */
export function efficiencyLane(slots: readonly Slot[], axis: DayAxis): EfficiencyLane {
  const placed = placeValues(slots, axis, efficiencyScale);
  return { ...shapes.efficiency(placed, axis), line: segmentsPath(neighbours(placed.points)) };
}

export const prepareEfficiency = (days: readonly ReviewDay[], axis: DayAxis): EfficiencyLane =>
  efficiencyLane(
    slotsOf(days, (day) => day.efficiency),
    axis,
  );
