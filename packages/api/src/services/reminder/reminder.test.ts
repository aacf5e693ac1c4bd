import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openRepo } from "@soepel/db/repo/repo";
import type { PatientActor } from "../../context.ts";
import { at, refusal, refusalCode, sending, useStage } from "../../testing/stage.ts";
import { auditOf, fakePorts } from "../../testing/world.ts";
import { sendDueReminders, type Delivered } from "./send-due.ts";

/** A reminder goes at the chosen time of the practice's clock, once, and only on a day that is still empty. */
const stage = useStage("2026-03-09T20:00:00Z");
const byMail = (atMinute = 8 * 60) => ({ channel: "email", email: "P@Test.Example", atMinute }) as const;
const push = {
  endpoint: "https://fcm.googleapis.com/fcm/send/abc",
  keys: { p256dh: "B".repeat(87), auth: "a".repeat(22) },
};

/** One look of one server process; gives the patients it sent to. */
async function look(moment: string, deliver: () => Promise<Delivered> = () => Promise.resolve("sent")) {
  at(stage.clock, moment);
  const to: string[] = [];
  await sendDueReminders({
    repo: openRepo(stage.database),
    now: () => stage.clock.now,
    requestId: randomUUID(),
    channels: ["email", "push"],
    deliver: (due) => (to.push(due.patientId), deliver()),
  });
  return to;
}
/** How often this patient was sent to in that look; other tests' patients may be due as well. */
const times = (to: string[], { patientId }: PatientActor) => to.filter((id) => id === patientId).length;

async function reminded(atMinute = 8 * 60): Promise<PatientActor> {
  const { actor } = await stage.newPatient();
  await stage.diary(actor).setReminder(byMail(atMinute));
  return actor;
}

describe("the patient's own choice", () => {
  it("is stored, changed, read back and taken off, each with its audit entry", async () => {
    const { actor } = await stage.newPatient();
    const diary = stage.diary(actor);
    expect(await diary.reminder()).toEqual({ mail: "on", pushKey: "test-key", reminder: null });
    await diary.setReminder(byMail());
    await diary.setReminder(byMail(510));
    expect((await diary.reminder()).reminder).toEqual({
      atMinute: 510,
      channel: "email",
      email: "p@test.example",
      stopped: false,
      failed: false,
    });
    await diary.setReminder({ channel: "push", push, atMinute: 500 });
    expect((await diary.reminder()).reminder, "an address is kept only while it is used").toMatchObject({
      channel: "push",
      email: null,
    });
    await diary.stopReminder();
    await diary.stopReminder();
    expect((await diary.reminder()).reminder).toBeNull();
    expect(await stage.rows("SELECT 1 FROM reminder WHERE patient_id = $1", [actor.patientId])).toEqual([]);
    const actions = (await auditOf(stage.database, stage.world.practiceId))
      .filter((row) => row.patient_id === actor.patientId)
      .map((row) => row.action);
    expect(actions.filter((action) => action === "diary.reminder").length).toBeGreaterThanOrEqual(5);
    expect(actions.at(-1)).toBe("diary.reminder");
  });

  it.each([
    ["no address", { channel: "email", email: "geen adres", atMinute: 480 }],
    ["a time that does not exist", { channel: "email", email: "p@test.example", atMinute: 1440 }],
    ["a push address inside the server's own network", { ...push, endpoint: "https://169.254.169.254/x" }],
    ["a push address that only looks known", { ...push, endpoint: "https://fcm.googleapis.com.evil.test/x" }],
    ["a push address without encryption", { ...push, endpoint: "http://fcm.googleapis.com/x" }],
  ])("%s is refused", async (_name, input) => {
    const { actor } = await stage.newPatient();
    const full = "channel" in input ? input : { channel: "push", atMinute: 480, push: input };
    expect(await refusalCode(stage.diary(actor).setReminder(full as never))).toBe("INVALID_INPUT");
  });

  it("cannot be a mail where nothing can be mailed", async () => {
    const { actor } = await stage.newPatient();
    const ports = fakePorts({ reminders: { mail: "off", pushKey: "k" } });
    const refused = await refusal(stage.diary(actor, ports).setReminder(byMail()));
    expect(refused).toMatchObject({ code: "INVALID_INPUT", path: ["channel"] });
    await stage.diary(actor, ports).setReminder({ channel: "push", push, atMinute: 480 });
  });

  it("a remembered phone may switch off and not look at the address", async () => {
    const actor = await reminded();
    const remembered = { ...actor, strength: "remembered" as const };
    expect(await refusalCode(stage.diary(remembered).reminder())).toBe("NOT_SIGNED_IN");
    expect(await refusalCode(stage.diary(remembered).setReminder(byMail()))).toBe("NOT_SIGNED_IN");
    await stage.diary(remembered).stopReminder();
    expect((await stage.diary(actor).reminder()).reminder).toBeNull();
  });
});

describe("off from the mail", () => {
  it("by its token, again and with any other token with the same answer", async () => {
    const actor = await reminded();
    const [row] = await stage.rows<{ token: string }>(
      "SELECT off_token AS token FROM reminder WHERE patient_id = $1",
      [actor.patientId],
    );
    const anonymous = stage.diary({ kind: "anonymous" } as never);
    const answers = [
      await anonymous.reminderOff({ token: "y".repeat(43) }),
      await anonymous.reminderOff({ token: row!.token }),
      await anonymous.reminderOff({ token: row!.token }),
    ];
    expect(answers).toEqual([{ done: true }, { done: true }, { done: true }]);
    expect((await stage.diary(actor).reminder()).reminder).toBeNull();
    expect(times(await look("2026-03-10T07:30:00Z"), actor)).toBe(0);
    const off = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (entry) => entry.patient_id === actor.patientId && entry.action === "reminder.off",
    );
    expect(off).toHaveLength(1);
  });
});

