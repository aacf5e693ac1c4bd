import { describe, expect, it } from "vitest";
import type { ExerciseContent } from "@soepel/domain/content";
import {
  draftOfExercise,
  exerciseChecks,
  isComplete,
  readExercise,
  stepsOf,
  withHint,
  withSteps,
} from "./exercise-draft.ts";

const content: ExerciseContent = {
  slug: "own-cat-cow",
  figure: "cat-cow",
  name: { nl: "Kat-koe", en: "Cat-cow" },
  type: "exercise",
  goals: ["mobility"],
  startPosition: { nl: "Op handen en knieën", en: "On hands and knees" },
  steps: { nl: ["Maak uw rug bol."], en: ["Round your back."] },
  dose: {
    sets: 1,
    reps: { min: 6, max: 10 },
    holdS: null,
    durationS: null,
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  doseNote: null,
  schedule: { kind: "daily", timesPerDay: 1 },
  easier: ["cat-cow-seated"],
  harder: [],
  stopRules: ["PAIN_UP"],
  conditionHints: [],
  moments: ["morning"],
  equipment: [],
};
const draft = (part: Partial<ExerciseContent> = {}) => draftOfExercise({ ...content, ...part }, ",");

describe("an exercise being edited", () => {
  it("reads back as what it started from", () => {
    expect(readExercise(draft())).toEqual({ shown: content, issues: [], content });
    expect(isComplete(content)).toBe(true);
  });

  it("is saved with gaps, and not while an amount cannot be read", () => {
    const gap = readExercise(draft({ name: { nl: "Kat", en: "" }, goals: [] }));
    expect(gap.content).not.toBeNull();
    expect(isComplete(gap.content!)).toBe(false);
    const start = draft();
    const bad = readExercise({ ...start, line: { ...start.line, reps: "tien" } });
    expect(bad.content).toBeNull();
    expect(bad.issues).toEqual([{ field: "reps", code: "number", limit: null }]);
    const range = readExercise({ ...start, line: { ...start.line, sets: "11" } });
    expect(range.issues).toEqual([{ field: "sets", code: "too_big", limit: 10 }]);
  });

  it("has no note about the amount when both languages are empty", () => {
    expect(readExercise(draft({ doseNote: { nl: " ", en: "" } })).content?.doseNote).toBeNull();
  });

  it("keeps steps side by side, and a hint's text when its level changes", () => {
    const two = withSteps(content, [...stepsOf(content), { nl: "Adem.", en: "" }]);
    expect(two.steps).toEqual({ nl: ["Maak uw rug bol.", "Adem."], en: ["Round your back.", ""] });
    const hint = { condition: "stenosis" as const, level: "ok" as const, text: { nl: "Goed.", en: "Good." } };
    const changed = withHint({ ...content, conditionHints: [hint] }, "stenosis", "adapt");
    expect(changed.conditionHints).toEqual([{ ...hint, level: "adapt" }]);
    expect(withHint(changed, "stenosis", null).conditionHints).toEqual([]);
  });
});

describe("checks before publishing", () => {
  it("finds nothing in a good item, and every gap in an empty one", () => {
    expect(exerciseChecks(content)).toEqual([]);
    const { figure: _figure, ...bare } = content;
    const empty = { ...bare, name: { nl: "", en: "" }, goals: [], moments: [], easier: [] };
    expect(exerciseChecks(empty)).toEqual([
      { kind: "missing", count: 2 },
      { kind: "figure" },
      { kind: "goal" },
      { kind: "moment" },
      { kind: "no_milder" },
    ]);
  });

  it("counts steps with a long sentence, and asks no milder variant of a habit", () => {
    const long = `${"word ".repeat(16)}end.`;
    const checks = exerciseChecks({
      ...withSteps(content, [{ nl: "Kort.", en: long }]),
      type: "habit",
      easier: [],
    });
    expect(checks).toEqual([{ kind: "sentence", count: 1 }]);
  });
});
