import { roundTo } from "./stats/basic.ts";
import { thresholds } from "./thresholds.ts";

export type PainChange = {
  /** Recent − baseline in points, two decimals; negative is less pain. */
  change: number;
  /** Improvement in % of the baseline, one decimal; negative is worse; null with a baseline of 0. */
  percent: number | null;
  verdict: "improved" | "worse" | "no_clear_change";
};

export type PainChangeLimits = { points: number; percent: number; guardPoints: number };
const defaults: PainChangeLimits = {
  points: thresholds.painChangePoints,
  percent: thresholds.painChangePercent,
  guardPoints: thresholds.painChangeGuardPoints,
};

/**
 * Meaningful change of pain on rising between a baseline and a recent mean (0–10): 2 points, or 30 % of the baseline and
 * at least 1 point. Both figures are rounded before they are compared, so 6.0 → 4.2 is exactly 30.0 %.
 * null when either mean is unknown. Sources: Ostelo 2008; DOMAIN.md D and F3; the 1-point guard is ours.
 */
export function painChange(
  baseline: number | null,
  recent: number | null,
  limits: PainChangeLimits = defaults,
): PainChange | null {
  if (baseline === null || recent === null) return null;
  const change = roundTo(recent - baseline, 2);
  const percent = baseline === 0 ? null : roundTo((-100 * change) / baseline, 1);
  const far = (distance: number, share: number | null) =>
    distance >= limits.points ||
    (share !== null && share >= limits.percent && distance >= limits.guardPoints);
  if (far(-change, percent)) return { change, percent, verdict: "improved" };
  if (far(change, percent === null ? null : -percent)) return { change, percent, verdict: "worse" };
  return { change, percent, verdict: "no_clear_change" };
}
