import { findingKinds, type Finding } from "@soepel/domain/findings";
import { describe, expect, it } from "vitest";
import { findingText } from "./finding-text.ts";

const facts: Finding["facts"] = {
  recent: 75,
  recentN: 6,
  baseline: 35,
  baselineN: 13,
  denominator: "TIB",
  revision: 2,
  before: 30,
  after: 62.5,
  beforeN: 12,
  afterN: 12,
  prolonged: 6,
  intermediate: 0,
  n: 6,
  direction: "rising",
  perWeek: 11.7,
  days: 28,
  credit: 18.5,
  due: 23,
  percent: 80.4,
  loggedDays: 6,
  factor: "side_position",
  with: 25,
  withN: 10,
  without: 40,
  withoutN: 8,
  pair: "sleep_stiffness",
  rho: -0.62,
};

describe("findingText", () => {
  it("says every kind with its n, in both languages, without a hole", () => {
    for (const kind of findingKinds) {
      for (const locale of ["nl", "en"] as const) {
        const text = findingText({ kind, facts, days: [] }, locale);
        expect(text).not.toMatch(/undefined|NaN|null/);
        expect(text).toMatch(/n \d|of 6|van 6/);
      }
    }
  });

  it("writes numbers the Dutch way", () => {
    const say = (kind: Finding["kind"]) => findingText({ kind, facts, days: [] }, "nl");
    expect(say("stiffness_change")).toBe("*Stijfheid 35 → 75 min* ~mediaan, n 13 en 6~");
    expect(say("revision_effect")).toContain("30 → 62,5 min");
    expect(say("stiffness_trend")).toContain("+11,7 min per week");
    expect(say("association")).toContain("ρ −0,62");
  });
});
