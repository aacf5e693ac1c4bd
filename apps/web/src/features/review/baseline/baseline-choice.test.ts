import { defaultRuleSettings } from "@soepel/domain/rule-settings";
import { describe, expect, it } from "vitest";
import { day, makeMornings, makeReview, makeRevision } from "../../../charts/review/make-review.ts";
import { baselineFromDay, proposedFirstDay } from "./baseline-choice.ts";
import { patientRecord } from "../patient-record.ts";

const today = day("2026-11-19");
/** Six weeks up to today: stiffness 60 until 25 October, 20 after it, nothing on 1–3 November. */
const mornings = makeMornings("2026-10-09", "2026-11-19", (_, date) =>
  date >= "2026-11-01" && date <= "2026-11-03"
    ? null
    : { stiff_duration_min: date <= "2026-10-25" ? 60 : 20, pain_rise: 4 },
);
const record = (more: Parameters<typeof makeReview>[0] = {}) =>
  patientRecord(makeReview({ mornings, ...more }));
const choose = (from: string | null) =>
  baselineFromDay(record(), from === null ? null : day(from), today, defaultRuleSettings);

describe("a chosen baseline", () => {
  it("holds fourteen days from its first day, counting only mornings that are there", () => {
    expect(choose("2026-10-26")).toMatchObject({
      window: { from: "2026-10-26", to: "2026-11-08" },
      n: 11,
      enough: true,
      cut: false,
      figures: { stiffness: { value: 20, n: 11 }, efficiency: { value: null, n: 0 } },
    });
    expect(choose(null)).toMatchObject({ n: 14, figures: { stiffness: { value: 60, n: 14 } } });
  });

  it("stops before the last seven mornings, and below seven mornings it is not enough", () => {
    expect(choose("2026-11-06")).toMatchObject({
      window: { to: "2026-11-12" },
      n: 7,
      enough: true,
      cut: true,
    });
    expect(choose("2026-11-07")).toMatchObject({ n: 6, enough: false, figures: { pain: { value: null } } });
    expect(choose("2026-11-13")).toMatchObject({ window: null, n: 0, enough: false });
  });

  it("is proposed after the latest change that has enough mornings behind it", () => {
    const of = (...dates: string[]) =>
      proposedFirstDay(
        record({ revisions: dates.map((date, index) => makeRevision(index + 1, date)) }),
        today,
        defaultRuleSettings,
      );
    expect(of("2026-10-09", "2026-11-01", "2026-11-15"), "the last revision is too young").toBe("2026-11-02");
    const steady = makeMornings("2026-10-09", "2026-11-19", () => ({ stiff_duration_min: 30 }));
    const plain = proposedFirstDay(record({ mornings: steady }), today, defaultRuleSettings);
    expect(plain, "nothing changed: the newest whole window").toBe("2026-10-30");
    expect(proposedFirstDay(record({ mornings: [] }), today, defaultRuleSettings)).toBeNull();
  });
});
