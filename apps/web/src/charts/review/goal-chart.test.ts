import { describe, expect, it } from "vitest";
import { goalAxis, goalPlot, prepareGoalChart } from "./goal-chart.ts";
import { day } from "./make-review.ts";

const today = day("2026-11-19");
const rating = (date: string, value: number, changed = false) => ({ date: day(date), value, changed });
const count = (path: string, letter: string) => path.split(letter).length - 1;

describe("the chart of a goal", () => {
  it("draws a 0 as a dot at the bottom and nothing for goals never rated", () => {
    const axis = goalAxis([], today);
    expect(axis).toMatchObject({ from: "2026-10-23", to: today });
    expect(prepareGoalChart([], axis)).toEqual({ full: "", hollow: "", lines: "" });
    const { full } = prepareGoalChart([rating("2026-11-19", 0)], axis);
    expect(full).toContain(`M${goalPlot.right - 3.4} ${goalPlot.bottom}a`);
  });

  it("has no line across a missed week", () => {
    const ratings = [rating("2026-11-01", 8), rating("2026-11-08", 7), rating("2026-11-19", 3)];
    const { full, lines } = prepareGoalChart(ratings, goalAxis([{ ratings }], today));
    expect(count(full, "M")).toBe(3);
    expect(count(lines, "L")).toBe(1);
  });

  it("reaches back to the first rating of any goal and shows a changed one hollow", () => {
    const ratings = [rating("2026-06-07", 8), rating("2026-11-15", 4, true)];
    const axis = goalAxis([{ ratings: [] }, { ratings }], today);
    expect(axis).toEqual({ from: "2026-06-07", to: today, ticks: ["2026-06-07", "2026-08-29", today] });
    const chart = prepareGoalChart(ratings, axis);
    expect([count(chart.full, "M"), count(chart.hollow, "M"), chart.lines]).toEqual([1, 1, ""]);
  });
});
