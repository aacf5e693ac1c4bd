import { describe, expect, it } from "vitest";
import { makeItem } from "@soepel/db/testing/builders";
import { at, phone, refusalCode, sending, useStage } from "../../testing/stage.ts";
import { randomUUID } from "node:crypto";

const stage = useStage();
const today = "2026-03-10";
const read = (patientId: string, date = today) => stage.staff().review.day({ patientId, date } as never);

describe("one day of a patient", () => {
  it("shows what stands and what every sending changed, with the moment it came in", async () => {
    const { patientId, actor } = await stage.newPatient();
    await stage
      .diary(actor)
      .saveAnswers(
        sending(today, { pain_rise: { value: 4 }, rested: { value: 3 }, quality: { state: "skipped" } }),
      );
    at(stage.clock, "2026-03-10T11:00:00Z");
    await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 0 }, rested: { value: 3 } }));
    at(stage.clock, "2026-03-10T12:00:00Z");
    await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 0 } }));
    const day = await read(patientId);
    expect(day).toMatchObject({
      date: today,
      answers: { pain_rise: { value: 0 }, rested: { value: 3 }, quality: { state: "skipped" } },
      daysLate: 0,
    });
    expect(day.revisions).toEqual([
      {
        receivedAt: "2026-03-10T08:00:00.000Z",
        phoneAt: phone.at,
        changes: expect.arrayContaining([
          { code: "pain_rise", before: null, after: { value: 4 } },
          { code: "quality", before: null, after: { state: "skipped" } },
        ]) as unknown,
      },
      {
        receivedAt: "2026-03-10T11:00:00.000Z",
        phoneAt: phone.at,
        changes: [{ code: "pain_rise", before: { value: 4 }, after: { value: 0 } }],
      },
    ]);
  });

  it("shows what was done that day", async () => {
    const { patientId, actor } = await stage.newPatient();
    const { items } = await stage.sendPlan(patientId, today, [makeItem()]);
    const itemKey = items[0]?.key;
    await stage.diary(actor).logRoutine({
      submissionId: randomUUID(),
      date: today,
      itemKey,
      occasion: 1,
      outcome: "stopped",
      fraction: null,
      milder: true,
      phone,
    } as never);
    expect((await read(patientId)).routine).toMatchObject([
      { itemKey, occasion: 1, outcome: "stopped", milder: true, at: "2026-03-10T08:00:00.000Z" },
    ]);
  });

  it("without a diary has no answers, and not an empty one", async () => {
    const { patientId } = await stage.newPatient();
    expect(await read(patientId)).toEqual({
      date: today,
      answers: null,
      daysLate: null,
      revisions: [],
      routine: [],
    });
  });

  it("of a patient of somebody else is not found", async () => {
    const { patientId } = await stage.newPatient();
    const stranger = stage.staff(stage.world.actors.stranger);
    expect(await refusalCode(stranger.review.day({ patientId, date: today } as never))).toBe("NOT_FOUND");
  });
});
