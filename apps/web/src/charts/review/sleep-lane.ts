import type { ClockMinutes } from "@soepel/domain/primitives";
import type { NightMeasures } from "@soepel/domain/sleep";
import { minutesFromMidnight } from "@soepel/domain/weeks";
import type { EpochMinutes } from "@soepel/domain/zone";
import { centreOf, oneDecimal, type DayAxis } from "../timeline/day-axis.ts";
import { dashesPath, rectsPath } from "../timeline/marks.ts";
import type { ReviewDay } from "./record.ts";
import { dashWidth } from "./value-lanes.ts";

const PLOT_TOP = 9;
const BELOW_PLOT = 11;
const PX_PER_HOUR = 13;
/** Default window in minutes from midnight of the morning: 22:00–08:00. */
const DEFAULT_START = -120;
const DEFAULT_END = 480;
/** The lane never grows beyond this many px of plot; longer windows get fewer px per hour. */
const MAX_PLOT = 208;
/** Below this day width whiskers and wake bars would touch the neighbouring night. */
const DETAIL_FROM = 6;

export type SleepScale = {
  /** Minutes from 00:00 of the morning, negative before midnight. */
  start: number;
  end: number;
  plot: number;
  height: number;
  labels: readonly { y: number; clock: ClockMinutes }[];
};

export type SleepLane = {
  scale: SleepScale;
  /** Lights out to rising, pale: falling asleep and lying in. */
  inBed: string;
  asleep: string;
  /** Asleep on late or corrected nights: hollow. */
  asleepHollow: string;
  /** Lights out to rising where sleep itself cannot be told (latency or wake time missing). */
  unknown: string;
  outline: string;
  whiskers: string;
  /** Minutes awake at night, beside the bar because the time of waking is unknown. */
  awake: string;
  gaps: string;
  count: number;
};

/** A night, or the medians of a week, in minutes from 00:00 of the morning. */
export type SleepBar = {
  x: number;
  bed: number | null;
  from: number;
  to: number;
  sleep: { from: number; to: number; awake: number } | null;
  hollow: boolean;
};

function barOf(night: NightMeasures, day: ReviewDay, x: number, timeZone: string): SleepBar | null {
  const { trySleepAt, outOfBedAt, intoBedAt, onsetAt, finalWakeAt, waso } = night;
  if (trySleepAt === null || outOfBedAt === null) return null;
  const at = (instant: EpochMinutes) => minutesFromMidnight(instant, day.date, timeZone);
  return {
    x,
    bed: intoBedAt === null || intoBedAt === trySleepAt ? null : at(intoBedAt),
    from: at(trySleepAt),
    to: at(outOfBedAt),
    sleep:
      onsetAt === null || finalWakeAt === null || waso === null
        ? null
        : { from: at(onsetAt), to: at(finalWakeAt), awake: waso },
    hollow: day.hollow,
  };
}

function scaleOf(bars: readonly SleepBar[]): SleepScale {
  const earliest = Math.min(DEFAULT_START, ...bars.map((bar) => bar.bed ?? bar.from));
  const latest = Math.max(DEFAULT_END, ...bars.map((bar) => bar.to));
  const start = Math.floor(earliest / 120) * 120;
  const end = Math.ceil(latest / 120) * 120;
  const hours = (end - start) / 60;
  const plot = Math.min(MAX_PLOT, hours * PX_PER_HOUR);
  const step = plot / hours < 9 ? 240 : 120;
  const labels: { y: number; clock: ClockMinutes }[] = [];
  for (let at = start; at <= end; at += step) {
    labels.push({
      y: oneDecimal(PLOT_TOP + ((at - start) / (end - start)) * plot),
      clock: (((at % 1440) + 1440) % 1440) as ClockMinutes,
    });
  }
  return { start, end, plot, height: PLOT_TOP + plot + BELOW_PLOT, labels };
}

/**
 * One bar per night from lights out to rising on a wall-clock axis that shows 22:00–08:00 and grows for earlier or later
 * nights, also for day sleepers. Nights whose times do not fit are gaps.
 */
export function prepareSleep(days: readonly ReviewDay[], axis: DayAxis, timeZone: string): SleepLane {
  const bars: SleepBar[] = [];
  const gaps: number[] = [];
  days.forEach((day, index) => {
    const x = centreOf(axis, index);
    const bar = day.night && barOf(day.night, day, x, timeZone);
    if (bar) bars.push(bar);
    else if (day.expected || day.morning) gaps.push(x);
  });
  return drawSleep(bars, gaps, axis);
}

/** Paths of the bars on a scale that fits them; `gaps` are the middles of nights without one. */
export function drawSleep(bars: readonly SleepBar[], gaps: readonly number[], axis: DayAxis): SleepLane {
  const scale = scaleOf(bars);
  const y = (minutes: number) =>
    PLOT_TOP + ((minutes - scale.start) / (scale.end - scale.start)) * scale.plot;
  const perMinute = scale.plot / (scale.end - scale.start);
  const width = Math.min(11, Math.max(1.2, axis.dayWidth * 0.6));
  const rect = (x: number, from: number, to: number, inset = 0) => ({
    x: x - width / 2 + inset,
    y: y(from) + inset,
    width: width - 2 * inset,
    height: y(to) - y(from) - 2 * inset,
  });
  const detailed = axis.dayWidth >= DETAIL_FROM;
  const asleep = (hollow: boolean) =>
    rectsPath(
      bars.flatMap((bar) =>
        bar.sleep && bar.hollow === hollow
          ? [rect(bar.x, bar.sleep.from, bar.sleep.to, hollow && detailed ? 0.6 : 0)]
          : [],
      ),
    );
  const half = Math.min(3, width / 2);
  return {
    scale,
    inBed: rectsPath(bars.filter((bar) => bar.sleep).map((bar) => rect(bar.x, bar.from, bar.to))),
    asleep: asleep(false),
    asleepHollow: asleep(true),
    unknown: rectsPath(bars.filter((bar) => !bar.sleep).map((bar) => rect(bar.x, bar.from, bar.to))),
    outline: detailed ? rectsPath(bars.map((bar) => rect(bar.x, bar.from, bar.to, 0.5))) : "",
    whiskers: detailed
      ? bars
          .filter((bar) => bar.bed !== null)
          .map(({ x, bed, from }) => {
            const [top, bottom] = [oneDecimal(y(bed ?? from)), oneDecimal(y(from))];
            return `M${oneDecimal(x)} ${bottom}V${top}M${oneDecimal(x - half)} ${top}h${2 * half}`;
          })
          .join("")
      : "",
    awake: detailed
      ? rectsPath(
          bars.flatMap(({ x, sleep }) => {
            if (!sleep || sleep.awake === 0) return [];
            const height = Math.max(1, sleep.awake * perMinute);
            const barWidth = Math.min(3.5, axis.dayWidth * 0.16);
            return [
              { x: x + width / 2 + Math.min(2, barWidth), y: y(sleep.to) - height, width: barWidth, height },
            ];
          }),
        )
      : "",
    gaps: dashesPath(
      gaps.map((x) => ({ x, y: PLOT_TOP + scale.plot + 5 })),
      dashWidth(axis),
    ),
    count: bars.length,
  };
}
