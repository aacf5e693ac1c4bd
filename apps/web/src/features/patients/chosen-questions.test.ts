import { expect, test } from "vitest";
import { mayChoose, toggled } from "./chosen-questions.ts";

test("a question that follows another brings it along and goes with it", () => {
  expect(toggled([], "woken_half", true)).toEqual(["woken_by_pain", "woken_half"]);
  expect(toggled(["woken_by_pain", "woken_half", "fatigue"], "woken_by_pain", false)).toEqual(["fatigue"]);
  expect(toggled(["woken_by_pain", "woken_half"], "woken_half", false)).toEqual(["woken_by_pain"]);
});

test("the fifth daily question has no place, a weekly one always has", () => {
  const four = ["fatigue", "rested", "recovery", "stress_yesterday"] as const;
  expect(mayChoose(four, "woken_by_pain")).toBe(false);
  expect(mayChoose(four, "woken_half")).toBe(false);
  expect(mayChoose(four, "fatigue")).toBe(true);
  expect(mayChoose(four, "better_by")).toBe(true);
  expect(mayChoose(four.slice(1), "woken_half")).toBe(true);
});
