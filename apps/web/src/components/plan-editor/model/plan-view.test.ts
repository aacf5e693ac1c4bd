import { describe, expect, it } from "vitest";
import type { ExerciseContent } from "@soepel/domain/content";
import type { PlanItem } from "@soepel/domain/plan";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import { draftOf } from "./draft-item.ts";
import { libraryOf, planView, variantStep } from "./plan-view.ts";

const key = (n: number) => `0192f0a0-0000-7000-8000-00000000000${n}`;
const item = (n: number, exercise: string, part: Partial<PlanItem> = {}): PlanItem => ({
  key: key(n),
  exercise,
  exerciseVersion: 1,
  moment: "morning",
  schedule: { kind: "daily", timesPerDay: 2 },
  dose: {
    sets: null,
    reps: null,
    holdS: null,
    durationS: { min: 50, max: 110 },
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  optional: false,
  note: null,
  ...part,
});
const row = (slug: string, part: Partial<ExerciseContent> = {}): ExerciseRow => ({
  slug,
  version: 1,
  origin: "shipped",
  archived: false,
  content: {
    slug,
    name: { nl: slug, en: slug },
    type: "exercise",
    goals: ["mobility"],
    startPosition: { nl: "a", en: "a" },
    steps: { nl: ["a"], en: ["a"] },
    dose: item(1, "").dose,
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
const library = libraryOf([
  row("cat-cow", {
    easier: ["cat-cow-seated"],
    conditionHints: [
      { condition: "arthrosis", level: "adapt", text: { nl: "klein", en: "small" } },
      { condition: "hernia_radicular", level: "avoid_if_provokes", text: { nl: "stop", en: "stop" } },
    ],
  }),
  row("cat-cow-seated"),
  row("dim-light", { type: "habit" }),
]);
const view = (
  items: PlanItem[],
  base: PlanItem[] = items,
  more: Partial<Parameters<typeof planView>[0]> = {},
) =>
  planView({
    list: items.map((each) => draftOf(each, ",")),
    library,
    base,
    conditions: [],
    stopped: {},
    ...more,
  });

describe("planView", () => {
  it("names the variant that took a line's place, whichever of the two knows the other", () => {
    expect(variantStep(library, "cat-cow", "cat-cow-seated")).toBe("easier");
    expect(variantStep(library, "cat-cow-seated", "cat-cow")).toBe("harder");
    expect(variantStep(library, "cat-cow", "dim-light")).toBeNull();
    const [line] = view([item(2, "cat-cow-seated")], [item(1, "cat-cow")]).lines;
    expect(line).toMatchObject({ change: "replaced", replaces: { exercise: "cat-cow", step: "easier" } });
  });

  it("marks the changed field of a line and no other line", () => {
    const base = [item(1, "cat-cow"), item(2, "dim-light")];
    const { lines } = view([item(1, "cat-cow", { note: "Rustig." }), item(2, "dim-light")], base);
    expect(lines.map(({ change, fields }) => [change, [...fields]])).toEqual([
      ["changed", ["note"]],
      ["same", []],
    ]);
  });

  it("does not call every line of a first plan new", () => {
    const first = view([item(1, "cat-cow")], []);
    expect(first.lines[0]?.change).toBe("same");
    expect(first.diff.counts.added).toBe(1);
  });

  it("counts both sessions of a day, and gives a habit no minutes", () => {
    const { lines, week } = view([item(1, "cat-cow"), item(2, "dim-light")]);
    expect(lines.map(({ minutes }) => minutes)).toEqual([{ min: 2, max: 4 }, null]);
    expect(week[0]).toEqual({ min: 2, max: 4 });
  });

  it("shows the strongest hint for this patient, and where an exercise was stopped for pain", () => {
    const days = ["2026-11-14"] as LocalDate[];
    const conditions = ["arthrosis", "hernia_radicular"] as const;
    const [line] = view([item(1, "cat-cow")], [], { conditions, stopped: { "cat-cow": days } }).lines;
    expect(line?.hint?.level).toBe("avoid_if_provokes");
    expect(line?.stoppedDays).toEqual(days);
    expect(view([item(1, "cat-cow")]).lines[0]?.hint).toBeNull();
  });

  it("keeps a line whose exercise left the library, and counts what cannot be read", () => {
    const list = [{ ...draftOf(item(1, "gone"), ","), reps: "x", sets: "y" }];
    const shown = planView({ list, library, base: [], conditions: [], stopped: {} });
    expect(shown.lines[0]?.row).toBeUndefined();
    expect(shown.issueCount).toBe(2);
  });
});
