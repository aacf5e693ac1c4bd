import { addDays, daysBetween } from "./calendar.ts";
import type { Intake } from "./intake.ts";
import type { LocalDate } from "./local-date.ts";
import type { MorningRecord } from "./morning.ts";
import { median, type Value } from "./stats/basic.ts";
import { thresholds } from "./thresholds.ts";

/** Criteria of the published sets and of the mechanical card. */
export const criterionIds = [
  "onset_before_40",
  "insidious_onset",
  "improves_with_exercise",
  "no_improvement_with_rest",
  "exercise_not_rest",
  "night_pain_better_on_rising",
  "longer_than_3_months",
  "morning_stiffness",
  "stiffness_over_30",
  "wakes_second_half",
  "alternating_buttock_pain",
  "better_within_60",
  "stiffness_up_to_60",
  "no_leg_symptoms",
] as const;
export type CriterionId = (typeof criterionIds)[number];

/** One criterion with where its answer comes from and, from the diary, how many answers and which days. */
export type Criterion = {
  id: CriterionId;
  answer: "yes" | "no" | "unknown";
  from: "intake" | "diary" | null;
  n: number;
  days: LocalDate[];
};

const UNKNOWN = { answer: "unknown", from: null, n: 0, days: [] } as const;
type Answered = Omit<Criterion, "id">;

const fromIntake = (answer: boolean | null): Answered =>
  answer === null
    ? { ...UNKNOWN, days: [] }
    : { answer: answer ? "yes" : "no", from: "intake", n: 0, days: [] };

const fromDiary = (yes: boolean, mornings: readonly MorningRecord[]): Answered => ({
  answer: yes ? "yes" : "no",
  from: "diary",
  n: mornings.length,
  days: mornings.map((m) => m.date),
});

const both = (first: Answered, second: Answered): Answered => {
  const known = [first, second].filter((a) => a.answer !== "unknown");
  const no = known.some((a) => a.answer === "no");
  if (!no && known.length < 2) return { ...UNKNOWN, days: [] };
  return {
    answer: no ? "no" : "yes",
    from: known.some((a) => a.from === "diary") ? "diary" : "intake",
    n: Math.max(first.n, second.n),
    days: [...new Set([...first.days, ...second.days])].toSorted(),
  };
};

/**
 * Every criterion of the pattern card from intake and the mornings of the last 14 days (DOMAIN.md C4, diary evidence
 * rules). A missing answer is unknown, never "no".
 */
export function patternCriteria(
  intake: Intake,
  mornings: readonly MorningRecord[],
  date: LocalDate,
): Record<CriterionId, Criterion> {
  const from = addDays(date, 1 - thresholds.patternDays);
  const window = mornings
    .filter((m) => from <= m.date && m.date <= date)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const exercise = majority(window, ["movement", "both"]) ?? fromIntake(intake.improvesWithExercise);
  const rest =
    majority(window, ["movement", "neither"]) ??
    fromIntake(intake.improvesWithRest === null ? null : !intake.improvesWithRest);
  const stiffness = (fits: (minutes: number) => boolean) =>
    byMedian(window, (m) => m.values.stiff_duration_min, thresholds.patternStiffMinMornings, fits);
  const answers: Record<CriterionId, Answered> = {
    onset_before_40: fromIntake(intake.ageAtOnset === null ? null : intake.ageAtOnset < 40),
    insidious_onset: fromIntake(intake.insidiousOnset),
    improves_with_exercise: exercise,
    no_improvement_with_rest: rest,
    exercise_not_rest: both(exercise, rest),
    night_pain_better_on_rising: fromIntake(intake.nightPainBetterOnRising),
    longer_than_3_months: fromIntake(isChronic(intake, date)),
    morning_stiffness: stiffness((minutes) => minutes > 0),
    stiffness_over_30: stiffness((minutes) => minutes > thresholds.patternStiffMin),
    wakes_second_half: secondHalf(window) ?? fromIntake(intake.wakesSecondHalf),
    alternating_buttock_pain: fromIntake(intake.alternatingButtockPain),
    better_within_60: byMedian(window, timeToBetter, thresholds.recentMinN, (minutes) => minutes <= 60),
    stiffness_up_to_60: stiffness((minutes) => minutes <= thresholds.stiffnessIntermediateMaxMin),
    no_leg_symptoms: noLegSymptoms(window, intake),
  };
  return Object.fromEntries(criterionIds.map((id) => [id, { id, ...answers[id] }])) as Record<
    CriterionId,
    Criterion
  >;
}

/** Complaints for three months or more; null when it is not known since when. */
export function isChronic(intake: Intake, date: LocalDate): boolean | null {
  if (intake.complaintSince === null) return null;
  return daysBetween(intake.complaintSince, date) >= thresholds.patternChronicDays;
}

/** Weekly "wat helpt": a majority of at least two answers; "unknown" is not an answer, a tie decides nothing. */
function majority(window: readonly MorningRecord[], counted: readonly string[]): Answered | null {
  const answered = window.filter((m) => (m.extra?.better_by ?? "unknown") !== "unknown");
  if (answered.length < thresholds.patternBetterByN) return null;
  const yes = answered.filter((m) => counted.includes(m.extra?.better_by ?? "")).length;
  return 2 * yes === answered.length ? null : fromDiary(2 * yes > answered.length, answered);
}

function byMedian(
  window: readonly MorningRecord[],
  of: (m: MorningRecord) => Value,
  minN: number,
  fits: (value: number) => boolean,
): Answered {
  const answered = window.filter((m) => of(m) !== null);
  const middle = median(answered.map(of));
  return middle === null || answered.length < minN
    ? { ...UNKNOWN, days: [] }
    : fromDiary(fits(middle), answered);
}

/** "Not better" counts as longer than any number of minutes that can be entered. */
function timeToBetter(m: MorningRecord): Value {
  const answer = m.extra?.time_to_better_min ?? null;
  return answer === "not_better" ? 241 : answer;
}

/** Two nights of 14 decide for yes; a "no" needs as many answered nights as the stiffness criterion. */
function secondHalf(window: readonly MorningRecord[]): Answered | null {
  const answered = window.filter((m) => (m.extra?.woken_by_pain ?? null) !== null);
  const late = answered.filter(
    (m) =>
      m.extra?.woken_by_pain === true && (m.extra.woken_half === "second" || m.extra.woken_half === "both"),
  );
  if (late.length >= thresholds.patternHalfNights) {
    return { answer: "yes", from: "diary", n: answered.length, days: late.map((m) => m.date) };
  }
  return answered.length < thresholds.patternStiffMinMornings ? null : fromDiary(false, answered);
}

function noLegSymptoms(window: readonly MorningRecord[], intake: Intake): Answered {
  const answered = window.filter((m) => (m.extra?.leg_symptoms ?? null) !== null);
  const some = answered.filter((m) => !m.extra?.leg_symptoms?.includes("none"));
  if (some.length > 0)
    return { answer: "no", from: "diary", n: answered.length, days: some.map((m) => m.date) };
  if (answered.length > 0) return fromDiary(true, answered);
  return fromIntake(intake.legSymptoms === null ? null : !intake.legSymptoms);
}
