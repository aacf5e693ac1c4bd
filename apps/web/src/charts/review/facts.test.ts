import { describe, expect, it } from "vitest";
import { prepareFacts } from "./facts.ts";
import { day, makeMorning, makeMornings, makeReview, makeRevision } from "./make-review.ts";
import { prepareOverview, windowOf } from "./overview.ts";
import { prepareRecord } from "./record.ts";

const range = { from: day("2026-11-06"), to: day("2026-11-19") };
const factsOf = (review = makeReview()) => prepareFacts(review, prepareRecord(review, range));

describe("prepareFacts", () => {
  it("has no figure and n 0 without mornings", () => {
    const facts = factsOf();
    expect([facts.stiffness.duration, facts.pain.value, facts.asleep, facts.efficiency.value]).toEqual([
      { value: null, n: 0 },
      null,
      { value: null, n: 0 },
      null,
    ]);
    expect(facts.routine.display).toBe("nothing_due");
  });

  it("gives no figure below four mornings, but its n; 0 counts", () => {
    const three = makeMornings("2026-11-10", "2026-11-12", () => ({ stiff_duration_min: 0, pain_rise: 0 }));
    expect(factsOf(makeReview({ mornings: three })).stiffness.duration).toEqual({ value: null, n: 3 });
    const four = makeMornings("2026-11-10", "2026-11-13", (i) => ({
      stiff_duration_min: i * 30,
      pain_rise: i,
    }));
    const facts = factsOf(makeReview({ mornings: four }));
    expect(facts.stiffness).toMatchObject({
      duration: { value: 45, n: 4 },
      perClass: { prolonged: 1, none: 1 },
    });
    expect(facts.pain).toEqual({ value: 1.5, n: 4, low: 0, high: 3 });
  });

  it("counts only mornings of the range", () => {
    const mornings = makeMornings("2026-10-01", "2026-11-05", () => ({ pain_rise: 9 }));
    expect(factsOf(makeReview({ mornings })).pain.n).toBe(0);
  });
});

describe("prepareOverview", () => {
  it("runs from the start to today, or from the least date for a new patient, with gaps as gaps", () => {
    const review = makeReview({
      mornings: [makeMorning("2026-11-17", { stiff_duration_min: 240 }), makeMorning("2026-11-18")],
      revisions: [makeRevision(1, "2026-11-10"), makeRevision(2, "2026-11-15")],
    });
    const overview = prepareOverview(review, day("2026-11-10"), day("2026-11-13"));
    expect(overview.days).toHaveLength(10);
    expect(overview.days.slice(7).map((d) => d.minutes)).toEqual([120, null, null]);
    expect(overview.revisions).toEqual([5]);
    expect(prepareOverview(review, day("2026-11-18"), day("2026-11-06")).days).toHaveLength(14);
    expect(windowOf(overview, { from: day("2026-10-01"), to: day("2026-11-12") })).toEqual([0, 2]);
  });
});
