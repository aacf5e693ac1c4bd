import { expect, test } from "vitest";
import { answerText } from "./answer-text.ts";

test("the last of the minutes means that or more; the same number elsewhere is just that", () => {
  expect(answerText("stiff_duration_min", { value: 240 }, "nl")).toBe("4 uur of meer");
  expect(answerText("stiff_duration_min", { value: 120 }, "nl")).toBe("2 uur");
  expect(answerText("sol_min", { value: 60 }, "nl")).toBe("1 uur");
});
