import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import type { Outcome } from "./plan.ts";
import { streak } from "./streak.ts";
import { at, planItem, revision, routineLog } from "./testing/builders.ts";

const TODAY = at("2026-03-20");
const back = (days: number) => addDays(TODAY, -days);
const daily = revision(1, back(30), [planItem("a", { kind: "daily", timesPerDay: 1 })]);
/** Outcomes from today backwards; null is a day without a diary. */
const record = (outcomes: (Outcome | null)[], more = {}) => ({
  revisions: [daily],
  pauses: [],
  logs: outcomes.flatMap((outcome, i) => (outcome === null ? [] : [routineLog("a", back(i), { outcome })])),
  ...more,
});

describe("streak (DOMAIN.md E3, off by default)", () => {
  it("counts days with at least 80 % back from today; a stop for pain counts", () => {
    expect(streak(record(["done", "stopped", "done", "not", "done"]), TODAY)).toBe(3);
    expect(streak(record(["done", "partly", "done"]), TODAY)).toBe(1);
    expect(streak(record([]), TODAY)).toBe(0);
  });
  it("waits for today and freezes unknown days for two days, then breaks", () => {
    expect(streak(record([null, "done", "done"]), TODAY)).toBe(2);
    expect(streak(record(["not", "done", "done"]), TODAY)).toBe(2);
    expect(streak(record(["done", null, null, "done"]), TODAY)).toBe(2);
    expect(streak(record(["done", "done", "done", null, "done"]), TODAY)).toBe(3);
  });
  it("skips paused days and days without due, and stops at the start of the plan", () => {
    const pauses = [{ from: back(3), to: back(2) }];
    expect(streak(record(["done", "done", null, null, "done"], { pauses }), TODAY)).toBe(3);
    const short = { ...record(["done", "done", "done"]), revisions: [{ ...daily, effectiveFrom: back(1) }] };
    expect(streak(short, TODAY)).toBe(2);
  });
});

it("is the same for any order of logs, never longer than the plan, and a further good day makes it one longer", () => {
  const outcome = fc.constantFrom<Outcome | null>("done", "not", "partly", "stopped", null);
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 25 }), (outcomes) => {
      const whole = record(outcomes);
      const length = streak(whole, TODAY);
      expect(streak({ ...whole, logs: whole.logs.toReversed() }, TODAY)).toBe(length);
      expect(length).toBeLessThanOrEqual(outcomes.filter((o) => o === "done" || o === "stopped").length);
      const tomorrow = addDays(TODAY, 1);
      const unfrozen = outcomes.every((o) => o !== null) && outcomes[0] !== "not" && outcomes[0] !== "partly";
      if (!unfrozen) return;
      const next = { ...whole, logs: [...whole.logs, routineLog("a", tomorrow, { outcome: "done" })] };
      expect(streak(next, tomorrow)).toBe(length + 1);
    }),
    { numRuns: 60 },
  );
});
