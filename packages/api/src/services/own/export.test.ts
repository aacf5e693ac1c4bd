import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeItem } from "@soepel/db/testing/builders";
import { at, day, phone, sending, useStage } from "../../testing/stage.ts";

/** The patient's own file: complete, every revision with its moment, and nothing that was not theirs to see. */
const stage = useStage();
const today = "2026-03-10";
const now = "2026-03-10T08:00:00.000Z";
const later = "2026-03-10T09:00:00.000Z";
const last = "2026-03-10T09:30:00.000Z";

/** The file of a patient, after something was done. */
async function fileAfter(
  work: (
    who: { patientId: string },
    diary: ReturnType<typeof stage.diary>,
    staff: ReturnType<typeof stage.staff>,
  ) => Promise<unknown>,
) {
  const { patientId, actor } = await stage.newPatient();
  await work({ patientId }, stage.diary(actor), stage.staff());
  return { patientId, data: await stage.diary(actor).export() };
}

describe("the own file", () => {
  it("holds mornings as they stand and every sending behind them", async () => {
    const { data, patientId } = await fileAfter(async (_, diary) => {
      await diary.saveAnswers(sending(today, { pain_rise: { value: 0 }, quality: { state: "skipped" } }));
      at(stage.clock, later);
      await diary.saveAnswers(sending(today, { pain_rise: { value: 5 } }));
    });
    expect(data.person).toMatchObject({ name: "P. Proef", locale: "nl" });
    expect(data.mornings).toEqual([
      {
        date: today,
        answers: { pain_rise: { value: 5 }, quality: { state: "skipped" } },
        daysLate: 0,
        corrected: false,
        firstAt: now,
        lastAt: later,
        takenOverAt: null,
      },
    ]);
    expect(data.sendings).toMatchObject([
      { kind: "answers", content: { pain_rise: { value: 0 } }, receivedAt: now, phone },
      { kind: "answers", content: { pain_rise: { value: 5 } }, receivedAt: later },
    ]);
    expect(JSON.stringify(data)).not.toContain(patientId);
  });

  it("holds every version of the plan with its names, also one that was taken back, and what was done", async () => {
    const item = makeItem();
    const { data } = await fileAfter(async ({ patientId }, diary, staff) => {
      await stage.sendPlan(patientId, today, [item]);
      await diary.logRoutine({
        submissionId: randomUUID(),
        date: day(today),
        itemKey: item.key,
        occasion: 1,
        outcome: "partly",
        fraction: 0.5,
        milder: false,
        phone,
      } as never);
      at(stage.clock, later);
      await stage.sendPlan(patientId, "2026-03-12", [{ ...item, note: "Rustig aan" }], { base: 1 });
      await staff.plan.undo({ patientId, revision: 2 } as never);
      await staff.plan.pause({
        patientId,
        from: day("2026-03-11"),
        to: day("2026-03-12"),
      } as never);
    });
    expect(data.plans).toMatchObject([
      { number: 1, from: today, to: null, madeAt: now, takenBackAt: null },
      { number: 2, from: "2026-03-12", madeAt: later, takenBackAt: later, items: [{ note: "Rustig aan" }] },
    ]);
    expect(data.plans[0]?.items[0]).toMatchObject({ key: item.key, exercise: "cat-cow" });
    expect(data.plans[0]?.items[0]?.name.nl).not.toBe("cat-cow");
    expect(data.pauses).toEqual([{ from: "2026-03-11", to: "2026-03-12", madeAt: later }]);
    expect(data.routine).toEqual([
      {
        itemKey: item.key,
        date: today,
        occasion: 1,
        outcome: "partly",
        fraction: 0.5,
        milder: false,
        at: now,
      },
    ]);
  });

  it("holds tests with question, phases, own nights and the result once it is there", async () => {
    at(stage.clock, "2026-03-01T08:00:00Z");
    const phases = [
      { code: "A", variable: "none", nights: 2, extraQuestions: [] },
      { code: "B", variable: "own", nights: 2, extraQuestions: [] },
    ];
    const { patientId, actor } = await stage.newPatient();
    const staff = stage.staff();
    await staff.trial.start({
      patientId,
      startsOn: "2026-03-01",
      protocol: {
        kind: "own",
        title: "Zonder kussen",
        protocol: { slug: "own", phases, questions: ["pain_rise"], main: "pain_rise" },
      },
      main: null,
      ownChange: "Slapen zonder kussen",
    } as never);
    const changeId = randomUUID();
    for (const [date, pain] of [
      ["2026-03-01", 6],
      ["2026-03-02", 5],
      ["2026-03-03", 3],
      ["2026-03-04", 2],
    ] as const) {
      at(stage.clock, `${date}T08:00:00Z`);
      await stage.diary(actor).saveAnswers(sending(date, { pain_rise: { value: pain } }));
      if (date === "2026-03-02") {
        const running = (await stage.diary(actor).export()).trials[0];
        expect(running, "no result before the end").toMatchObject({
          state: "running",
          phases: [{ median: null, sentence: null, dots: [{ value: 6 }, { value: 5 }] }, { dots: [] }],
        });
      }
      if (date === "2026-03-04") {
        const trialId = (await staff.trial.list()).trials.find((row) => row.patientId === patientId)?.trialId;
        const change = { trialId, date, variable: "mattress" };
        await stage.diary(actor).noteChange({ changeId, ...change, note: "Nieuw bed" } as never);
        at(stage.clock, "2026-03-04T09:00:00Z");
        await staff.trial.noteChange({
          patientId,
          ...change,
          note: "Alleen voor staf",
          mixingAccepted: true,
        } as never);
      }
    }
    at(stage.clock, "2026-03-05T08:00:00Z");
    await staff.trial.start({
      patientId,
      startsOn: "2026-03-20",
      protocol: { kind: "shipped", slug: "seven-night-test" },
      main: null,
      ownChange: null,
    } as never);
    const planned = (await staff.review.read({ patientId, from: today, to: today } as never)).trials[1];
    await staff.trial.stop({
      patientId,
      trialId: planned!.trialId,
      version: 1,
      lastMorning: day("2026-03-19"),
    });
    const data = await stage.diary(actor).export();
    const theirs = (await stage.diary(actor).history({ days: 14 })).trials;
    expect(theirs, "the diary itself does not show what was called off").toHaveLength(1);
    expect(data.trials).toMatchObject([
      {
        title: "Zonder kussen",
        ownChange: "Slapen zonder kussen",
        state: "finished",
        measure: "pain_rise",
        lastMorning: "2026-03-04",
        phases: [
          { code: "A", variable: "none", nights: 2, median: { value: 5.5, n: 2 }, sentence: null },
          {
            code: "B",
            variable: "own",
            median: { value: 3, n: 1 },
            sentence: "points_to_better",
            dots: [
              { date: "2026-03-03", value: 3, mark: null },
              { date: "2026-03-04", value: 2, mark: "mixed" },
            ],
          },
        ],
        changes: [
          { variable: "mattress", note: "Nieuw bed", by: null, takenBackAt: null },
          { variable: "mattress", note: null, by: "R. Therapeut" },
        ],
      },
      { protocol: "seven-night-test", state: "called_off", changes: [] },
    ]);
    expect(JSON.stringify(data)).not.toContain("Alleen voor staf");
  });

  it("holds goals with every rating, special days also when removed", async () => {
    const { data } = await fileAfter(async ({ patientId }, diary, staff) => {
      const { goalId } = await staff.goal.add({
        patientId,
        activity: "Tuinieren",
        direction: "lower_better",
      } as never);
      await diary.rateGoals({ date: day(today), ratings: [{ goalId, value: 0 }] });
      at(stage.clock, later);
      await staff.goal.rate({ patientId, date: day(today), ratings: [{ goalId, value: 4 }] } as never);
      const markerId = randomUUID();
      const marker = { markerId, kind: "other", from: today, to: null, text: "Verhuisd" };
      await diary.addMarker(marker as never);
      await diary.retractMarker({ markerId } as never);
      await staff.marker.add({ patientId, kind: "ill", from: today, to: today, text: null } as never);
    });
    expect(data.goals).toEqual([
      {
        activity: "Tuinieren",
        direction: "lower_better",
        madeAt: now,
        closedAt: null,
        ratings: [
          { date: today, value: 0, by: null, at: now, replaced: true },
          { date: today, value: 4, by: "R. Therapeut", at: later, replaced: false },
        ],
      },
    ]);
    expect(data.markers).toEqual(
      expect.arrayContaining([
        {
          kind: "other",
          from: today,
          to: null,
          text: "Verhuisd",
          by: null,
          at: later,
          takenBackAt: later,
        },
        {
          kind: "ill",
          from: today,
          to: today,
          text: null,
          by: "R. Therapeut",
          at: later,
          takenBackAt: null,
        },
      ]),
    );
  });

  it("holds what was shared, each version of it, and no word that was not", async () => {
    const { data } = await fileAfter(async ({ patientId }, _, staff) => {
      const note = { patientId, date: null, replaces: null };
      await staff.note.add({ ...note, text: "Alleen voor staf", shared: false } as never);
      const first = await staff.note.add({ ...note, text: "Goed bezig", shared: true } as never);
      at(stage.clock, later);
      const second = await staff.note.add({
        ...note,
        text: "Blijf zo doorgaan",
        shared: true,
        replaces: first.noteId,
      } as never);
      await staff.note.add({
        ...note,
        text: "Ook alleen voor staf",
        shared: false,
        replaces: second.noteId,
      } as never);
      at(stage.clock, last);
      const third = await staff.note.add({ ...note, text: "Tot dinsdag", shared: true } as never);
      await staff.note.retract({ patientId, noteId: third.noteId } as never);
    });
    expect(data.messages).toEqual([
      { date: null, text: "Goed bezig", by: "R. Therapeut", at: now, replacedAt: later, takenBackAt: null },
      {
        date: null,
        text: "Blijf zo doorgaan",
        by: "R. Therapeut",
        at: later,
        replacedAt: later,
        takenBackAt: null,
      },
      { date: null, text: "Tot dinsdag", by: "R. Therapeut", at: last, replacedAt: null, takenBackAt: last },
    ]);
    expect(JSON.stringify(data)).not.toMatch(/voor staf/);
  });

  it("holds reports with what was shown, and not what the therapist wrote about them", async () => {
    const { data } = await fileAfter(async (_, diary, staff) => {
      const submissionId = randomUUID();
      const { flagId } = await diary.reportFlags({
        submissionId,
        date: today,
        codes: ["RF12"],
        inDoubt: false,
        messageShown: "within_days",
        wordsShown: ["Maak een afspraak", "U gaf aan: uitstraling."],
        phone,
      } as never);
      await diary.flagCalled({ submissionId: randomUUID(), flagSubmissionId: submissionId } as never);
      at(stage.clock, later);
      await staff.flag.acknowledge({
        flagId,
        action: "contacted",
        note: "Alleen voor staf",
      } as never);
    });
    expect(data.flags).toEqual([
      {
        date: today,
        codes: ["RF12"],
        messageShown: "within_days",
        wordsShown: ["Maak een afspraak", "U gaf aan: uitstraling."],
        reportedAt: now,
        calledAt: now,
        handledAt: later,
      },
    ]);
    expect(JSON.stringify(data)).not.toContain("Alleen voor staf");
  });

  it("holds the reminder, and nothing of another patient", async () => {
    const other = await stage.newPatient(undefined, "Iemand Anders");
    await stage.diary(other.actor).saveAnswers(sending(today, { note: { value: "Van iemand anders" } }));
    await stage.staff().goal.add({
      patientId: other.patientId,
      activity: "Doel van een ander",
      direction: "lower_better",
    } as never);
    await stage.staff().note.add({
      patientId: other.patientId,
      date: null,
      text: "Bericht aan een ander",
      shared: true,
      replaces: null,
    } as never);
    const { data } = await fileAfter((_, diary) =>
      diary.setReminder({ channel: "email", email: "p@test.example", atMinute: 480 } as never),
    );
    expect(data.reminder).toEqual({ channel: "email", email: "p@test.example", atMinute: 480 });
    expect(JSON.stringify(data)).not.toMatch(/ander/i);
  });
});
