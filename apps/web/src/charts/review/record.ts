import { dayStates, type DayRow } from "@soepel/domain/adherence";
import { addDays, daysBetween, eachDay } from "@soepel/domain/calendar";
import { nightOfMorning } from "@soepel/domain/figures";
import type { MorningRecord } from "@soepel/domain/morning";
import type { LocalDate } from "@soepel/domain/primitives";
import { sleepEfficiency, type NightMeasures } from "@soepel/domain/sleep";
import { quartiles, rolling, summarise, type Counted, type Quartiles } from "@soepel/domain/stats/basic";
import type { Thresholds } from "@soepel/domain/thresholds";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { ruleSettingsOf } from "@soepel/domain/rule-settings";
import { baselineWindow, isWithin } from "@soepel/domain/windows";
import { localDateAt } from "@soepel/domain/zone";

/** One day of the chart: what was entered and what follows from it. null = nothing entered, never 0. */
export type ReviewDay = {
  date: LocalDate;
  morning: MorningRecord | null;
  night: NightMeasures | null;
  /** Sleep efficiency by the practice's denominator, %; null also when the times of the night do not fit. */
  efficiency: number | null;
  /** Median stiffness of this and the six days before, minutes; value null with fewer than 4 of 7. */
  rollingStiffness: Counted;
  /** A morning without answers is a gap only once there was something to fill in. */
  expected: boolean;
  /** Entered on a later day, or changed afterwards: drawn hollow. */
  hollow: boolean;
};

export type ReviewRecord = {
  days: readonly ReviewDay[];
  today: LocalDate;
  timeZone: string;
  denominator: ReviewWire["sleepEfficiency"];
  /** The numbers of the rule book as the practice set them. */
  limits: Thresholds;
  routine: readonly DayRow[];
  /** Own starting point: middle half and median of stiffness (minutes), mean of pain (0–10), with n. */
  baseline: {
    stiffness: Quartiles | null;
    stiffnessN: number;
    pain: Counted;
    from: LocalDate;
    to: LocalDate;
  } | null;
  anyMorning: boolean;
};

/** First day on which a diary could have been filled in, or null when nothing has started yet. */
export function startOf(review: ReviewWire): LocalDate | null {
  const issued = review.patient.link.issuedAt;
  const starts = [
    review.firstMorning,
    issued === null ? null : localDateAt(Date.parse(issued), review.timeZone),
    review.revisions.map((revision) => revision.effectiveFrom).toSorted()[0] ?? null,
  ].filter((date): date is LocalDate => date !== null);
  return starts.toSorted()[0] ?? null;
}

/**
 * Turns what the server sends into one record per day of the range (inclusive, cut off at today). Every figure comes from
 * @soepel/domain, the same functions the server uses.
 */
export function prepareRecord(review: ReviewWire, range: { from: LocalDate; to: LocalDate }): ReviewRecord {
  const byDate = new Map<LocalDate, MorningRecord>(review.mornings.map((morning) => [morning.date, morning]));
  const { limits } = ruleSettingsOf(review.rules);
  const { recentDays, recentMinN } = limits;
  const first = addDays(range.from, 1 - recentDays);
  const minutes = eachDay(first, range.to).map((date) => byDate.get(date)?.values.stiff_duration_min ?? null);
  const rolled = rolling(minutes, { how: "median", window: recentDays, minN: recentMinN });
  const started = startOf(review);
  const days = eachDay(range.from, range.to).map((date, index): ReviewDay => {
    const morning = byDate.get(date) ?? null;
    const night = morning ? nightOfMorning(morning, review.timeZone) : null;
    return {
      date,
      morning,
      night,
      efficiency: night ? sleepEfficiency(night, review.sleepEfficiency) : null,
      rollingStiffness: rolled[index + recentDays - 1] ?? { value: null, n: 0 },
      expected: started !== null && date >= started && date < review.today,
      hollow: morning !== null && (morning.daysLate > 0 || morning.corrected),
    };
  });
  return {
    days,
    today: review.today,
    timeZone: review.timeZone,
    denominator: review.sleepEfficiency,
    limits,
    routine: dayStates(review, { ...range, today: review.today }),
    baseline: baselineOf(review, limits),
    anyMorning: review.firstMorning !== null,
  };
}

/** The same window as the signals use: fourteen days from the first morning or a chosen day, without the last seven before today. */
function baselineOf(review: ReviewWire, limits: Thresholds): ReviewRecord["baseline"] {
  const { baselineMinN } = limits;
  const start = review.patient.baselineFrom ?? review.firstMorning;
  const window = baselineWindow(start, review.today, limits);
  if (window === null) return null;
  const mornings = review.baselineMornings.filter((morning) => isWithin(morning.date, window));
  const stiffness = mornings.map((morning) => morning.values.stiff_duration_min);
  return {
    stiffness: quartiles(stiffness, baselineMinN),
    stiffnessN: stiffness.filter((value) => value !== null).length,
    pain: summarise(
      mornings.map((morning) => morning.values.pain_rise),
      "mean",
      baselineMinN,
    ),
    ...window,
  };
}

/** Number of days of the range on which a diary was expected or filled in: the "of m" beside every n. */
export function askedDays(record: ReviewRecord): number {
  return record.days.filter((day) => day.expected || day.morning !== null).length;
}

/** Index of a date within the record's days, or null outside it. */
export function indexOfDay(record: ReviewRecord, date: LocalDate): number | null {
  const first = record.days[0];
  if (!first) return null;
  const index = daysBetween(first.date, date);
  return index >= 0 && index < record.days.length ? index : null;
}
