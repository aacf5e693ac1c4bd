import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import { emptyIntake, type Intake } from "./intake.ts";
import { intakeSchema } from "./intake-schema.ts";
import type { MorningRecord } from "./morning.ts";
import type { ExtraValues } from "./optional-questions.ts";
import { patternCriteria, type CriterionId } from "./pattern-criteria.ts";
import { patternCard, patternSets, type PatternSet } from "./pattern.ts";
import { at, morning } from "./testing/builders.ts";

const TODAY = at("2026-03-15");
const chronic: Intake = { ...emptyIntake, complaintSince: addDays(TODAY, -91) };
const days = (
  n: number,
  of: (i: number) => { stiff?: number | null; extra?: ExtraValues },
): MorningRecord[] =>
  Array.from({ length: n }, (_, i) => {
    const { stiff = null, extra = {} } = of(i);
    return morning(addDays(TODAY, -i), { stiff_duration_min: stiff }, { extra });
  });
const verdict = (set: PatternSet, intake: Intake, mornings: MorningRecord[] = []) =>
  patternCard(intake, mornings, TODAY).sets.find((s) => s.set === set)?.verdict;
const answer = (id: CriterionId, mornings: MorningRecord[], intake: Intake = chronic) =>
  patternCriteria(intake, mornings, TODAY)[id];

describe("published sets (DOMAIN.md C4; Sieper 2009)", () => {
  it("ASAS needs four of five", () => {
    const four: Intake = {
      ...chronic,
      ageAtOnset: 39,
      insidiousOnset: true,
      improvesWithExercise: true,
      improvesWithRest: false,
      nightPainBetterOnRising: false,
    };
    expect(verdict("asas", four)).toBe("met");
    expect(verdict("asas", { ...four, ageAtOnset: 40 })).toBe("not_met");
    expect(verdict("asas", { ...four, improvesWithRest: true })).toBe("not_met");
  });
  it("Calin needs four of five, stiffness from the diary", () => {
    const intake: Intake = { ...chronic, ageAtOnset: 30, insidiousOnset: true, improvesWithExercise: false };
    expect(
      verdict(
        "calin",
        intake,
        days(7, () => ({ stiff: 5 })),
      ),
    ).toBe("met");
    expect(
      verdict(
        "calin",
        intake,
        days(7, () => ({ stiff: 0 })),
      ),
    ).toBe("not_met");
  });
  it("Berlin needs two of four", () => {
    const intake: Intake = {
      ...chronic,
      improvesWithExercise: true,
      improvesWithRest: false,
      alternatingButtockPain: false,
      wakesSecondHalf: false,
    };
    expect(
      verdict(
        "berlin",
        intake,
        days(7, () => ({ stiff: 31 })),
      ),
    ).toBe("met");
    expect(
      verdict(
        "berlin",
        intake,
        days(7, () => ({ stiff: 30 })),
      ),
    ).toBe("not_met");
    expect(
      verdict(
        "berlin",
        { ...intake, improvesWithRest: true },
        days(7, () => ({ stiff: 31 })),
      ),
    ).toBe("not_met");
    expect(patternSets.berlin).toMatchObject({ atLeast: 2, sensitivity: 70, specificity: 81.4 });
  });
  it("is not assessable below three months, and too little to say when that is unknown or two are unknown", () => {
    const young: Intake = { ...chronic, complaintSince: addDays(TODAY, -90) };
    expect(verdict("asas", young)).toBe("not_assessable");
    expect(verdict("asas", emptyIntake)).toBe("too_little");
    expect(
      verdict("asas", { ...chronic, ageAtOnset: 50, insidiousOnset: false, improvesWithExercise: false }),
    ).toBe("too_little");
    expect(
      verdict("asas", {
        ...chronic,
        ageAtOnset: 50,
        insidiousOnset: false,
        improvesWithExercise: false,
        improvesWithRest: true,
      }),
    ).toBe("not_met");
  });
});

