import { expect, test } from "vitest";
import { optionalCodes, optionalQuestions } from "@soepel/domain/optional-questions";
import { optionalAnswerTexts } from "./optional-answers.ts";
import { optionalAnswerText, optionWord } from "./optional-words.ts";

test.each([
  ["time_to_better_min", 0, "0 min"],
  ["time_to_better_min", "not_better", "werd niet beter"],
  ["stress_yesterday", 6, "6 van 10"],
  ["rested", 3, "3 van 5"],
  ["bedroom_c", 18.5, "18,5"],
  ["woken_half", "both", "beide helften"],
  [
    "leg_symptoms",
    ["radiating_above_knee", "radiating_below_knee"],
    "uitstraling tot boven de knie en uitstraling tot onder de knie",
  ],
  ["change_done", false, "nee"],
] as const)("%s answered with %s reads %s", (code, value, words) => {
  expect(optionalAnswerText(code, value, "nl")).toBe(words);
});

test("every option of every question has words, short and long, in both languages", () => {
  const options = optionalCodes.flatMap((code) => {
    const { input } = optionalQuestions[code];
    return "options" in input ? [...input.options] : [];
  });
  expect(options.length).toBeGreaterThan(30);
  // A code with an underscore is never a word of its own.
  const bare = options.filter((option) =>
    (["nl", "en"] as const).some((locale) =>
      (["short", "long"] as const).some((length) => /_/.test(optionWord(option, length, locale))),
    ),
  );
  expect(bare).toEqual([]);
});

// What a lane of the review shows beside its row without cutting the end off.
const ROOM = 22;
test.each(["nl", "en"] as const)("every name fits beside its row (%s)", (locale) => {
  const names = Object.values(optionalAnswerTexts[locale].names);
  expect(names.filter((name) => name.length > ROOM)).toEqual([]);
});
