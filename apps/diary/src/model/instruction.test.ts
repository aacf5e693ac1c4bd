import { expect, test } from "vitest";
import { reportOutcome } from "@soepel/domain/flags-of-day";
import { redFlagCodes } from "@soepel/domain/redflags";
import { reportFlagsInputSchema } from "@soepel/domain/wire/diary";
import { instructionOf, standingWith, wordsOf } from "./instruction.ts";

test("the words of every sign together fit in the report: no alarm is refused for its length", () => {
  for (const locale of ["nl", "en"] as const) {
    const outcome = reportOutcome(redFlagCodes)!;
    const wordsShown = wordsOf(outcome, redFlagCodes, locale);
    const { shape } = reportFlagsInputSchema;
    expect(shape.wordsShown.safeParse(wordsShown).success).toBe(true);
    expect(Math.max(...wordsShown.map(({ length }) => length)), "with room to grow").toBeLessThan(2000);
  }
});

test("every single sign and doubt have a title and a reason", () => {
  for (const codes of [[], ...redFlagCodes.map((code) => [code])]) {
    const outcome = reportOutcome(codes);
    if (outcome === null) throw new Error(codes.join());
    const [title, why] = wordsOf(outcome, codes, "nl");
    expect(title, codes.join()).toMatch(/\S{3}/);
    expect(why, codes.join()).toMatch(/^U gaf aan: \S+/);
  }
});

const title = (...codes: string[]) => {
  const { all, outcome } = standingWith(null, codes);
  return instructionOf(outcome!, all, "nl").title;
};

test("thoughts of death have a title of their own, unless 112 has to be called now", () => {
  expect(title("RF21")).toBe("Praat nu met iemand");
  expect(title("RF21", "RF01")).toBe("Praat nu met iemand");
  expect(title("RF21", "RF24")).toBe("Bel nu 112");
});
