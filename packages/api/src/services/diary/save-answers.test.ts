import { describe, expect, it } from "vitest";
import type { PatientActor } from "../../context.ts";
import { refusal, refusalCode, sending, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const today = "2026-03-10";

const stored = async (actor: PatientActor, date = today) =>
  (
    await stage.rows<{
      answers: Record<string, unknown>;
      revision: number;
      corrected: boolean;
      days_late: number;
    }>("SELECT answers, revision, corrected, days_late FROM morning WHERE patient_id = $1 AND date = $2", [
      actor.patientId,
      date,
    ])
  )[0];
const submissions = (actor: PatientActor) =>
  stage.rows<{ id: string }>("SELECT id FROM submission WHERE patient_id = $1", [actor.patientId]);

describe("only what was touched is stored", () => {
  it("has no key for an untouched question, with its audit row", async () => {
    const { actor, patientId } = await stage.newPatient();
    const answer = await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 0 } }));
    expect(answer).toEqual({ date: today, revision: 1, receivedAt: stage.clock.now.toISOString() });
    expect((await stored(actor))?.answers).toEqual({ pain_rise: { value: 0 } });
    const audit = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === patientId,
    );
    expect(audit).toEqual([
      { action: "diary.write", outcome: "done", patient_id: patientId, actor_id: actor.linkId },
    ]);
  });

  it("keeps unknown and skipped apart from a value and from nothing", async () => {
    const { actor } = await stage.newPatient();
    const answers = { sol_min: { state: "unknown" }, quality: { state: "skipped" }, n_awak: { value: 0 } };
    await stage.diary(actor).saveAnswers(sending(today, answers));
    expect((await stored(actor))?.answers).toEqual(answers);
    const [day] = (await stage.diary(actor).today()).days;
    expect(day?.morning?.values).toMatchObject({ sol_min: null, quality: null, n_awak: 0, pain_rise: null });
    expect(day?.morning?.states).toEqual({ sol_min: "unknown", quality: "skipped" });
  });

  it("merges partial answers: what came earlier stays, what came again is replaced", async () => {
    const { actor } = await stage.newPatient();
    const diary = stage.diary(actor);
    await diary.saveAnswers(sending(today, { pain_rise: { value: 4 }, quality: { value: 3 } }));
    const second = await diary.saveAnswers(sending(today, { stiff_duration_min: { state: "ongoing" } }));
    const third = await diary.saveAnswers(
      sending(today, { stiff_duration_min: { value: 30 }, quality: { value: 4 } }),
    );
    expect([second.revision, third.revision]).toEqual([2, 3]);
    expect((await stored(actor))?.answers).toEqual({
      pain_rise: { value: 4 },
      quality: { value: 4 },
      stiff_duration_min: { value: 30 },
    });
  });

  it("makes minutes awake 0 in the record when there were no awakenings, without storing an answer", async () => {
    const { actor, patientId } = await stage.newPatient();
    await stage.diary(actor).saveAnswers(sending(today, { n_awak: { value: 0 } }));
    expect((await stored(actor))?.answers).toEqual({ n_awak: { value: 0 } });
    const review = await stage.staff().review.read({ patientId, from: today, to: today } as never);
    expect(review.mornings[0]?.values).toMatchObject({ n_awak: 0, waso_min: 0 });
    const awake = await stage.newPatient();
    await stage.diary(awake.actor).saveAnswers(sending(today, { n_awak: { value: 2 } }));
    const other = await stage
      .staff()
      .review.read({ patientId: awake.patientId, from: today, to: today } as never);
    expect(other.mornings[0]?.values.waso_min, "two awakenings without minutes stay unknown").toBeNull();
  });

  it("goes to the patient of the session and to nobody else", async () => {
    const [one, other] = [await stage.newPatient(), await stage.newPatient()];
    await stage.diary(one.actor).saveAnswers(sending(today, { pain_rise: { value: 9 } }));
    expect(await stored(other.actor)).toBeUndefined();
    const named = { ...(sending(today, { pain_rise: { value: 1 } }) as object), patientId: other.patientId };
    expect(await refusalCode(stage.diary(one.actor).saveAnswers(named as never))).toBe("INVALID_INPUT");
  });
});

