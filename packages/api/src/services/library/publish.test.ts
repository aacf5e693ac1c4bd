import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeItem } from "@soepel/db/testing/builders";
import { refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const admin = () => stage.staff(stage.world.actors.admin);

async function newDraft(index = 0) {
  const source = (await admin().library.templates()).filter((row) => row.origin === "shipped")[index]!;
  const { templateId, versions } = await admin().library.duplicate({ templateId: source.templateId });
  return { templateId, templateVersionId: versions[0]!.templateVersionId, content: versions[0]!.content };
}
const publish = (draft: { templateId: string; templateVersionId: string }, changeNote = "Eerste versie") =>
  admin().library.publish({
    templateId: draft.templateId,
    templateVersionId: draft.templateVersionId,
    changeNote,
  } as never);

describe("publishing", () => {
  it("says who, when and why, and is on record", async () => {
    const draft = await newDraft();
    const published = await publish(draft);
    expect(published).toMatchObject({ publishedVersion: 1, draftVersion: null });
    expect(published.versions[0]).toMatchObject({
      status: "published",
      changeNote: "Eerste versie",
      publishedAt: stage.clock.now.toISOString(),
      publishedBy: "A. Beheer",
    });
    const last = (await auditOf(stage.database, stage.world.practiceId)).at(-1);
    expect(last).toMatchObject({ action: "library.publish", outcome: "done" });
  });

  it("by five admins at once succeeds for one; the others read that it is done", async () => {
    const draft = await newDraft();
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, (_, i) => publish(draft, `Versie van ${i}`)),
    );
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(4);
    for (const one of refused) expect((one.reason as { message: string }).message).toBe("ALREADY_PUBLISHED");
    expect(await refusalCode(publish(draft))).toBe("ALREADY_PUBLISHED");
  });

  it.each([
    ["no note", ""],
    ["a note of two letters", "ok"],
    ["a citizen service number", "voor 111222333"],
  ])("is refused with %s", async (_name, note) => {
    expect(await refusalCode(publish(await newDraft(), note))).toMatch(/INVALID_INPUT|BSN_REFUSED/);
  });

  it("of a version that is not of this template or does not exist is not found", async () => {
    const [one, other] = [await newDraft(), await newDraft()];
    const crossed = { templateId: one.templateId, templateVersionId: other.templateVersionId };
    expect(await refusal(publish(crossed))).toEqual(
      await refusal(publish({ templateId: one.templateId, templateVersionId: randomUUID() })),
    );
  });

  it("more than fifteen minutes after log-in asks to log in again", async () => {
    const draft = await newDraft();
    const ctx = { ...stage.world.actors.admin };
    stage.clock.now = new Date(stage.clock.now.getTime() + 16 * 60_000);
    const { asStaffCaller, contextFor } = await import("../../testing/world.ts");
    const stale = asStaffCaller(contextFor(stage.database, ctx, stage.clock));
    const input = {
      templateId: draft.templateId,
      templateVersionId: draft.templateVersionId,
      changeNote: "Later",
    };
    expect(await refusalCode(stale.library.publish(input))).toBe("FRESH_LOGIN_NEEDED");
  });
});

describe("a published version", () => {
  it("never changes and never goes, whoever asks the database", async () => {
    const draft = await newDraft();
    await publish(draft);
    const statements = [
      `UPDATE template_version SET content = '{}' WHERE id = $1`,
      `UPDATE template_version SET change_note = 'anders' WHERE id = $1`,
      `UPDATE template_version SET published_at = now() WHERE id = $1`,
      `UPDATE template_version SET status = 'draft' WHERE id = $1`,
      `UPDATE template_version SET version = 9 WHERE id = $1`,
      `DELETE FROM template_version WHERE id = $1`,
    ];
    for (const text of statements)
      await expect(stage.rows(text, [draft.templateVersionId]), text).rejects.toThrow();
    await stage.rows(`UPDATE template_version SET status = 'archived' WHERE id = $1`, [
      draft.templateVersionId,
    ]);
    await expect(
      stage.rows(`UPDATE template_version SET content = '{}' WHERE id = $1`, [draft.templateVersionId]),
      "archived ones neither",
    ).rejects.toThrow();
  });

  it("stays what it was when a next one is drafted from it and published", async () => {
    const draft = await newDraft();
    await publish(draft);
    const second = await admin().library.startDraft({ templateId: draft.templateId } as never);
    const content = { ...second.versions[0]!.content, name: { nl: "Tweede", en: "Second" } };
    await admin().library.saveDraft({ templateId: second.templateId, draftRevision: 0, content });
    const both = await publish({
      templateId: draft.templateId,
      templateVersionId: second.versions[0]!.templateVersionId,
    });
    expect(both.versions.map((version) => [version.version, version.content.name.nl])).toEqual([
      [2, "Tweede"],
      [1, draft.content.name.nl],
    ]);
  });

  it("counts the plans in force that pin it, and no plan that has moved on", async () => {
    const draft = await newDraft();
    await publish(draft);
    const send = (patientId: string, base: number | null, templateVersionId: string | null) =>
      stage.staff().plan.send({
        patientId,
        base,
        templateVersionId,
        effectiveFrom: "2026-03-10",
        endsOn: null,
        reason: null,
        items: [makeItem()],
        redFlagReason: null,
      } as never);
    const inUse = async () =>
      (await admin().library.template({ templateId: draft.templateId } as never)).versions[0]?.plansInUse;
    const [one, other] = [await stage.newPatient(), await stage.newPatient()];
    expect(await inUse()).toBe(0);
    await send(one.patientId, null, draft.templateVersionId);
    await send(other.patientId, null, draft.templateVersionId);
    expect(await inUse()).toBe(2);
    await send(one.patientId, 1, null);
    expect(await inUse()).toBe(1);
    await stage.staff().plan.undo({ patientId: one.patientId, revision: 2 } as never);
    expect(await inUse(), "taking the change back counts the plan again").toBe(2);
  });

  it("that plans pinned before the practice made its own copy is counted at the copy", async () => {
    const source = (await admin().library.templates()).find((row) => row.origin === "shipped")!;
    const { versions } = await admin().library.template({ templateId: source.templateId });
    const { patientId } = await stage.newPatient();
    await stage.staff().plan.send({
      patientId,
      base: null,
      templateVersionId: versions[0]!.templateVersionId,
      effectiveFrom: "2026-03-10",
      endsOn: null,
      reason: null,
      items: [makeItem()],
      redFlagReason: null,
    } as never);
    const copy = await admin().library.startDraft({ templateId: source.templateId });
    const published = copy.versions.find((version) => version.version === versions[0]!.version);
    expect(published?.plansInUse).toBe(versions[0]!.plansInUse + 1);
  });
});

it("an exercise version never changes and never goes", async () => {
  for (const text of [
    "UPDATE exercise_version SET content = '{}' WHERE slug = 'cat-cow'",
    "DELETE FROM exercise_version WHERE slug = 'cat-cow'",
  ]) {
    await expect(stage.rows(text), text).rejects.toThrow();
  }
});
