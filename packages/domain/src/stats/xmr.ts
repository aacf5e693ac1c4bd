import { thresholds } from "../thresholds.ts";
import { mean, type Value } from "./basic.ts";

/** One value per day, in ascending day order; null days are gaps and may be left out. `day` is an epoch day number. */
export type DayValue = { day: number; value: Value };

/** Limits of an individuals (XmR) chart in the unit of the values (DOMAIN.md F5). */
export type XmrLimits = {
  n: number;
  center: number;
  /** Mean moving range over pairs at most two days apart. */
  mrBar: number;
  upper: number;
  lower: number;
  twoSigmaUpper: number;
  twoSigmaLower: number;
  /** Upper limit of a single moving range. */
  rangeLimit: number;
};

/** d2 of a moving range of two: mean range of two normal values in standard deviations. */
const D2 = 1.128;

export type XmrOptions = {
  /** Fewest baseline values (default 8; better 12–20). */
  minN?: number;
  /** Ends of the scale: limits never lie outside what can be answered. */
  scale?: { min: number; max: number };
  /** Remove moving ranges above the range limit once before averaging. */
  screenRanges?: boolean;
};

/**
 * Natural process limits from baseline values: centre ± 2.66·mR̄ (E2 = 3/d2). null with fewer than `minN` values or
 * without a pair of days close enough for a moving range.
 * Sources: DOMAIN.md F5 (qimacros.com, JMP help); Nelson 1982 for screening.
 */
export function xmrLimits(baseline: readonly DayValue[], options: XmrOptions = {}): XmrLimits | null {
  const { minN = thresholds.xmrMinBaseline, scale, screenRanges = false } = options;
  const points = baseline.filter((p): p is { day: number; value: number } => p.value !== null);
  const center = mean(points.map((p) => p.value));
  let ranges = movingRanges(points);
  let mrBar = mean(ranges);
  if (points.length < minN || center === null || mrBar === null) return null;
  if (screenRanges) {
    const limit = thresholds.xmrRangeFactor * mrBar;
    ranges = ranges.filter((r) => r <= limit);
    mrBar = mean(ranges) ?? mrBar;
  }
  const clip = (v: number) => (scale ? Math.min(scale.max, Math.max(scale.min, v)) : v);
  const three = thresholds.xmrLimitFactor * mrBar;
  const two = (2 * mrBar) / D2;
  return {
    n: points.length,
    center,
    mrBar,
    upper: clip(center + three),
    lower: clip(center - three),
    twoSigmaUpper: clip(center + two),
    twoSigmaLower: clip(center - two),
    rangeLimit: thresholds.xmrRangeFactor * mrBar,
  };
}

function movingRanges(points: readonly { day: number; value: number }[]): number[] {
  const ranges: number[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before && point.day - before.day <= thresholds.xmrPairMaxDays) {
      ranges.push(Math.abs(point.value - before.value));
    }
  });
  return ranges;
}

/** R1 beyond a limit · R2 eight in a row on one side · R3 two of three beyond the same 2-sigma line. */
export type XmrRule = "R1" | "R2" | "R3";
export type XmrSignal = { rule: XmrRule; side: "above" | "below"; day: number; days: number[] };

/**
 * Run rules on later points (DOMAIN.md F5). A signal stands on the day that completes it. Points on the centre line
 * neither count nor break a run; days without a value are passed over. There is no trend rule (Anhøj & Olesen 2014).
 */
export function xmrSignals(
  points: readonly DayValue[],
  limits: XmrLimits,
  runLength: number = thresholds.xmrRunLength,
): XmrSignal[] {
  const present = points.filter((p): p is { day: number; value: number } => p.value !== null);
  const signals: XmrSignal[] = [];
  for (const side of ["above", "below"] as const) {
    const beyond = (value: number, line: number) => (side === "above" ? value > line : value < line);
    const limit = side === "above" ? limits.upper : limits.lower;
    const warning = side === "above" ? limits.twoSigmaUpper : limits.twoSigmaLower;
    let run: number[] = [];
    present.forEach(({ day, value }, i) => {
      if (beyond(value, limit)) signals.push({ rule: "R1", side, day, days: [day] });
      if (beyond(value, limits.center)) run.push(day);
      else if (value !== limits.center) run = [];
      if (value !== limits.center && run.length >= runLength) {
        signals.push({ rule: "R2", side, day, days: run.slice(-runLength) });
      }
      const warned = present.slice(Math.max(0, i - 2), i + 1).filter((p) => beyond(p.value, warning));
      if (warned.length >= 2 && beyond(value, warning)) {
        signals.push({ rule: "R3", side, day, days: warned.map((p) => p.day) });
      }
    });
  }
  return signals.toSorted((a, b) => a.day - b.day || a.rule.localeCompare(b.rule));
}
