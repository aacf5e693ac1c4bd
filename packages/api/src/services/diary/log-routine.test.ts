import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeItem } from "@soepel/db/testing/builders";
import { at, day, phone, refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const today = "2026-03-10";

const logOf = (itemKey: string, more: Record<string, unknown> = {}) =>
  ({
    submissionId: randomUUID(),
    date: today,
    itemKey,
    occasion: 1,
    outcome: "done",
    fraction: null,
    milder: false,
    phone,
    ...more,
  }) as never;
const entries = async (patientId: string, date = today) =>
  (
    await stage.rows<{ entries: Record<string, { outcome: string; milder: boolean }> }>(
      "SELECT entries FROM routine_day WHERE patient_id = $1 AND date = $2",
      [patientId, date],
    )
  )[0]?.entries;

describe("a session of the routine", () => {
  it("is stored under its line and occasion, with its audit row", async () => {
    const { actor, patientId } = await stage.newPatient();
    const { items } = await stage.sendPlan(patientId, today);
    const key = items[0]!.key;
    const answer = await stage
      .diary(actor)
      .logRoutine(logOf(key, { outcome: "stopped", milder: true, fraction: 0.5 }));
    expect(answer).toEqual({ receivedAt: stage.clock.now.toISOString() });
    expect(await entries(patientId)).toEqual({
      [`${key}/1`]: { outcome: "stopped", milder: true, fraction: 0.5, at: stage.clock.now.toISOString() },
    });
    const last = (await auditOf(stage.database, stage.world.practiceId)).at(-1);
    expect(last).toMatchObject({ action: "diary.write", patient_id: patientId, outcome: "done" });
  });

  it("sent twice counts once and is told the first moment", async () => {
    const { actor, patientId } = await stage.newPatient();
    const { items } = await stage.sendPlan(patientId, today);
    const log = logOf(items[0]!.key);
    const first = await stage.diary(actor).logRoutine(log);
    at(stage.clock, "2026-03-10T15:00:00Z");
    expect(await stage.diary(actor).logRoutine(log)).toEqual(first);
    at(stage.clock, "2026-03-15T15:00:00Z");
    expect(await stage.diary(actor).logRoutine(log), "also when its day has closed").toEqual(first);
    at(stage.clock, "2026-03-10T16:00:00Z");
    const [shown] = (await stage.diary(actor).today()).days;
    expect(shown?.logs).toHaveLength(1);
  });

  it("with the same id and another content is refused", async () => {
    const { actor, patientId } = await stage.newPatient();
    const { items } = await stage.sendPlan(patientId, today);
    const submissionId = randomUUID();
    await stage.diary(actor).logRoutine(logOf(items[0]!.key, { submissionId }));
    const other = logOf(items[0]!.key, { submissionId, outcome: "not" });
    expect(await refusalCode(stage.diary(actor).logRoutine(other))).toBe("SUBMISSION_REUSED");
    expect((await entries(patientId))?.[`${items[0]!.key}/1`]?.outcome).toBe("done");
  });

  it("at the same moment as others of that day loses none of them", async () => {
    const { actor, patientId } = await stage.newPatient();
    const items = Array.from({ length: 4 }, () => makeItem({ schedule: { kind: "daily", timesPerDay: 3 } }));
    await stage.sendPlan(patientId, today, items);
    const all = items.flatMap((item) => [1, 2, 3].map((occasion) => logOf(item.key, { occasion })));
    await Promise.all(all.map((log) => stage.diary(actor).logRoutine(log)));
    expect(Object.keys((await entries(patientId)) ?? {})).toHaveLength(12);
  });
});

describe("the plan in force on that day decides", () => {
  it("takes a line of the old revision for yesterday and refuses it for today", async () => {
    const { actor, patientId } = await stage.newPatient();
    at(stage.clock, "2026-03-09T08:00:00Z");
    const old = await stage.sendPlan(patientId, "2026-03-09");
    const next = await stage.sendPlan(patientId, today, [makeItem()], { base: old.revision });
    at(stage.clock, "2026-03-10T08:00:00Z");
    const diary = stage.diary(actor);
    await diary.logRoutine(logOf(old.items[0]!.key, { date: "2026-03-09" }));
    await diary.logRoutine(logOf(next.items[0]!.key));
    expect(await refusal(diary.logRoutine(logOf(old.items[0]!.key)))).toMatchObject({
      code: "NOT_FOUND",
      path: ["itemKey"],
    });
    expect(await refusalCode(diary.logRoutine(logOf(next.items[0]!.key, { date: "2026-03-09" })))).toBe(
      "NOT_FOUND",
    );
    expect(Object.keys((await entries(patientId, "2026-03-09")) ?? {})).toEqual([`${old.items[0]!.key}/1`]);
  });

  it("refuses lines of nobody, of another patient, of a weekday that is not due and of a paused day", async () => {
    const [one, other] = [await stage.newPatient(), await stage.newPatient()];
    const theirs = await stage.sendPlan(other.patientId, today);
    // 10 March 2026 is a Tuesday.
    const monday = makeItem({ schedule: { kind: "weekdays", days: [1], timesPerDay: 1 } });
    await stage.sendPlan(one.patientId, today, [monday, makeItem()]);
    for (const key of [randomUUID(), theirs.items[0]!.key, monday.key]) {
      expect(await refusalCode(stage.diary(one.actor).logRoutine(logOf(key)))).toBe("NOT_FOUND");
    }
    await stage.rows(
      `INSERT INTO plan_pause (practice_id, patient_id, from_date, to_date, created_by, created_at)
       VALUES ($1, $2, $3, $3, $4, now())`,
      [stage.world.practiceId, other.patientId, today, stage.world.therapist.staffId],
    );
    expect(await refusalCode(stage.diary(other.actor).logRoutine(logOf(theirs.items[0]!.key)))).toBe(
      "NOT_FOUND",
    );
    expect(await stage.rows("SELECT 1 FROM submission WHERE patient_id = $1", [one.patientId])).toEqual([]);
  });

  it("refuses a closed day, a day to come, and a day before the plan", async () => {
    const { actor, patientId } = await stage.newPatient();
    const { items } = await stage.sendPlan(patientId, today);
    const send = (date: string) => refusalCode(stage.diary(actor).logRoutine(logOf(items[0]!.key, { date })));
    expect(await send("2026-03-11")).toBe("DAY_CLOSED");
    expect(await send("2026-03-07")).toBe("DAY_CLOSED");
    expect(await send("2026-03-09")).toBe("NOT_FOUND");
  });

  it.each([
    ["occasion 0", { occasion: 0 }],
    ["a seventh session", { occasion: 7 }],
    ["more than all of it", { fraction: 1.1 }],
    ["an outcome nobody knows", { outcome: "great" }],
    ["an unknown key", { patientId: randomUUID() }],
  ])("refuses %s", async (_name, more) => {
    const { actor, patientId } = await stage.newPatient();
    const { items } = await stage.sendPlan(patientId, today);
    expect(await refusalCode(stage.diary(actor).logRoutine(logOf(items[0]!.key, more)))).toBe(
      "INVALID_INPUT",
    );
    expect(await entries(patientId)).toBeUndefined();
  });
});

describe("what the phone shows", () => {
  it("is each open day's own plan, with the exercise in both languages and what was noted", async () => {
    const { actor, patientId } = await stage.newPatient();
    at(stage.clock, "2026-03-08T08:00:00Z");
    const old = await stage.sendPlan(patientId, "2026-03-09");
    at(stage.clock, "2026-03-09T08:00:00Z");
    const next = await stage.sendPlan(patientId, today, [makeItem({ optional: true }), makeItem()], {
      base: old.revision,
    });
    at(stage.clock, "2026-03-10T08:00:00Z");
    const shown = await stage.diary(actor).today();
    expect(shown.days.map((one) => [one.date, one.due.map((line) => [line.item.key, line.due])])).toEqual([
      [
        today,
        [
          [next.items[0]!.key, 0],
          [next.items[1]!.key, 1],
        ],
      ],
      ["2026-03-09", [[old.items[0]!.key, 1]]],
      ["2026-03-08", []],
    ]);
    const [line] = shown.days[0]!.due;
    expect(line?.exercise.slug).toBe("cat-cow");
    expect(line?.exercise.name.nl).not.toBe("");
    expect(shown.plan).toEqual({ startsOn: today, endsOn: null, pauses: [] });
    expect(shown.previous, "nothing was ever filled in: nothing is suggested").toBeNull();
  });

  it("counts in history only what was due under the plan of each day", async () => {
    const { actor, patientId } = await stage.newPatient();
    at(stage.clock, "2026-03-08T08:00:00Z");
    const { items } = await stage.sendPlan(patientId, "2026-03-08", [makeItem(), makeItem()]);
    for (const date of ["2026-03-08", "2026-03-09"]) {
      at(stage.clock, `${date}T08:00:00Z`);
      await stage.diary(actor).logRoutine(logOf(items[0]!.key, { date }));
    }
    at(stage.clock, "2026-03-10T08:00:00Z");
    const before = await stage.diary(actor).history({ days: 14 });
    expect([before.credit, before.due]).toEqual([2, 4]);
    await stage.sendPlan(
      patientId,
      today,
      Array.from({ length: 5 }, () => makeItem()),
      { base: 1 },
    );
    const after = await stage.diary(actor).history({ days: 14 });
    expect([after.credit, after.due]).toEqual([2, 4]);
    const first = after.routine.find((row) => row.itemKey === items[0]!.key);
    expect(first?.days.find((cell) => cell.date === day("2026-03-09"))?.state).toBe("done");
    expect(first?.days.find((cell) => cell.date === day(today))?.state).toBe("notInPlan");
  });
});
