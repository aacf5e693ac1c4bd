import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeItem } from "@soepel/db/testing/builders";
import type { PatientId } from "@soepel/domain/primitives";
import { at, day, phone, refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const admin = () => stage.staff(stage.world.actors.admin);
const page = (patientId: PatientId) => stage.staff().plan.read({ patientId });

async function publishedTemplate(slug = "morning-5-step") {
  const row = (await stage.staff().library.templates()).find((one) => one.slug === slug)!;
  const view = await stage.staff().library.template({ templateId: row.templateId });
  return { templateId: row.templateId, ...view.versions.find(({ status }) => status === "published")! };
}
const assign = (more: Record<string, unknown>) =>
  stage.staff().plan.assign({ effectiveFrom: "2026-03-10", endsOn: null, reason: null, ...more } as never);

describe("one template for several patients", () => {
  it("gives each a revision of its own that pins the template, and is on record per patient", async () => {
    const { templateVersionId, version, content } = await publishedTemplate();
    const patients = [await stage.newPatient(), await stage.newPatient(), await stage.newPatient()];
    await stage.sendPlan(patients[2]!.patientId, "2026-03-10");
    const candidates = await stage.staff().plan.candidates();
    const bases = patients.map(({ patientId }) => ({
      patientId,
      base: candidates.find((one) => one.patientId === patientId)!.revision,
    }));
    expect(bases.map(({ base }) => base)).toEqual([null, null, 1]);
    const results = await assign({ templateVersionId, patients: bases, reason: "Groep" });
    expect(results.map(({ revision, refused }) => [revision, refused])).toEqual([
      [1, null],
      [1, null],
      [2, null],
    ]);
    const plans = await Promise.all(patients.map(({ patientId }) => page(patientId)));
    for (const plan of plans) {
      const newest = plan.revisions.at(-1)!;
      expect(newest).toMatchObject({ template: { slug: "morning-5-step", version }, reason: "Groep" });
      expect(newest.items.map(({ exercise }) => exercise)).toEqual(
        content.items.map(({ exercise }) => exercise),
      );
    }
    const keys = plans.flatMap((plan) => plan.revisions.at(-1)!.items.map(({ key }) => key));
    expect(new Set(keys).size, "lines of different patients are different lines").toBe(keys.length);
    const audit = await auditOf(stage.database, stage.world.practiceId);
    for (const { patientId } of patients) {
      expect(audit).toContainEqual(
        expect.objectContaining({ action: "plan.write", patient_id: patientId, outcome: "done" }),
      );
    }
  });

  it("leaves one with an open flag or a plan that changed as it was, and does the others", async () => {
    const { templateVersionId } = await publishedTemplate();
    const [fine, flagged, changed] = [
      await stage.newPatient(),
      await stage.newPatient(),
      await stage.newPatient(),
    ];
    const flag = {
      submissionId: randomUUID(),
      date: "2026-03-10",
      codes: ["RF03"],
      inDoubt: false,
      messageShown: "x",
      phone,
    };
    await stage.diary(flagged.actor).reportFlags(flag as never);
    await stage.sendPlan(changed.patientId, "2026-03-10", [makeItem()]);
    const patients = [fine, flagged, changed].map(({ patientId }) => ({ patientId, base: null }));
    const results = await assign({
      templateVersionId,
      patients: [...patients, { patientId: stage.world.otherPatientId, base: null }],
    });
    expect(results.map(({ refused }) => refused)).toEqual([null, "RED_FLAG_OPEN", "CONFLICT", "NOT_FOUND"]);
    expect((await page(flagged.patientId)).revisions).toEqual([]);
    expect((await page(changed.patientId)).revisions).toHaveLength(1);
  });

  it("refuses a day in the past, an end before it, nobody, the same patient twice and more than fifty", async () => {
    const { templateVersionId } = await publishedTemplate();
    const { patientId } = await stage.newPatient();
    const one = { patientId, base: null };
    expect(
      await refusal(assign({ templateVersionId, patients: [one], effectiveFrom: "2026-03-09" })),
    ).toMatchObject({
      code: "PLAN_DATE",
      path: ["effectiveFrom"],
    });
    for (const bad of [
      { patients: [one], endsOn: "2026-03-09" },
      { patients: [] },
      { patients: [one, one] },
      { patients: Array.from({ length: 51 }, () => ({ patientId: randomUUID(), base: null })) },
    ]) {
      expect(await refusalCode(assign({ templateVersionId, ...bad }))).toBe("INVALID_INPUT");
    }
    expect(await refusalCode(assign({ templateVersionId: randomUUID(), patients: [one] }))).toBe("NOT_FOUND");
    expect((await page(patientId)).revisions).toEqual([]);
  });
});

describe("a newer version of the template of a plan", () => {
  async function newVersion(templateId: string, sets: number) {
    const draft = await admin().library.startDraft({ templateId } as never);
    const version = draft.versions[0]!;
    const items = version.content.items.map((item, i) =>
      i === 0 ? { ...item, dose: { ...item.dose, sets } } : item,
    );
    await admin().library.saveDraft({
      templateId: draft.templateId,
      draftRevision: 0,
      content: { ...version.content, items },
    });
    await admin().library.publish({
      templateId: draft.templateId,
      templateVersionId: version.templateVersionId,
      changeNote: "Vaker",
    });
    return draft.templateId;
  }

  it("is shown per patient until the therapist takes it or declines it; the plan changes by nothing else", async () => {
    const first = await publishedTemplate("in-bed-start");
    const [one, other] = [await stage.newPatient(), await stage.newPatient()];
    const patients = [one, other].map(({ patientId }) => ({ patientId, base: null }));
    await assign({ templateVersionId: first.templateVersionId, patients });
    expect((await page(one.patientId)).templateUpdate).toBeNull();
    await newVersion(first.templateId, 3);
    const update = (await page(one.patientId)).templateUpdate!;
    expect(update).toMatchObject({ pinnedVersion: 1, version: 2, changeNote: "Vaker" });
    const mine = async () =>
      (await stage.staff().plan.templateUpdates()).filter(
        ({ patientId }) => patientId === one.patientId || patientId === other.patientId,
      );
    expect((await mine()).map(({ changes }) => changes)).toEqual([1, 1]);
    expect((await page(one.patientId)).revisions).toHaveLength(1);
    const { templateVersionId } = update;
    await stage.staff().plan.declineTemplate({ patientId: one.patientId, templateVersionId });
    await stage.staff().plan.declineTemplate({ patientId: one.patientId, templateVersionId });
    expect((await page(one.patientId)).templateUpdate).toBeNull();
    await assign({ templateVersionId, patients: [{ patientId: other.patientId, base: 1 }] });
    expect(await mine()).toEqual([]);
    const again = await newVersion(first.templateId, 4);
    expect(again).toBeTruthy();
    expect(
      (await mine()).map(({ version }) => version),
      "a later version asks again",
    ).toEqual([3, 3]);
    expect(await stage.staff(stage.world.actors.colleague).plan.templateUpdates()).toEqual([]);
  });
});

describe("next steps", () => {
  it("are suggested from what was done, disappear when the practice switches them off, and change nothing", async () => {
    const { patientId, actor } = await stage.newPatient();
    at(stage.clock, "2026-03-01T08:00:00Z");
    const item = makeItem({ exercise: "cat-cow" });
    await stage.sendPlan(patientId, "2026-03-01", [item]);
    for (let date = 2; date <= 9; date += 1) {
      at(stage.clock, `2026-03-0${date}T08:00:00Z`);
      const on = day(`2026-03-0${date}`);
      await stage.diary(actor).logRoutine({
        submissionId: randomUUID(),
        date: on,
        itemKey: item.key,
        occasion: 1,
        outcome: "done",
        fraction: null,
        milder: false,
        phone,
      } as never);
      await stage.diary(actor).saveAnswers({
        submissionId: randomUUID(),
        date: on,
        answers: { pain_rise: { value: 2 } },
        phone,
      } as never);
    }
    at(stage.clock, "2026-03-10T08:00:00Z");
    const read = await page(patientId);
    expect(read.progressions).toMatchObject([
      { itemKey: item.key, done: 7, due: 7, pain: { highest: 2 }, step: { kind: "dose" } },
    ]);
    expect(read.revisions).toHaveLength(1);
    await stage.rows(`UPDATE practice SET rule_settings = '{"progression": false}' WHERE id = $1`, [
      stage.world.practiceId,
    ]);
    expect((await page(patientId)).progressions).toEqual([]);
    await stage.rows(`UPDATE practice SET rule_settings = '{}' WHERE id = $1`, [stage.world.practiceId]);
  });
});
