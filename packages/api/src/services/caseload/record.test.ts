import { describe, expect, it } from "vitest";
import { addDays } from "@soepel/domain/calendar";
import { emptyIntake } from "@soepel/domain/intake";
import { at, day, refusalCode, sending, useStage } from "../../testing/stage.ts";

const stage = useStage();
const today = day("2026-03-10");
const rowOf = async (patientId: string) => {
  const list = await stage.staff().caseload.list();
  const row = list.rows.find((one) => one.patientId === patientId);
  if (row === undefined) throw new Error("not in the caseload");
  return { row, denominator: list.rules.denominator };
};
const fields = { name: "P. Proef", birthYear: null, number: null, locale: "nl", tags: [], conditions: [] };
/** Answers each of the days up to today, as each of them came. */
async function fill(actor: Parameters<typeof stage.diary>[0], days: number, answers: (i: number) => object) {
  for (let i = days - 1; i >= 0; i -= 1) {
    const date = addDays(today, -i);
    at(stage.clock, `${date}T08:00:00Z`);
    await stage.diary(actor).saveAnswers(sending(date, answers(i) as never));
  }
}

const setRules = (rules: object) =>
  stage.database.query("test_rules", "UPDATE practice SET rule_settings = $2 WHERE id = $1", [
    stage.world.actors.therapist.practiceId,
    JSON.stringify(rules),
  ]);

describe("the caseload reads the whole record", () => {
  it("nights woken by pain, from the optional answers", async () => {
    const { patientId, actor } = await stage.newPatient();
    await fill(actor, 7, (i) => ({ pain_rise: { value: 2 }, woken_by_pain: { value: i < 5 } }));
    const { row } = await rowOf(patientId);
    const woken = row.signals.find((signal) => signal.rule === "woken_by_pain");
    expect(woken?.facts).toMatchObject({ nights: 5, n: 7 });
  });

  it("the intake: complaints for longer than six weeks without change", async () => {
    const { patientId } = await stage.newPatient();
    const rules = async () => (await rowOf(patientId)).row.signals.map((signal) => signal.rule);
    expect(await rules()).not.toContain("long_complaint");
    const intake = { ...emptyIntake, complaintSince: addDays(today, -100) };
    await stage.staff().patient.update({ patientId, revision: 0, patient: { ...fields, intake } } as never);
    expect(await rules()).toContain("long_complaint");
    await stage.staff().patient.update({ patientId, revision: 1, patient: fields } as never);
    expect(await rules(), "a form without the intake leaves it").toContain("long_complaint");
    expect((await stage.staff().patient.read({ patientId })).intake).toEqual(intake);
  });

  it("a baseline chosen by the therapist, here and on the review page", async () => {
    const { patientId, actor } = await stage.newPatient();
    await fill(actor, 60, (i) => ({ stiff_duration_min: { value: i >= 30 ? 60 : 20 } }));
    expect((await rowOf(patientId)).row.stiffness.baseline).toBe(60);
    await stage.staff().patient.setBaseline({ patientId, from: addDays(today, -25) });
    expect((await rowOf(patientId)).row.stiffness).toMatchObject({ baseline: 20, baselineN: 14 });
    const review = await stage.staff().review.read({ patientId, from: today, to: today });
    expect(review.patient.baselineFrom).toBe(addDays(today, -25));
    expect(review.baselineMornings[0]?.date).toBe(addDays(today, -25));
    expect(review.baselineMornings).toHaveLength(14);
    await stage.staff().patient.setBaseline({ patientId, from: null });
    expect((await rowOf(patientId)).row.stiffness.baseline).toBe(60);
    await setRules({ values: { baselineDays: 28 } });
    try {
      expect((await rowOf(patientId)).row.stiffness.baselineN, "the practice's own length").toBe(28);
      const longer = await stage.staff().review.read({ patientId, from: today, to: today });
      expect(longer.baselineMornings).toHaveLength(28);
    } finally {
      await setRules({});
    }
    for (const from of [addDays(today, 1), addDays(today, -6), addDays(today, -12)]) {
      const few = stage.staff().patient.setBaseline({ patientId, from });
      expect(await refusalCode(few), `${from} leaves fewer than seven mornings`).toBe("INVALID_INPUT");
    }
    await stage.staff().patient.setBaseline({ patientId, from: addDays(today, -13) });
    expect((await rowOf(patientId)).row.stiffness).toMatchObject({ baseline: 20, baselineN: 7 });
  }, 60_000);

  it("who is on the patient, the conditions, and what sleep efficiency is divided by", async () => {
    const { patientId } = await stage.newPatient();
    const { practiceId, actors } = stage.world;
    await stage.rows("INSERT INTO caseload (practice_id, patient_id, staff_id) VALUES ($1, $2, $3)", [
      practiceId,
      patientId,
      actors.colleague.staffId,
    ]);
    await stage.staff().patient.update({
      patientId,
      revision: 0,
      patient: { ...fields, conditions: ["stenosis"], extraQuestions: ["rested", "better_by"] },
    } as never);
    const { row, denominator } = await rowOf(patientId);
    expect(row.therapists.map((one) => one.name)).toEqual(["C. Collega", "R. Therapeut"]);
    expect(row.conditions).toEqual(["stenosis"]);
    expect(denominator).toBe("TIB");
    const { extraQuestions, therapists } = await stage.staff().patient.read({ patientId });
    expect(extraQuestions).toEqual(["rested", "better_by"]);
    expect(therapists).toHaveLength(2);
  });
});

describe("questions switched on for a patient", () => {
  const update = async (patientId: string, extraQuestions: string[]) => {
    const { revision } = await stage.staff().patient.read({ patientId } as never);
    return stage
      .staff()
      .patient.update({ patientId, revision, patient: { ...fields, extraQuestions } } as never);
  };

  it("are asked in the diary, the weekly ones on Sunday", async () => {
    const { patientId, actor } = await stage.newPatient();
    await update(patientId, ["woken_by_pain", "woken_half", "global_change"]);
    const diary = await stage.diary(actor).today();
    expect(diary.days.map((d) => d.optional)).toEqual([
      ["woken_by_pain", "woken_half"],
      ["woken_by_pain", "woken_half"],
      ["woken_by_pain", "woken_half", "global_change"],
    ]);
  });

  it.each([
    ["five daily ones", ["rested", "fatigue", "recovery", "nap_min", "worry_bed"]],
    ["one twice", ["rested", "rested"]],
    ["one that follows another without it", ["woken_half"]],
    ["one that only a test asks", ["change_done"]],
    ["an unknown one", ["weight"]],
  ])("with %s are refused", async (_name, codes) => {
    const { patientId } = await stage.newPatient();
    expect(await refusalCode(update(patientId, codes))).toBe("INVALID_INPUT");
  });
});
