import { expect, test } from "vitest";
import { matcher } from "./match.ts";

test("every word must occur, in any order, without regard to case and accents", () => {
  const fits = matcher("  MÜL jos ");
  expect(fits("José Müller")).toBe(true);
  expect(fits("jose muller")).toBe(true);
  expect(fits("José de Wit")).toBe(false);
});

test("an empty query fits everything", () => {
  expect(matcher("   ")("wie dan ook")).toBe(true);
});
