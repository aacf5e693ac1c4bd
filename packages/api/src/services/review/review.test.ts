import { describe, expect, it } from "vitest";
import { at, refusal, refusalCode, sending, useStage } from "../../testing/stage.ts";
import { auditOf, staffActor } from "../../testing/world.ts";

const stage = useStage();
const today = "2026-03-10";
const header = async (patientId: string, actor = stage.world.actors.therapist) =>
  stage.staff(actor).patient.read({ patientId } as never);

describe("marking as reviewed", () => {
  it("is seen by staff and by the patient, and is on record", async () => {
    const { patientId, actor } = await stage.newPatient();
    expect((await stage.diary(actor).history({ days: 14 })).seen).toBeNull();
    const { at: moment } = await stage.staff().review.markReviewed({ patientId });
    expect((await header(patientId)).lastReviewed).toEqual({ at: moment, by: "R. Therapeut", mine: true });
    expect((await stage.diary(actor).history({ days: 14 })).seen).toEqual({ at: moment });
    const audit = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === patientId,
    );
    expect(audit.map((row) => row.action)).toContain("patient.write");
  });

  it("can be taken back once, on the same day, by the one who did it", async () => {
    const { patientId } = await stage.newPatient();
    await stage.staff().review.markReviewed({ patientId });
    at(stage.clock, "2026-03-10T22:59:59Z");
    expect(await stage.staff().review.undoReviewed({ patientId })).toEqual({ done: true });
    expect((await header(patientId)).lastReviewed).toBeNull();
    expect(await refusalCode(stage.staff().review.undoReviewed({ patientId }))).toBe("CONFLICT");
  });

  it("of yesterday stays: midnight in Amsterdam is the end", async () => {
    const { patientId } = await stage.newPatient();
    await stage.staff().review.markReviewed({ patientId });
    at(stage.clock, "2026-03-10T23:00:00Z");
    expect(await refusalCode(stage.staff().review.undoReviewed({ patientId }))).toBe("CONFLICT");
    expect((await header(patientId)).lastReviewed?.mine).toBe(true);
  });

  it("by a second therapist of the patient is not taken back by the first", async () => {
    const { patientId } = await stage.newPatient();
    const { colleague } = stage.world.actors;
    await stage.rows("INSERT INTO caseload (practice_id, patient_id, staff_id) VALUES ($1, $2, $3)", [
      stage.world.practiceId,
      patientId,
      colleague.staffId,
    ]);
    await stage.staff().review.markReviewed({ patientId });
    at(stage.clock, "2026-03-10T09:00:00Z");
    await stage.staff(colleague).review.markReviewed({ patientId });
    await stage.staff().review.undoReviewed({ patientId });
    expect((await header(patientId)).lastReviewed).toMatchObject({ by: "C. Collega", mine: false });
  });

  it("takes back the newest of several marks of today only", async () => {
    const { patientId } = await stage.newPatient();
    const first = await stage.staff().review.markReviewed({ patientId });
    at(stage.clock, "2026-03-10T12:00:00Z");
    await stage.staff().review.markReviewed({ patientId });
    await stage.staff().review.undoReviewed({ patientId });
    expect((await header(patientId)).lastReviewed?.at).toBe(first.at);
  });

  it("of a patient of somebody else is not found", async () => {
    const { patientId } = await stage.newPatient(stage.world.actors.colleague);
    for (const verb of ["markReviewed", "undoReviewed"] as const) {
      expect(await refusalCode(stage.staff().review[verb]({ patientId }))).toBe("NOT_FOUND");
    }
  });
});

describe("reading a patient's weeks", () => {
  const read = (patientId: string, from: string, to: string) =>
    stage.staff().review.read({ patientId, from, to } as never);

  it("gives the mornings of the range as they were answered, late and corrected ones marked, and is on record", async () => {
    const { patientId, actor } = await stage.newPatient();
    await stage
      .diary(actor)
      .saveAnswers(sending("2026-03-08", { pain_rise: { value: 0 }, sol_min: { state: "unknown" } }));
    await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 4 } }));
    at(stage.clock, "2026-03-10T12:00:00Z");
    await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 5 } }));
    const review = await read(patientId, "2026-03-01", today);
    expect(
      review.mornings.map((one) => [one.date, one.values.pain_rise, one.daysLate, one.corrected]),
    ).toEqual([
      ["2026-03-08", 0, 2, false],
      [today, 5, 0, true],
    ]);
    expect(review.mornings[0]?.values.stiff_duration_min).toBeNull();
    expect(review.firstMorning).toBe("2026-03-08");
    const audit = (await auditOf(stage.database, stage.world.practiceId)).at(-1);
    expect(audit).toMatchObject({ action: "patient.read", patient_id: patientId, outcome: "done" });
  });

  it("of a patient without a diary has no value anywhere", async () => {
    const { patientId } = await stage.newPatient();
    const review = await read(patientId, "2026-02-01", today);
    expect(review).toMatchObject({
      firstMorning: null,
      mornings: [],
      baselineMornings: [],
      logs: [],
      revisions: [],
    });
  });

  it("is refused for more days than a screen can hold, for a range the wrong way round and for no dates", async () => {
    const { patientId } = await stage.newPatient();
    expect(await refusal(read(patientId, "2023-01-01", today))).toMatchObject({
      code: "INVALID_INPUT",
      path: ["from"],
    });
    expect(await refusal(read(patientId, today, "2026-03-09"))).toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: "to", code: "range_reversed" }],
    });
    expect(await refusalCode(read(patientId, "2026-02-30", today))).toBe("INVALID_INPUT");
    const days = await read(patientId, "2024-01-01", today);
    expect(days.patient.patientId).toBe(patientId);
  });

  it("of a foreign or missing patient is the same answer, and is on record", async () => {
    const stranger = stage.staff(stage.world.actors.stranger);
    const { patientId } = await stage.newPatient();
    const input = { patientId, from: today, to: today } as never;
    expect(await refusal(stranger.review.read(input))).toEqual({ code: "NOT_FOUND", path: [], issues: [] });
    const denied = (await auditOf(stage.database, stage.world.otherPracticeId)).at(-1);
    expect(denied).toMatchObject({ outcome: "denied", patient_id: patientId });
  });

  it("is refused to somebody without the role, and that is on record too", async () => {
    const { patientId } = await stage.newPatient();
    const input = { patientId, from: today, to: today } as never;
    expect(await refusalCode(stage.staff(stage.world.actors.admin).review.read(input))).toBe("NOT_FOUND");
    const last = (await auditOf(stage.database, stage.world.practiceId)).at(-1);
    expect(last).toMatchObject({
      action: "patient.read",
      outcome: "denied",
      actor_id: stage.world.actors.admin.staffId,
    });
    const { therapist } = stage.world;
    const half = staffActor(therapist, stage.world.practiceId, stage.clock, { secondFactor: false });
    expect(await refusalCode(stage.staff(half).review.read(input))).toBe("SECOND_FACTOR_NEEDED");
  });
});
