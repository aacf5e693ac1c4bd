import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changedChecklist,
  derivedFlags,
  isReportableFlag,
  gateChecklist,
  gateLines,
  redFlagCodes,
  redFlagOutcome,
  urgencies,
  urgencyOf,
  urgencyOfAll,
  type RedFlagCode,
} from "./redflags.ts";

const sets = fc.uniqueArray(fc.constantFrom(...redFlagCodes), { maxLength: 6 });

describe("urgency (DOMAIN.md G1)", () => {
  it("of each sign on its own", () => {
    const alone = Object.fromEntries(redFlagCodes.map((c) => [c, urgencyOf(c, [c])]));
    expect(alone).toEqual({
      RF01: "A",
      RF02: "A",
      RF03: "A",
      RF04: "A",
      RF05: "B",
      RF06: "A",
      RF07: "A",
      RF08: "A",
      RF09: "B",
      RF10: "B",
      RF11: "B",
      RF12: "B",
      RF13: "B",
      RF14: "C",
      RF15: "C",
      RF16: "C",
      RF17: "A",
      RF18: "C",
      RF19: "A",
      RF20: "B",
      RF21: "A",
      RF22: "C",
      RF23: "C",
      RF24: "112",
    });
  });

  it("rises in combination: RF05 with 01–04, RF09 with 04 or 07, RF10 with 07, 09 or 11", () => {
    const raises = (code: RedFlagCode) =>
      redFlagCodes.filter((o) => o !== code && urgencyOf(code, [code, o]) === "A");
    expect(raises("RF05")).toEqual(["RF01", "RF02", "RF03", "RF04"]);
    expect(raises("RF09")).toEqual(["RF04", "RF07"]);
    expect(raises("RF10")).toEqual(["RF07", "RF09", "RF11"]);
    expect(raises("RF11")).toEqual([]);
    expect(urgencyOfAll(["RF10", "RF11"])).toBe("A");
    expect(urgencyOfAll(["RF09", "RF11"])).toBe("B");
    expect(urgencyOfAll([])).toBeNull();
  });

  it("of a set is the most urgent of its members, in any order, and never falls when a sign is added", () => {
    fc.assert(
      fc.property(sets, fc.constantFrom(...redFlagCodes), (codes, more) => {
        const rank = (set: RedFlagCode[]) => {
          const found = urgencyOfAll(set);
          return found === null ? 9 : urgencies.indexOf(found);
        };
        expect(rank([...codes].reverse())).toBe(rank(codes));
        expect(rank([...codes, more])).toBeLessThanOrEqual(rank(codes));
        expect(redFlagOutcome([...codes].reverse())).toEqual(redFlagOutcome(codes));
      }),
    );
  });
});

describe("what the patient is told (DOMAIN.md G2)", () => {
  it("calls today for every A sign, GP first, and hides the exercises", () => {
    for (const code of ["RF01", "RF02", "RF03", "RF04", "RF06", "RF07", "RF08"] as const) {
      expect(redFlagOutcome([code])).toEqual({
        urgency: "A",
        message: "call_today",
        callTargets: ["gp", "out_of_hours", "emergency112"],
        hideExercises: true,
        additions: ["skip_exercises"],
      });
    }
  });
  it("makes an appointment within days for B, discusses C, exercises stay", () => {
    expect(redFlagOutcome(["RF12"])).toEqual({
      urgency: "B",
      message: "within_days",
      callTargets: ["gp"],
      hideExercises: false,
      additions: [],
    });
    expect(redFlagOutcome(["RF18", "RF22"])).toMatchObject({
      urgency: "C",
      message: "discuss",
      hideExercises: false,
    });
  });
  it("RF24 is 112 and nothing else first", () => {
    expect(redFlagOutcome(["RF24", "RF12"])).toMatchObject({
      urgency: "112",
      message: "call_112_now",
      callTargets: ["emergency112"],
      hideExercises: true,
    });
  });
  it("RF21 shows 112 and 113 first, whatever else was ticked", () => {
    expect(redFlagOutcome(["RF21"])?.callTargets).toEqual([
      "emergency112",
      "suicide113",
      "gp",
      "out_of_hours",
    ]);
    expect(redFlagOutcome(["RF21", "RF24"])?.callTargets).toEqual(["emergency112", "suicide113"]);
    expect(redFlagOutcome(["RF21", "RF19"])?.additions).toEqual([
      "crisis_112_or_113",
      "breathing_112_if_severe",
      "skip_exercises",
    ]);
  });
  it("RF19 puts 112 first", () => {
    expect(redFlagOutcome(["RF19"])).toMatchObject({
      message: "call_today",
      callTargets: ["emergency112", "gp", "out_of_hours"],
    });
  });
  it("RF17 says no driving and GP within days, but calls today beside another A sign", () => {
    expect(redFlagOutcome(["RF17"])).toEqual({
      urgency: "A",
      message: "within_days",
      callTargets: ["gp"],
      hideExercises: true,
      additions: ["no_driving", "skip_exercises"],
    });
    expect(redFlagOutcome(["RF17", "RF12"])?.message).toBe("within_days");
    expect(redFlagOutcome(["RF17", "RF07"])).toMatchObject({
      message: "call_today",
      additions: ["no_driving", "skip_exercises"],
    });
  });
  it("treats doubt at the gate as a same-day sign, and says nothing about nothing", () => {
    expect(redFlagOutcome([])).toBeNull();
    expect(redFlagOutcome([], { inDoubt: true })).toMatchObject({ urgency: "A", message: "call_today" });
    expect(redFlagOutcome(["RF12"], { inDoubt: true })).toMatchObject({
      urgency: "A",
      message: "call_today",
    });
    expect(redFlagOutcome(["RF24"], { inDoubt: true })?.urgency).toBe("112");
  });
  it("always names a number to call, once each", () => {
    fc.assert(
      fc.property(sets, (codes) => {
        const targets = redFlagOutcome(codes)?.callTargets ?? ["gp"];
        expect(targets.length).toBeGreaterThan(0);
        expect(new Set(targets).size).toBe(targets.length);
      }),
    );
  });
});

describe("lists", () => {
  it("puts every code in exactly one list, and every same-day sign on the checklist", () => {
    expect([...gateChecklist, ...changedChecklist, ...derivedFlags].sort()).toEqual([...redFlagCodes]);
    expect(gateChecklist).toEqual([
      "RF01",
      "RF02",
      "RF03",
      "RF04",
      "RF06",
      "RF07",
      "RF08",
      "RF17",
      "RF19",
      "RF21",
      "RF24",
    ]);
    expect(derivedFlags).toEqual(["RF13", "RF14", "RF15", "RF16"]);
    expect(gateLines.flatMap((line) => line.codes).every((code) => gateChecklist.includes(code))).toBe(true);
  });
  it("lets a patient report neither derived nor unknown codes", () => {
    expect(isReportableFlag("RF01")).toBe(true);
    expect(isReportableFlag("RF13")).toBe(false);
    expect(isReportableFlag("RF99")).toBe(false);
    expect(isReportableFlag("RF05")).toBe(true);
  });
});
