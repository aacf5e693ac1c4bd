import { describe, expect, it } from "vitest";
import { makeItem } from "@soepel/db/testing/builders";
import { randomUUID } from "node:crypto";
import { at, day, phone, refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const today = "2026-03-10";

const plan = (patientId: string, more: Record<string, unknown> = {}) =>
  ({
    patientId,
    base: null,
    templateVersionId: null,
    effectiveFrom: today,
    endsOn: null,
    reason: null,
    items: [makeItem()],
    redFlagReason: null,
    ...more,
  }) as never;
const revisions = async (patientId: string) =>
  (await stage.staff().plan.read({ patientId } as never)).revisions;

describe("sending a plan", () => {
  it("makes a revision with who, when, why and from which template, and its audit row", async () => {
    const { patientId } = await stage.newPatient();
    const [template] = await stage.staff().library.templates();
    const { versions } = await stage.staff().library.template({ templateId: template!.templateId });
    const items = [makeItem({ note: "Rustig aan" })];
    const more = {
      items,
      reason: "Begin",
      templateVersionId: versions[0]!.templateVersionId,
      endsOn: "2026-04-20",
    };
    expect(await stage.staff().plan.send(plan(patientId, more))).toEqual({ revision: 1 });
    expect(await revisions(patientId)).toMatchObject([
      {
        number: 1,
        effectiveFrom: today,
        endsOn: "2026-04-20",
        reason: "Begin",
        createdBy: "R. Therapeut",
        template: { slug: template!.slug, version: 1 },
        items,
      },
    ]);
    const audit = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === patientId,
    );
    expect(audit.map((row) => [row.action, row.outcome])).toContainEqual(["plan.write", "done"]);
  });

  it("from an older revision than the newest is a conflict and changes nothing", async () => {
    const { patientId } = await stage.newPatient();
    await stage.staff().plan.send(plan(patientId));
    await stage.staff().plan.send(plan(patientId, { base: 1 }));
    for (const base of [null, 1, 3]) {
      expect(await refusal(stage.staff().plan.send(plan(patientId, { base })))).toMatchObject({
        code: "CONFLICT",
        path: ["base"],
      });
    }
    expect(await revisions(patientId)).toHaveLength(2);
  });

  it("by eight therapists' screens at once lets one through", async () => {
    const { patientId } = await stage.newPatient();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => stage.staff().plan.send(plan(patientId))),
    );
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(7);
    for (const one of refused) expect((one.reason as { message: string }).message).toBe("CONFLICT");
    expect((await revisions(patientId)).map((row) => row.number)).toEqual([1]);
  });

  it("with a first day in the past is refused; today is not the past until midnight in Amsterdam", async () => {
    const { patientId } = await stage.newPatient();
    const send = (instant: string) => {
      at(stage.clock, instant);
      return stage.staff().plan.send(plan(patientId));
    };
    expect(await refusal(send("2026-03-10T23:00:00Z"))).toMatchObject({
      code: "PLAN_DATE",
      path: ["effectiveFrom"],
    });
    expect(await send("2026-03-10T22:59:59Z")).toEqual({ revision: 1 });
  });

  it("replaces changes that were still to come and keeps what has begun", async () => {
    const { patientId } = await stage.newPatient();
    await stage.staff().plan.send(plan(patientId));
    await stage.staff().plan.send(plan(patientId, { base: 1, effectiveFrom: "2026-03-16" }));
    await stage.staff().plan.send(plan(patientId, { base: 2, effectiveFrom: "2026-03-23" }));
    await stage.staff().plan.send(plan(patientId, { base: 3, effectiveFrom: "2026-03-17" }));
    expect((await revisions(patientId)).map((row) => [row.number, row.effectiveFrom])).toEqual([
      [1, "2026-03-10"],
      [2, "2026-03-16"],
      [4, "2026-03-17"],
    ]);
  });

  it("of another practice's or no patient is not found, the same way, and is on record", async () => {
    const foreign = await refusal(stage.staff().plan.send(plan(stage.world.otherPatientId)));
    expect(foreign).toEqual(await refusal(stage.staff().plan.send(plan(randomUUID()))));
    expect(foreign.code).toBe("NOT_FOUND");
    const denied = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.outcome === "denied",
    );
    expect(denied.map((row) => row.patient_id)).toContain(stage.world.otherPatientId);
  });
});

