import { epochDayOf } from "./calendar.ts";
import type { MorningRecord } from "./morning.ts";
import { resolveNight } from "./night.ts";
import type { ClockMinutes, LocalDate } from "./primitives.ts";
import { mean, percentOf, roundTo, sampleSd, type Counted } from "./stats/basic.ts";
import { thresholds } from "./thresholds.ts";
import { clockOfEpochMinutes, zoneTable, type EpochMinutes } from "./zone.ts";

/** ask: "klopt dit?" before storing; refuse: not stored as it is (DOMAIN.md B4). */
export const nightIssueLevels = {
  tib_gt_14h: "ask",
  tib_gt_20h: "refuse",
  times_do_not_fit: "refuse",
} as const;
export type NightIssue = keyof typeof nightIssueLevels;

/** False for a night whose times cannot be right; it is not refused twice when it came in another way (decision 032). */
export const isUsableNight = ({ issues }: { issues: readonly NightIssue[] }): boolean =>
  issues.every((issue) => nightIssueLevels[issue] !== "refuse");

export type SleepValues = Pick<
  MorningRecord["values"],
  "into_bed" | "try_sleep" | "sol_min" | "n_awak" | "waso_min" | "final_wake" | "out_of_bed"
>;

/**
 * Every measure of one night, DOMAIN.md B4. Durations are whole minutes between instants, so both DST nights are right;
 * efficiencies are percentages with one decimal. null means "cannot be known from what was entered", never 0.
 */
export type NightMeasures = {
  /** Time in bed: rising − into bed, or − trying to sleep when that is all there is; `tibFrom` says which. */
  tib: number | null;
  tibFrom: "into_bed" | "try_sleep" | null;
  /** Sleep opportunity: rising − trying to sleep. */
  so: number | null;
  /** Sleep onset latency as reported. */
  sol: number | null;
  nAwak: number | null;
  /** Wake after sleep onset as reported; 0 when there were no awakenings; null when there were but it is missing. */
  waso: number | null;
  /** Sleep period: onset to final wake. */
  spt: number | null;
  /** Total sleep time = sleep period − WASO. */
  tst: number | null;
  /** Lie-in: final wake to rising. */
  terminalWake: number | null;
  /** Total wake time = SOL + WASO + lie-in. */
  twt: number | null;
  /** Duration of the sleep episode: trying to sleep to final wake, plus time still trying afterwards. */
  dse: number | null;
  seTib: number | null;
  seDse: number | null;
  seSo: number | null;
  /** Sleep maintenance efficiency, 100·TST/SPT. */
  maintenance: number | null;
  /** Wall-clock times in the practice's zone. */
  onset: ClockMinutes | null;
  midSleep: ClockMinutes | null;
  intoBedAt: EpochMinutes | null;
  trySleepAt: EpochMinutes | null;
  onsetAt: EpochMinutes | null;
  midSleepAt: EpochMinutes | null;
  finalWakeAt: EpochMinutes | null;
  outOfBedAt: EpochMinutes | null;
  issues: readonly NightIssue[];
};

const NO_ISSUES: readonly NightIssue[] = Object.freeze([]);

export type NightOptions = {
  /** TASAFA: minutes still trying to sleep after the last awakening, 0–240; null or absent counts as not asked. */
  tasafaMin?: number | null;
  /** "Ik heb niet geslapen": TST and efficiencies are 0 where the window is known, and there is no mid-sleep (B3). */
  noSleep?: boolean | null;
};

/**
 * Sleep measures of the night that ended on morning `date` (DOMAIN.md B4). Clock times are resolved backwards from
 * rising, so it needs no noon rule and serves day sleepers. Throws INVALID_INPUT only for an unknown zone.
 */
