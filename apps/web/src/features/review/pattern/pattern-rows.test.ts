import { emptyIntake, type Intake } from "@soepel/domain/intake";
import { patternCard } from "@soepel/domain/pattern";
import type { MorningRecord } from "@soepel/domain/morning";
import { describe, expect, it } from "vitest";
import { day, makeMornings } from "../../../charts/review/make-review.ts";
import { answerSource, patternRows, verdicts } from "./pattern-rows.ts";

const today = day("2026-11-19");
const card = (intake: Partial<Intake>, mornings: readonly MorningRecord[] = []) =>
  patternCard({ ...emptyIntake, ...intake }, mornings, today);
const stiff = makeMornings("2026-11-13", "2026-11-19", () => ({ stiff_duration_min: 45 }));

describe("the pattern card", () => {
  it("has a row for every criterion of the three sets, and counts a shared one in each", () => {
    const rows = patternRows(card({}));
    expect(rows).toHaveLength(11);
    const marks = rows.flatMap(({ sets }) => [...sets]);
    expect([marks.filter((set) => set === "asas"), marks.filter((set) => set === "berlin")]).toMatchObject({
      0: { length: 5 },
      1: { length: 4 },
    });
    const shared = rows.find(({ criterion }) => criterion.id === "insidious_onset");
    expect([...(shared?.sets ?? [])]).toEqual(["asas", "calin"]);
  });

  it("says where an answer comes from, and what a missing one needs", () => {
    const intake = {
      ...emptyIntake,
      ageAtOnset: 41,
      complaintSince: day("2026-05-01"),
      insidiousOnset: false,
    };
    const rows = patternRows(card(intake, stiff));
    const source = (id: string) => {
      const row = rows.find(({ criterion }) => criterion.id === id);
      return row && [row.criterion.answer, answerSource(row.criterion, intake)];
    };
    expect(source("onset_before_40")).toEqual(["no", { kind: "age", years: 41 }]);
    expect(source("longer_than_3_months")).toEqual(["yes", { kind: "since", date: "2026-05-01" }]);
    expect(source("insidious_onset")).toEqual(["no", { kind: "intake" }]);
    expect(source("stiffness_over_30")).toEqual(["yes", { kind: "diary", n: 7 }]);
    expect(source("alternating_buttock_pain")).toEqual(["unknown", { kind: "missing", from: "intake" }]);
    const empty = patternRows(card({})).find(({ criterion }) => criterion.id === "morning_stiffness");
    expect(empty && answerSource(empty.criterion, null)).toEqual({ kind: "missing", from: "diary" });
  });

  it("gives sets with the same verdict one sentence, and nothing is met without answers", () => {
    expect(verdicts(card({}))).toEqual([{ verdict: "too_little", sets: ["asas", "calin", "berlin"] }]);
    const young = verdicts(card({ complaintSince: day("2026-11-01") }));
    expect(young).toEqual([{ verdict: "not_assessable", sets: ["asas", "calin", "berlin"] }]);
    const long = { complaintSince: day("2026-01-01"), alternatingButtockPain: true };
    expect(verdicts(card(long, stiff))).toEqual([
      { verdict: "met", sets: ["berlin"] },
      { verdict: "too_little", sets: ["asas", "calin"] },
    ]);
  });
});
