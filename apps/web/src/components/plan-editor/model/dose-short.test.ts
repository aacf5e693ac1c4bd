import { describe, expect, it } from "vitest";
import type { Dose } from "@soepel/domain/plan";
import { doseShort, itemShort, minutesShort } from "./dose-short.ts";

const nothing: Dose = {
  sets: null,
  reps: null,
  holdS: null,
  durationS: null,
  perSide: false,
  breathInS: null,
  breathOutS: null,
};

describe("a dose in staff's short words", () => {
  it("puts sets before what is repeated and says nothing about what is not prescribed", () => {
    expect(doseShort({ ...nothing, sets: 2, reps: { min: 8, max: 10 }, holdS: 5, perSide: true }, "nl")).toBe(
      "2 × 8–10 herh., 5 s vast, per kant",
    );
    expect(doseShort({ ...nothing, sets: 1, durationS: { min: 30, max: 60 } }, "nl")).toBe("30–60 s");
    expect(doseShort({ ...nothing, durationS: { min: 90, max: 150 } }, "en")).toBe("1.5–2.5 min");
    expect(doseShort(nothing, "nl")).toBe("");
  });

  it("names moment and schedule", () => {
    const item = {
      dose: { ...nothing, durationS: { min: 180, max: 180 }, breathInS: 4, breathOutS: 6 },
      moment: "evening",
      schedule: { kind: "daily", timesPerDay: 1 },
    } as const;
    expect(itemShort(item, "nl")).toBe("3 min, 4 in, 6 uit, avond, elke dag");
  });
});

describe("minutes", () => {
  it("keeps halves below two minutes and never rounds something to nothing", () => {
    expect(minutesShort({ min: 0.1, max: 0.9 }, "nl")).toBe("0,5–1");
    expect(minutesShort({ min: 2.4, max: 2.6 }, "nl")).toBe("2–3");
    expect(minutesShort({ min: 3, max: 3 }, "en")).toBe("3");
    expect(minutesShort(null, "nl")).toBe("–");
  });
});
