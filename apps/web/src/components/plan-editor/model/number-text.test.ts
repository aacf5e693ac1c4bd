import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDuration, readReps, readWhole, unitOf, writeDuration, writeRange } from "./number-text.ts";

describe("number fields", () => {
  it("tells empty from unreadable", () => {
    expect(readWhole(" ")).toBeNull();
    expect(readReps("")).toBeNull();
    expect(readDuration("", "s")).toBeNull();
    for (const text of ["x", "1,5", "-3", "1e3", "٣"]) expect(readWhole(text)).toBe("invalid");
    for (const text of ["8-", "-8", "8-10-12", "8 10", "a-b", "2,5"]) expect(readReps(text)).toBe("invalid");
    for (const text of ["min", "3 uur", "0,01 min"]) expect(readDuration(text, "min")).toBe("invalid");
  });

  it("reads ranges the way people type them, and leaves a reversed range for the rule to refuse", () => {
    for (const text of ["8-10", "8–10", "8 - 10", "8 tot 10", "8 to 10"]) {
      expect(readReps(text)).toEqual({ min: 8, max: 10 });
    }
    expect(readReps("8")).toEqual({ min: 8, max: 8 });
    expect(readReps("10-8")).toEqual({ min: 10, max: 8 });
  });

  it("lets a unit behind the number win over the unit of the field", () => {
    expect(readDuration("3 min", "s")).toEqual({ min: 180, max: 180 });
    expect(readDuration("45s", "min")).toEqual({ min: 45, max: 45 });
    expect(readDuration("1,5", "min")).toEqual({ min: 90, max: 90 });
  });

  it("chooses minutes for minutes and seconds for seconds", () => {
    expect(unitOf({ min: 30, max: 60 })).toBe("s");
    expect(unitOf({ min: 60, max: 60 })).toBe("s");
    expect(unitOf({ min: 120, max: 300 })).toBe("min");
    expect(unitOf({ min: 90, max: 100 })).toBe("s");
    expect(writeRange({ min: 1.5, max: 2 }, ",")).toBe("1,5–2");
  });

  it("reads back every duration it writes", () => {
    const seconds = fc.integer({ min: 5, max: 7200 });
    fc.assert(
      fc.property(seconds, seconds, fc.constantFrom("," as const, "." as const), (a, b, decimal) => {
        const range = { min: Math.min(a, b), max: Math.max(a, b) };
        const unit = unitOf(range);
        expect(readDuration(writeDuration(range, unit, decimal), unit)).toEqual(range);
      }),
    );
  });
});
