import type { Intake } from "./intake.ts";
import type { LocalDate } from "./local-date.ts";
import type { MorningRecord } from "./morning.ts";
import { isChronic, patternCriteria, type Criterion, type CriterionId } from "./pattern-criteria.ts";

/** Published criteria sets for inflammatory back pain, with the figures of the ASAS validation set (n = 648). */
export const patternSets = {
  asas: {
    criteria: [
      "onset_before_40",
      "insidious_onset",
      "improves_with_exercise",
      "no_improvement_with_rest",
      "night_pain_better_on_rising",
    ],
    atLeast: 4,
    sensitivity: 79.6,
    specificity: 72.4,
    source: "ASAS experts 2009 (Sieper, Ann Rheum Dis 2009, table 3)",
  },
  calin: {
    criteria: [
      "onset_before_40",
      "longer_than_3_months",
      "insidious_onset",
      "morning_stiffness",
      "improves_with_exercise",
    ],
    atLeast: 4,
    sensitivity: 89.9,
    specificity: 52.5,
    source: "Calin 1977, as validated in Sieper 2009",
  },
  berlin: {
    criteria: ["stiffness_over_30", "exercise_not_rest", "wakes_second_half", "alternating_buttock_pain"],
    atLeast: 2,
    sensitivity: 70,
    specificity: 81.4,
    source: "Berlin (Rudwaleit 2006), as validated in Sieper 2009",
  },
} as const satisfies Record<
  string,
  {
    criteria: readonly CriterionId[];
    atLeast: number;
    sensitivity: number;
    specificity: number;
    source: string;
  }
>;
export type PatternSet = keyof typeof patternSets;
export const patternSetIds = Object.keys(patternSets) as readonly PatternSet[];

/** met: enough criteria; not_assessable: complaints shorter than three months; too_little: two or more unknown. */
export type SetVerdict = "met" | "not_met" | "too_little" | "not_assessable";
export type SetResult = {
  set: PatternSet;
  verdict: SetVerdict;
  yes: number;
  unknown: number;
  criteria: Criterion[];
};

/** Criteria for mechanical morning complaints (seed 001): all must be yes. */
export const mechanicalCriteria = [
  "better_within_60",
  "improves_with_exercise",
  "stiffness_up_to_60",
  "no_leg_symptoms",
] as const satisfies readonly CriterionId[];

export type PatternCard = {
  sets: SetResult[];
  mechanical: { verdict: "fits" | "does_not_fit" | "too_little"; criteria: Criterion[] };
};

/**
 * "Patroon om te bespreken" for the therapist, never shown to a patient and never a diagnosis (DOMAIN.md C4). Sets
 * describe chronic back pain: below three months they are not assessable, and unknown duration is too little to say.
 */
export function patternCard(
  intake: Intake,
  mornings: readonly MorningRecord[],
  date: LocalDate,
): PatternCard {
  const all = patternCriteria(intake, mornings, date);
  const chronic = isChronic(intake, date);
  const sets = patternSetIds.map((set): SetResult => {
    const criteria = patternSets[set].criteria.map((id) => all[id]);
    const yes = count(criteria, "yes");
    const unknown = count(criteria, "unknown");
    return {
      set,
      verdict: verdictOf(chronic, yes, unknown, patternSets[set].atLeast),
      yes,
      unknown,
      criteria,
    };
  });
  const criteria = mechanicalCriteria.map((id) => all[id]);
  const verdict =
    count(criteria, "no") > 0 ? "does_not_fit" : count(criteria, "unknown") > 0 ? "too_little" : "fits";
  return { sets, mechanical: { verdict, criteria } };
}

const count = (criteria: readonly Criterion[], answer: Criterion["answer"]) =>
  criteria.filter((c) => c.answer === answer).length;

function verdictOf(chronic: boolean | null, yes: number, unknown: number, atLeast: number): SetVerdict {
  if (chronic === false) return "not_assessable";
  if (chronic === null) return "too_little";
  if (yes >= atLeast) return "met";
  return unknown >= 2 ? "too_little" : "not_met";
}
