import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { PatientActor } from "../../context.ts";
import { at, refusal, refusalCode, sending, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

/** Acknowledged means stored, once: a phone may send the same thing as often as it likes. */
const stage = useStage();
const today = "2026-03-10";

const morning = async (actor: PatientActor) =>
  (
    await stage.rows<{ answers: unknown; revision: number }>(
      "SELECT answers, revision FROM morning WHERE patient_id = $1",
      [actor.patientId],
    )
  )[0];
const submissions = (actor: PatientActor) =>
  stage.rows<{ id: string; payload: unknown }>("SELECT id, payload FROM submission WHERE patient_id = $1", [
    actor.patientId,
  ]);
const writes = async (actor: PatientActor) =>
  (await auditOf(stage.database, stage.world.practiceId)).filter(
    (row) => row.patient_id === actor.patientId && row.action === "diary.write",
  );

describe("the same sending again", () => {
  it("gives the first result and writes nothing more, also with its keys in another order", async () => {
    const { actor } = await stage.newPatient();
    const id = randomUUID();
    const first = await stage
      .diary(actor)
      .saveAnswers(sending(today, { pain_rise: { value: 3 }, quality: { value: 4 } }, id));
    at(stage.clock, "2026-03-10T19:00:00Z");
    const again = await stage
      .diary(actor)
      .saveAnswers(sending(today, { quality: { value: 4 }, pain_rise: { value: 3 } }, id));
    expect(again).toEqual(first);
    expect(await submissions(actor)).toHaveLength(1);
    expect(await writes(actor)).toHaveLength(1);
  });

  it("does not undo what was sent in between", async () => {
    const { actor } = await stage.newPatient();
    const diary = stage.diary(actor);
    const old = sending(today, { pain_rise: { value: 3 } });
    await diary.saveAnswers(old);
    await diary.saveAnswers(sending(today, { pain_rise: { value: 7 } }));
    await diary.saveAnswers(old);
    expect(await morning(actor)).toEqual({ answers: { pain_rise: { value: 7 } }, revision: 2 });
  });

  it("from twenty tabs at the same time is stored once", async () => {
    const { actor } = await stage.newPatient();
    const sent = sending(today, { pain_rise: { value: 3 } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => stage.diary(actor).saveAnswers(sent)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await submissions(actor)).toHaveLength(1);
    expect(await morning(actor)).toMatchObject({ revision: 1 });
    expect(await writes(actor)).toHaveLength(1);
  });

  it("is told its first result even when its day has closed meanwhile: the answer is stored", async () => {
    const { actor } = await stage.newPatient();
    const sent = sending(today, { pain_rise: { value: 3 } });
    const first = await stage.diary(actor).saveAnswers(sent);
    at(stage.clock, "2026-03-20T08:00:00Z");
    expect(await stage.diary(actor).saveAnswers(sent)).toEqual(first);
    expect(
      await refusalCode(stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 3 } }))),
    ).toBe("DAY_CLOSED");
  });
});

describe("twenty different sendings at the same time", () => {
  it("are all stored, each with a revision of its own", async () => {
    const { actor } = await stage.newPatient();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        stage
          .diary(actor)
          .saveAnswers(sending(today, { pain_rise: { value: i % 11 }, quality: { value: 3 } })),
      ),
    );
    const revisions = answers.map((answer) => answer.revision).toSorted((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await submissions(actor)).toHaveLength(20);
  });
});

describe("one id for two contents", () => {
  it("is refused and nothing is overwritten", async () => {
    const { actor } = await stage.newPatient();
    const id = randomUUID();
    await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 3 } }, id));
    const changed = [
      sending(today, { pain_rise: { value: 4 } }, id),
      sending(today, { pain_rise: { value: 3 }, quality: { value: 1 } }, id),
      sending("2026-03-09", { pain_rise: { value: 3 } }, id),
    ];
    for (const other of changed) {
      expect(await refusal(stage.diary(actor).saveAnswers(other))).toEqual({
        code: "SUBMISSION_REUSED",
        path: ["submissionId"],
        issues: [],
      });
    }
    expect(await morning(actor)).toEqual({ answers: { pain_rise: { value: 3 } }, revision: 1 });
    expect(await submissions(actor)).toHaveLength(1);
  });

  it("is refused when two contents race: one is stored, whole", async () => {
    const { actor } = await stage.newPatient();
    const id = randomUUID();
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: i } }, id)),
      ),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const [only] = await submissions(actor);
    expect((await morning(actor))?.answers).toEqual(only?.payload);
  });

  it("of another patient is refused and tells nothing about it", async () => {
    const [one, other] = [await stage.newPatient(), await stage.newPatient()];
    const sent = sending(today, { pain_rise: { value: 3 } });
    await stage.diary(one.actor).saveAnswers(sent);
    expect((await refusal(stage.diary(other.actor).saveAnswers(sent))).code).toBe("SUBMISSION_REUSED");
    expect(await morning(other.actor)).toBeUndefined();
  });

  it("of another kind of sending is refused", async () => {
    const { actor, patientId } = await stage.newPatient();
    const { items } = await stage.sendPlan(patientId, today);
    const id = randomUUID();
    await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 3 } }, id));
    const log = {
      submissionId: id,
      date: today,
      itemKey: items[0]!.key,
      occasion: 1,
      outcome: "done",
      fraction: null,
      milder: false,
      phone: { at: "2026-03-10T08:00:00.000Z", offsetMinutes: 60 },
    };
    expect((await refusal(stage.diary(actor).logRoutine(log as never))).code).toBe("SUBMISSION_REUSED");
    expect(await stage.rows("SELECT 1 FROM routine_day WHERE patient_id = $1", [patientId])).toEqual([]);
  });
});

it("a submission, once stored, cannot be changed in the database", async () => {
  const { actor } = await stage.newPatient();
  await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 3 } }));
  await expect(
    stage.rows("UPDATE submission SET payload = '{}' WHERE patient_id = $1", [actor.patientId]),
  ).rejects.toThrow(/refused|Failed query/);
  expect((await submissions(actor))[0]?.payload).toEqual({ pain_rise: { value: 3 } });
});

describe("one id from two patients at the same instant", () => {
  it("is stored for one of them and refused for the other, never a failure of ours", async () => {
    for (let round = 0; round < 10; round++) {
      const [a, b] = [await stage.newPatient(), await stage.newPatient()];
      const sent = sending(today, { pain_rise: { value: 3 } });
      const outcomes = await Promise.all(
        [a, b].map(({ actor }) =>
          stage
            .diary(actor)
            .saveAnswers(sent)
            .then(
              () => "stored",
              (error: unknown) => refusalCode(Promise.reject(error)),
            ),
        ),
      );
      expect(outcomes.toSorted()).toEqual(["SUBMISSION_REUSED", "stored"]);
      const mornings = await Promise.all([morning(a.actor), morning(b.actor)]);
      expect(
        mornings.filter((one) => one !== undefined),
        "the refused one left nothing",
      ).toHaveLength(1);
    }
  });
});
