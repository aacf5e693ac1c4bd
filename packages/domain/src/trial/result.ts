import { nightOfMorning } from "../figures.ts";
import type { LocalDate } from "../local-date.ts";
import type { MorningRecord } from "../morning.ts";
import { summarise, type Counted, type Value } from "../stats/basic.ts";
import { comparePhases, mayCompare, smallestP, type PhaseComparison } from "../stats/phases.ts";
import { thresholds } from "../thresholds.ts";
import { betterOf, type TrialMeasure, type TrialPhase } from "./protocols.ts";
import { mixedMornings, phaseOn, type NotedChange, type Trial } from "./trial.ts";

/** Why a night is drawn but not compared, or null when it counts. */
export type NightMark = "mixed" | "not_done" | null;
export type TrialNight = { date: LocalDate; value: Value; mark: NightMark };

/** The three sentences of DOMAIN.md F8, and the one for too few nights. */
export type TrialSentence = "points_to_better" | "points_to_worse" | "no_clear_difference" | "too_little";

export type PhaseResult = {
  index: number;
  phase: TrialPhase;
  nights: TrialNight[];
  /** Median of the nights that count, with n; a single night is its own median. */
  median: Counted;
  /** null for the baseline itself and for tests without one. */
  sentence: TrialSentence | null;
  /** Figures for 7 against 7 and more; null where they would not be honest. */
  comparison: PhaseComparison | null;
};

export type TrialResult = {
  measure: TrialMeasure;
  phases: PhaseResult[];
  /** Lowest and highest value of the baseline nights that count, with n. */
  baseline: { n: number; low: Value; high: Value } | null;
  /** Smallest one-sided p any two phases of this test could reach: why no p-values are shown at 7 nights. */
  smallestP: number | null;
  /** Phases came in one fixed order, so recovery over time and carry-over cannot be told apart. */
  fixedOrder: boolean;
};

/** Value of a measure on a morning, or null. Sleep efficiency is TST/TIB in %. */
export function measureOf(measure: TrialMeasure, morning: MorningRecord, timeZone: string): Value {
  return measure === "sleep_efficiency" ? nightOfMorning(morning, timeZone).seTib : morning.values[measure];
}

/**
 * Result of a test for one measure (DOMAIN.md F8). Every night of a phase better than every baseline night points to
 * better; from 7 against 7 the interval of NAP decides. Nights that were mixed or on which the change was not done are
 * drawn and left out of medians and sentences. Mornings may stand in any order.
 */
export function trialResult(
  trial: Trial,
  mornings: readonly MorningRecord[],
  changes: readonly NotedChange[],
  timeZone: string,
  measure: TrialMeasure = trial.main,
): TrialResult {
  const mixed = mixedMornings(trial, changes);
  const nights = trial.phases.map((): TrialNight[] => []);
  for (const morning of mornings.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const day = phaseOn(trial, morning.date);
    if (day === null) continue;
    nights[day.index]?.push({
      date: morning.date,
      value: measureOf(measure, morning, timeZone),
      mark: mixed.has(morning.date) ? "mixed" : notDone(morning) ? "not_done" : null,
    });
  }
  const counted = nights.map((list) =>
    list.filter((n) => n.mark === null && n.value !== null).map((n) => n.value),
  );
  const isBaseline = (phase: TrialPhase) => phase.variable === "none";
  const hasBaseline = trial.phases.some(isBaseline);
  const base = trial.phases.flatMap((phase, i) => (isBaseline(phase) ? (counted[i] as number[]) : []));
  const phases = trial.phases.map((phase, index): PhaseResult => {
    const own = counted[index] as number[];
    const compared = hasBaseline && !isBaseline(phase);
    const comparison =
      compared && mayCompare(base.length, own.length) ? comparePhases(base, own, betterOf(measure)) : null;
    return {
      index,
      phase,
      nights: nights[index] as TrialNight[],
      median: summarise(own, "median", 1),
      sentence: compared ? sentenceOf(base, own, measure, comparison) : null,
      comparison,
    };
  });
  return {
    measure,
    phases,
    baseline: hasBaseline
      ? {
          n: base.length,
          low: base.length ? Math.min(...base) : null,
          high: base.length ? Math.max(...base) : null,
        }
      : null,
    smallestP: smallestOf(trial.phases, isBaseline),
    fixedOrder: trial.phases.length > 1,
  };
}

const notDone = ({ extra }: MorningRecord) => extra?.change_done === false || extra?.downshift_done === false;

/** Fewest baseline nights that count for a sentence: with one there is no spread to stand out from. */
const MIN_BASELINE_NIGHTS = 2;

function sentenceOf(
  base: readonly number[],
  own: readonly number[],
  measure: TrialMeasure,
  comparison: PhaseComparison | null,
): TrialSentence {
  if (base.length < MIN_BASELINE_NIGHTS || own.length === 0) return "too_little";
  if (comparison !== null) {
    if (comparison.napInterval.low > 0.5) return "points_to_better";
    return comparison.napInterval.high < 0.5 ? "points_to_worse" : "no_clear_difference";
  }
  const sign = betterOf(measure) === "lower" ? 1 : -1;
  const ordered = (list: readonly number[]) => list.map((v) => sign * v);
  if (Math.max(...ordered(own)) < Math.min(...ordered(base))) return "points_to_better";
  return Math.min(...ordered(own)) > Math.max(...ordered(base)) ? "points_to_worse" : "no_clear_difference";
}

function smallestOf(phases: readonly TrialPhase[], isBaseline: (p: TrialPhase) => boolean): number | null {
  const base = phases.filter(isBaseline).reduce((sum, p) => sum + p.nights, 0);
  const others = phases.filter((p) => !isBaseline(p)).map((p) => smallestP(base, p.nights));
  return base === 0 || others.length === 0 ? null : Math.min(...others);
}

/** Whether the test is worth repeating as 7 + 7 nights: it compared, but with too few nights for figures (F8). */
export function offerSevenPlusSeven(result: TrialResult): boolean {
  return result.phases.some(
    (p) => p.sentence !== null && p.comparison === null && p.phase.nights < thresholds.phaseCompareMinN,
  );
}
