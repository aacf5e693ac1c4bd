import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { at, day, refusal, refusalCode, sending, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const today = "2026-03-10";

const startInput = (patientId: string, more: Record<string, unknown> = {}) =>
  ({
    patientId,
    startsOn: today,
    protocol: { kind: "shipped", slug: "seven-night-test" },
    main: null,
    ownChange: null,
    ...more,
  }) as never;
const ownProtocol = (phases: unknown[]) => ({
  kind: "own",
  title: "Kussen en lage ademhaling",
  protocol: { slug: "own", phases, questions: ["pain_rise"], main: "pain_rise" },
});
const phase = (code: string, variable: string, nights: number, extraQuestions: string[] = []) => ({
  code,
  variable,
  nights,
  extraQuestions,
});
const trialsOf = async (patientId: string) =>
  (await stage.staff().review.read({ patientId, from: today, to: today } as never)).trials;
async function running(startsOn = today) {
  const { patientId, actor } = await stage.newPatient();
  const { trialId } = await stage.staff().trial.start(startInput(patientId, { startsOn }));
  return { patientId, actor, trialId, version: 1 };
}
const on = ({ patientId, trialId, version }: { patientId: string; trialId: string; version: number }) =>
  ({ patientId, trialId, version }) as const;

describe("starting a test", () => {
  it("gives the patient a copy of the protocol, seen by both, and is on record", async () => {
    const { patientId, actor, trialId } = await running();
    expect(await trialsOf(patientId)).toMatchObject([
      { trialId, version: 1, protocol: "seven-night-test", startsOn: today, title: null, reviewed: null },
    ]);
    const diary = await stage.diary(actor).today();
    expect(diary.days[0]).toMatchObject({
      optional: ["time_to_better_min"],
      test: { code: "A", variable: "none", night: 1, nights: 2, testNight: 1, testNights: 7, mixed: false },
    });
    expect(diary.ahead[1]).toMatchObject({
      date: "2026-03-12",
      optional: ["time_to_better_min", "wake_position", "change_done"],
      test: { code: "B", variable: "position", night: 1, nights: 2 },
    });
    const audit = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === patientId,
    );
    expect(audit.map((row) => row.action)).toContain("trial.write");
  });

  it("with own phases of unequal length and own questions is kept as made", async () => {
    const { patientId } = await stage.newPatient();
    const phases = [phase("A", "none", 3), phase("B", "own", 5, ["rested"])];
    await stage
      .staff()
      .trial.start(
        startInput(patientId, { protocol: ownProtocol(phases), ownChange: "Slapen zonder kussen" }),
      );
    expect(await trialsOf(patientId)).toMatchObject([
      { title: "Kussen en lage ademhaling", ownChange: "Slapen zonder kussen", phases },
    ]);
  });

  it.each([
    ["on days of another test", { startsOn: "2026-03-16" }, "TRIAL_OVERLAP", "startsOn"],
    ["in the past", { startsOn: "2026-03-09" }, "INVALID_INPUT", "startsOn"],
    ["far ahead", { startsOn: "2026-07-01" }, "INVALID_INPUT", "startsOn"],
  ])("%s is refused", async (_name, more, code, field) => {
    const { patientId } = await running();
    const answer = await refusal(stage.staff().trial.start(startInput(patientId, more)));
    expect(answer).toMatchObject({ code, path: [field] });
    expect(await trialsOf(patientId)).toHaveLength(1);
  });

  it("the day after another one is allowed", async () => {
    const { patientId } = await running();
    await stage.staff().trial.start(startInput(patientId, { startsOn: "2026-03-17" }));
    expect(await trialsOf(patientId)).toHaveLength(2);
  });

  it.each([
    ["two neighbours with the same variable", [phase("A", "none", 2), phase("B", "none", 2)]],
    ["no phase", []],
    ["a phase of no nights", [phase("A", "none", 0)]],
    ["an unknown question", [phase("A", "none", 2, ["weight"])]],
    ["more than twelve weeks", Array.from({ length: 4 }, (_, i) => phase("A", i % 2 ? "own" : "none", 28))],
  ])("with %s is refused", async (_name, phases) => {
    const { patientId } = await stage.newPatient();
    const input = startInput(patientId, { protocol: ownProtocol(phases), ownChange: "x" });
    expect(await refusalCode(stage.staff().trial.start(input))).toBe("INVALID_INPUT");
  });

  it("with an own change that nobody described is refused at that field", async () => {
    const { patientId } = await stage.newPatient();
    const input = startInput(patientId, { protocol: { kind: "shipped", slug: "seven-plus-seven" } });
    const answer = await refusal(stage.staff().trial.start(input));
    expect(answer.issues).toEqual([{ path: "ownChange", code: "required" }]);
  });

  it("for a patient of somebody else is not found", async () => {
    const { patientId } = await stage.newPatient();
    const stranger = stage.staff(stage.world.actors.stranger);
    expect(await refusalCode(stranger.trial.start(startInput(patientId)))).toBe("NOT_FOUND");
  });
});

