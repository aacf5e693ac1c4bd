import { describe, expect, it } from "vitest";
import type { ExerciseContent } from "@soepel/domain/content";
import type { PlanItem } from "@soepel/domain/plan";
import type { InstantIso, LocalDate, RevisionId, TemplateVersionId } from "@soepel/domain/primitives";
import type { RevisionWire } from "@soepel/domain/wire/common";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import { removeItem } from "../../../components/plan-editor/model/draft-list.ts";
import {
  addExercise,
  firstDayOffered,
  lastDayOffered,
  loadTemplate,
  startSession,
  swapExercise,
} from "./session.ts";

const day = (text: string) => text as LocalDate;
const item = (key: string, exercise: string, part: Partial<PlanItem> = {}): PlanItem => ({
  key,
  exercise,
  exerciseVersion: 1,
  moment: "morning",
  schedule: { kind: "weekdays", days: [1, 3], timesPerDay: 1 },
  dose: {
    sets: 1,
    reps: { min: 6, max: 10 },
    holdS: null,
    durationS: null,
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  optional: false,
  note: "Rustig.",
  ...part,
});
const revision = (items: PlanItem[], part: Partial<RevisionWire> = {}): RevisionWire => ({
  id: "r" as RevisionId,
  number: 2,
  effectiveFrom: day("2026-11-03"),
  endsOn: day("2026-11-22"),
  reason: null,
  createdAt: "2026-11-02T10:00:00.000Z" as InstantIso,
  createdBy: "R. Bakker",
  template: null,
  items,
  ...part,
});
const row = (slug: string): ExerciseRow => ({
  slug,
  version: 4,
  origin: "shipped",
  archived: false,
  content: {
    slug,
    name: { nl: slug, en: slug },
    type: "exercise",
    goals: ["mobility"],
    startPosition: { nl: "a", en: "a" },
    steps: { nl: ["a"], en: ["a"] },
    dose: { ...item("", "").dose, reps: { min: 8, max: 8 } },
    doseNote: null,
    schedule: { kind: "daily", timesPerDay: 1 },
    easier: [],
    harder: [],
    stopRules: [],
    conditionHints: [],
    moments: ["morning"],
    equipment: [],
  } satisfies ExerciseContent,
});
let count = 0;
const newKey = () => `new-${(count += 1)}`;
const start = () => startSession([revision([item("a", "cat-cow"), item("b", "walk")])], ",");

describe("keys of lines", () => {
  it("gives a swapped variant a new key, with the place, days and optional mark of the old line but its own dose", () => {
    const [session, by] = swapExercise(start(), "a", row("cat-cow-seated"), newKey, ",");
    expect(by?.key).toMatch(/^new-/);
    expect(session.list.map(({ exercise }) => exercise)).toEqual(["cat-cow-seated", "walk"]);
    expect(by).toMatchObject({
      moment: "morning",
      scheduleKind: "weekdays",
      days: [1, 3],
      reps: "8",
      note: "",
    });
  });

  it("brings the old line back, key and note included, when a swap is swapped back", () => {
    const [once, by] = swapExercise(start(), "a", row("cat-cow-seated"), newKey, ",");
    const [twice] = swapExercise(once, by?.key ?? "", row("cat-cow"), newKey, ",");
    expect(twice.list[0]).toEqual(start().list[0]);
  });

  it("keeps the key of a line that was removed and is added again", () => {
    const session = { ...start(), list: removeItem(start().list, "b") };
    expect(addExercise(session, row("walk"), null, newKey, ",")[1].key).toBe("b");
    expect(addExercise(start(), row("walk"), null, newKey, ",")[1].key).toMatch(/^new-/);
    expect(addExercise(session, row("walk"), "evening", newKey, ",")[1].key).toMatch(/^new-/);
  });
});

describe("loading a template", () => {
  const template = {
    templateVersionId: "t" as TemplateVersionId,
    content: {
      slug: "morning",
      name: { nl: "x", en: "x" },
      note: null,
      items: (["cat-cow", "hip-hinge"] as const).map((exercise) => {
        const { key: _key, note: _note, ...rest } = item("", exercise, { exerciseVersion: 3 });
        return rest;
      }),
    },
  };

  it("adds what is missing, pins the template's versions and leaves the lines of the plan alone", () => {
    const [session, added] = loadTemplate(start(), template, newKey, ",");
    expect(added).toBe(1);
    expect(session.list.map(({ exercise, exerciseVersion }) => [exercise, exerciseVersion])).toEqual([
      ["cat-cow", 1],
      ["walk", 1],
      ["hip-hinge", 3],
    ]);
    expect(session.templateVersionId).toBe("t");
  });

  it("changes nothing when everything is there already", () => {
    const full = loadTemplate(start(), template, newKey, ",")[0];
    expect(loadTemplate(full, template, newKey, ",")).toEqual([full, 0]);
  });
});

describe("days offered", () => {
  it("is tomorrow while a plan is in force, today before a first plan or after an ended one", () => {
    const revisions = [revision([])];
    expect(firstDayOffered([], day("2026-11-19"))).toBe("2026-11-19");
    expect(firstDayOffered(revisions, day("2026-11-19"))).toBe("2026-11-20");
    expect(firstDayOffered(revisions, day("2026-11-30"))).toBe("2026-11-30");
  });

  it("keeps an end that still lies ahead", () => {
    expect(lastDayOffered(revision([]), day("2026-11-20"))).toBe("2026-11-22");
    expect(lastDayOffered(revision([]), day("2026-11-23"))).toBeNull();
    expect(lastDayOffered(null, day("2026-11-23"))).toBeNull();
  });
});
