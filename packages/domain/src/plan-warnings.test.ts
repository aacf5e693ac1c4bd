import { describe, expect, it } from "vitest";
import type { ExerciseContent } from "./content.ts";
import { minutesByWeekday, planWarnings } from "./plan-warnings.ts";
import type { Dose, PlanItem, Schedule } from "./plan.ts";
import type { LocalDate } from "./primitives.ts";

const nothing: Dose = {
  sets: null,
  reps: null,
  holdS: null,
  durationS: null,
  perSide: false,
  breathInS: null,
  breathOutS: null,
};
/** 10 s of set-up are counted, so `min` whole minutes of doing. */
const minutesOf = (min: number, max = min): Dose => ({
  ...nothing,
  durationS: { min: min * 60 - 10, max: max * 60 - 10 },
});
const daily: Schedule = { kind: "daily", timesPerDay: 1 };
const item = (exercise: string, dose: Dose, schedule: Schedule = daily, key = exercise): PlanItem => ({
  key,
  exercise,
  exerciseVersion: 1,
  moment: "morning",
  schedule,
  dose,
  optional: false,
  note: null,
});
const content = (slug: string, part: Partial<ExerciseContent> = {}): ExerciseContent => ({
  slug,
  name: { nl: slug, en: slug },
  type: "exercise",
  goals: ["mobility"],
  startPosition: { nl: "a", en: "a" },
  steps: { nl: ["a"], en: ["a"] },
  dose: nothing,
  doseNote: null,
  schedule: daily,
  easier: [],
  harder: [],
  stopRules: [],
  conditionHints: [],
  moments: ["morning"],
  equipment: [],
  ...part,
});
const warn = (items: PlanItem[], more: Partial<Parameters<typeof planWarnings>[0]> = {}) =>
  planWarnings({ items, contentOf: (slug) => content(slug), conditions: [], stopped: {}, ...more });

describe("minutesByWeekday", () => {
  it("counts an item on its own weekdays and one of n per week on every day", () => {
    const days = minutesByWeekday([
      item("a", minutesOf(1)),
      item("b", minutesOf(5), { kind: "weekdays", days: [1, 7], timesPerDay: 1 }),
      item("c", minutesOf(2), { kind: "n_per_week", n: 3 }),
    ]);
    expect(days.map((day) => day?.max)).toEqual([8, 3, 3, 3, 3, 3, 8]);
  });

  it("is unknown, not 0, on a day without anything that takes a known time", () => {
    const days = minutesByWeekday([item("a", minutesOf(5), { kind: "weekdays", days: [2], timesPerDay: 1 })]);
    expect(days.map((day) => day === null)).toEqual([true, false, true, true, true, true, true]);
    expect(minutesByWeekday([item("a", nothing)])).toEqual(Array.from({ length: 7 }, () => null));
  });
});

describe("planWarnings", () => {
  it("is silent at exactly four exercises and exactly ten minutes", () => {
    expect(warn(["a", "b", "c", "d"].map((slug) => item(slug, minutesOf(2.5))))).toEqual([]);
  });

  it("counts different exercises, and habits, positions and advice not at all", () => {
    const five = ["a", "b", "c", "d", "e"].map((slug) => item(slug, nothing));
    expect(warn(five)).toEqual([{ kind: "too_many_exercises", count: 5, limit: 4 }]);
    expect(warn([...five.slice(0, 4), item("a", nothing, daily, "evening")])).toEqual([]);
    expect(
      warn(five, { contentOf: (slug) => content(slug, { type: slug === "e" ? "habit" : "exercise" }) }),
    ).toEqual([]);
  });

  it("names the weekdays above the limit and leaves the minutes of habits out", () => {
    const items = [
      item("a", minutesOf(6, 8)),
      item("walk", minutesOf(5), { kind: "weekdays", days: [5, 1], timesPerDay: 1 }),
      item("dim", minutesOf(60)),
    ];
    expect(
      warn(items, { contentOf: (slug) => content(slug, { type: slug === "dim" ? "habit" : "exercise" }) }),
    ).toEqual([{ kind: "too_many_minutes", minutes: { min: 11, max: 13 }, weekdays: [1, 5], limit: 10 }]);
  });

  it("repeats a hint only for a condition this patient has, and never one that says suitable", () => {
    const contentOf = (slug: string) =>
      content(slug, {
        conditionHints: [
          { condition: "hernia_radicular", level: "avoid_if_provokes", text: { nl: "x", en: "x" } },
          { condition: "stenosis", level: "ok", text: { nl: "x", en: "x" } },
        ],
      });
    expect(warn([item("a", nothing)], { contentOf, conditions: ["stenosis"] })).toEqual([]);
    expect(warn([item("a", nothing)], { contentOf, conditions: ["hernia_radicular", "stenosis"] })).toEqual([
      {
        kind: "condition_hint",
        itemKey: "a",
        exercise: "a",
        condition: "hernia_radicular",
        level: "avoid_if_provokes",
      },
    ]);
  });

  it("tells on which days an exercise of this plan was stopped for pain", () => {
    const days = ["2026-11-16", "2026-11-14"] as LocalDate[];
    expect(warn([item("a", nothing)], { stopped: { a: days, other: days } })).toEqual([
      { kind: "stopped_for_pain", itemKey: "a", exercise: "a", days: ["2026-11-14", "2026-11-16"] },
    ]);
  });
});