describe("changing a running test", () => {
  it("extends a phase to come and moves the ones after it; a second tab gets a conflict", async () => {
    const test = await running();
    expect(await stage.staff().trial.extend({ ...on(test), phase: 1, nights: 2 })).toEqual({ version: 2 });
    const [stored] = await trialsOf(test.patientId);
    expect(stored?.phases.map((p) => p.nights)).toEqual([2, 4, 2, 1]);
    const stale = stage.staff().trial.extend({ ...on(test), phase: 1, nights: 2 });
    expect(await refusalCode(stale)).toBe("CONFLICT");
    expect((await trialsOf(test.patientId))[0]?.version).toBe(2);
  });

  it("does not move nights that were slept: a phase that is over cannot grow", async () => {
    const test = await running();
    at(stage.clock, "2026-03-13T08:00:00Z");
    const past = stage.staff().trial.extend({ ...on(test), phase: 0, nights: 1 });
    expect(await refusal(past)).toMatchObject({ code: "TRIAL_OVER", path: ["phase"] });
    const current = await stage.staff().trial.extend({ ...on(test), phase: 1, nights: 1 });
    expect(current.version).toBe(2);
  });

  it("repeats a phase at the end", async () => {
    const test = await running();
    await stage.staff().trial.repeat({ ...on(test), phase: 0 });
    const [stored] = await trialsOf(test.patientId);
    expect(stored?.phases.map((p) => p.code)).toEqual(["A", "B", "C", "D", "A"]);
  });

  it("may not grow into the next test, nor beyond twelve weeks", async () => {
    const test = await running();
    await stage.staff().trial.start(startInput(test.patientId, { startsOn: "2026-03-18" }));
    const into = stage.staff().trial.extend({ ...on(test), phase: 3, nights: 2 });
    expect(await refusalCode(into)).toBe("TRIAL_OVERLAP");
    const other = await running();
    const long = stage.staff().trial.extend({ ...on(other), phase: 3, nights: 28 });
    expect(await refusalCode(long)).toBe("INVALID_INPUT");
  });

  it("stops early on a morning of the test only", async () => {
    const test = await running();
    at(stage.clock, "2026-03-13T08:00:00Z");
    for (const lastMorning of ["2026-03-09", "2026-03-16", "2026-03-20"]) {
      const call = stage.staff().trial.stop({ ...on(test), lastMorning: day(lastMorning) });
      expect(await refusal(call)).toMatchObject({ code: "INVALID_INPUT", path: ["lastMorning"] });
    }
    await stage.staff().trial.stop({ ...on(test), lastMorning: day("2026-03-13") });
    const [stored] = await trialsOf(test.patientId);
    expect(stored?.stoppedOn).toBe("2026-03-13");
    expect((await stage.diary(test.actor).today()).ahead[0]?.test).toBeNull();
    const grow = stage.staff().trial.repeat({ ...on(test), version: 2, phase: 0 });
    expect(await refusalCode(grow)).toBe("TRIAL_OVER");
  });

  it("that has not begun is called off and was never there", async () => {
    const test = await running("2026-03-15");
    await stage.staff().trial.stop({ ...on(test), lastMorning: day("2026-03-14") });
    expect(await trialsOf(test.patientId)).toEqual([]);
    await stage.staff().trial.start(startInput(test.patientId, { startsOn: "2026-03-16" }));
  });

  it("of another patient is not found", async () => {
    const [mine, other] = [await running(), await running()];
    const call = stage.staff().trial.extend({ ...on(other), patientId: mine.patientId, phase: 3, nights: 1 });
    expect(await refusalCode(call)).toBe("NOT_FOUND");
  });
});

