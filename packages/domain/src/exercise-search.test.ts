import { describe, expect, it } from "vitest";
import type { ExerciseContent } from "./content.ts";
import { anyExercise, searchExercises, type ExerciseQuery } from "./exercise-search.ts";

const content = (
  slug: string,
  nl: string,
  en: string,
  part: Partial<ExerciseContent> = {},
): { content: ExerciseContent } => ({
  content: {
    slug,
    name: { nl, en },
    type: "exercise",
    goals: ["mobility"],
    startPosition: { nl: "Op uw rug", en: "On your back" },
    steps: { nl: ["Adem rustig uit."], en: ["Breathe out calmly."] },
    dose: {
      sets: null,
      reps: null,
      holdS: null,
      durationS: null,
      perSide: false,
      breathInS: null,
      breathOutS: null,
    },
    doseNote: null,
    schedule: { kind: "daily", timesPerDay: 1 },
    easier: [],
    harder: [],
    stopRules: [],
    conditionHints: [],
    moments: ["morning"],
    equipment: [],
    ...part,
  },
});

const rows = [
  content("knee-rolls", "Knieën heen en weer", "Knee rolls", { moments: ["evening"] }),
  content("cat-cow", "Kat-koe", "Cat-cow", {
    conditionHints: [
      { condition: "hernia_radicular", level: "avoid_if_provokes", text: { nl: "x", en: "x" } },
    ],
  }),
  content("band-row", "Roeien met band", "Band row", { goals: ["strength"], equipment: ["elastic-band"] }),
];
const found = (query: Partial<ExerciseQuery>) =>
  searchExercises(rows, { ...anyExercise, ...query }).map(({ content: { slug } }) => slug);

describe("searchExercises", () => {
  it("gives everything in the given order when nothing is asked", () => {
    expect(found({})).toEqual(["knee-rolls", "cat-cow", "band-row"]);
  });

  it("finds by either language, without accents or hyphens, in any word order", () => {
    expect(found({ text: "knieen" })).toEqual(["knee-rolls"]);
    expect(found({ text: "rolls knee" })).toEqual(["knee-rolls"]);
    expect(found({ text: "kat koe" })).toEqual(["cat-cow"]);
    expect(found({ text: "zzz" })).toEqual([]);
  });

  it("puts a match in the name before one in the steps", () => {
    const withStep = content("a", "Iets", "Thing", { steps: { nl: ["Rol uw band uit."], en: ["Roll it."] } });
    expect(searchExercises([withStep, ...rows], { ...anyExercise, text: "band" })[0]?.content.slug).toBe(
      "band-row",
    );
  });

  it("combines goal, moment and equipment", () => {
    expect(found({ goal: "strength" })).toEqual(["band-row"]);
    expect(found({ moment: "evening" })).toEqual(["knee-rolls"]);
    expect(found({ equipment: "none" })).toEqual(["knee-rolls", "cat-cow"]);
    expect(found({ equipment: "elastic-band", goal: "mobility" })).toEqual([]);
  });

  it("leaves out what a condition speaks against, and can show what speaks about a condition", () => {
    expect(found({ suitsConditions: ["hernia_radicular"] })).toEqual(["knee-rolls", "band-row"]);
    expect(found({ suitsConditions: ["stenosis"] })).toHaveLength(3);
    expect(found({ hintFor: "hernia_radicular" })).toEqual(["cat-cow"]);
  });
});
