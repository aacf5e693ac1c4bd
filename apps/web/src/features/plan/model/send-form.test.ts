import { describe, expect, it } from "vitest";
import { planDiff } from "@soepel/domain/plan-diff";
import type { PlanItem } from "@soepel/domain/plan";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { readSendForm, type SendCase } from "./send-form.ts";

const uuid = "0192f0a0-0000-7000-8000-000000000001";
const item: PlanItem = {
  key: uuid,
  exercise: "cat-cow",
  exerciseVersion: 1,
  moment: "morning",
  schedule: { kind: "daily", timesPerDay: 1 },
  dose: {
    sets: 1,
    reps: { min: 6, max: 10 },
    holdS: null,
    durationS: null,
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  optional: false,
  note: null,
};
const base: SendCase = {
  patientId: uuid as PatientId,
  base: null,
  templateVersionId: null,
  items: [item],
  issueCount: 0,
  diff: planDiff([], [item], () => false),
  basedOn: null,
  today: "2026-11-19" as LocalDate,
  openFlags: 0,
  form: { effectiveFrom: "2026-11-20", endsOn: "", reason: "  ", redFlagReason: "" },
};
const read = (part: Partial<SendCase>, form: Partial<SendCase["form"]> = {}) =>
  readSendForm({ ...base, ...part, form: { ...base.form, ...form } });
const problems = (...input: Parameters<typeof read>) => {
  const answer = read(...input);
  return "problems" in answer ? answer.problems : [];
};

describe("sending a plan", () => {
  it("sends empty fields as nothing, not as empty text", () => {
    expect(read({})).toMatchObject({
      ready: { endsOn: null, reason: null, redFlagReason: null, base: null },
    });
  });

  it("refuses a plan without lines, with unreadable fields, or without any change", () => {
    expect(problems({ items: [] })).toEqual([{ at: "items", kind: "items" }]);
    expect(problems({ issueCount: 2 })).toEqual([{ at: "items", kind: "fields", count: 2 }]);
    const same = planDiff([item], [item], () => false);
    expect(problems({ diff: same, basedOn: { endsOn: null } })).toEqual([{ at: "items", kind: "unchanged" }]);
  });

  it("lets only the end date change", () => {
    const same = planDiff([item], [item], () => false);
    expect(read({ diff: same, basedOn: { endsOn: null } }, { endsOn: "2026-12-20" })).toMatchObject({
      ready: { endsOn: "2026-12-20" },
    });
  });

  it("refuses days that do not fit", () => {
    expect(problems({}, { effectiveFrom: "2026-11-18" })).toEqual([{ at: "effectiveFrom", kind: "from" }]);
    expect(problems({}, { effectiveFrom: "" })).toEqual([{ at: "effectiveFrom", kind: "date" }]);
    expect(problems({}, { endsOn: "2026-11-19" })).toEqual([{ at: "endsOn", kind: "to" }]);
  });

  it("asks for a reason while a red flag is open, and sends none otherwise", () => {
    expect(problems({ openFlags: 1 })).toEqual([{ at: "redFlagReason", kind: "redFlagReason" }]);
    expect(read({ openFlags: 1 }, { redFlagReason: "Besproken." })).toMatchObject({
      ready: { redFlagReason: "Besproken." },
    });
    expect(read({ openFlags: 0 }, { redFlagReason: "Besproken." })).toMatchObject({
      ready: { redFlagReason: null },
    });
  });

  it("refuses more than twenty lines and a citizen service number in the reason", () => {
    const many = Array.from({ length: 21 }, (_, n) => ({ ...item, key: uuid.slice(0, -2) + `${n + 10}` }));
    expect(problems({ items: many })).toEqual([{ at: "items", kind: "tooMany" }]);
    expect(problems({}, { reason: "BSN 111222333" })).toEqual([{ at: "reason", kind: "bsn" }]);
  });
});
