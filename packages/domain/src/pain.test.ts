import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { painChange } from "./pain.ts";
import { trackedVectors } from "./testing/vectors.ts";

const painPairs = trackedVectors("pain_mic");

describe("meaningful change of pain (vectors.json pain_mic, DOMAIN.md F3)", () => {
  for (const v of painPairs.rows) {
    it(`${v.base} → ${v.now}`, () => {
      const got = painChange(v.base, v.now);
      expect([got?.change, got?.percent]).toEqual([v.change, v.pct_improvement]);
      expect(got?.verdict === "improved").toBe(v.meaningful_improvement);
      expect(got?.verdict === "worse").toBe(v.meaningful_worsening);
    });
  }

  it("counts exactly two points and needs the guard of one", () => {
    expect(painChange(7, 5)?.verdict).toBe("improved");
    expect(painChange(7, 9)?.verdict).toBe("worse");
    expect(painChange(7, 5.01)?.verdict).toBe("no_clear_change");
    expect(painChange(3, 2)?.verdict).toBe("improved");
    expect(painChange(3, 2.01)?.verdict).toBe("no_clear_change");
    expect(painChange(3, 4)?.verdict).toBe("worse");
    expect(painChange(3, 3.99)?.verdict).toBe("no_clear_change");
    expect(painChange(3.5, 2.5)?.verdict).toBe("no_clear_change");
  });

  it("has no percentage from a baseline of 0, and no verdict from a missing mean", () => {
    expect(painChange(0, 1.5)).toEqual({ change: 1.5, percent: null, verdict: "no_clear_change" });
    expect(painChange(0, 2)).toEqual({ change: 2, percent: null, verdict: "worse" });
    expect(painChange(0, 0)).toEqual({ change: 0, percent: null, verdict: "no_clear_change" });
    expect(painChange(null, 3)).toBeNull();
    expect(painChange(3, null)).toBeNull();
  });

  it("never calls less pain worse or more pain improved", () => {
    const score = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(score, score, (base, now) => {
        const verdict = painChange(base, now)?.verdict;
        const impossible = now > base ? "improved" : now < base ? "worse" : "neither";
        expect(verdict).not.toBe(impossible);
      }),
    );
  });
});

it("read every value of vectors.json", () => {
  expect(painPairs.unread()).toEqual([]);
});
