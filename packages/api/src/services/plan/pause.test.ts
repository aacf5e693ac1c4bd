import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeItem } from "@soepel/db/testing/builders";
import { at, day, refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const pausesOf = async (patientId: string) => (await stage.staff().plan.read({ patientId } as never)).pauses;
const pause = (patientId: string, from: string, to: string | null) =>
  stage.staff().plan.pause({ patientId, from, to } as never);
const resume = (patientId: string, pauseId: string, on: string) =>
  stage.staff().plan.resume({ patientId, pauseId, on } as never);

describe("pausing a plan", () => {
  it("asks nothing on its days, leaves the days before as they were, and is on record", async () => {
    const { patientId, actor } = await stage.newPatient();
    await stage.sendPlan(patientId, "2026-03-10", [makeItem()]);
    await pause(patientId, "2026-03-11", "2026-03-12");
    const dueOn = async (date: string) => {
      at(stage.clock, `${date}T08:00:00Z`);
      return (await stage.diary(actor).today()).days[0]!.due.length;
    };
    expect(await dueOn("2026-03-10")).toBe(1);
    expect(await dueOn("2026-03-11")).toBe(0);
    expect(await dueOn("2026-03-12")).toBe(0);
    const shown = async () => (await stage.diary(actor).today()).plan?.pauses;
    expect(await shown(), "the patient is told until when").toEqual([
      { from: "2026-03-11", to: "2026-03-12" },
    ]);
    expect(await dueOn("2026-03-13")).toBe(1);
    expect(await shown()).toEqual([]);
    const audit = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === patientId && row.action === "plan.write",
    );
    expect(audit.map((row) => row.outcome)).toEqual(["done", "done"]);
  });

  it.each([
    ["from yesterday", "2026-03-09", "2026-03-12", "PLAN_DATE", "from"],
    ["that ends before it starts", "2026-03-12", "2026-03-11", "DATE_ORDER", "to"],
    ["over another pause", "2026-03-19", null, "PAUSE_OVERLAP", "from"],
    ["inside another pause", "2026-03-21", "2026-03-22", "PAUSE_OVERLAP", "from"],
  ])("%s is refused at the field and nothing is stored", async (_name, from, to, code, field) => {
    const { patientId } = await stage.newPatient();
    await pause(patientId, "2026-03-20", "2026-03-25");
    expect(await refusal(pause(patientId, from, to))).toMatchObject({ code, path: [field] });
    expect(await pausesOf(patientId)).toHaveLength(1);
  });

  it("asked for by six screens at once is made once", async () => {
    const { patientId } = await stage.newPatient();
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => pause(patientId, "2026-03-10", "2026-03-14")),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await pausesOf(patientId)).toHaveLength(1);
  });

  it("of another practice's or no patient is not found, the same way", async () => {
    const foreign = await refusal(pause(stage.world.otherPatientId, "2026-03-10", null));
    expect(foreign).toEqual(await refusal(pause(randomUUID(), "2026-03-10", null)));
    expect(foreign.code).toBe("NOT_FOUND");
  });

  it("without a date or with a date that does not exist is refused", async () => {
    const { patientId } = await stage.newPatient();
    expect(await refusalCode(pause(patientId, "2026-02-30", null))).toBe("INVALID_INPUT");
    expect(await refusalCode(pause(patientId, "", null))).toBe("INVALID_INPUT");
  });
});

describe("resuming a plan", () => {
  it("keeps the days that were paused and counts again from the day asked for", async () => {
    const { patientId } = await stage.newPatient();
    await pause(patientId, "2026-03-10", null);
    at(stage.clock, "2026-03-14T08:00:00Z");
    const [running] = await pausesOf(patientId);
    await resume(patientId, running!.pauseId, "2026-03-15");
    expect(await pausesOf(patientId)).toMatchObject([{ from: "2026-03-10", to: "2026-03-14" }]);
  });

  it("on the first day of a pause takes it back", async () => {
    const { patientId } = await stage.newPatient();
    await pause(patientId, "2026-03-16", "2026-03-20");
    const [coming] = await pausesOf(patientId);
    await resume(patientId, coming!.pauseId, day("2026-03-16"));
    expect(await pausesOf(patientId)).toEqual([]);
    expect(await refusal(resume(patientId, coming!.pauseId, "2026-03-16"))).toMatchObject({
      code: "CONFLICT",
      path: ["pauseId"],
    });
  });

  it("on a day that is over, or of a pause of another patient, changes nothing", async () => {
    const [one, other] = [await stage.newPatient(), await stage.newPatient()];
    await pause(one.patientId, "2026-03-10", null);
    at(stage.clock, "2026-03-14T08:00:00Z");
    const [running] = await pausesOf(one.patientId);
    expect(await refusal(resume(one.patientId, running!.pauseId, "2026-03-12"))).toMatchObject({
      code: "PLAN_DATE",
      path: ["on"],
    });
    expect(await refusalCode(resume(other.patientId, running!.pauseId, "2026-03-15"))).toBe("CONFLICT");
    expect(await pausesOf(one.patientId)).toMatchObject([{ from: "2026-03-10", to: null }]);
  });
});
