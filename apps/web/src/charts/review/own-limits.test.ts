import { addDays } from "@soepel/domain/calendar";
import { defaultRuleSettings } from "@soepel/domain/rule-settings";
import { describe, expect, it } from "vitest";
import { prepareReviewChart } from "./chart.ts";
import { day, makeMornings, makeReview } from "./make-review.ts";
import { prepareLimits } from "./own-limits.ts";

const first = day("2026-10-01");
const today = addDays(first, 34);
/** DOMAIN.md F5, the example by hand: centre 45, limits 6.31 and 83.69. */
const baseline = [40, 55, 35, 60, 45, 50, 30, 45, 55, 40, 35, 50];

const reviewOf = (later: readonly (number | null)[]) => {
  const minutes = (i: number) => (i < 14 ? baseline[i] : later[i - 14]) ?? null;
  const mornings = makeMornings(first, today, (i) => {
    const value = minutes(i);
    return value === null ? null : { stiff_duration_min: value };
  });
  return makeReview({ today, mornings });
};
const recordOf = (review: ReturnType<typeof reviewOf>) => ({
  timeZone: review.timeZone,
  mornings: review.mornings,
  firstMorning: review.firstMorning,
  baselineFrom: null,
  routine: { revisions: [], pauses: [], logs: [] },
  flags: [],
  link: "opened" as const,
  tests: [],
  intake: null,
});
const limitsOf = (later: readonly (number | null)[]) => {
  const review = reviewOf(later);
  return { review, limits: prepareLimits(recordOf(review), today, defaultRuleSettings) };
};

describe("own limits", () => {
  it("are those of the worked example and ring the day beyond them, not the day inside", () => {
    const { review, limits } = limitsOf([20, 95, 45]);
    expect(limits.stiffness?.limits).toMatchObject({ n: 12, center: 45 });
    expect(limits.stiffness?.limits.upper).toBeCloseTo(83.69, 2);
    expect([...(limits.stiffness?.rules ?? [])]).toEqual([[addDays(first, 15), ["R1"]]]);
    const range = { from: first, to: today };
    const label = () => ({ long: "", short: "" });
    const chart = prepareReviewChart(review, range, 924, "nl", label, limits);
    expect(chart.limits?.rings.stiffness.split("M").length).toBe(2);
    expect(prepareReviewChart(review, range, 924, "nl", label).limits).toBeNull();
  });

  it("tell a run once, on the day that completes it", () => {
    const { limits } = limitsOf(Array.from({ length: 12 }, () => 50));
    expect([...(limits.stiffness?.rules ?? [])]).toEqual([[addDays(first, 21), ["R2"]]]);
  });

  it("are absent where the baseline has too few mornings", () => {
    const { limits } = limitsOf([95]);
    expect([limits.pain, limits.efficiency]).toEqual([null, null]);
  });
});
