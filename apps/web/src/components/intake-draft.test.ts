import { expect, test } from "vitest";
import type { LocalDate } from "@soepel/domain/primitives";
import { emptyIntake } from "@soepel/domain/intake";
import { beginsLater, intakeDraft, intakeInput } from "./intake-draft.ts";

test("an interview in which nothing was asked is no interview", () => {
  expect(intakeInput(intakeDraft(null))).toBeNull();
  expect(intakeInput(intakeDraft(emptyIntake))).toBeNull();
});

test("a no is an answer, and what was not asked stays unknown", () => {
  const draft = { ...intakeDraft(null), improvesWithRest: false, ageAtOnset: "0" };
  expect(intakeInput(draft)).toEqual({ ...emptyIntake, improvesWithRest: false, ageAtOnset: 0 });
});

test("what is stored comes back unchanged", () => {
  const stored = { ...emptyIntake, ageAtOnset: 34, complaintSince: "2026-01-02", legSymptoms: true } as never;
  expect(intakeInput(intakeDraft(stored))).toEqual(stored);
});

test("complaints begin today at the latest; not known since when is fine", () => {
  const draft = intakeDraft(null);
  const today = "2026-11-19" as LocalDate;
  expect(beginsLater(draft, today)).toBe(false);
  expect(beginsLater({ ...draft, complaintSince: today }, today)).toBe(false);
  expect(beginsLater({ ...draft, complaintSince: "2026-11-20" }, today)).toBe(true);
});
