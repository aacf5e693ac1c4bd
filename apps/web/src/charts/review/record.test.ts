import { describe, expect, it } from "vitest";
import { day, makeMorning, makeMornings, makeReview, makeRevision } from "./make-review.ts";
import { askedDays, indexOfDay, prepareRecord } from "./record.ts";

const november = { from: day("2026-11-01"), to: day("2026-11-19") };

describe("prepareRecord", () => {
  it("keeps a missing answer null and a true 0 a value", () => {
    const review = makeReview({
      mornings: [makeMorning("2026-11-17", { stiff_duration_min: 0 }), makeMorning("2026-11-18")],
    });
    const { days } = prepareRecord(review, november);
    expect(days[16]?.morning?.values.stiff_duration_min).toBe(0);
    expect(days[17]?.morning?.values.stiff_duration_min).toBeNull();
    expect(days[18]?.morning).toBeNull();
  });

  it("rolls over days before the range, and only with 4 of 7", () => {
    const mornings = makeMornings("2026-10-29", "2026-11-01", (index) => ({
      stiff_duration_min: 10 * (index + 1),
    }));
    const { days } = prepareRecord(makeReview({ mornings }), november);
    expect(days[0]?.rollingStiffness).toEqual({ value: 25, n: 4 });
    expect(days[3]?.rollingStiffness).toEqual({ value: 25, n: 4 });
    expect(days[4]?.rollingStiffness).toEqual({ value: null, n: 3 });
  });

  it("expects no diary before anything started, today, or without any start", () => {
    const started = prepareRecord(makeReview({ mornings: [makeMorning("2026-11-10")] }), november);
    expect(started.days.filter((d) => d.expected).map((d) => d.date.slice(8))).toEqual(
      "10 11 12 13 14 15 16 17 18".split(" "),
    );
    expect(askedDays(started)).toBe(9);
    expect(askedDays(prepareRecord(makeReview(), november))).toBe(0);
    const planned = prepareRecord(makeReview({ revisions: [makeRevision(1, "2026-11-15")] }), november);
    expect(askedDays(planned)).toBe(4);
  });

  it("has no baseline below seven mornings, but says how many there were", () => {
    const six = makeMornings("2026-11-01", "2026-11-06", () => ({ stiff_duration_min: 30, pain_rise: 4 }));
    const few = prepareRecord(makeReview({ mornings: six }), november).baseline;
    const today = makeMornings("2026-11-10", "2026-11-19", () => ({ stiff_duration_min: 30 }));
    expect(prepareRecord(makeReview({ mornings: today }), november).baseline?.stiffnessN).toBe(3);
    expect(few).toMatchObject({ stiffness: null, stiffnessN: 6, pain: { value: null, n: 6 } });
    const seven = makeMornings("2026-11-01", "2026-11-07", (i) => ({
      stiff_duration_min: 10 * i,
      pain_rise: 4,
    }));
    const enough = prepareRecord(makeReview({ mornings: seven }), november).baseline;
    expect(enough?.stiffness).toMatchObject({ median: 30, q1: 15, q3: 45, n: 7 });
    expect(enough?.pain).toEqual({ value: 4, n: 7 });
  });

  it("takes the baseline from the day that the therapist chose, with the practice's minimum", () => {
    const mornings = makeMornings("2026-10-01", "2026-11-19", (_, date) => ({
      stiff_duration_min: date < "2026-11-01" ? 60 : 20,
    }));
    const start = makeReview({ mornings });
    const review = {
      ...start,
      patient: { ...start.patient, baselineFrom: day("2026-11-02") },
      baselineMornings: mornings.filter(({ date }) => date >= "2026-11-02" && date < "2026-11-16"),
    };
    expect(prepareRecord(review, november).baseline).toMatchObject({
      stiffness: { median: 20, n: 11 },
      from: "2026-11-02",
      to: "2026-11-12",
    });
    const strict = { ...review, rules: { ...review.rules, values: { baselineMinN: 12 } } };
    expect(prepareRecord(strict, november).baseline).toMatchObject({ stiffness: null, stiffnessN: 11 });
  });

  it("counts real minutes on the night the clock goes back, and refuses times that do not fit", () => {
    const clocks = { into_bed: 1380, try_sleep: 1380, final_wake: 420, out_of_bed: 430, n_awak: 1 };
    const night = (date: string, sol: number) =>
      makeMorning(date, { ...clocks, sol_min: sol, waso_min: 15 } as never);
    const { days } = prepareRecord(
      makeReview({ mornings: [night("2026-10-25", 15), night("2026-10-26", 15), night("2026-10-27", 700)] }),
      { from: day("2026-10-25"), to: day("2026-10-27") },
    );
    expect(days.map((d) => d.night?.tib)).toEqual([550, 490, null]);
    expect(days.map((d) => d.efficiency)).toEqual([92.7, 91.8, null]);
  });

  it("marks late and corrected mornings", () => {
    const mornings = [
      makeMorning("2026-11-01"),
      makeMorning("2026-11-02", {}, { daysLate: 1 }),
      makeMorning("2026-11-03", {}, { corrected: true }),
    ];
    const { days } = prepareRecord(makeReview({ mornings }), november);
    expect(days.slice(0, 4).map((d) => d.hollow)).toEqual([false, true, true, false]);
  });

  it("finds a day of the range and nothing outside it", () => {
    const record = prepareRecord(makeReview(), november);
    expect([indexOfDay(record, day("2026-11-03")), indexOfDay(record, day("2026-10-31"))]).toEqual([2, null]);
  });
});
