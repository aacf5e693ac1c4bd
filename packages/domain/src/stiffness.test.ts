import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  durationAsTen,
  stiffnessClass,
  stiffnessIndex,
  stiffnessPresent,
  stiffnessSummary,
} from "./stiffness.ts";
import { trackedVectors } from "./testing/vectors.ts";

const stiffness = trackedVectors("stiffness");

const mornings = (...minutes: (number | null)[]) =>
  minutes.map((durationMin) => ({ durationMin, severity: null }));

describe("stiffness (DOMAIN.md C)", () => {
  it("classes durations with inclusive ends at 30 and 60 (vectors.json stiffness.classes)", () => {
    for (const [minutes, expected] of Object.entries(stiffness.rows.classes)) {
      expect(stiffnessClass(Number(minutes)), minutes).toBe(expected);
    }
    expect(stiffnessClass(null)).toBeNull();
  });

  it("puts duration on ten as BASDAI question 6 does (vectors.json q6_from_minutes)", () => {
    for (const [minutes, expected] of Object.entries(stiffness.rows.q6_from_minutes)) {
      expect(durationAsTen(Number(minutes)), minutes).toBe(expected);
    }
  });

  it("gives the published BASDAI values when its duration question is made from minutes (C3; not shipped)", () => {
    const basdai = (q: readonly number[]) =>
      ((q[0] ?? 0) + (q[1] ?? 0) + (q[2] ?? 0) + (q[3] ?? 0) + ((q[4] ?? 0) + (q[5] ?? 0)) / 2) / 5;
    const { basdai_published_awell, basdai_hand } = stiffness.rows;
    expect(basdai([...basdai_published_awell.input.slice(0, 5), durationAsTen(72)])).toBe(
      basdai_published_awell.expected,
    );
    expect(basdai([...basdai_hand.input.slice(0, 5), durationAsTen(90)])).toBe(basdai_hand.expected);
  });

  it("averages severity and duration (6 and 45 min → 4.875), null when one is missing", () => {
    expect(stiffnessIndex(6, 45)).toBe(stiffness.rows.index_sev6_45min);
    expect(stiffnessIndex(0, 0)).toBe(0);
    expect(stiffnessIndex(null, 45)).toBeNull();
    expect(stiffnessIndex(6, null)).toBeNull();
  });

  it("summarises a week by median, classes and n", () => {
    const summary = stiffnessSummary([
      { durationMin: 0, severity: 0 },
      { durationMin: 30, severity: 4 },
      { durationMin: null, severity: null },
      { durationMin: 31, severity: null },
      { durationMin: 90, severity: 8 },
    ]);
    expect(summary).toEqual({
      duration: { value: 30.5, n: 4 },
      severity: { value: null, n: 3 },
      perClass: { none: 1, usual: 1, intermediate: 1, prolonged: 1 },
      spread: { n: 4, min: 0, q1: 22.5, median: 30.5, q3: 45.75, max: 90 },
      medianClass: "intermediate",
    });
    expect(stiffnessSummary(mornings(61, 61, 61))).toMatchObject({
      duration: { value: null, n: 3 },
      perClass: { prolonged: 3 },
      spread: null,
      medianClass: null,
    });
  });

  it("says whether there was stiffness only when an answer decides it", () => {
    expect(stiffnessPresent(0, 0)).toBe(false);
    expect(stiffnessPresent(0, null)).toBe(false);
    expect(stiffnessPresent(null, 0)).toBe(false);
    expect(stiffnessPresent(0, 5)).toBe(true);
    expect(stiffnessPresent(1, null)).toBe(true);
    expect(stiffnessPresent(null, null)).toBeNull();
  });

  it("counts every answered morning once, in any order, whatever empty days stand between", () => {
    const minute = fc.option(fc.integer({ min: 0, max: 240 }), { nil: null });
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 28 }), (minutes) => {
        const summary = stiffnessSummary(mornings(...minutes));
        const counted = Object.values(summary.perClass).reduce((a, b) => a + b, 0);
        expect(counted).toBe(summary.duration.n);
        expect(stiffnessSummary(mornings(...[...minutes].reverse(), null))).toEqual(summary);
      }),
    );
  });
});

it("read every value of vectors.json", () => {
  expect(stiffness.unread()).toEqual([]);
});