describe("the past stays as it was", () => {
  it("gives the same adherence of last week before and after a change", async () => {
    const { patientId, actor } = await stage.newPatient();
    at(stage.clock, "2026-03-02T08:00:00Z");
    const { items } = await stage.sendPlan(patientId, "2026-03-02", [makeItem(), makeItem()]);
    for (let date = 2; date <= 9; date += 1) {
      at(stage.clock, `2026-03-0${date}T08:00:00Z`);
      await stage.diary(actor).logRoutine({
        submissionId: randomUUID(),
        date: day(`2026-03-0${date}`),
        itemKey: items[date % 2]!.key,
        occasion: 1,
        outcome: "done",
        fraction: null,
        milder: false,
        phone,
      } as never);
    }
    at(stage.clock, "2026-03-10T08:00:00Z");
    const routine = async () =>
      (await stage.staff().caseload.list()).rows.find((row) => row.patientId === patientId)?.routine;
    const before = await routine();
    expect(before).toMatchObject({ credit: 7, due: 14, loggedDays: 7 });
    const more = { base: 1, items: Array.from({ length: 6 }, () => makeItem()) };
    await stage.staff().plan.send(plan(patientId, more));
    expect(await routine()).toEqual(before);
  });

  it("keeps counting the days of a plan that goes on, and starts again after its end", async () => {
    const { patientId } = await stage.newPatient();
    await stage.staff().plan.send(plan(patientId, { endsOn: "2026-03-20" }));
    at(stage.clock, "2026-03-15T08:00:00Z");
    await stage
      .staff()
      .plan.send(plan(patientId, { base: 1, effectiveFrom: "2026-03-15", endsOn: "2026-03-20" }));
    at(stage.clock, "2026-03-25T08:00:00Z");
    await stage.staff().plan.send(plan(patientId, { base: 2, effectiveFrom: "2026-03-25" }));
    const started = await stage.rows<{ day: string }>(
      "SELECT plan_started_on::text AS day FROM plan_revision WHERE patient_id = $1 ORDER BY number",
      [patientId],
    );
    expect(started.map((row) => row.day)).toEqual(["2026-03-10", "2026-03-10", "2026-03-25"]);
  });

  it("cannot be rewritten in the database either", async () => {
    const { patientId } = await stage.newPatient();
    await stage.staff().plan.send(plan(patientId));
    const changes = [
      "UPDATE plan_revision SET items = '[]' WHERE patient_id = $1",
      "UPDATE plan_revision SET effective_from = '2026-03-01' WHERE patient_id = $1",
      "UPDATE plan_revision SET items = '[]', withdrawn_at = now() WHERE patient_id = $1",
      "UPDATE plan_revision SET reason = 'anders' WHERE patient_id = $1",
    ];
    for (const change of changes) await expect(stage.rows(change, [patientId]), change).rejects.toThrow();
    const [row] = await revisions(patientId);
    expect(row).toMatchObject({ effectiveFrom: today, reason: null });
    expect(row?.items).toHaveLength(1);
  });
});

describe("what a plan may not be", () => {
  it("without a written reason while a red flag is open", async () => {
    const { patientId, actor } = await stage.newPatient();
    const flag = {
      submissionId: randomUUID(),
      date: today,
      codes: ["RF03"],
      inDoubt: false,
      messageShown: "x",
      phone,
    };
    const { flagId } = await stage.diary(actor).reportFlags(flag as never);
    for (const redFlagReason of [null, "", "   "]) {
      expect(await refusal(stage.staff().plan.send(plan(patientId, { redFlagReason })))).toMatchObject({
        code: "RED_FLAG_OPEN",
        path: ["redFlagReason"],
      });
    }
    await stage.staff().plan.send(plan(patientId, { redFlagReason: "Huisarts heeft gekeken" }));
    await stage.staff().flag.acknowledge({ flagId, action: "contacted", note: null });
    await stage.staff().plan.send(plan(patientId, { base: 1 }));
    expect(await revisions(patientId)).toHaveLength(2);
  });

  it("made of versions that do not exist or belong to another practice", async () => {
    const { patientId } = await stage.newPatient();
    await stage.rows(
      `INSERT INTO exercise_version (practice_id, slug, version, position, content)
       SELECT $1, 'only-theirs', 1, 900, content FROM exercise_version WHERE slug = 'cat-cow'`,
      [stage.world.otherPracticeId],
    );
    for (const wrong of [
      { exerciseVersion: 99 },
      { exercise: "no-such-exercise" },
      { exercise: "only-theirs" },
    ]) {
      const items = [makeItem(), makeItem(wrong)];
      expect(await refusal(stage.staff().plan.send(plan(patientId, { items })))).toMatchObject({
        code: "INVALID_INPUT",
        path: ["items", 1, "exercise"],
      });
    }
    expect(await revisions(patientId)).toEqual([]);
  });

  it("from a template version of another practice, a draft or none", async () => {
    const { patientId } = await stage.newPatient();
    const [template] = await stage.staff().library.templates();
    const theirs = (
      await stage.rows<{ id: string }>(
        `WITH t AS (INSERT INTO template (practice_id, slug, position) VALUES ($1, 'theirs', 1) RETURNING id)
       INSERT INTO template_version (practice_id, template_id, version, status, content, published_at)
       SELECT $1, t.id, 1, 'published', v.content, now() FROM t, template_version v WHERE v.template_id = $2 LIMIT 1
       RETURNING id`,
        [stage.world.otherPracticeId, template!.templateId],
      )
    )[0]!.id;
    const copy = await stage
      .staff(stage.world.actors.admin)
      .library.duplicate({ templateId: template!.templateId });
    for (const templateVersionId of [theirs, copy.versions[0]!.templateVersionId, randomUUID()]) {
      expect(await refusal(stage.staff().plan.send(plan(patientId, { templateVersionId })))).toMatchObject({
        code: "INVALID_INPUT",
        path: ["templateVersionId"],
      });
    }
  });

  it.each([
    ["no lines", { items: [] }],
    ["21 lines", { items: Array.from({ length: 21 }, () => makeItem()) }],
    ["an end before its first day", { endsOn: "2026-03-09" }],
    ["a citizen service number in the reason", { reason: "zie 111222333" }],
    [
      "a dose the wrong way round",
      { items: [makeItem({ dose: { ...makeItem().dose, reps: { min: 10, max: 6 } } })] },
    ],
    ["seven times a day", { items: [makeItem({ schedule: { kind: "daily", timesPerDay: 7 } })] }],
    ["an unknown key", { createdBy: randomUUID() }],
  ])("with %s", async (_name, more) => {
    const { patientId } = await stage.newPatient();
    expect(await refusalCode(stage.staff().plan.send(plan(patientId, more)))).toMatch(
      /INVALID_INPUT|BSN_REFUSED/,
    );
    expect(await revisions(patientId)).toEqual([]);
  });

  it("with the same line twice", async () => {
    const { patientId } = await stage.newPatient();
    const item = makeItem();
    expect(await refusalCode(stage.staff().plan.send(plan(patientId, { items: [item, item] })))).toBe(
      "INVALID_INPUT",
    );
  });
});
