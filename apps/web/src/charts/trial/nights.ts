import { addDays, eachDay } from "@soepel/domain/calendar";
import type { MorningRecord } from "@soepel/domain/morning";
import type { LocalDate } from "@soepel/domain/primitives";
import type { TrialMeasure } from "@soepel/domain/trial/protocols";
import { trialResult, type TrialResult } from "@soepel/domain/trial/result";
import { lastMorning, phaseOn } from "@soepel/domain/trial/trial";
import type { TrialWire } from "@soepel/domain/wire/trials";

/** How a night of a test is drawn; "to_come" has no answer because its morning has not been. */
export type NightKind = "counted" | "mixed" | "not_done" | "missing" | "to_come";
export type NightMarkAt = {
  date: LocalDate;
  phase: number;
  x: number;
  /** null where there is no value. */
  y: number | null;
  value: number | null;
  kind: NightKind;
};
type PhaseBlock = {
  index: number;
  x: number;
  width: number;
  /** Height of the phase's median, null without one. */
  medianY: number | null;
};
export type NightsChart = {
  width: number;
  height: number;
  plot: { left: number; top: number; bottom: number };
  phases: PhaseBlock[];
  nights: NightMarkAt[];
  /** Lowest to highest baseline night that counts; null without a baseline or without values in it. */
  band: { y: number; height: number } | null;
  ticks: { y: number; value: number }[];
  result: TrialResult;
};

/** The same fixed scale for everybody; values beyond it stand at its edge. */
const SCALES: Record<TrialMeasure, { low: number; high: number; step: number }> = {
  pain_rise: { low: 0, high: 10, step: 5 },
  stiff_severity: { low: 0, high: 10, step: 5 },
  stiff_duration_min: { low: 0, high: 120, step: 60 },
  n_awak: { low: 0, high: 8, step: 4 },
  waso_min: { low: 0, high: 120, step: 60 },
  sleep_efficiency: { low: 60, high: 100, step: 20 },
};

const LEFT = 34;
const BLOCKS = 30;
const PLOT = 120;
const FOOT = 34;
const GAP = 4;
/** A night is as wide as the room allows, and never so wide that seven nights look like many. */
const nightWidth = (nights: number, room: number) =>
  Math.max(16, Math.min(96, Math.floor((room - LEFT) / Math.max(nights, 1))));

/**
 * One mark per night, under the block of its phase, with the phase's median and the band of the baseline nights. Null stays
 * a dash under the axis; a night that is mixed or was not done has a mark of its own and no part in median and band.
 */
export function prepareNights(
  trial: TrialWire,
  mornings: readonly MorningRecord[],
  options: { today: LocalDate; timeZone: string; measure: TrialMeasure; room: number },
): NightsChart {
  const { today, timeZone, measure, room } = options;
  const result = trialResult(trial, mornings, trial.changes, timeZone, measure);
  const dates = eachDay(trial.startsOn, lastMorning(trial));
  const step = nightWidth(dates.length, room);
  const [top, bottom] = [BLOCKS + 10, BLOCKS + 10 + PLOT];
  const scale = SCALES[measure];
  const yOf = (value: number) => {
    const clipped = Math.min(scale.high, Math.max(scale.low, value));
    return Math.round((bottom - ((clipped - scale.low) / (scale.high - scale.low)) * PLOT) * 10) / 10;
  };
  const byDate = new Map(result.phases.flatMap((phase) => phase.nights.map((night) => [night.date, night])));
  const nights = dates.map((date, i): NightMarkAt => {
    const night = byDate.get(date);
    const value = night?.value ?? null;
    const kind = value !== null ? (night?.mark ?? "counted") : date > today ? "to_come" : "missing";
    return {
      date,
      phase: phaseOn(trial, date)?.index ?? 0,
      x: LEFT + step * i + step / 2,
      y: value === null ? null : yOf(value),
      value,
      kind,
    };
  });
  const phases = result.phases.flatMap(({ index, median }): PhaseBlock[] => {
    const own = nights.filter((night) => night.phase === index);
    const first = own[0];
    if (!first) return [];
    const medianY = median.value === null ? null : yOf(median.value);
    return [{ index, x: first.x - step / 2 + GAP / 2, width: own.length * step - GAP, medianY }];
  });
  return {
    width: LEFT + step * dates.length,
    height: bottom + FOOT,
    plot: { left: LEFT, top, bottom },
    phases,
    nights,
    band: bandOf(result.baseline, yOf),
    ticks: [scale.low, scale.low + scale.step, scale.high].map((value) => ({ y: yOf(value), value })),
    result,
  };
}

function bandOf(baseline: TrialResult["baseline"], yOf: (value: number) => number): NightsChart["band"] {
  if (baseline === null || baseline.low === null || baseline.high === null) return null;
  const [y, bottom] = [yOf(baseline.high), yOf(baseline.low)];
  // One value makes no band: then it is a line of 2 px.
  return { y: Math.min(y, bottom - 1), height: Math.max(2, bottom - y) };
}

/** First and last morning of each phase of a test that may not have begun. */
export function phaseDates(
  trial: Pick<TrialWire, "startsOn" | "phases">,
): { from: LocalDate; to: LocalDate }[] {
  let from = trial.startsOn;
  return trial.phases.map(({ nights }) => {
    const phase = { from, to: addDays(from, nights - 1) };
    from = addDays(from, nights);
    return phase;
  });
}
