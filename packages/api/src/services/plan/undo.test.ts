import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { at, day, phone, refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const today = "2026-03-10";
const undo = (patientId: string, revision: number) =>
  stage.staff().plan.undo({ patientId, revision } as never);
const numbers = async (patientId: string) =>
  (await stage.staff().plan.read({ patientId } as never)).revisions.map((row) => row.number);

describe("taking a plan back", () => {
  it("before its first day leaves the one before in force, with its audit row", async () => {
    const { patientId } = await stage.newPatient();
    await stage.sendPlan(patientId, today);
    await stage.sendPlan(patientId, "2026-03-12", undefined, { base: 1 });
    expect(await undo(patientId, 2)).toEqual({ done: true });
    expect(await numbers(patientId)).toEqual([1]);
    const audit = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === patientId,
    );
    expect(audit.filter((row) => row.action === "plan.write" && row.outcome === "done")).toHaveLength(3);
  });

  it("brings back a change to come that it had replaced", async () => {
    const { patientId } = await stage.newPatient();
    await stage.sendPlan(patientId, today);
    await stage.sendPlan(patientId, "2026-03-20", undefined, { base: 1 });
    await stage.sendPlan(patientId, "2026-03-14", undefined, { base: 2 });
    expect(await numbers(patientId)).toEqual([1, 3]);
    await undo(patientId, 3);
    expect(await numbers(patientId)).toEqual([1, 2]);
  });

  it("gives its number to nobody else", async () => {
    const { patientId } = await stage.newPatient();
    await stage.sendPlan(patientId, today);
    await undo(patientId, 1);
    expect((await stage.sendPlan(patientId, today)).revision).toBe(2);
  });

  it("on its first day works until the patient did something with it", async () => {
    const { patientId, actor } = await stage.newPatient();
    const { items } = await stage.sendPlan(patientId, today);
    const log = {
      submissionId: randomUUID(),
      date: day(today),
      itemKey: items[0]!.key,
      occasion: 1,
      outcome: "done",
      fraction: null,
      milder: false,
      phone,
    };
    await stage.diary(actor).logRoutine(log as never);
    expect(await refusal(undo(patientId, 1))).toMatchObject({ code: "PLAN_DATE", path: ["revision"] });
    const unused = await stage.newPatient();
    await stage.sendPlan(unused.patientId, today);
    expect(await undo(unused.patientId, 1)).toEqual({ done: true });
  });

  it("after its first day is refused", async () => {
    const { patientId } = await stage.newPatient();
    await stage.sendPlan(patientId, today);
    at(stage.clock, "2026-03-10T23:00:00Z");
    expect(await refusalCode(undo(patientId, 1))).toBe("PLAN_DATE");
    expect(await numbers(patientId)).toEqual([1]);
  });

  it("twice, of an older revision or of one that never was is a conflict", async () => {
    const { patientId } = await stage.newPatient();
    await stage.sendPlan(patientId, today);
    await stage.sendPlan(patientId, "2026-03-12", undefined, { base: 1 });
    expect(await refusalCode(undo(patientId, 1))).toBe("CONFLICT");
    expect(await refusalCode(undo(patientId, 7))).toBe("CONFLICT");
    await undo(patientId, 2);
    expect(await refusalCode(undo(patientId, 2))).toBe("CONFLICT");
    expect(await numbers(patientId)).toEqual([1]);
  });

  it("while a colleague's screen sends the next one ends in one of the two, never in both", async () => {
    const { patientId } = await stage.newPatient();
    await stage.sendPlan(patientId, "2026-03-12");
    const [taken, sent] = await Promise.allSettled([
      undo(patientId, 1),
      stage.sendPlan(patientId, "2026-03-12", undefined, { base: 1 }),
    ]);
    expect([taken.status, sent.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await numbers(patientId)).toEqual(taken.status === "fulfilled" ? [] : [1, 2]);
  });

  it("of a patient of somebody else is not found", async () => {
    const { patientId } = await stage.newPatient(stage.world.actors.colleague);
    expect(await refusalCode(undo(patientId, 1))).toBe("NOT_FOUND");
  });
});
