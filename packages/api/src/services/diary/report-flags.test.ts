import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { at, phone, refusal, refusalCode, sending, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const today = "2026-03-10";

const report = (codes: string[], more: Record<string, unknown> = {}) =>
  ({
    submissionId: randomUUID(),
    date: today,
    codes,
    inDoubt: false,
    messageShown: "call_today",
    phone,
    ...more,
  }) as never;
const flags = (patientId: string) =>
  stage.rows<{ urgency: string; date: string; codes: string[]; called_at: Date | null }>(
    "SELECT urgency, date::text AS date, codes, called_at FROM red_flag WHERE patient_id = $1 ORDER BY reported_at",
    [patientId],
  );

describe("a red flag", () => {
  it("stands at the therapist at once, with its audit row, and hides nothing", async () => {
    const { actor, patientId } = await stage.newPatient();
    const { flagId, receivedAt } = await stage.diary(actor).reportFlags(report(["RF03", "RF01", "RF03"]));
    const open = (await stage.staff().flag.listOpen()).find((flag) => flag.flagId === flagId);
    expect(open).toMatchObject({
      patientId,
      codes: ["RF01", "RF03"],
      urgency: "A",
      messageShown: "call_today",
      acknowledged: null,
    });
    expect(open?.reportedAt).toBe(receivedAt);
    const row = (await stage.staff().caseload.list()).rows.find((one) => one.patientId === patientId);
    expect(row?.group).toBe("red_flag_today");
    const write = (await auditOf(stage.database, stage.world.practiceId)).find(
      (entry) => entry.patient_id === patientId && entry.action === "diary.write",
    );
    expect(write).toMatchObject({ outcome: "done", actor_id: actor.linkId });
  });

  it("carries the sentences that were on the screen to the therapist, in the list and in the review", async () => {
    const { actor, patientId } = await stage.newPatient();
    const wordsShown = ["Call your GP today", "You reported: numbness. Have this checked today."];
    const sent = report(["RF03"], { wordsShown });
    const { flagId } = await stage.diary(actor).reportFlags(sent);
    expect(await stage.diary(actor).reportFlags(sent), "sent again it is the same").toMatchObject({ flagId });
    const open = await stage.staff().flag.listOpen();
    expect(open.find((flag) => flag.flagId === flagId)).toMatchObject({ wordsShown });
    const read = await stage.staff().review.read({ patientId, from: today, to: today } as never);
    expect(read.flags).toMatchObject([{ flagId, wordsShown }]);
  });

  it("says that the words are unknown when an older version of the diary did not send them", async () => {
    const { actor } = await stage.newPatient();
    const { flagId } = await stage.diary(actor).reportFlags(report(["RF03"]));
    const open = await stage.staff().flag.listOpen();
    expect(open.find((flag) => flag.flagId === flagId)?.wordsShown).toBeNull();
  });

  it.each([
    [["RF24"], false, "112"],
    [["RF03"], false, "A"],
    [["RF12"], false, "B"],
    [["RF18"], false, "C"],
    // Loss of bowel control beside a cauda sign, and the sum of two lesser signs.
    [["RF05"], false, "B"],
    [["RF05", "RF01"], false, "A"],
    [["RF10", "RF11"], false, "A"],
    [[], true, "A"],
    [["RF12"], true, "A"],
  ] as const)(
    "with %j, in doubt %s, is ranked %s by the server, whatever the phone says",
    async (codes, inDoubt, urgency) => {
      const { actor, patientId } = await stage.newPatient();
      await stage.diary(actor).reportFlags(report([...codes], { inDoubt, messageShown: "discuss" }));
      expect((await flags(patientId))[0]?.urgency).toBe(urgency);
      const { rows } = await stage.staff().caseload.list();
      expect(rows.find((row) => row.patientId === patientId)?.group, "in the list of patients too").toBe(
        urgency === "112" || urgency === "A" ? "red_flag_today" : "red_flag_days",
      );
      const forged = report([...codes], { inDoubt, urgency: "C" });
      expect(await refusalCode(stage.diary(actor).reportFlags(forged))).toBe("INVALID_INPUT");
    },
  );

  it("of yesterday counts like one of today for the therapist", async () => {
    const { actor, patientId } = await stage.newPatient();
    await stage.diary(actor).reportFlags(report(["RF03"], { date: "2026-03-09" }));
    const row = (await stage.staff().caseload.list()).rows.find((one) => one.patientId === patientId);
    expect(row?.group).toBe("red_flag_today");
  });

  it("sent ten times at once is one flag with one answer", async () => {
    const { actor, patientId } = await stage.newPatient();
    const sent = report(["RF03"]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => stage.diary(actor).reportFlags(sent)));
    at(stage.clock, "2026-03-10T18:00:00Z");
    answers.push(await stage.diary(actor).reportFlags(sent));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await flags(patientId)).toHaveLength(1);
  });

  it("under an id that carried something else is refused and not stored", async () => {
    const { actor, patientId } = await stage.newPatient();
    const submissionId = randomUUID();
    await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 3 } }, submissionId));
    expect(await refusalCode(stage.diary(actor).reportFlags(report(["RF03"], { submissionId })))).toBe(
      "SUBMISSION_REUSED",
    );
    expect(await flags(patientId)).toEqual([]);
  });

  it.each([
    ["no sign and no doubt", report([])],
    ["a sign that does not exist", report(["RF25"])],
    ["a sign that only the rules derive", report(["RF13"])],
    ["twenty-five signs", report(Array.from({ length: 25 }, () => "RF03"))],
    ["an unknown key", report(["RF03"], { acknowledged: true })],
  ])("is refused with %s", async (_name, input) => {
    const { actor, patientId } = await stage.newPatient();
    expect(await refusalCode(stage.diary(actor).reportFlags(input))).toBe("INVALID_INPUT");
    expect(await flags(patientId)).toEqual([]);
  });

  it("reaches the therapist however long it waited on the phone, and with a clock that runs ahead", async () => {
    const { actor, patientId } = await stage.newPatient();
    await stage.diary(actor).reportFlags(report(["RF03"], { date: "2026-03-01" }));
    await stage.diary(actor).reportFlags(report(["RF03"], { date: "2026-03-11" }));
    const days = (await flags(patientId)).map((flag) => flag.date).toSorted();
    expect(days).toEqual(["2026-03-01", "2026-03-10"]);
  });
});

