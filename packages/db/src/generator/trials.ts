import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import { shippedTrials, type TrialVariable } from "@soepel/domain/trial/protocols";
import { lastMorning, phaseOn, startTrial, type NotedChange, type Trial } from "@soepel/domain/trial/trial";
import type { Archetype } from "./archetypes.ts";
import type { Random } from "./random.ts";

export type GeneratedTrial = Trial & {
  id: string;
  ownChange: string | null;
  reviewed: boolean;
  changes: (NotedChange & { note: string | null })[];
};

const protocol = (slug: string) => {
  const found = shippedTrials.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`no test ${slug}`);
  return found;
};

/** Days before today on which the first morning of the test was; negative: still to come. */
const START: Record<NonNullable<Archetype["test"]>, number> = {
  planned: -2,
  running: 3,
  finished: 8,
  mixed: 7,
  seven_plus_seven: 15,
};

function testOf(random: Random, kind: NonNullable<Archetype["test"]>, today: LocalDate): GeneratedTrial {
  const long = kind === "seven_plus_seven";
  const startsOn = addDays(today, -START[kind]);
  const trial = startTrial(protocol(long ? "seven-plus-seven" : "seven-night-test"), startsOn);
  // In the mixed test the mattress was turned on the second night of lying differently.
  const changes =
    kind === "mixed"
      ? [{ date: addDays(startsOn, 3), variable: "mattress" as const, note: "Matras omgedraaid." }]
      : [];
  const ownChange = long ? "Voor het slapen tien minuten warmte op de onderrug" : null;
  return { ...trial, id: random.uuid(), ownChange, reviewed: false, changes };
}

/** The tests of a person: the one the archetype asks for, and for some an earlier one whose result was looked at. */
export function generateTrials(
  random: Random,
  archetype: Archetype,
  period: { from: LocalDate; today: LocalDate },
): GeneratedTrial[] {
  const earlier = startTrial(protocol("seven-night-test"), addDays(period.today, -38));
  const had =
    archetype.startedDaysAgo === null && earlier.startsOn > addDays(period.from, 14) && random.chance(0.15)
      ? [{ ...earlier, id: random.uuid(), ownChange: null, reviewed: true, changes: [] }]
      : [];
  return archetype.test === null ? had : [...had, testOf(random, archetype.test, period.today)];
}

/** Pain on rising that this person had with each thing that was tried. */
const FELT: Partial<Record<TrialVariable, number>> = {
  none: 5,
  position: 5,
  knee_pillow: 3,
  mattress: 5,
  own: 3,
};

/** Pain on a morning of a test, so that its result shows something; null outside a test. */
export function painInTest(
  random: Random,
  trials: readonly GeneratedTrial[],
  date: LocalDate,
): number | null {
  for (const trial of trials) {
    const day = phaseOn(trial, date);
    if (day !== null) return (FELT[day.phase.variable] ?? 4) + (random.chance(0.4) ? 1 : 0);
  }
  return null;
}

/** The evening after the last morning, when a therapist could have looked at the result. */
export const reviewedAt = (trial: GeneratedTrial): string | null =>
  trial.reviewed ? `${addDays(lastMorning(trial), 2)}T10:00:00Z` : null;