export function nightMeasures(
  values: SleepValues,
  date: LocalDate,
  timeZone: string,
  options?: NightOptions,
): NightMeasures {
  const table = zoneTable(timeZone);
  const night = resolveNight(values, epochDayOf(date), table);
  const { intoBedAt, trySleepAt, finalWakeAt, outOfBedAt } = night;
  const sol = values.sol_min;
  const nAwak = values.n_awak;
  const waso = nAwak === 0 ? 0 : values.waso_min;

  const bedAt = intoBedAt ?? trySleepAt;
  const tib = outOfBedAt === null || bedAt === null ? null : outOfBedAt - bedAt;
  const so = outOfBedAt === null || trySleepAt === null ? null : outOfBedAt - trySleepAt;
  const window = finalWakeAt === null || trySleepAt === null ? null : finalWakeAt - trySleepAt;
  const unfit = window !== null && (sol ?? 0) + (waso ?? 0) > window;
  const awake = options?.noSleep === true;
  const spt = awake || window === null || sol === null || sol > window ? null : window - sol;
  const tst = awake ? 0 : spt === null || waso === null || unfit ? null : spt - waso;
  const terminalWake = outOfBedAt === null || finalWakeAt === null ? null : outOfBedAt - finalWakeAt;
  const twt = sol === null || waso === null || terminalWake === null ? null : sol + waso + terminalWake;
  const dse = window === null ? null : window + (options?.tasafaMin ?? 0);
  const onsetAt = spt === null || trySleepAt === null || sol === null ? null : trySleepAt + sol;
  const midSleepAt = spt === null || onsetAt === null ? null : onsetAt + (spt >> 1);

  return {
    tib,
    tibFrom: tib === null ? null : intoBedAt === null ? "try_sleep" : "into_bed",
    so,
    sol,
    nAwak,
    waso,
    spt,
    tst,
    terminalWake,
    twt,
    dse,
    seTib: tst === null || tib === null ? null : percentOf(tst, tib),
    seDse: tst === null || dse === null ? null : percentOf(tst, dse),
    seSo: tst === null || so === null ? null : percentOf(tst, so),
    maintenance: tst === null || spt === null ? null : percentOf(tst, spt),
    onset: onsetAt === null ? null : clockOfEpochMinutes(onsetAt, table),
    midSleep: midSleepAt === null ? null : clockOfEpochMinutes(midSleepAt, table),
    intoBedAt,
    trySleepAt,
    onsetAt,
    midSleepAt,
    finalWakeAt,
    outOfBedAt,
    issues: issuesOf(tib, unfit),
  };
}

function issuesOf(tib: number | null, unfit: boolean): readonly NightIssue[] {
  const long = (tib ?? 0) > thresholds.tibAskMin;
  if (!long && !unfit) return NO_ISSUES;
  const issues: NightIssue[] = [];
  if (long) issues.push("tib_gt_14h");
  if ((tib ?? 0) > thresholds.tibRefuseMin) issues.push("tib_gt_20h");
  if (unfit) issues.push("times_do_not_fit");
  return issues;
}

/** Which denominator a practice uses for sleep efficiency (DOMAIN.md B4, decision); never mixed within one chart. */
export type SeDenominator = "TIB" | "DSE";

/** Sleep efficiency of one night by the practice's choice, % with one decimal, or null. */
export function sleepEfficiency(night: NightMeasures, denominator: SeDenominator): number | null {
  return denominator === "TIB" ? night.seTib : night.seDse;
}

/**
 * Sleep efficiency of several nights: 100·ΣTST / ΣTIB (or ΣDSE) over nights that have both, one decimal, with n; not the
 * mean of percentages (DOMAIN.md B4). value null below `minN` nights (default 4, as for rolling figures).
 */
export function weeklySleepEfficiency(
  nights: readonly NightMeasures[],
  denominator: SeDenominator = "TIB",
  minN: number = thresholds.recentMinN,
): Counted {
  let asleep = 0;
  let whole = 0;
  let n = 0;
  for (const night of nights) {
    const base = denominator === "TIB" ? night.tib : night.dse;
    if (night.tst === null || base === null) continue;
    asleep += night.tst;
    whole += base;
    n++;
  }
  return { value: n < minN ? null : percentOf(asleep, whole), n };
}

/** Minutes from noon, 0–1439: 23:50 and 00:10 become neighbours (DOMAIN.md B4). */
export function minutesFromNoon(clock: ClockMinutes): number {
  return (clock + 720) % 1440;
}

/** Mean of clock times counted from noon, rounded to the minute; null when none was entered. */
export function meanClock(clocks: readonly (ClockMinutes | null)[]): ClockMinutes | null {
  const average = mean(clocks.map((c) => (c === null ? null : minutesFromNoon(c))));
  return average === null ? null : (((Math.round(average) + 720) % 1440) as ClockMinutes);
}

/** Sample SD of clock times counted from noon, minutes with one decimal; null below two. */
export function sdClock(clocks: readonly (ClockMinutes | null)[]): number | null {
  const sd = sampleSd(clocks.map((c) => (c === null ? null : minutesFromNoon(c))));
  return sd === null ? null : roundTo(sd, 1);
}
