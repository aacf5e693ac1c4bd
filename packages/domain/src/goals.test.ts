import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { externalChange, externalInstruments, externalScoreSchema } from "./external-scores.ts";
import { goalChange, goalSetSchema } from "./goals.ts";

const [a, b, c] = ["a", "b", "c"];

describe("personal goals (DOMAIN.md D)", () => {
  it("averages goals rated on both days only", () => {
    expect(goalChange("lower_better", { [a]: 8, [b]: 6, [c]: 9 }, { [a]: 5, [b]: 4, [c]: null })).toEqual({
      n: 2,
      before: 7,
      after: 4.5,
      improvement: 2.5,
      size: "medium",
    });
    expect(goalChange("lower_better", { [a]: null }, { [a]: 3 })).toBeNull();
    expect(goalChange("lower_better", {}, {})).toBeNull();
  });
  it("turns with the direction and keeps a true 0", () => {
    expect(goalChange("higher_better", { [a]: 0 }, { [a]: 3 })).toMatchObject({
      improvement: 3,
      size: "large",
    });
    expect(goalChange("lower_better", { [a]: 0 }, { [a]: 3 })).toMatchObject({
      improvement: -3,
      size: "large",
    });
    expect(goalChange("lower_better", { [a]: 4 }, { [a]: 4 })).toMatchObject({
      improvement: 0,
      size: "below",
    });
  });
  it("has bands at 1.3, 2.3 and 2.7 points (JOSPT 2014)", () => {
    const size = (points: number) => goalChange("higher_better", { [a]: 0 }, { [a]: points })?.size;
    expect([1.29, 1.3, 2.29, 2.3, 2.69, 2.7].map(size)).toEqual([
      "below",
      "small",
      "small",
      "medium",
      "medium",
      "large",
    ]);
  });
  it("takes one to five activities in own words", () => {
    const goal = (activity: string) => ({ id: "0190f5a0-0000-7000-8000-000000000001", activity });
    const parse = (goals: unknown[]) => goalSetSchema.safeParse({ direction: "lower_better", goals }).success;
    expect([parse([goal("traplopen")]), parse([]), parse([goal(" ")])]).toEqual([true, false, false]);
    expect(parse(Array.from({ length: 6 }, () => goal("lopen")))).toBe(false);
  });
});

describe("external scores", () => {
  const score = (instrument: string, total: number) =>
    externalScoreSchema.safeParse({ kind: "total", instrument, date: "2026-03-10", total }).error?.issues[0]
      ?.message;
  it("accepts totals within the scale and its steps, and refuses others with a code", () => {
    for (const [instrument, { min, max }] of Object.entries(externalInstruments)) {
      expect([score(instrument, min), score(instrument, max)]).toEqual([undefined, undefined]);
      expect([score(instrument, min - 1), score(instrument, max + 1)]).toEqual([
        "out_of_range",
        "out_of_range",
      ]);
    }
    expect(score("rmdq24", 3.5)).toBe("not_a_step");
    expect(score("basdai", 4.3)).toBeUndefined();
    expect(score("nonsense", 4)).toBeDefined();
    const startBack = { kind: "start_back", date: "2026-03-10", group: "medium" };
    expect(externalScoreSchema.safeParse(startBack).success).toBe(true);
    expect(externalScoreSchema.safeParse({ ...startBack, items: [1] }).success).toBe(false);
  });
  it("judges change by the published MIC in points or percent (RMDQ 5 or 30 %, ODI 10 or 30 %)", () => {
    expect(externalChange("rmdq24", 20, 15)?.verdict).toBe("improved");
    expect(externalChange("rmdq24", 20, 16)).toEqual({ change: -4, verdict: "no_clear_change" });
    expect(externalChange("rmdq24", 10, 7)?.verdict).toBe("improved");
    expect(externalChange("rmdq24", 10, 8)?.verdict).toBe("no_clear_change");
    expect(externalChange("odi", 20, 30)?.verdict).toBe("worse");
    expect(externalChange("odi", 0, 9)?.verdict).toBe("no_clear_change");
    expect(externalChange("ears", 10, 15.5)?.verdict).toBe("improved");
    expect(externalChange("ears", 15.5, 10)?.verdict).toBe("worse");
    expect(externalChange("isi", 20, 11.6)?.verdict).toBe("improved");
    expect(externalChange("psqi", 12, 3)).toBeNull();
    expect(externalChange("odi", 40, 40)).toEqual({ change: 0, verdict: "no_clear_change" });
  });
});

describe("goals and totals, whatever was typed", () => {
  const rating = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
  const two = fc.array(fc.tuple(rating, rating), { maxLength: 5 });
  const named = (list: readonly (number | null)[]) =>
    Object.fromEntries(list.map((v, i) => [`goal-${i}`, v]));

  it("only goals rated twice count, in any order; nothing rated twice is null, never 0", () => {
    fc.assert(
      fc.property(two, (pairs) => {
        const before = named(pairs.map(([first]) => first));
        const after = named(pairs.map(([, last]) => last));
        const complete = pairs.filter(([first, last]) => first !== null && last !== null);
        const got = goalChange("lower_better", before, after);
        expect(got?.n ?? 0).toBe(complete.length);
        expect(got === null).toBe(complete.length === 0);
        const turned = Object.fromEntries(Object.entries(before).toReversed());
        expect(goalChange("lower_better", turned, after)).toEqual(got);
        const other = goalChange("higher_better", before, after);
        expect(other?.improvement).toBe(got === null ? undefined : 0 - got.improvement);
      }),
    );
  });
  it("a change back is the opposite change, and no change is no verdict", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 28 }), fc.integer({ min: 0, max: 28 }), (first, last) => {
        const there = externalChange("isi", first, last);
        const back = externalChange("isi", last, first);
        expect(back?.change).toBe(0 - (there?.change ?? 0));
        const opposite = {
          improved: "worse",
          worse: "improved",
          no_clear_change: "no_clear_change",
        } as const;
        expect(back?.verdict).toBe(opposite[there?.verdict ?? "no_clear_change"]);
        if (first === last) expect(there?.verdict).toBe("no_clear_change");
      }),
    );
  });
});
