import { describe, expect, it } from "vitest";
import { addDays } from "@soepel/domain/calendar";
import { prepareReviewChart } from "./chart.ts";
import type { ReviewEvent } from "./events-lane.ts";
import { day, makeMornings, makeReview } from "./make-review.ts";

const to = day("2026-11-19");
const labelOf = (event: ReviewEvent) => ({ long: event.kind, short: "" });
const chartOf = (days: number, valueOf: Parameters<typeof makeMornings>[2]) => {
  const from = addDays(to, 1 - days);
  const review = makeReview({ mornings: makeMornings(from, to, valueOf) });
  return prepareReviewChart(review, { from, to }, 924, "nl", labelOf);
};
const marks = (path: string) => path.split("M").length - 1;

describe("lanes in weeks", () => {
  it("begin beyond 120 days and not before", () => {
    const every = () => ({ stiff_duration_min: 20 }) as const;
    expect(chartOf(120, every).weeks).toBeNull();
    expect(chartOf(121, every).weeks?.columns.length).toBe(18);
  });

  it("show the n of every week, also where it is too small for a mark", () => {
    const chart = chartOf(140, (i) => (i % 7 < 3 ? { stiff_duration_min: 20 } : null));
    expect(marks(chart.stiffness.full)).toBe(0);
    expect(new Set(chart.weeks?.counts.stiffness.map(({ n }) => n))).toEqual(new Set([3, 0]));
    expect(chart.stiffness.gaps, "the n stands where the dash of a day would").toBe("");
  });

  it("draw a true 0 and no line of days", () => {
    const chart = chartOf(140, () => ({ stiff_duration_min: 0, pain_rise: 0 }) as const);
    expect([marks(chart.stiffness.full), marks(chart.pain.full)]).toEqual([
      chart.weeks?.columns.filter(({ summary }) => summary.mornings >= 4).length,
      chart.weeks?.columns.filter(({ summary }) => summary.mornings >= 4).length,
    ]);
    expect(chart.stiffness.median + chart.stiffness.medianDotted).toBe("");
  });

  it("are empty without any answer", () => {
    const chart = chartOf(200, () => null);
    expect([chart.stiffness.count, chart.pain.count, chart.sleep.count]).toEqual([0, 0, 0]);
    expect(chart.weeks?.counts.stiffness).toEqual([]);
  });
});
