import { emptyIntake } from "@soepel/domain/intake";
import { describe, expect, it } from "vitest";
import { changedMeanwhile, intakeKeyOf } from "./patient-merge.ts";

const opened = {
  name: "J. Jansen",
  birthYear: 1971,
  number: null,
  locale: "nl",
  tags: ["rug"],
  conditions: [],
  extraQuestions: [],
  intake: null,
};

describe("what changed while a form was open", () => {
  it("is nothing when nothing changed, and an intake not taken is one of which nothing is known", () => {
    expect(
      changedMeanwhile(opened, { ...opened, intake: emptyIntake }, { ...opened, name: "Getypt" }),
    ).toEqual([]);
  });

  it("is theirs to take where this form is as it was opened", () => {
    const now = { ...opened, tags: ["rug", "di-groep"], intake: { ...emptyIntake, legSymptoms: false } };
    expect(changedMeanwhile(opened, now, { ...opened, name: "Getypt" })).toEqual([
      { key: "tags", mine: false },
      { key: "intake.legSymptoms", mine: false },
    ]);
  });

  it("is for the person to choose where both changed it differently, and not where both did the same", () => {
    const now = { ...opened, name: "Van collega", number: "A-1" };
    expect(changedMeanwhile(opened, now, { ...opened, name: "Van mij", number: "A-1" })).toEqual([
      { key: "name", mine: true },
      { key: "number", mine: false },
    ]);
  });

  it("takes theirs for what a form does not ask at all", () => {
    const now = { ...opened, extraQuestions: ["rested"] };
    const { extraQuestions: _asked, ...typed } = opened;
    expect(changedMeanwhile(opened, now, typed)).toEqual([{ key: "extraQuestions", mine: false }]);
  });

  it("tells a no of the intake from not asked", () => {
    const was = { ...opened, intake: { ...emptyIntake, legSymptoms: false } };
    expect(changedMeanwhile(was, opened, was)).toEqual([{ key: "intake.legSymptoms", mine: false }]);
    expect(intakeKeyOf("intake.legSymptoms")).toBe("legSymptoms");
    expect(intakeKeyOf("name")).toBeNull();
  });
});