describe("when it goes", () => {
  it("not before the time, once after it, not again that day, and again the next day", async () => {
    const actor = await reminded();
    expect(times(await look("2026-03-10T06:59:00Z"), actor)).toBe(0);
    expect(times(await look("2026-03-10T07:00:00Z"), actor)).toBe(1);
    expect(times(await look("2026-03-10T07:01:00Z"), actor)).toBe(0);
    expect(times(await look("2026-03-10T08:59:00Z"), actor)).toBe(0);
    expect(times(await look("2026-03-11T07:10:00Z"), actor)).toBe(1);
  });

  it("not when anything of that day was recorded; yesterday's answers do not count", async () => {
    const [busy, other] = [await reminded(), await reminded()];
    at(stage.clock, "2026-03-10T05:00:00Z");
    await stage.diary(busy).saveAnswers(sending("2026-03-10", { pain_rise: { value: 3 } }));
    await stage.diary(other).saveAnswers(sending("2026-03-09", { pain_rise: { value: 3 } }));
    const to = await look("2026-03-10T07:00:00Z");
    expect([times(to, busy), times(to, other)]).toEqual([0, 1]);
  });

  it("up to two hours late after a stop of the server, and then not any more", async () => {
    const [soon, late] = [await reminded(), await reminded(6 * 60)];
    const to = await look("2026-03-10T08:55:00Z");
    expect([times(to, soon), times(to, late)]).toEqual([1, 0]);
  });

  it("not on the day it is set for a time that has passed", async () => {
    at(stage.clock, "2026-03-10T07:30:00Z");
    const actor = await reminded();
    expect(times(await look("2026-03-10T07:31:00Z"), actor)).toBe(0);
    expect(times(await look("2026-03-11T07:00:00Z"), actor)).toBe(1);
  });

  it("not to somebody whose link ended or is locked", async () => {
    const [revoked, locked] = [await reminded(), await reminded()];
    await stage.rows("UPDATE diary_link SET revoked_at = '2026-03-09T21:00Z' WHERE patient_id = $1", [
      revoked.patientId,
    ]);
    await stage.rows("UPDATE diary_link SET locked_at = '2026-03-09T21:00Z' WHERE patient_id = $1", [
      locked.patientId,
    ]);
    const to = await look("2026-03-10T07:00:00Z");
    expect([times(to, revoked), times(to, locked)]).toEqual([0, 0]);
  });

  it("once on the night that has one hour twice, and on the one that lacks it", async () => {
    at(stage.clock, "2026-03-28T12:00:00Z");
    const actor = await reminded(2 * 60 + 30);
    expect(times(await look("2026-03-29T00:59:00Z"), actor), "01:59 before the jump").toBe(0);
    expect(times(await look("2026-03-29T01:00:00Z"), actor), "03:00 right after it").toBe(1);
    at(stage.clock, "2026-10-24T12:00:00Z");
    await stage.diary(actor).setReminder(byMail(2 * 60 + 30));
    expect(times(await look("2026-10-25T00:30:00Z"), actor), "02:30 summer time").toBe(1);
    expect(times(await look("2026-10-25T01:30:00Z"), actor), "02:30 again in winter time").toBe(0);
  });

  it("on the practice's clock, wherever the phone is", async () => {
    const actor = await reminded();
    await stage.rows("UPDATE practice SET time_zone = 'America/Curacao' WHERE id = $1", [actor.practiceId]);
    expect(times(await look("2026-03-10T07:00:00Z"), actor)).toBe(0);
    expect(times(await look("2026-03-10T12:00:00Z"), actor)).toBe(1);
    await stage.rows("UPDATE practice SET time_zone = 'Europe/Amsterdam' WHERE id = $1", [actor.practiceId]);
  });
});

describe("what became of it", () => {
  it("one that surely did not go is tried three times, five minutes apart, and the patient sees it", async () => {
    const actor = await reminded();
    const fail = () => Promise.resolve("failed" as const);
    expect(times(await look("2026-03-10T07:00:00Z", fail), actor)).toBe(1);
    expect(times(await look("2026-03-10T07:04:00Z", fail), actor)).toBe(0);
    expect(times(await look("2026-03-10T07:05:00Z", fail), actor)).toBe(1);
    expect(times(await look("2026-03-10T07:10:00Z", fail), actor)).toBe(1);
    expect(times(await look("2026-03-10T07:20:00Z", fail), actor)).toBe(0);
    expect((await stage.diary(actor).reminder()).reminder).toMatchObject({ failed: true, stopped: false });
  });

  it("a process that dies while sending is not made up for: twice is worse than not at all", async () => {
    const actor = await reminded();
    const died = look("2026-03-10T07:00:00Z", () => Promise.reject(new Error("killed")));
    await expect(died).rejects.toThrow("killed");
    expect(times(await look("2026-03-10T07:30:00Z"), actor)).toBe(0);
  });

  it("a phone that takes no more reminders is left alone, and the patient sees it", async () => {
    const actor = await reminded();
    await look("2026-03-10T07:00:00Z", () => Promise.resolve("gone"));
    expect((await stage.diary(actor).reminder()).reminder).toMatchObject({ stopped: true });
    expect(times(await look("2026-03-11T07:00:00Z"), actor)).toBe(0);
  });

  it("four server processes at the same moment send thirty reminders once each", async () => {
    const actors = [];
    for (let i = 0; i < 30; i++) actors.push(await reminded(9 * 60));
    const looks = await Promise.all([1, 2, 3, 4].map(() => look("2026-03-10T08:00:00Z")));
    const all = looks.flat();
    for (const actor of actors) expect(times(all, actor)).toBe(1);
  });
});