describe("the day a red flag stands on, for the patient", () => {
  const shown = async (actor: Parameters<typeof stage.diary>[0]) =>
    (await stage.diary(actor).today()).days.filter((day) => day.flag !== null).map((day) => day.date);

  it("is its own day and the day it was reported: an earlier morning counts like today", async () => {
    const { actor } = await stage.newPatient();
    await stage.diary(actor).reportFlags(report(["RF03"], { date: "2026-03-09" }));
    expect(await shown(actor)).toEqual(["2026-03-10", "2026-03-09"]);
  });

  it("is not the day on which a report that waited comes in", async () => {
    const { actor } = await stage.newPatient();
    const waited = { at: "2026-03-09T07:00:00.000Z", offsetMinutes: 60 };
    await stage.diary(actor).reportFlags(report(["RF03"], { date: "2026-03-09", phone: waited }));
    expect(await shown(actor)).toEqual(["2026-03-09"]);
  });

  it("is today when the phone's clock cannot be right", async () => {
    const { actor } = await stage.newPatient();
    const wrong = { at: "2031-01-01T07:00:00.000Z", offsetMinutes: 60 };
    await stage.diary(actor).reportFlags(report(["RF03"], { date: "2026-03-08", phone: wrong }));
    expect(await shown(actor)).toEqual(["2026-03-10", "2026-03-08"]);
  });
});

describe('"ik heb gebeld"', () => {
  it("keeps the first moment, however often it is said", async () => {
    const { actor, patientId } = await stage.newPatient();
    const flagSubmissionId = randomUUID();
    await stage.diary(actor).reportFlags(report(["RF03"], { submissionId: flagSubmissionId }));
    const say = () => stage.diary(actor).flagCalled({ submissionId: randomUUID(), flagSubmissionId });
    await say();
    at(stage.clock, "2026-03-10T12:00:00Z");
    await say();
    expect((await flags(patientId))[0]?.called_at).toEqual(new Date("2026-03-10T08:00:00Z"));
    expect((await stage.diary(actor).today()).days[0]?.flag?.called).toBe(true);
    const open = (await stage.staff().flag.listOpen()).find((flag) => flag.patientId === patientId);
    expect(open?.acknowledged, "calling closes nothing").toBeNull();
  });

  it("about another patient's flag is not found and changes nothing", async () => {
    const [one, other] = [await stage.newPatient(), await stage.newPatient()];
    const flagSubmissionId = randomUUID();
    await stage.diary(other.actor).reportFlags(report(["RF03"], { submissionId: flagSubmissionId }));
    const missing = await refusal(
      stage.diary(one.actor).flagCalled({ submissionId: randomUUID(), flagSubmissionId: randomUUID() }),
    );
    const foreign = await refusal(
      stage.diary(one.actor).flagCalled({ submissionId: randomUUID(), flagSubmissionId }),
    );
    expect(foreign).toEqual(missing);
    expect((await flags(other.patientId))[0]?.called_at).toBeNull();
  });
});
