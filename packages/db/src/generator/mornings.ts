import { addDays, daysBetween, isoWeekday } from "@soepel/domain/calendar";
import type { ClockMinutes, LocalDate } from "@soepel/domain/primitives";
import type { MorningAnswers } from "@soepel/domain/morning";
import { instantOf } from "@soepel/domain/zone";
import type { OptionalCode } from "@soepel/domain/optional-questions";
import { trialQuestions } from "@soepel/domain/trial/trial";
import type { Archetype } from "./archetypes.ts";
import { optionalAnswers, remark } from "./optional.ts";
import type { Random } from "./random.ts";
import { painInTest, type GeneratedTrial } from "./trials.ts";

export type GeneratedMorning = {
  date: LocalDate;
  answers: MorningAnswers;
  daysLate: number;
  corrected: boolean;
  revision: number;
  firstAt: number;
};

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
const toFive = (minutes: number) => Math.round(minutes / 5) * 5;
const chips = [0, 5, 10, 15, 30, 45, 60, 90, 120, 240];
/** The choice of the diary that lies nearest to what this person felt. */
const nearestChip = (minutes: number) =>
  chips.reduce((best, chip) => (Math.abs(chip - minutes) < Math.abs(best - minutes) ? chip : best));
const clock = (minutes: number) => (((toFive(minutes) % 1440) + 1440) % 1440) as ClockMinutes;

type Sleeper = { bed: number; sol: number; wake: number; restless: number };

/** A line that stays at `start` until the turn and then moves to `end`. */
function along([start, end, turn]: readonly [number, number, number], t: number): number {
  return t <= turn ? start : start + ((end - start) * (t - turn)) / Math.max(0.001, 1 - turn);
}

function answersOf(
  random: Random,
  archetype: Archetype,
  sleeper: Sleeper,
  t: number,
  weekend: boolean,
): MorningAnswers {
  const stiff = Math.max(0, along(archetype.stiffness, t) * (1 + 0.28 * random.normal()));
  const pain = clamp(
    Math.round(along([...archetype.pain, archetype.stiffness[2]], t) + 0.9 * random.normal()),
    0,
    10,
  );
  const bed = sleeper.bed + 22 * random.normal() + (weekend ? 40 : 0);
  const wake = sleeper.wake + 14 * random.normal() + (weekend ? 55 : 0);
  const awakenings = clamp(Math.round(sleeper.restless + pain / 5 + random.normal()), 0, 8);
  const answers: MorningAnswers = {
    into_bed: { value: clock(bed) },
    try_sleep: { value: clock(bed + random.between(5, 30)) },
    sol_min: { value: clamp(toFive(sleeper.sol + 8 * random.normal() + pain), 5, 120) },
    n_awak: { value: awakenings },
    waso_min: {
      value: awakenings === 0 ? 0 : clamp(toFive(awakenings * (7 + pain) + 5 * random.normal()), 5, 150),
    },
    final_wake: { value: clock(wake) },
    out_of_bed: { value: clock(wake + random.between(5, 35)) },
    quality: { value: clamp(Math.round(4.2 - pain / 4 - awakenings / 4 + 0.6 * random.normal()), 1, 5) },
    pain_rise: { value: pain },
    stiff_severity: { value: clamp(Math.round(1 + stiff / 13 + 0.8 * random.normal()), 0, 10) },
    stiff_duration_min: { value: nearestChip(stiff) },
    flag_gate: { value: false },
  };
  // People skip a question now and then, or do not know.
  for (const code of [
    "sol_min",
    "waso_min",
    "final_wake",
    "into_bed",
    "quality",
    "stiff_severity",
  ] as const) {
    if (random.chance(0.012)) answers[code] = { state: random.chance(0.5) ? "unknown" : "skipped" };
  }
  if (random.chance(0.015)) answers.stiff_duration_min = { state: "ongoing" };
  return answers;
}

/** What besides the core block is asked of this person, and the tests that run. */
export type Asked = { chosen: readonly OptionalCode[]; trials: readonly GeneratedTrial[] };

/** The morning with the pain of a running test, the optional answers and now and then a remark. */
function completed(
  random: Random,
  archetype: Archetype,
  date: LocalDate,
  core: MorningAnswers,
  asked: Asked,
): MorningAnswers {
  const inTest = painInTest(random, asked.trials, date);
  const answers = inTest === null ? core : { ...core, pain_rise: { value: inTest } };
  const pain = answers.pain_rise && "value" in answers.pain_rise ? answers.pain_rise.value : 3;
  const test = asked.trials.flatMap((trial) => trialQuestions(trial, date));
  const more = optionalAnswers(random, archetype, date, { chosen: asked.chosen, test }, pain);
  return { ...answers, ...more, ...remark(random) };
}

export type Period = { from: LocalDate; today: LocalDate; timeZone: string; nowMs: number };

/** The mornings that one person filled in, with gaps, late days and corrections as real diaries have them. */
export function generateMornings(
  random: Random,
  archetype: Archetype,
  period: Period,
  asked: Asked,
): GeneratedMorning[] {
  const extra = random.branch(7);
  const length = daysBetween(period.from, period.today);
  const sleeper: Sleeper = {
    bed: 22 * 60 + 40 + random.between(-40, 60),
    sol: random.between(10, 28),
    wake: 6 * 60 + 40 + random.between(-35, 60),
    restless: random.next() * 1.6,
  };
  const mornings: GeneratedMorning[] = [];
  for (let day = 0; day <= length - archetype.silentDays; day += 1) {
    const date = addDays(period.from, day);
    const weekday = isoWeekday(date);
    // The first mornings are nearly always there: a person who starts is eager.
    if (!random.chance(day < 3 ? 0.98 : archetype.fills)) continue;
    const daysLate = random.chance(0.06) ? Math.min(random.between(1, 2), length - day) : 0;
    const core = answersOf(random, archetype, sleeper, length === 0 ? 1 : day / length, weekday >= 6);
    const answers = completed(extra, archetype, date, core, asked);
    const filledAt = instantOf(
      addDays(date, daysLate),
      (daysLate > 0 ? 20 * 60 : 7 * 60 + random.between(0, 100)) as ClockMinutes,
      period.timeZone,
    );
    const corrected = random.chance(0.02);
    mornings.push({
      date,
      answers,
      daysLate,
      corrected,
      revision: corrected ? 2 : 1,
      firstAt: Math.min(filledAt, period.nowMs),
    });
  }
  return mornings;
}
