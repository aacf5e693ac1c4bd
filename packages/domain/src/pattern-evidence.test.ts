import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import { emptyIntake, type Intake } from "./intake.ts";
import type { ExtraValues } from "./optional-questions.ts";
import { patternCriteria } from "./pattern-criteria.ts";
import { patternCard } from "./pattern.ts";
import { at, morning } from "./testing/builders.ts";

const TODAY = at("2026-03-15");
const day = (back: number) => addDays(TODAY, -back);
const unknown = { answer: "unknown", from: null, n: 0, days: [] };
/** One morning per answer, today first; the evidence lists days oldest first. */
const mornings = (list: readonly ExtraValues[], from = 0) =>
  list.map((extra, i) => morning(day(from + i), {}, { extra }));
const criteria = (list: readonly ExtraValues[], intake: Intake = emptyIntake) =>
  patternCriteria(intake, mornings(list), TODAY);
const daysOf = (n: number, from = 0) => Array.from({ length: n }, (_, i) => day(from + n - 1 - i));

describe("where the answer of a criterion comes from (DOMAIN.md C4, diary evidence rules)", () => {
  it("from the intake: no n and no days", () => {
    const { insidious_onset, longer_than_3_months } = criteria([], { ...emptyIntake, insidiousOnset: true });
    expect(insidious_onset).toEqual({ id: "insidious_onset", answer: "yes", from: "intake", n: 0, days: [] });
    expect(longer_than_3_months).toEqual({ id: "longer_than_3_months", ...unknown });
  });
  it("exercise but not rest: with n and days of the diary, also when one half comes from the intake", () => {
    const diary = criteria([{ better_by: "movement" }, { better_by: "movement" }, {}]);
    expect(diary.exercise_not_rest).toEqual({
      id: "exercise_not_rest",
      answer: "yes",
      from: "diary",
      n: 2,
      days: daysOf(2),
    });
    // Movement and both: exercise is a majority of two, rest a tie that the intake decides.
    const half: ExtraValues[] = [{ better_by: "movement" }, { better_by: "both" }];
    expect(criteria(half, { ...emptyIntake, improvesWithRest: false }).exercise_not_rest).toMatchObject({
      answer: "yes",
      from: "diary",
      n: 2,
      days: daysOf(2),
    });
    expect(criteria(half).exercise_not_rest).toEqual({ id: "exercise_not_rest", ...unknown });
    expect(criteria(half).improves_with_exercise).toMatchObject({ answer: "yes", from: "diary", n: 2 });
    const asked: Intake = { ...emptyIntake, improvesWithExercise: true, improvesWithRest: false };
    expect(criteria([], asked).exercise_not_rest).toMatchObject({ answer: "yes", from: "intake", n: 0 });
  });
  it("a tie of any size decides nothing", () => {
    const four: ExtraValues[] = ["movement", "movement", "rest", "rest"].map((better_by) => ({
      better_by: better_by as "movement" | "rest",
    }));
    expect(criteria(four).improves_with_exercise).toMatchObject(unknown);
  });
  it("mornings after the date and before the fourteen days do not count", () => {
    const two: ExtraValues[] = [{ better_by: "movement" }, { better_by: "movement" }];
    const of = (from: number) =>
      patternCriteria(emptyIntake, mornings(two, from), TODAY).improves_with_exercise;
    expect(of(12)).toMatchObject({ answer: "yes", days: [day(13), day(12)] });
    expect(of(13)).toMatchObject(unknown);
    expect(of(-2)).toMatchObject(unknown);
  });
  it("days are listed oldest first, whatever the order they came in", () => {
    const list = mornings([{ better_by: "movement" }, { better_by: "movement" }, { better_by: "movement" }]);
    const got = (order: typeof list) =>
      patternCriteria(emptyIntake, order, TODAY).improves_with_exercise.days;
    expect(got(list)).toEqual(daysOf(3));
    expect(got(list.toReversed())).toEqual(daysOf(3));
  });
  it("'not better' is longer than any number of minutes", () => {
    const times: ExtraValues[] = ["not_better", "not_better", 10, "not_better", 70].map((answer) => ({
      time_to_better_min: answer as number | "not_better",
    }));
    expect(criteria(times).better_within_60).toMatchObject({ answer: "no", from: "diary", n: 5 });
    expect(criteria(times.slice(0, 3)).better_within_60).toEqual({ id: "better_within_60", ...unknown });
  });
  it("waking in the second half: n is the answered nights, seven of them for a no", () => {
    const late: ExtraValues = { woken_by_pain: true, woken_half: "second" };
    const asleep: ExtraValues = { woken_by_pain: false, woken_half: "second" };
    expect(criteria([late, asleep, late, {}, {}]).wakes_second_half).toEqual({
      id: "wakes_second_half",
      answer: "yes",
      from: "diary",
      n: 3,
      days: [day(2), day(0)],
    });
    const six = Array.from({ length: 6 }, () => asleep);
    expect(criteria([...six, {}, {}, {}]).wakes_second_half).toMatchObject(unknown);
    expect(criteria([...six, {}, late]).wakes_second_half).toMatchObject({
      answer: "no",
      from: "diary",
      n: 7,
    });
  });
  it("leg symptoms: one morning with a sign decides, with its day; a blank is no answer", () => {
    const none: ExtraValues = { leg_symptoms: ["none"] };
    expect(criteria([none, {}, { leg_symptoms: ["tingling"] }]).no_leg_symptoms).toEqual({
      id: "no_leg_symptoms",
      answer: "no",
      from: "diary",
      n: 2,
      days: [day(2)],
    });
    expect(criteria([none, {}]).no_leg_symptoms).toMatchObject({ answer: "yes", from: "diary", n: 1 });
    expect(criteria([{}, {}]).no_leg_symptoms).toMatchObject(unknown);
  });
  it("no set is met while nobody knows since when, however many criteria are", () => {
    const many: Intake = { ...emptyIntake, wakesSecondHalf: true, alternatingButtockPain: true };
    const berlin = (intake: Intake) => patternCard(intake, [], TODAY).sets.find((s) => s.set === "berlin");
    expect(berlin(many)).toMatchObject({ yes: 2, verdict: "too_little" });
    expect(berlin({ ...many, complaintSince: day(91) })?.verdict).toBe("met");
  });
});
