import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moments, type Moment } from "@soepel/domain/plan";
import type { DraftItem } from "./draft-item.ts";
import { addItems, editItem, placeItem, replaceItem, stepItem, type DraftList } from "./draft-list.ts";

const line = (key: string, moment: Moment): DraftItem => ({
  key,
  exercise: `ex-${key}`,
  exerciseVersion: 1,
  moment,
  sets: "",
  reps: "",
  hold: "",
  duration: "",
  durationUnit: "s",
  breathIn: "",
  breathOut: "",
  perSide: false,
  scheduleKind: "daily",
  timesPerDay: "1",
  days: [],
  perWeek: "",
  everyMinutes: "",
  optional: false,
  note: "",
});
const start: DraftList = [
  line("a", "in_bed"),
  line("b", "morning"),
  line("c", "morning"),
  line("d", "evening"),
];
const told = (list: DraftList) => list.map(({ key, moment }) => `${key}:${moment}`);

describe("order of lines", () => {
  it("adds a line at the end of its own moment", () => {
    expect(told(addItems(start, [line("e", "morning")]))).toEqual([
      "a:in_bed",
      "b:morning",
      "c:morning",
      "e:morning",
      "d:evening",
    ]);
  });

  it("keeps the place of a line that is swapped", () => {
    expect(told(replaceItem(start, "b", line("x", "morning")))).toEqual([
      "a:in_bed",
      "x:morning",
      "c:morning",
      "d:evening",
    ]);
  });

  it("moves inside a moment, then on to the next moment, empty ones too", () => {
    const once = stepItem(start, "b", 1);
    expect(told(once)).toEqual(["a:in_bed", "c:morning", "b:morning", "d:evening"]);
    const twice = stepItem(once, "b", 1);
    expect(told(twice)).toEqual(["a:in_bed", "c:morning", "b:day", "d:evening"]);
    expect(told(stepItem(twice, "b", 1))).toEqual(["a:in_bed", "c:morning", "b:evening", "d:evening"]);
    expect(stepItem(start, "a", -1)).toBe(start);
  });

  it("never lets an edit change the key of a line", () => {
    expect(editItem(start, "a", { key: "z", note: "x" })[0]).toMatchObject({ key: "a", note: "x" });
  });

  it("drops a line before another, and last where the other is of another moment", () => {
    expect(told(placeItem(start, "d", "morning", "b"))).toEqual([
      "a:in_bed",
      "d:morning",
      "b:morning",
      "c:morning",
    ]);
    expect(told(placeItem(start, "b", "evening", "c"))).toEqual([
      "a:in_bed",
      "c:morning",
      "d:evening",
      "b:evening",
    ]);
  });

  it("keeps every line and the order of moments, whatever steps are taken", () => {
    const moves = fc.array(
      fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom(-1 as const, 1 as const)),
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const end = steps.reduce((list, [key, step]) => stepItem(list, key, step), start);
        expect(end.map(({ key }) => key).toSorted()).toEqual(["a", "b", "c", "d"]);
        const order = end.map(({ moment }) => moments.indexOf(moment));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });

  it("is undone by the opposite step", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("a", "b", "c", "d"),
        fc.constantFrom(-1 as const, 1 as const),
        (key, step) => {
          const moved = stepItem(start, key, step);
          const back = moved === start ? start : stepItem(moved, key, step === 1 ? -1 : 1);
          expect(told(back)).toEqual(told(start));
        },
      ),
    );
  });
});
