import { describe, expect, it } from "vitest";
import type { PlanItem } from "@soepel/domain/plan";
import { draftOf, newDraft, readDraft, type DraftItem } from "./draft-item.ts";

const key = "0192f0a0-0000-7000-8000-000000000001";
const walk: PlanItem = {
  key,
  exercise: "morning-walk",
  exerciseVersion: 2,
  moment: "morning",
  schedule: { kind: "weekdays", days: [1, 2, 4], timesPerDay: 1 },
  dose: {
    sets: null,
    reps: null,
    holdS: null,
    durationS: { min: 300, max: 480 },
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  optional: true,
  note: "Rustig aan.",
};
const edit = (part: Partial<DraftItem>) => readDraft({ ...draftOf(walk, ","), ...part });

describe("a line in the editor", () => {
  it("comes back unchanged when nothing is typed, for every kind of schedule", () => {
    const schedules: PlanItem["schedule"][] = [
      walk.schedule,
      { kind: "daily", timesPerDay: 2 },
      { kind: "n_per_week", n: 3 },
      { kind: "interval", everyMinutes: 30 },
      { kind: "as_needed" },
    ];
    for (const schedule of schedules) {
      expect(readDraft(draftOf({ ...walk, schedule }, ","))).toEqual({
        shown: { ...walk, schedule },
        issues: [],
      });
    }
  });

  it("shows a duration in minutes and reads it as seconds", () => {
    expect(draftOf(walk, ",")).toMatchObject({ duration: "5–8", durationUnit: "min" });
    expect(edit({ duration: "6" }).shown.dose.durationS).toEqual({ min: 360, max: 360 });
  });

  it("reports what cannot be read, and shows the rest without inventing a value", () => {
    const read = edit({ duration: "veel", sets: "99", note: "x".repeat(201) });
    expect(read.issues).toEqual([
      { field: "duration", code: "number", limit: null },
      { field: "sets", code: "too_big", limit: 10 },
      { field: "note", code: "too_big", limit: 200 },
    ]);
    expect(read.shown.dose).toMatchObject({ durationS: null, sets: null });
    expect(read.shown.note).toBeNull();
  });

  it("refuses a reversed range and a week without days", () => {
    expect(edit({ reps: "10-8" }).issues).toEqual([{ field: "reps", code: "range_reversed", limit: null }]);
    expect(edit({ days: [] }).issues).toEqual([{ field: "days", code: "too_small", limit: 1 }]);
    expect(edit({ timesPerDay: "" }).issues).toEqual([
      { field: "timesPerDay", code: "required", limit: null },
    ]);
  });

  it("calls seven chosen days every day", () => {
    expect(edit({ days: [7, 6, 5, 4, 3, 2, 1] }).shown.schedule).toEqual({ kind: "daily", timesPerDay: 1 });
  });

  it("takes the library's dose and first moment for a new line, and never a note", () => {
    const row = {
      version: 4,
      content: {
        slug: "morning-walk",
        name: { nl: "Wandeling", en: "Walk" },
        type: "exercise",
        goals: ["aerobic"],
        startPosition: { nl: "a", en: "a" },
        steps: { nl: ["a"], en: ["a"] },
        dose: walk.dose,
        doseNote: null,
        schedule: { kind: "daily", timesPerDay: 1 },
        easier: [],
        harder: [],
        stopRules: [],
        conditionHints: [],
        moments: ["evening", "morning"],
        equipment: [],
      },
    } as const satisfies Parameters<typeof newDraft>[1];
    expect(readDraft(newDraft(key, row, null, ",")).shown).toMatchObject({
      exerciseVersion: 4,
      moment: "evening",
      dose: walk.dose,
      optional: false,
      note: null,
    });
    expect(newDraft(key, row, "day", ",").moment).toBe("day");
  });
});
