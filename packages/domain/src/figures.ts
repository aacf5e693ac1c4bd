import { epochDayOf } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import type { MorningRecord } from "./morning.ts";
import { painChange, type PainChange } from "./pain.ts";
import type { PatientRecord } from "./patient-record.ts";
import {
  isUsableNight,
  nightMeasures,
  weeklySleepEfficiency,
  type NightMeasures,
  type SeDenominator,
} from "./sleep.ts";
import { summarise, type Counted, type Value } from "./stats/basic.ts";
import { xmrLimits, xmrSignals, type DayValue, type XmrLimits, type XmrSignal } from "./stats/xmr.ts";
import { thresholds, type Thresholds } from "./thresholds.ts";
import { baselineWindow, isWithin, recentWindow, type DayRange } from "./windows.ts";

/** A figure over the last seven mornings and over the own baseline, each with its n; null below its minimum n. */
export type Compared = { recent: Counted; baseline: Counted };

/** The figures of one patient on a date that caseload, signals, review and print share. */
export type PatientFigures = {
  recentDays: DayRange;
  baselineDays: DayRange | null;
  /** Mornings with any answer in the last seven days. */
  recentMornings: number;
  /** Median minutes of stiffness. */
  stiffness: Compared;
  /** Mean pain on rising, 0–10, and whether the change is meaningful. */
  pain: Compared & { change: PainChange | null };
  /** 100·ΣTST/ΣTIB or 100·ΣTST/ΣDSE, %; `denominator` says which, and is named wherever the figure stands. */
  efficiency: Compared & { denominator: SeDenominator };
  lastMorning: LocalDate | null;
};

const UNKNOWN_TIMES: Omit<NightMeasures, "sol" | "nAwak" | "waso" | "issues"> = {
  tib: null,
  tibFrom: null,
  so: null,
  spt: null,
  tst: null,
  terminalWake: null,
  twt: null,
  dse: null,
  seTib: null,
  seDse: null,
  seSo: null,
  maintenance: null,
  onset: null,
  midSleep: null,
  intoBedAt: null,
  trySleepAt: null,
  onsetAt: null,
  midSleepAt: null,
  finalWakeAt: null,
  outOfBedAt: null,
};

/** True when at least one question of the morning was answered. */
export function hasAnswer(morning: MorningRecord): boolean {
  for (const value of Object.values(morning.values)) if (value !== null) return true;
  return Object.keys(morning.states).length > 0;
}

/**
 * Sleep measures of a morning with its optional answers (time still trying to sleep, a night without sleep), as figures
 * and charts use them: of a night whose times cannot be right only what was reported is known, and its issues.
 */
export function nightOfMorning(morning: MorningRecord, timeZone: string): NightMeasures {
  const night = nightMeasures(morning.values, morning.date, timeZone, {
    tasafaMin: morning.extra?.tasafa_min ?? null,
    noSleep: morning.extra?.no_sleep ?? null,
  });
  if (isUsableNight(night)) return night;
  const { sol, nAwak, waso, issues } = night;
  return { ...UNKNOWN_TIMES, sol, nAwak, waso, issues };
}

/** Mornings in date order with their nights; computed once per patient and shared by every rule. */
export class Mornings {
  readonly all: readonly MorningRecord[];
  /** Last morning with an answer, up to the date. */
  readonly last: LocalDate | null;
  readonly recent: readonly MorningRecord[];
  readonly baseline: readonly MorningRecord[];
  readonly recentDays: DayRange;
  readonly baselineDays: DayRange | null;
  readonly #timeZone: string;
  readonly #nights = new Map<LocalDate, NightMeasures>();

