import { isoWeekday, daysBetween } from "@soepel/domain/calendar";
import type { LocalDate, GoalId } from "@soepel/domain/primitives";
import { mixedMornings, phaseOn } from "@soepel/domain/trial/trial";
import type { DiaryTest } from "@soepel/domain/wire/diary";
import type { GoalRow } from "@soepel/db/repo/goals";
import type { TrialRow } from "@soepel/db/repo/trials";

/** The test of a patient that covers a morning; tests of one patient never overlap. */
export const trialOn = (trials: readonly TrialRow[], date: LocalDate): TrialRow | null =>
  trials.find((trial) => phaseOn(trial, date) !== null) ?? null;

/** What the test asks of the night before a morning; null outside every test. */
export function testOn(trials: readonly TrialRow[], date: LocalDate): DiaryTest | null {
  const trial = trialOn(trials, date);
  const day = trial && phaseOn(trial, date);
  if (!trial || !day) return null;
  return {
    trialId: trial.id,
    protocol: trial.protocol,
    title: trial.title,
    code: day.phase.code,
    variable: day.phase.variable,
    ownChange: trial.ownChange,
    night: day.night,
    nights: day.phase.nights,
    testNight: daysBetween(trial.startsOn, date) + 1,
    testNights: trial.phases.reduce((sum, phase) => sum + phase.nights, 0),
    mixed: mixedMornings(trial, trial.changes).has(date),
  };
}

/** Goals are rated once a week, with the questions of Sunday (DOMAIN.md B3). */
export function goalsDueOn(goals: readonly GoalRow[], date: LocalDate): GoalId[] {
  if (isoWeekday(date) !== 7) return [];
  return goals
    .filter((goal) => goal.closedAt === null && !goal.ratings.some((rating) => rating.date === date))
    .map((goal) => goal.id);
}