describe("corrections", () => {
  it("within the hour are the same sitting; later they are marked, and only when a value changed", async () => {
    const { actor } = await stage.newPatient();
    const diary = stage.diary(actor);
    await diary.saveAnswers(sending(today, { pain_rise: { value: 4 }, sol_min: { state: "unknown" } }));
    stage.clock.now = new Date("2026-03-10T08:59:59Z");
    await diary.saveAnswers(sending(today, { pain_rise: { value: 5 } }));
    expect((await stored(actor))?.corrected).toBe(false);
    stage.clock.now = new Date("2026-03-10T12:00:00Z");
    await diary.saveAnswers(
      sending(today, { pain_rise: { value: 5 }, quality: { value: 2 }, sol_min: { value: 20 } }),
    );
    expect((await stored(actor))?.corrected, "the same value, a new one and one that was unknown").toBe(
      false,
    );
    await diary.saveAnswers(sending(today, { pain_rise: { value: 6 } }));
    expect((await stored(actor))?.corrected).toBe(true);
    await diary.saveAnswers(sending(today, { quality: { value: 2 } }));
    expect((await stored(actor))?.corrected, "once corrected stays corrected").toBe(true);
    expect(await submissions(actor), "every sending is kept as it came").toHaveLength(5);
  });
});

describe("what is refused writes nothing", () => {
  const bad: [string, Record<string, { value: unknown } | { state: string }>, string][] = [
    ["pain above 10", { pain_rise: { value: 11 } }, "answers.pain_rise"],
    ["a negative duration", { sol_min: { value: -1 } }, "answers.sol_min"],
    ["a fraction of a minute", { waso_min: { value: 12.5 } }, "answers.waso_min"],
    ["stiffness above four hours", { stiff_duration_min: { value: 241 } }, "answers.stiff_duration_min"],
    ["a clock after midnight's end", { into_bed: { value: 1440 } }, "answers.into_bed"],
    ["text for a number", { n_awak: { value: "3" } }, "answers.n_awak"],
    ["a state that the question does not have", { pain_rise: { state: "ongoing" } }, "answers.pain_rise"],
    ["an empty note", { note: { value: "  " } }, "answers.note"],
    ["a note of 281 characters", { note: { value: "x".repeat(281) } }, "answers.note"],
  ];
  it.each(bad)("%s, named by its field and never by its value", async (_name, answers, path) => {
    const { actor } = await stage.newPatient();
    const answer = await refusal(stage.diary(actor).saveAnswers(sending(today, answers)));
    expect(answer.code).toBe("INVALID_INPUT");
    expect(answer.issues).toHaveLength(1);
    expect(answer.issues[0]!.path.startsWith(path), answer.issues[0]!.path).toBe(true);
    expect(Object.keys(answer.issues[0]!).toSorted()).toEqual(["code", "path"]);
    expect(await submissions(actor)).toEqual([]);
  });

  it.each([
    ["a zero byte, which no text column can hold", "a\u0000b"],
    ["half a character", "a\ud800b"],
  ])("%s, before it reaches the database", async (_name, value) => {
    const { actor } = await stage.newPatient();
    expect(await refusalCode(stage.diary(actor).saveAnswers(sending(today, { note: { value } })))).toBe(
      "INVALID_INPUT",
    );
    await stage.diary(actor).saveAnswers(sending(today, { note: { value: "hele tekens 😀 é" } }));
    expect((await stored(actor))?.answers).toEqual({ note: { value: "hele tekens 😀 é" } });
  });

  it.each([
    ["an unknown question", { shoe_size: { value: 43 } }],
    ["a value beside a state", { pain_rise: { value: 3, state: "unknown" } }],
    ["no answers at all", {}],
  ])("%s", async (_name, answers) => {
    const { actor } = await stage.newPatient();
    expect(await refusalCode(stage.diary(actor).saveAnswers(sending(today, answers as never)))).toBe(
      "INVALID_INPUT",
    );
    expect(await submissions(actor)).toEqual([]);
  });

  it("more than twenty hours in bed, also when the second half comes later", async () => {
    const { actor } = await stage.newPatient();
    const diary = stage.diary(actor);
    const both = sending(today, { into_bed: { value: 7 * 60 }, out_of_bed: { value: 6 * 60 } });
    expect(await refusal(diary.saveAnswers(both))).toMatchObject({
      code: "INVALID_INPUT",
      path: ["answers", "out_of_bed"],
    });
    expect(await stored(actor)).toBeUndefined();
    await diary.saveAnswers(sending(today, { into_bed: { value: 7 * 60 } }));
    expect(await refusalCode(diary.saveAnswers(sending(today, { out_of_bed: { value: 6 * 60 } })))).toBe(
      "INVALID_INPUT",
    );
    expect((await stored(actor))?.answers).toEqual({ into_bed: { value: 420 } });
    await diary.saveAnswers(sending(today, { into_bed: { value: 23 * 60 }, out_of_bed: { value: 7 * 60 } }));
  });
});
