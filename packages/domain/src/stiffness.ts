import { quartiles, summarise, type Counted, type Quartiles, type Value } from "./stats/basic.ts";
import { thresholds } from "./thresholds.ts";

/** Seed-anchored classes of morning stiffness duration (DOMAIN.md C2). */
export const stiffnessClasses = ["none", "usual", "intermediate", "prolonged"] as const;
export type StiffnessClass = (typeof stiffnessClasses)[number];

/**
 * Class of a stiffness duration in minutes (0–240, 240 = "4 hours or longer"): 0 none, 1–30 usual, 31–60 intermediate,
 * above 60 prolonged. null in, null out. A description of duration, not a diagnosis.
 */
export function stiffnessClass(durationMin: number): StiffnessClass;
export function stiffnessClass(durationMin: Value): StiffnessClass | null;
export function stiffnessClass(durationMin: Value): StiffnessClass | null {
  if (durationMin === null) return null;
  if (durationMin === 0) return "none";
  if (durationMin <= thresholds.stiffnessUsualMaxMin) return "usual";
  return durationMin <= thresholds.stiffnessIntermediateMaxMin ? "intermediate" : "prolonged";
}

/** Morning stiffness over a period: median minutes with n, mornings per class, middle half, median severity. */
export type StiffnessSummary = {
  duration: Counted;
  severity: Counted;
  perClass: Record<StiffnessClass, number>;
  /** Middle half of the durations; null below the minimum n. */
  spread: Quartiles | null;
  /** Class of the median, or null with too few mornings. Never a mean of classes. */
  medianClass: StiffnessClass | null;
};

/**
 * Summary of mornings in any order (DOMAIN.md C2). Durations in minutes, severity 0–10; null = not answered. Values
 * are null below `minN` answered mornings (default 4 of a week, F1); counts per class are always given.
 */
export function stiffnessSummary(
  mornings: readonly { durationMin: Value; severity: Value }[],
  minN: number = thresholds.recentMinN,
): StiffnessSummary {
  const durations = mornings.map((m) => m.durationMin);
  const perClass: Record<StiffnessClass, number> = {
    none: 0,
    usual: 0,
    intermediate: 0,
    prolonged: 0,
  };
  for (const minutes of durations) if (minutes !== null) perClass[stiffnessClass(minutes)]++;
  const duration = summarise(durations, "median", minN);
  return {
    duration,
    severity: summarise(
      mornings.map((m) => m.severity),
      "median",
      minN,
    ),
    perClass,
    spread: quartiles(durations, minN),
    medianClass: stiffnessClass(duration.value),
  };
}

/** Duration on a 0–10 scale: minutes/12, at most 10 (120 minutes or more), DOMAIN.md C3. */
export function durationAsTen(durationMin: number): number {
  return Math.min(10, durationMin / 12);
}

/**
 * Local stiffness index 0–10 = (severity + min(10, minutes/12)) / 2; null when either is null. Inspired by averaging two
 * stiffness questions; it is not the BASDAI and has no published cut-off (DOMAIN.md C3).
 */
export function stiffnessIndex(severity: Value, durationMin: Value): number | null {
  return severity === null || durationMin === null ? null : (severity + durationAsTen(durationMin)) / 2;
}

/** Stiffness was present this morning (code `stiff_present`): either answer above 0; null when neither decides it. */
export function stiffnessPresent(severity: Value, durationMin: Value): boolean | null {
  if ((severity ?? 0) > 0 || (durationMin ?? 0) > 0) return true;
  return severity === null && durationMin === null ? null : false;
}
