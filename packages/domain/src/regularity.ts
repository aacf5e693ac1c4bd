import { epochDayOf } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import type { ClockMinutes } from "./primitives.ts";
import { sdClock, type NightMeasures } from "./sleep.ts";
import { mean, roundTo } from "./stats/basic.ts";
import { thresholds } from "./thresholds.ts";

/** provisional: enough to show with the word "voorlopig"; too_little: say so instead of a figure. */
export type Display = "too_little" | "provisional" | "shown";
/** A figure with its n and whether it may be shown. */
export type Displayed = { value: number | null; n: number; display: Display };

/** The night that ended on a morning. */
export type DatedNight = { date: LocalDate; night: NightMeasures };

/**
 * SD of mid-sleep in minutes (sample SD, clock times from noon), of the nights given: use the last 14 days. Shown from 7
 * nights, provisional below 14, because a week makes sleep look more regular than it is (Fischer 2021; DOMAIN.md B5).
 */
export function midSleepSd(nights: readonly DatedNight[]): Displayed {
  const clocks = nights.map(({ night }) => night.midSleep);
  const n = clocks.filter((c) => c !== null).length;
  if (n < thresholds.midSleepMinN) return { value: null, n, display: "too_little" };
  return { value: sdClock(clocks), n, display: n < thresholds.midSleepFirmN ? "provisional" : "shown" };
}

/** Asleep from onset to final wake in wall-clock minutes, counted from noon of the day before the morning: 0–1440. */
export type AsleepSpan = { date: LocalDate; from: number; to: number };

/** The span of a night on a noon-to-noon grid; null without onset or final wake, or when it leaves the grid. */
export function asleepSpan({ date, night }: DatedNight, finalWake: ClockMinutes | null): AsleepSpan | null {
  if (night.onset === null || finalWake === null) return null;
  const fromNoon = (clock: ClockMinutes) => (clock + 720) % 1440;
  const from = fromNoon(night.onset);
  const to = fromNoon(finalWake);
  return to < from ? null : { date, from, to };
}

/** Minutes of the day in which exactly one of two nights was asleep. */
function disagreement(a: AsleepSpan, b: AsleepSpan): number {
  const both = Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  return a.to - a.from + (b.to - b.from) - 2 * both;
}

/**
 * Sleep regularity index from the diary, −100…100: −100 + 200·(1 − share of minutes that differ 24 hours apart), over
 * consecutive logged nights, wall-clock minutes, at least 5 pairs; `n` is the number of pairs. Waking at night is not
 * placed, so label it "SRI uit dagboek, zonder nachtelijk wakker". Sources: sleepreg, GGIR vignette; DOMAIN.md B5.
 */
export function sleepRegularityIndex(
  spans: readonly AsleepSpan[],
  minPairs: number = thresholds.sriMinPairs,
): Displayed {
  const ordered = spans.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const differing: number[] = [];
  ordered.forEach((span, i) => {
    const before = ordered[i - 1];
    if (before && epochDayOf(span.date) - epochDayOf(before.date) === 1) {
      differing.push(disagreement(before, span) / 1440);
    }
  });
  const average = mean(differing);
  const n = differing.length;
  if (average === null || n < minPairs) return { value: null, n, display: "too_little" };
  return { value: roundTo(-100 + 200 * (1 - average), 2), n, display: "shown" };
}

/** Shorter way round the clock from one time to another, −720 < minutes ≤ 720. */
export function shorterArc(from: ClockMinutes, to: ClockMinutes): number {
  const forward = (to - from + 1440) % 1440;
  return forward > 720 ? forward - 1440 : forward;
}

export type SocialJetlag = {
  /** Mid-sleep on free days − on work days, minutes; positive is later on free days. null with too few nights. */
  minutes: number | null;
  workN: number;
  freeN: number;
  /** Mid-sleep on free days corrected for sleep debt, only when free nights are longer; null otherwise. */
  correctedMidSleep: ClockMinutes | null;
};

/** Mean clock time around the circle's shorter arc from the first; exact for times within half a day of each other. */
function meanAround(clocks: readonly ClockMinutes[]): ClockMinutes | null {
  const [first] = clocks;
  if (first === undefined) return null;
  const offset = mean(clocks.map((c) => shorterArc(first, c))) as number;
  return (((Math.round(first + offset) % 1440) + 1440) % 1440) as ClockMinutes;
}

/**
 * Social jetlag by the shorter arc, from mornings marked as free or work day (`free_day`), at least 3 work and 2 free;
 * MSFsc = MSF − (SDf − SDweek)/2 when free nights are longer, without an alarm.
 * Sources: ropensci/mctq `sjl` and `msf_sc`; DOMAIN.md B5.
 */
export function socialJetlag(
  nights: readonly { night: NightMeasures; freeDay: boolean | null }[],
): SocialJetlag {
  const group = (free: boolean) => nights.filter((n) => n.freeDay === free && n.night.midSleep !== null);
  const clocks = (free: boolean) => group(free).map(({ night }) => night.midSleep as ClockMinutes);
  const [workN, freeN] = [group(false).length, group(true).length];
  const work = meanAround(clocks(false));
  const free = meanAround(clocks(true));
  if (
    work === null ||
    free === null ||
    workN < thresholds.socialJetlagWorkN ||
    freeN < thresholds.socialJetlagFreeN
  ) {
    return { minutes: null, workN, freeN, correctedMidSleep: null };
  }
  const length = (isFree: boolean) => mean(group(isFree).map(({ night }) => night.spt)) as number;
  const week = (5 * length(false) + 2 * length(true)) / 7;
  const debt = length(true) - week;
  return {
    minutes: shorterArc(work, free),
    workN,
    freeN,
    correctedMidSleep:
      length(true) > length(false) ? ((Math.round(free - debt / 2 + 1440) % 1440) as ClockMinutes) : null,
  };
}
