import { describe, expect, it } from "vitest";
import type { Dose } from "@soepel/domain/plan";
import { exerciseCardLine } from "./exercise-card-text.ts";

const nothing: Dose = {
  sets: null,
  reps: null,
  holdS: null,
  durationS: null,
  perSide: false,
  breathInS: null,
  breathOutS: null,
};
const thirty: Dose = { ...nothing, durationS: { min: 30, max: 60 } };

describe("exerciseCardLine", () => {
  it("leaves weekdays out, because the list on the phone is today's", () => {
    expect(
      exerciseCardLine(
        { dose: thirty, schedule: { kind: "weekdays", days: [1, 3], timesPerDay: 1 } },
        null,
        "nl",
      ),
    ).toBe("30 tot 60 tellen");
  });

  it("keeps what changes the work of the day itself", () => {
    expect(exerciseCardLine({ dose: thirty, schedule: { kind: "daily", timesPerDay: 2 } }, null, "nl")).toBe(
      "30 tot 60 tellen, 2 keer per dag",
    );
    expect(
      exerciseCardLine({ dose: nothing, schedule: { kind: "interval", everyMinutes: 30 } }, null, "nl"),
    ).toBe("elke 30 minuten");
    expect(exerciseCardLine({ dose: nothing, schedule: { kind: "as_needed" } }, null, "en")).toBe(
      "when needed",
    );
  });

  it("says in words what numbers cannot", () => {
    const allNight = { nl: "de hele nacht", en: "all night" };
    expect(
      exerciseCardLine({ dose: nothing, schedule: { kind: "daily", timesPerDay: 1 } }, allNight, "nl"),
    ).toBe("de hele nacht");
  });

  it("is empty for a line that prescribes no amount", () => {
    expect(exerciseCardLine({ dose: nothing, schedule: { kind: "daily", timesPerDay: 1 } }, null, "nl")).toBe(
      "",
    );
  });
});