  constructor(record: PatientRecord, date: LocalDate, limits: Thresholds) {
    this.#timeZone = record.timeZone;
    this.all = record.mornings
      .filter((m) => m.date <= date && hasAnswer(m))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .filter((m, i, list) => m.date !== list[i - 1]?.date);
    const last = this.all.at(-1)?.date ?? null;
    const known = record.lastMorning ?? null;
    this.last = known !== null && known <= date && (last === null || known > last) ? known : last;
    const recentDays = recentWindow(date, limits);
    const baselineDays = baselineWindow(record.baselineFrom ?? record.firstMorning, date, limits);
    this.recentDays = recentDays;
    this.baselineDays = baselineDays;
    this.recent = this.all.filter((m) => isWithin(m.date, recentDays));
    this.baseline = baselineDays === null ? [] : this.all.filter((m) => isWithin(m.date, baselineDays));
  }

  night(morning: MorningRecord): NightMeasures {
    let night = this.#nights.get(morning.date);
    if (!night) {
      night = nightOfMorning(morning, this.#timeZone);
      this.#nights.set(morning.date, night);
    }
    return night;
  }
}

/** Figures of a patient on a date (DOMAIN.md F2): medians for minutes, means for pain, sums for sleep efficiency. */
export function patientFigures(
  record: PatientRecord,
  date: LocalDate,
  denominator: SeDenominator = "TIB",
  limits: Thresholds = thresholds,
): PatientFigures {
  return figuresOf(new Mornings(record, date, limits), denominator, limits);
}

/** The same from mornings that were already put in order. */
export function figuresOf(
  mornings: Mornings,
  denominator: SeDenominator,
  limits: Thresholds,
): PatientFigures {
  const { recent, baseline } = mornings;
  const both = (of: (m: MorningRecord) => Value, how: "mean" | "median"): Compared => ({
    recent: summarise(recent.map(of), how, limits.recentMinN),
    baseline: summarise(baseline.map(of), how, limits.baselineMinN),
  });
  const efficiency = (group: readonly MorningRecord[], minN: number) =>
    weeklySleepEfficiency(
      group.map((m) => mornings.night(m)),
      denominator,
      minN,
    );
  const pain = both((m) => m.values.pain_rise, "mean");
  return {
    recentDays: mornings.recentDays,
    baselineDays: mornings.baselineDays,
    recentMornings: recent.length,
    stiffness: both((m) => m.values.stiff_duration_min, "median"),
    pain: {
      ...pain,
      change: painChange(pain.baseline.value, pain.recent.value, {
        points: limits.painChangePoints,
        percent: limits.painChangePercent,
        guardPoints: limits.painChangeGuardPoints,
      }),
    },
    efficiency: {
      recent: efficiency(recent, limits.recentMinN),
      baseline: efficiency(baseline, limits.baselineMinN),
      denominator,
    },
    lastMorning: mornings.last,
  };
}

/** Natural limits of one measure from the own baseline, and every run-rule signal after it (DOMAIN.md F5). */
export type OwnLimits = { limits: XmrLimits; baselineDays: DayRange; signals: XmrSignal[] };

/** null with too few baseline values: then nothing can be said about the own variation. */
export function ownLimits(
  mornings: Mornings,
  of: (m: MorningRecord) => Value,
  scale: { min: number; max: number },
  limits: Thresholds,
): OwnLimits | null {
  const { baselineDays } = mornings;
  const series = (group: readonly MorningRecord[]): DayValue[] =>
    group.map((m) => ({ day: epochDayOf(m.date), value: of(m) }));
  const natural = xmrLimits(series(mornings.baseline), { minN: limits.xmrMinBaseline, scale });
  if (natural === null || baselineDays === null) return null;
  const later = series(mornings.all.filter((m) => m.date > baselineDays.to));
  return { limits: natural, baselineDays, signals: xmrSignals(later, natural, limits.xmrRunLength) };
}

/** Of these signals the ones that complete in the recent days. */
export function recentXmrSignals(
  mornings: Mornings,
  of: (m: MorningRecord) => Value,
  scale: { min: number; max: number },
  limits: Thresholds,
): XmrSignal[] {
  const first = epochDayOf(mornings.recentDays.from);
  return ownLimits(mornings, of, scale, limits)?.signals.filter(({ day }) => day >= first) ?? [];
}
