import { redFlagCodes, redFlagOutcome, type RedFlagCode } from "@soepel/domain/redflags";
import { describe, expect, it } from "vitest";
import { signTexts } from "./redflag-signs.ts";
import { additionTexts, alarmTexts, gateTexts, instructionTexts } from "./redflags.ts";

const locales = ["nl", "en"] as const;
const allTexts = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String(value("x"))];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(allTexts) : [];
};
/** Everything a patient may read about an alarm sign, in one language. */
const patientTexts = (locale: "nl" | "en") =>
  [signTexts, gateTexts, instructionTexts, additionTexts, alarmTexts].flatMap((texts) =>
    allTexts(texts[locale]),
  );

describe("alarm texts for patients", () => {
  it("never name what a sign may point to, and never score it", () => {
    const forbidden =
      /cauda|hernia|fractu|maligni|tumor|metasta|bechterew|spondyl|infecti|aneurysm|apneu|apnoea|depress|verdacht|positief|suspect|positive|score/i;
    for (const locale of locales) {
      expect(patientTexts(locale).filter((text) => forbidden.test(text))).toEqual([]);
    }
  });

  it("address the patient with u", () => {
    expect(patientTexts("nl").filter((text) => /\b(je|jij|jou|jouw|jezelf)\b/i.test(text))).toEqual([]);
  });

  it("have a checklist line and a short form for every sign, in both languages", () => {
    for (const locale of locales) {
      for (const code of redFlagCodes) {
        expect(signTexts[locale][code].sign, code).toMatch(/^[A-Z].*\.$/);
        expect(signTexts[locale][code].said, code).toMatch(/^[a-z].*[^.]$/);
      }
    }
  });
});

describe("the instruction for a set of signs", () => {
  const shown = (...codes: RedFlagCode[]) => {
    const outcome = redFlagOutcome(codes);
    if (!outcome) throw new Error("no outcome");
    return [
      instructionTexts.nl[outcome.message].title,
      ...outcome.additions.map((key) => additionTexts.nl[key]),
    ];
  };

  it("tells a patient with a same-day sign to call the GP and to skip exercises", () => {
    expect(shown("RF03")).toEqual(["Bel vandaag uw huisarts", "Sla uw oefeningen vandaag over."]);
  });

  it("tells a drowsy driver not to drive, and not to call today", () => {
    expect(shown("RF17")).toEqual([
      "Maak een afspraak",
      "Rijd niet zolang dit speelt.",
      "Sla uw oefeningen vandaag over.",
    ]);
  });

  it("names 112 and 113 with thoughts of death", () => {
    expect(shown("RF21").join(" ")).toMatch(/112.*113/);
  });

  it("repeats what the patient said", () => {
    expect(instructionTexts.nl.call_today.why(signTexts.nl.RF04.said)).toBe(
      "U gaf aan: snel minder kracht in uw been. Laat dit vandaag beoordelen.",
    );
  });
});