describe("a second change during a test", () => {
  const change = (test: { patientId: string; trialId: string }, more: Record<string, unknown> = {}) =>
    ({
      patientId: test.patientId,
      trialId: test.trialId,
      date: "2026-03-12",
      variable: "mattress",
      note: null,
      mixingAccepted: false,
      ...more,
    }) as never;

  it("is noted only after the warning was accepted, and marks the nights as mixed", async () => {
    const test = await running();
    expect(await refusal(stage.staff().trial.noteChange(change(test)))).toMatchObject({
      code: "TRIAL_MIXES",
      path: ["mixingAccepted"],
    });
    expect((await trialsOf(test.patientId))[0]?.changes).toEqual([]);
    const { changeId } = await stage.staff().trial.noteChange(change(test, { mixingAccepted: true }));
    expect((await trialsOf(test.patientId))[0]?.changes).toMatchObject([
      { changeId, date: "2026-03-12", variable: "mattress", by: "R. Therapeut" },
    ]);
    expect((await stage.diary(test.actor).today()).ahead[1]?.test).toMatchObject({ code: "B", mixed: true });
    expect(await stage.staff().trial.retractChange({ patientId: test.patientId, changeId })).toEqual({
      done: true,
    });
    expect((await trialsOf(test.patientId))[0]?.changes).toEqual([]);
    const again = stage.staff().trial.retractChange({ patientId: test.patientId, changeId });
    expect(await refusalCode(again)).toBe("CONFLICT");
  });

  it("of the phase's own variable needs no warning, and one outside the test is refused", async () => {
    const test = await running();
    await stage.staff().trial.noteChange(change(test, { variable: "position" }));
    const outside = stage.staff().trial.noteChange(change(test, { date: "2026-03-30" }));
    expect(await refusal(outside)).toMatchObject({ code: "INVALID_INPUT", path: ["date"] });
  });

  it("from the diary is stored once, whatever the line does, and its remark is the patient's own", async () => {
    const test = await running();
    const input = {
      changeId: randomUUID(),
      trialId: test.trialId,
      date: today,
      variable: "mattress",
      note: "nieuw matras",
    } as never;
    await stage.diary(test.actor).noteChange(input);
    await stage.diary(test.actor).noteChange(input);
    await stage.staff().trial.noteChange(change(test, { mixingAccepted: true, note: "gezien bij consult" }));
    expect((await trialsOf(test.patientId))[0]?.changes.map((c) => [c.by, c.note])).toEqual([
      [null, "nieuw matras"],
      ["R. Therapeut", "gezien bij consult"],
    ]);
    const own = await stage.diary(test.actor).history({ days: 14 });
    expect(own.trials[0]?.changes.map((c) => c.note)).toEqual(["nieuw matras", null]);
    const other = await running();
    expect(await refusalCode(stage.diary(other.actor).noteChange(input))).toBe("NOT_FOUND");
    const reused = { ...(input as object), variable: "routine" } as never;
    expect(await refusalCode(stage.diary(test.actor).noteChange(reused))).toBe("SUBMISSION_REUSED");
  });
});

describe("the result", () => {
  const group = async (patientId: string) =>
    (await stage.staff().caseload.list()).rows.find((row) => row.patientId === patientId);

  it("puts the patient in the group of finished tests until somebody looked at it", async () => {
    const test = await running();
    const looked = { patientId: test.patientId, trialId: test.trialId };
    expect(await refusalCode(stage.staff().trial.markReviewed(looked))).toBe("CONFLICT");
    for (const date of [10, 11, 12, 13, 14, 15, 16]) {
      at(stage.clock, `2026-03-${date}T08:00:00Z`);
      await stage.diary(test.actor).saveAnswers(sending(`2026-03-${date}`, { pain_rise: { value: 3 } }));
    }
    at(stage.clock, "2026-03-17T08:00:00Z");
    expect((await group(test.patientId))?.signals.map((s) => s.rule)).toContain("test_finished");
    expect((await group(test.patientId))?.group).toBe("test_finished");
    const list = await stage.staff().trial.list();
    expect(list.trials.find((row) => row.trialId === test.trialId)).toMatchObject({
      patientName: "P. Proef",
      mornings: 7,
      reviewed: null,
    });
    await stage.staff().trial.markReviewed(looked);
    at(stage.clock, "2026-03-17T12:00:00Z");
    await stage.staff().trial.markReviewed(looked);
    expect((await trialsOf(test.patientId))[0]?.reviewed).toEqual({
      at: "2026-03-17T08:00:00.000Z",
      by: "R. Therapeut",
    });
    expect((await group(test.patientId))?.group).not.toBe("test_finished");
  });

  it("is listed for own patients only", async () => {
    const test = await running();
    const theirs = await stage.staff(stage.world.actors.colleague).trial.list();
    expect(theirs.trials.map((row) => row.trialId)).not.toContain(test.trialId);
  });
});