describe("diary evidence (DOMAIN.md C4)", () => {
  it("takes the median over seven logged mornings of fourteen", () => {
    expect(
      answer(
        "stiffness_over_30",
        days(6, () => ({ stiff: 90 })),
      ),
    ).toMatchObject({ answer: "unknown", n: 0 });
    const seven = answer(
      "stiffness_over_30",
      days(7, (i) => ({ stiff: i < 4 ? 31 : 0 })),
    );
    expect(seven).toMatchObject({ answer: "yes", from: "diary", n: 7 });
    expect(seven.days).toHaveLength(7);
    const outside = days(20, (i) => ({ stiff: i < 14 ? (i < 6 ? 90 : null) : 90 }));
    expect(answer("stiffness_over_30", outside).answer).toBe("unknown");
  });
  it("takes a majority of at least two weekly answers, else intake", () => {
    const weekly = (...answers: ExtraValues["better_by"][]) =>
      days(answers.length, (i) => ({ extra: { better_by: answers[i] ?? null } }));
    const intake = { ...chronic, improvesWithExercise: false };
    expect(answer("improves_with_exercise", weekly("movement", "both"), intake)).toMatchObject({
      answer: "yes",
      from: "diary",
      n: 2,
    });
    expect(answer("improves_with_exercise", weekly("movement"), intake)).toMatchObject({
      answer: "no",
      from: "intake",
    });
    expect(answer("improves_with_exercise", weekly("movement", "unknown"), intake).from).toBe("intake");
    expect(answer("improves_with_exercise", weekly("movement", "rest"), intake).from).toBe("intake");
    expect(answer("improves_with_exercise", weekly("movement", "rest", "rest")).answer).toBe("no");
    expect(answer("no_improvement_with_rest", weekly("movement", "neither")).answer).toBe("yes");
    expect(answer("no_improvement_with_rest", weekly("both", "rest")).answer).toBe("no");
    expect(answer("exercise_not_rest", weekly("movement", "movement"))).toMatchObject({
      answer: "yes",
      n: 2,
    });
    expect(answer("exercise_not_rest", weekly("both", "both")).answer).toBe("no");
    expect(answer("exercise_not_rest", [], { ...chronic, improvesWithExercise: true }).answer).toBe(
      "unknown",
    );
    expect(answer("exercise_not_rest", [], { ...chronic, improvesWithExercise: false })).toMatchObject({
      answer: "no",
      from: "intake",
    });
  });
  it("needs two late awakenings for yes and seven answered nights for no", () => {
    const nights = (n: number, late: number) =>
      days(n, (i) => ({
        extra: { woken_by_pain: i < late, woken_half: i < late ? (i % 2 ? "both" : "second") : null },
      }));
    expect(answer("wakes_second_half", nights(2, 2))).toMatchObject({ answer: "yes", n: 2 });
    expect(answer("wakes_second_half", nights(6, 1)).answer).toBe("unknown");
    expect(answer("wakes_second_half", nights(7, 1))).toMatchObject({ answer: "no", n: 7 });
    expect(answer("wakes_second_half", nights(6, 1), { ...chronic, wakesSecondHalf: true })).toMatchObject({
      answer: "yes",
      from: "intake",
    });
    const early = days(7, () => ({ extra: { woken_by_pain: true, woken_half: "first" as const } }));
    expect(answer("wakes_second_half", early).answer).toBe("no");
  });
});

describe("mechanical card (seed 001)", () => {
  const calm = (more: ExtraValues = {}) =>
    days(8, (i) => ({
      stiff: 60,
      extra: {
        time_to_better_min: 60,
        leg_symptoms: ["none"],
        ...(i < 2 ? { better_by: "movement" } : {}),
        ...more,
      },
    }));
  const mechanical = (mornings: MorningRecord[]) =>
    patternCard(emptyIntake, mornings, TODAY).mechanical.verdict;
  it("fits when all four hold, at their limits", () => {
    expect(mechanical(calm())).toBe("fits");
  });
  it("does not fit with leg symptoms, no improvement, or longer stiffness", () => {
    expect(mechanical(calm({ leg_symptoms: ["tingling"] }))).toBe("does_not_fit");
    expect(mechanical(calm({ time_to_better_min: "not_better" }))).toBe("does_not_fit");
    expect(mechanical(calm({ time_to_better_min: 61 }))).toBe("does_not_fit");
    expect(mechanical(calm().map((m) => ({ ...m, values: { ...m.values, stiff_duration_min: 61 } })))).toBe(
      "does_not_fit",
    );
  });
  it("says too little when something was never asked", () => {
    expect(mechanical([])).toBe("too_little");
    expect(mechanical(calm().slice(0, 6))).toBe("too_little");
    const intakeOnly = patternCriteria({ ...emptyIntake, legSymptoms: false }, [], TODAY).no_leg_symptoms;
    expect(intakeOnly).toMatchObject({ answer: "yes", from: "intake" });
  });
});

describe("intake", () => {
  it("keeps unknown apart from no, and refuses impossible ages and dates", () => {
    expect(intakeSchema.safeParse(emptyIntake).success).toBe(true);
    expect(intakeSchema.parse({ ...emptyIntake, insidiousOnset: false }).insidiousOnset).toBe(false);
    expect(intakeSchema.safeParse({ ...emptyIntake, ageAtOnset: 121 }).error?.issues[0]?.path).toEqual([
      "ageAtOnset",
    ]);
    expect(intakeSchema.safeParse({ ...emptyIntake, complaintSince: "2026-13-01" }).success).toBe(false);
    expect(intakeSchema.safeParse({}).success).toBe(false);
  });
});

describe("properties", () => {
  it("answers nothing from nothing, whatever the order of mornings", () => {
    const all = patternCriteria(emptyIntake, [], TODAY);
    expect(Object.values(all).every((c) => c.answer === "unknown" && c.from === null)).toBe(true);
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 240 }), { nil: null }), { maxLength: 14 }),
        (stiff) => {
          const mornings = days(stiff.length, (i) => ({ stiff: stiff[i] ?? null }));
          expect(patternCard(chronic, [...mornings].reverse(), TODAY)).toEqual(
            patternCard(chronic, mornings, TODAY),
          );
        },
      ),
    );
  });
});
