import { describe, expect, it } from "vitest";
import { exerciseContentSchema, templateContentSchema, type ExerciseContent } from "./content.ts";

const bridge: ExerciseContent = {
  slug: "glute-bridge",
  name: { nl: "Bruggetje", en: "Bridge" },
  type: "exercise",
  goals: ["strength"],
  startPosition: { nl: "Op uw rug", en: "On your back" },
  steps: { nl: ["Til uw billen op."], en: ["Lift your hips."] },
  dose: {
    sets: 2,
    reps: { min: 8, max: 10 },
    holdS: null,
    durationS: null,
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  doseNote: null,
  schedule: { kind: "daily", timesPerDay: 1 },
  easier: ["pelvic-tilt-supine"],
  harder: [],
  stopRules: ["PAIN_UP"],
  conditionHints: [],
  moments: ["day"],
  equipment: [],
};

const refusal = (content: unknown) =>
  exerciseContentSchema.safeParse(content).error?.issues[0]?.message ?? null;

describe("exercise content", () => {
  it("accepts a complete item and returns it unchanged", () => {
    expect(exerciseContentSchema.parse(bridge)).toEqual(bridge);
  });

  it("refuses an empty language, so that a published item never lacks a translation", () => {
    expect(refusal({ ...bridge, name: { nl: "Bruggetje", en: "  " } })).not.toBeNull();
    expect(refusal({ ...bridge, name: { nl: "Bruggetje" } })).not.toBeNull();
  });

  it("refuses a different number of steps per language", () => {
    expect(refusal({ ...bridge, steps: { nl: ["Een.", "Twee."], en: ["One."] } })).toBe("step_count_differs");
  });

  it("refuses an item that is its own variant, or easier and harder than the same item", () => {
    expect(refusal({ ...bridge, easier: ["glute-bridge"] })).toBe("own_variant");
    expect(refusal({ ...bridge, harder: ["pelvic-tilt-supine"] })).toBe("easier_and_harder");
  });

  it("refuses unknown fields and texts beyond their bound", () => {
    expect(refusal({ ...bridge, video: "x" })).not.toBeNull();
    expect(refusal({ ...bridge, name: { nl: "x".repeat(81), en: "x" } })).not.toBeNull();
  });

  it("refuses two hints for one condition and doubled codes", () => {
    const hint = { condition: "stenosis", level: "ok", text: { nl: "Goed.", en: "Good." } };
    expect(refusal({ ...bridge, conditionHints: [hint, hint] })).toBe("duplicate");
    expect(refusal({ ...bridge, moments: ["day", "day"] })).toBe("duplicate");
  });
});

describe("template content", () => {
  const { dose, schedule } = bridge;
  const item = {
    exercise: "glute-bridge",
    exerciseVersion: 1,
    moment: "day",
    dose,
    schedule,
    optional: false,
  };
  const template = { slug: "base", name: bridge.name, note: null, items: [item] };

  it("keeps the same exercise at two moments, refuses it twice at one", () => {
    expect(
      templateContentSchema.safeParse({
        ...template,
        items: [item, { ...item, moment: "evening" }],
      }).success,
    ).toBe(true);
    expect(templateContentSchema.safeParse({ ...template, items: [item, item] }).success).toBe(false);
  });

  it("refuses an empty template and a version below 1", () => {
    expect(templateContentSchema.safeParse({ ...template, items: [] }).success).toBe(false);
    expect(
      templateContentSchema.safeParse({ ...template, items: [{ ...item, exerciseVersion: 0 }] }).success,
    ).toBe(false);
  });
});
