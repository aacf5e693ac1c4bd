import type { GoalId, InstantIso } from "@soepel/domain/primitives";
import type { GoalWire } from "@soepel/domain/wire/records";
import { describe, expect, it } from "vitest";
import { day } from "../../../charts/review/make-review.ts";
import { goalProgress } from "./goal-progress.ts";

const goal = (id: string, ratings: Record<string, number>): GoalWire => ({
  goalId: id as GoalId,
  activity: id,
  direction: "lower_better",
  createdAt: "2026-10-01T09:00:00.000Z" as InstantIso,
  closedAt: null,
  ratings: Object.entries(ratings).map(([date, value]) => ({
    date: day(date),
    value,
    by: null,
    at: `${date}T09:00:00.000Z` as InstantIso,
    changed: false,
  })),
});

describe("progress on goals", () => {
  it("is the mean of goals rated on both days, and says how many those were", () => {
    const goals = [
      goal("garden", { "2026-10-04": 8, "2026-11-15": 5 }),
      goal("stairs", { "2026-10-04": 6, "2026-11-15": 5 }),
      goal("cycling", { "2026-11-15": 0 }),
    ];
    expect(goalProgress(goals)).toEqual({
      from: "2026-10-04",
      to: "2026-11-15",
      change: { n: 2, before: 7, after: 5, improvement: 2, size: "small" },
    });
  });

  it("goes back to a day that shares a goal, and is nothing without one", () => {
    const apart = [goal("garden", { "2026-10-04": 8 }), goal("stairs", { "2026-11-15": 5 })];
    expect(goalProgress(apart)).toBeNull();
    const some = [...apart, goal("cycling", { "2026-10-11": 4, "2026-11-15": 6 })];
    expect(goalProgress(some)).toMatchObject({ from: "2026-10-11", change: { n: 1, improvement: -2 } });
    expect(goalProgress([])).toBeNull();
  });
});
