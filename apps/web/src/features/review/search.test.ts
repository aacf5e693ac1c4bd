import type { LocalDate } from "@soepel/domain/primitives";
import { describe, expect, it } from "vitest";
import { choiceOf, rangeOf, reviewSearch } from "./search.ts";

const date = (text: string) => text as LocalDate;
const today = date("2026-11-19");
const read = (search: unknown) => rangeOf(reviewSearch.parse(search), today, date("2026-10-05"));

describe("rangeOf", () => {
  it("shows the last 28 days unless asked otherwise", () => {
    expect(read({})).toEqual({ from: "2026-10-23", to: today });
    expect(read({ range: 7 })).toEqual({ from: "2026-11-13", to: today });
    expect(read({ range: "plan" })).toEqual({ from: "2026-10-05", to: today });
  });
  it("falls back on nonsense instead of failing", () => {
    for (const search of [{ range: 13 }, { range: "x", from: "2026-02-30", to: 4 }, { from: "2026-11-10" }]) {
      expect(read(search)).toEqual({ from: "2026-10-23", to: today });
    }
    expect(read({ from: "2026-11-10", to: "2026-11-01" })).toEqual({ from: "2026-10-23", to: today });
  });
  it("takes own days, never after today and never more than two years", () => {
    expect(read({ from: "2026-11-01", to: "2026-12-24" })).toEqual({ from: "2026-11-01", to: today });
    expect(read({ from: "2010-01-01", to: "2026-11-19" }).from).toBe("2024-11-20");
    expect(choiceOf(reviewSearch.parse({ from: "2026-11-01", to: "2026-11-05", range: 7 }), today)).toBe(
      "own",
    );
  });
  it("gives a plan that began yesterday at least a week", () => {
    expect(rangeOf({ range: "plan" }, today, date("2026-11-18"))).toEqual({ from: "2026-11-13", to: today });
    expect(rangeOf({ range: "plan" }, today, null).from).toBe("2026-10-23");
  });
});
