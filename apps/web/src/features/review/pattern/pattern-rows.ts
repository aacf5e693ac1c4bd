import type { Intake } from "@soepel/domain/intake";
import { patternSetIds, type PatternCard, type PatternSet, type SetVerdict } from "@soepel/domain/pattern";
import type { Criterion, CriterionId } from "@soepel/domain/pattern-criteria";
import type { LocalDate } from "@soepel/domain/primitives";

/** Criteria in the order of the card; each published set uses some of them. */
const ORDER = [
  "onset_before_40",
  "insidious_onset",
  "longer_than_3_months",
  "morning_stiffness",
  "stiffness_over_30",
  "improves_with_exercise",
  "no_improvement_with_rest",
  "exercise_not_rest",
  "night_pain_better_on_rising",
  "wakes_second_half",
  "alternating_buttock_pain",
] as const satisfies readonly CriterionId[];

/** Criteria that only the diary answers; everything else an intake can answer. */
const DIARY_ONLY: ReadonlySet<CriterionId> = new Set([
  "morning_stiffness",
  "stiffness_over_30",
  "better_within_60",
  "stiffness_up_to_60",
]);

export type PatternRow = { criterion: Criterion; sets: ReadonlySet<PatternSet> };

/** One row per criterion with the sets that ask for it. */
export function patternRows(card: PatternCard): PatternRow[] {
  return ORDER.flatMap((id): PatternRow[] => {
    const asking = card.sets.filter(({ criteria }) => criteria.some((criterion) => criterion.id === id));
    const criterion = asking[0]?.criteria.find((other) => other.id === id);
    return criterion ? [{ criterion, sets: new Set(asking.map(({ set }) => set)) }] : [];
  });
}

/** Where an answer is to be found: what is there, or what is missing. */
export type AnswerSource =
  | { kind: "diary"; n: number }
  | { kind: "age"; years: number }
  | { kind: "since"; date: LocalDate }
  | { kind: "intake" }
  | { kind: "missing"; from: "diary" | "intake" };

export function answerSource({ id, from, n }: Criterion, intake: Intake | null): AnswerSource {
  if (from === "diary") return { kind: "diary", n };
  if (from === null) return { kind: "missing", from: DIARY_ONLY.has(id) ? "diary" : "intake" };
  const years = intake?.ageAtOnset ?? null;
  if (id === "onset_before_40" && years !== null) return { kind: "age", years };
  if (id === "longer_than_3_months" && intake?.complaintSince)
    return { kind: "since", date: intake.complaintSince };
  return { kind: "intake" };
}

/** Sets that came to the same verdict, in the order of the columns; each gets one sentence. */
export function verdicts(card: PatternCard): { verdict: SetVerdict; sets: PatternSet[] }[] {
  const order: readonly SetVerdict[] = ["met", "not_met", "too_little", "not_assessable"];
  return order.flatMap((verdict) => {
    const sets = patternSetIds.filter(
      (id) => card.sets.find((result) => result.set === id)?.verdict === verdict,
    );
    return sets.length === 0 ? [] : [{ verdict, sets }];
  });
}
