import { describe, expect, it } from "vitest";
import { day, makeMorning, makeReview, makeRevision } from "../../charts/review/make-review.ts";
import { headerFacts } from "./header-facts.ts";

describe("headerFacts", () => {
  it("has no last diary, no plan and no age when nothing is known", () => {
    const review = makeReview();
    const facts = headerFacts({ ...review, patient: { ...review.patient, birthYear: null } });
    expect(facts).toEqual({ lastDiary: null, ofSeven: 0, plan: { state: "none" }, age: null });
  });

  it("counts mornings of today and the six days before", () => {
    const mornings = ["2026-11-12", "2026-11-13", "2026-11-18"].map((date) => makeMorning(date));
    expect(headerFacts(makeReview({ mornings }))).toMatchObject({ lastDiary: "2026-11-18", ofSeven: 2 });
  });

  it("counts plan days from the first revision to the end of the one in force", () => {
    const revisions = [
      makeRevision(1, "2026-10-12"),
      { ...makeRevision(2, "2026-11-03"), endsOn: day("2026-11-22") },
    ];
    expect(headerFacts(makeReview({ revisions })).plan).toEqual({
      state: "running",
      day: 39,
      days: 42,
      revision: 2,
      endsOn: "2026-11-22",
    });
  });

  it("tells a plan that has yet to begin from one that has ended", () => {
    expect(headerFacts(makeReview({ revisions: [makeRevision(1, "2026-11-25")] })).plan.state).toBe("starts");
    const ended = { ...makeRevision(1, "2026-10-01"), endsOn: day("2026-11-01") };
    expect(headerFacts(makeReview({ revisions: [ended] })).plan).toEqual({
      state: "ended",
      on: "2026-11-01",
      revision: 1,
    });
  });
});
