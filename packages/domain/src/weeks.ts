import { addDays, epochDayOf, isoWeekday } from "./calendar.ts";
import { hasAnswer, nightOfMorning } from "./figures.ts";
import type { LocalDate } from "./local-date.ts";
import type { MorningRecord } from "./morning.ts";
import { nightIssueLevels, weeklySleepEfficiency, type NightMeasures, type SeDenominator } from "./sleep.ts";
import { summarise, type Counted } from "./stats/basic.ts";
import { thresholds, type Thresholds } from "./thresholds.ts";
import { isWithin, type DayRange } from "./windows.ts";
import { zoneTable, type EpochMinutes } from "./zone.ts";

/** Wall-clock minutes from 00:00 of a morning, negative before midnight; on a DST night positions stay on the clock. */
export const minutesFromMidnight = (at: EpochMinutes, date: LocalDate, timeZone: string): number =>
  at + zoneTable(timeZone).at(at) - epochDayOf(date) * 1440;

/** The ISO weeks (Monday to Sunday) that a range touches, whole, in order. */
export function weeksOf({ from, to }: DayRange): DayRange[] {
  const weeks: DayRange[] = [];
  for (let monday = addDays(from, 1 - isoWeekday(from)); monday <= to; monday = addDays(monday, 7)) {
    weeks.push({ from: monday, to: addDays(monday, 6) });
  }
  return weeks;
}

/** Medians of one week; each has its own n, and a null value below the minimum of mornings (default 4 of 7). */
export type WeekSummary = DayRange & {
  /** Mornings with any answer. */
  mornings: number;
  /** Minutes until supple. */
  stiffness: Counted;
  /** 0–10. */
  severity: Counted;
  /** 0–10. */
  pain: Counted;
  /** Times awake per night. */
  awakenings: Counted;
  /** Own rating of the night, 1–5. */
  quality: Counted;
  /** Minutes asleep (TST) and awake at night (WASO). */
  asleep: Counted;
  waso: Counted;
  /** 100·ΣTST/ΣTIB or ΣDSE of the week, %; not a median. */
  efficiency: Counted;
  /** Wall-clock minutes from 00:00 of the morning, negative before midnight. */
  clocks: Record<"intoBed" | "trySleep" | "onset" | "finalWake" | "outOfBed", Counted>;
};

const isUsable = (night: NightMeasures) =>
  !night.issues.some((issue) => nightIssueLevels[issue] === "refuse");

/**
 * Medians of a week's mornings, for ranges where single days are too many to read. Nights whose times cannot be right are
 * left out (DOMAIN.md B4). The order of mornings and mornings outside the week do not matter.
 */
export function weekSummary(
  mornings: readonly MorningRecord[],
  week: DayRange,
  options: { timeZone: string; denominator: SeDenominator; limits?: Thresholds },
): WeekSummary {
  const minN = (options.limits ?? thresholds).recentMinN;
  const own = mornings.filter((morning) => isWithin(morning.date, week) && hasAnswer(morning));
  const nights = own
    .map((morning) => ({ date: morning.date, night: nightOfMorning(morning, options.timeZone) }))
    .filter(({ night }) => isUsable(night));
  const medianOf = (values: readonly (number | null)[]) => summarise(values, "median", minN);
  const clock = (key: "intoBedAt" | "trySleepAt" | "onsetAt" | "finalWakeAt" | "outOfBedAt") =>
    medianOf(
      nights.map(({ date, night }) => {
        const at = night[key];
        return at === null ? null : minutesFromMidnight(at, date, options.timeZone);
      }),
    );
  const asked = (code: "stiff_duration_min" | "stiff_severity" | "pain_rise" | "n_awak" | "quality") =>
    medianOf(own.map((morning) => morning.values[code]));
  return {
    ...week,
    mornings: own.length,
    stiffness: asked("stiff_duration_min"),
    severity: asked("stiff_severity"),
    pain: asked("pain_rise"),
    awakenings: asked("n_awak"),
    quality: asked("quality"),
    asleep: medianOf(nights.map(({ night }) => night.tst)),
    waso: medianOf(nights.map(({ night }) => night.waso)),
    efficiency: weeklySleepEfficiency(
      nights.map(({ night }) => night),
      options.denominator,
      minN,
    ),
    clocks: {
      intoBed: clock("intoBedAt"),
      trySleep: clock("trySleepAt"),
      onset: clock("onsetAt"),
      finalWake: clock("finalWakeAt"),
      outOfBed: clock("outOfBedAt"),
    },
  };
}
