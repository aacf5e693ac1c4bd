import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedFields, planDiff } from "./plan-diff.ts";
import type { PlanItem } from "./plan.ts";

const item = (key: string, exercise: string, more: Partial<PlanItem> = {}): PlanItem => ({
  key,
  exercise,
  exerciseVersion: 1,
  moment: "morning",
  schedule: { kind: "daily", timesPerDay: 1 },
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
  note: null,
  ...more,
});
const none = () => false;

describe("planDiff", () => {
  it("keeps a line with another dose the same line and names the changed part only", () => {
    const before = item("a", "knee", {
      dose: { ...item("a", "knee").dose, reps: null, durationS: { min: 30, max: 30 } },
    });
    const after = { ...before, dose: { ...before.dose, durationS: { min: 20, max: 20 } } };
    const diff = planDiff([before], [after], none);
    expect(diff.lines).toEqual([{ kind: "changed", before, after, fields: ["durationS"] }]);
    expect(diff.counts.changed).toBe(1);
  });

  it("shows a swapped variant as one replacement, not as one line gone and one new", () => {
    const diff = planDiff(
      [item("a", "cat-cow"), item("b", "walk")],
      [item("c", "cat-cow-seated"), item("b", "walk")],
      (left, entered) => left === "cat-cow" && entered === "cat-cow-seated",
    );
    expect(diff.lines.map((line) => line.kind)).toEqual(["replaced", "same"]);
    expect(diff.counts).toMatchObject({ replaced: 1, added: 0, removed: 0 });
  });

  it("lets one line replace at most one other", () => {
    const diff = planDiff([item("a", "x")], [item("b", "y"), item("c", "y")], () => true);
    expect(diff.lines.map((line) => line.kind)).toEqual(["replaced", "added"]);
  });

  it("sees another order of the same lines, and is empty only without any difference", () => {
    const [a, b] = [item("a", "x"), item("b", "y")];
    expect(planDiff([a, b], [a, b], none)).toMatchObject({ reordered: false, empty: true });
    expect(planDiff([a, b], [b, a], none)).toMatchObject({ reordered: true, empty: false });
  });

  it("does not call a line reordered because another one left or came before it", () => {
    const [a, b] = [item("a", "x"), item("b", "y")];
    expect(planDiff([a, b], [b], none).reordered).toBe(false);
    expect(planDiff([b], [a, b], none).reordered).toBe(false);
  });

  it("accounts for every old and every new line exactly once", () => {
    const slug = fc.constantFrom("x", "y", "z");
    const plan = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), slug), { selector: ([key]) => key, maxLength: 8 })
      .map((rows) => rows.map(([key, exercise]) => item(`k${key}`, exercise)));
    fc.assert(
      fc.property(plan, plan, fc.boolean(), (before, after, variants) => {
        const { counts, lines } = planDiff(before, after, () => variants);
        expect(counts.same + counts.changed + counts.replaced + counts.added).toBe(after.length);
        expect(counts.same + counts.changed + counts.replaced + counts.removed).toBe(before.length);
        expect(lines).toHaveLength(after.length + counts.removed);
      }),
    );
  });
});

describe("changedFields", () => {
  const on = (schedule: PlanItem["schedule"]) => item("a", "x", { schedule });
  const weekdays = (days: number[], timesPerDay = 1) => on({ kind: "weekdays", days, timesPerDay });

  it("does not mind the order in which weekdays were chosen, nor seven of them for every day", () => {
    expect(changedFields(weekdays([1, 3]), weekdays([3, 1]))).toEqual([]);
    expect(changedFields(weekdays([1, 2, 3, 4, 5, 6, 7]), on({ kind: "daily", timesPerDay: 1 }))).toEqual([]);
  });

  it("tells other days from another count a day, and both from another kind of schedule", () => {
    expect(changedFields(weekdays([1, 3]), weekdays([1, 4]))).toEqual(["days"]);
    expect(changedFields(weekdays([1, 3]), weekdays([1, 3], 2))).toEqual(["timesPerDay"]);
    expect(changedFields(on({ kind: "daily", timesPerDay: 1 }), weekdays([1], 2))).toEqual([
      "timesPerDay",
      "days",
    ]);
    expect(changedFields(weekdays([1]), on({ kind: "as_needed" }))).toEqual(["schedule"]);
    expect(changedFields(on({ kind: "n_per_week", n: 2 }), on({ kind: "n_per_week", n: 3 }))).toEqual([
      "schedule",
    ]);
    expect(changedFields(on({ kind: "as_needed" }), on({ kind: "as_needed" }))).toEqual([]);
  });

  it("tells a newer version of the same exercise from another exercise", () => {
    expect(changedFields(item("a", "x"), item("a", "x", { exerciseVersion: 2 }))).toEqual(["version"]);
    expect(changedFields(item("a", "x"), item("a", "y", { exerciseVersion: 2 }))).toEqual(["exercise"]);
  });

  it("names note, moment and the optional mark", () => {
    expect(
      changedFields(item("a", "x"), item("a", "x", { note: "Rustig.", moment: "evening", optional: true })),
    ).toEqual(["moment", "optional", "note"]);
  });
});
