import { describe, expect, it } from "vitest";
import { makeItem, makeStaff } from "@soepel/db/testing/builders";
import { refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf, staffActor } from "../../testing/world.ts";

const stage = useStage();
const admin = () => stage.staff(stage.world.actors.admin);
const changeNote = "Tekst korter";
const copy = async (slug = "cat-cow") => {
  const view = await admin().exercise.copy({ slug });
  return { slug: view.slug, content: view.draft!.content, revision: view.draft!.draftRevision };
};
const publish = (slug: string, draftRevision: number) =>
  admin().exercise.publish({ slug, draftRevision, changeNote } as never);
const save = (slug: string, draftRevision: number, content: unknown) =>
  admin().exercise.save({ slug, draftRevision, content } as never);
const versions = (slug: string) =>
  stage.rows<{ version: number; content: { name: { nl: string } } }>(
    "SELECT version, content FROM exercise_version WHERE slug = $1 ORDER BY version",
    [slug],
  );

async function otherAdmin() {
  const who = await makeStaff(stage.database, stage.world.otherPracticeId, {
    isTherapist: false,
    isAdmin: true,
  });
  return stage.staff(staffActor(who, stage.world.otherPracticeId, stage.clock, { roles: ["admin"] }));
}

describe("an own copy of an item", () => {
  it("is a draft beside the item, keeps its drawing, and is on record", async () => {
    const { slug, content } = await copy();
    expect(slug).toBe("own-cat-cow");
    expect(content).toMatchObject({ slug, figure: "cat-cow", name: { nl: "Kat-koe (kopie)" } });
    expect((await copy()).slug, "a second copy has a slug of its own").toBe("own-cat-cow-2");
    const listed = (await stage.staff().library.exercises()).map((row) => row.slug);
    expect(listed, "therapists see what is published only").not.toContain(slug);
    expect((await auditOf(stage.database, stage.world.practiceId)).at(-1)?.action).toBe("library.write");
  });

  it("may be incomplete while it is a draft, and is not published until it is complete, at the field", async () => {
    const { slug, content } = await copy();
    const gaps: [object, string][] = [
      [{ name: { nl: "Kat", en: "" } }, "content.name.en"],
      [{ startPosition: { nl: "", en: "On hands and knees" } }, "content.startPosition.nl"],
      [{ steps: { nl: ["Bol.", ""], en: ["Round.", "Hollow."] } }, "content.steps.nl.1"],
      [{ steps: { nl: [], en: [] } }, "content.steps.nl"],
      [{ goals: [] }, "content.goals"],
      [{ moments: [] }, "content.moments"],
      [{ doseNote: { nl: "elke keer", en: "" } }, "content.doseNote.en"],
      [{ easier: ["no-such-exercise"] }, "content.easier.0"],
      [{ figure: "no-such-drawing" }, "content.figure"],
    ];
    let revision = 0;
    for (const [gap, path] of gaps) {
      const saved = await save(slug, revision, { ...content, ...gap });
      revision = saved.draft!.draftRevision;
      const refused = await refusal(publish(slug, revision));
      expect(refused, path).toMatchObject({
        code: "INVALID_INPUT",
        path: path.split(".").map((p) => (/^\d+$/.test(p) ? Number(p) : p)),
      });
    }
    expect(await versions(slug)).toEqual([]);
    expect((await admin().exercise.read({ slug } as never)).draft?.draftRevision, "the draft stays").toBe(
      revision,
    );
  });

  it("refuses doses out of range, unknown fields, another slug and a citizen service number, and saves nothing", async () => {
    const { slug, content } = await copy();
    for (const bad of [
      { dose: { ...content.dose, sets: 11 } },
      { dose: { ...content.dose, reps: { min: 9, max: 3 } } },
      { steps: { nl: ["Een."], en: [] } },
      { slug: "own-other" },
      { video: "x" },
      { name: { nl: "111222333", en: "x" } },
      { easier: [slug] },
    ]) {
      expect(await refusalCode(save(slug, 0, { ...content, ...bad })), JSON.stringify(bad)).toMatch(
        /INVALID_INPUT|BSN_REFUSED/,
      );
    }
    expect((await admin().exercise.read({ slug } as never)).draft?.draftRevision).toBe(0);
  });

  it("refuses a circle of milder and harder, also one that two publications would close together", async () => {
    const [a, b] = [await copy(), await copy()];
    await save(a.slug, 0, { ...a.content, easier: [], harder: [] });
    await publish(a.slug, 1);
    await save(b.slug, 0, { ...b.content, easier: [a.slug], harder: [] });
    await publish(b.slug, 1);
    const again = await admin().exercise.startDraft({ slug: a.slug } as never);
    await save(a.slug, 0, { ...again.draft!.content, easier: [b.slug] });
    expect(await refusal(publish(a.slug, 1))).toMatchObject({
      code: "VARIANT_CIRCLE",
      path: ["content", "easier"],
    });
    expect(await versions(a.slug)).toHaveLength(1);
    const [c, d] = [await copy(), await copy()];
    await save(c.slug, 0, { ...c.content, easier: [], harder: [] });
    await save(d.slug, 0, { ...d.content, easier: [], harder: [] });
    await publish(c.slug, 1);
    await publish(d.slug, 1);
    for (const [one, other] of [
      [c, d],
      [d, c],
    ] as const) {
      await admin().exercise.startDraft({ slug: one.slug } as never);
      await save(one.slug, 0, { ...one.content, easier: [other.slug], harder: [] });
    }
    const both = await Promise.allSettled([publish(c.slug, 1), publish(d.slug, 1)]);
    expect(both.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });
});

describe("a published version", () => {
  it("says who, when and why; a plan pins it and keeps it when a newer one is published", async () => {
    const { slug, content } = await copy();
    const first = await publish(slug, 0);
    expect(first).toMatchObject({
      draft: null,
      versions: [
        { version: 1, changeNote, publishedBy: "A. Beheer", publishedAt: stage.clock.now.toISOString() },
      ],
    });
    const { patientId, actor } = await stage.newPatient();
    await stage.sendPlan(patientId, "2026-03-10", [makeItem({ exercise: slug, exerciseVersion: 1 })]);
    await admin().exercise.startDraft({ slug } as never);
    await save(slug, 0, { ...content, name: { nl: "Anders", en: "Different" } });
    const second = await publish(slug, 1);
    expect(second.versions.map(({ version, plansInUse }) => [version, plansInUse])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    const [due] = (await stage.diary(actor).today()).days[0]!.due;
    expect(due?.exercise.name.nl).toBe(content.name.nl);
  });

  it("cannot change by any procedure or in the database, also by two admins at once", async () => {
    const { slug, content } = await copy();
    const results = await Promise.allSettled([
      publish(slug, 0),
      publish(slug, 0),
      save(slug, 0, { ...content, name: { nl: "Ander", en: "Other" } }),
      publish(slug, 0),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const before = await versions(slug);
    expect(before.length).toBeLessThanOrEqual(1);
    if (before.length === 0) await publish(slug, 1);
    const [published] = await versions(slug);
    expect(await refusalCode(save(slug, 0, content))).toBe("CONFLICT");
    expect(await refusalCode(publish(slug, 0))).toBe("ALREADY_PUBLISHED");
    expect(await refusalCode(admin().exercise.discard({ slug, draftRevision: 0 } as never))).toBe("CONFLICT");
    await expect(
      stage.rows("UPDATE exercise_version SET content = '{}' WHERE slug = $1", [slug]),
    ).rejects.toThrow();
    await expect(stage.rows("DELETE FROM exercise_version WHERE slug = $1", [slug])).rejects.toThrow();
    expect(await versions(slug)).toEqual([published]);
  });

  it("of the shipped library has no draft, and a foreign item is not found", async () => {
    expect(await refusalCode(admin().exercise.startDraft({ slug: "cat-cow" }))).toBe("NOT_FOUND");
    const { slug, content } = await copy();
    const other = await otherAdmin();
    for (const call of [
      () => other.exercise.read({ slug } as never),
      () => other.exercise.copy({ slug } as never),
      () => other.exercise.save({ slug, draftRevision: 0, content } as never),
      () => other.exercise.publish({ slug, draftRevision: 0, changeNote } as never),
      () => other.exercise.discard({ slug, draftRevision: 0 } as never),
    ]) {
      expect(await refusalCode(call())).toBe("NOT_FOUND");
    }
    await publish(slug, 0);
    const { patientId } = await stage.newPatient(stage.world.actors.stranger);
    const theirs = stage.staff(stage.world.actors.stranger).plan.send({
      patientId,
      base: null,
      templateVersionId: null,
      effectiveFrom: "2026-03-10",
      endsOn: null,
      reason: null,
      items: [makeItem({ exercise: slug, exerciseVersion: 1 })],
      redFlagReason: null,
    } as never);
    expect(await refusal(theirs)).toMatchObject({ code: "INVALID_INPUT", path: ["items", 0, "exercise"] });
  });
});

describe("drafts", () => {
  it("saved by five admins at once keep one of them; the others get a conflict", async () => {
    const { slug, content } = await copy();
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, (_, i) => save(slug, 0, { ...content, name: { nl: `N${i}`, en: `N${i}` } })),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await refusal(save(slug, 0, content))).toMatchObject({
      code: "CONFLICT",
      path: ["draftRevision"],
    });
  });

  it("start empty, can be thrown away, and are listed for admins", async () => {
    const made = await admin().exercise.create();
    expect(made.draft?.content).toMatchObject({ name: { nl: "", en: "" }, goals: [] });
    expect((await admin().exercise.drafts()).map(({ slug }) => slug)).toContain(made.slug);
    await admin().exercise.discard({ slug: made.slug, draftRevision: 0 });
    expect(await refusalCode(admin().exercise.read({ slug: made.slug }))).toBe("NOT_FOUND");
  });
});

describe("archiving", () => {
  it("stops offering an item in this practice, leaves plans alone, and can be undone", async () => {
    const { patientId, actor } = await stage.newPatient();
    await stage.sendPlan(patientId, "2026-03-10", [makeItem({ exercise: "hip-hinge" })]);
    const archivedOf = async () =>
      (await stage.staff().library.exercises()).find((row) => row.slug === "hip-hinge")?.archived;
    await admin().library.setArchived({ kind: "exercise", slug: "hip-hinge", archived: true });
    await admin().library.setArchived({ kind: "exercise", slug: "hip-hinge", archived: true });
    expect(await archivedOf()).toBe(true);
    const other = await otherAdmin();
    expect((await other.library.exercises()).find((row) => row.slug === "hip-hinge")?.archived).toBe(false);
    expect((await stage.diary(actor).today()).days[0]!.due).toHaveLength(1);
    await admin().library.setArchived({ kind: "exercise", slug: "hip-hinge", archived: false });
    expect(await archivedOf()).toBe(false);
  });

  it("of what does not exist is not found; a template keeps its versions", async () => {
    expect(
      await refusalCode(admin().library.setArchived({ kind: "exercise", slug: "nothing", archived: true })),
    ).toBe("NOT_FOUND");
    const [template] = await admin().library.templates();
    await admin().library.setArchived({ kind: "template", slug: template!.slug, archived: true });
    const view = await admin().library.template({ templateId: template!.templateId });
    expect(view).toMatchObject({ archived: true, publishedVersion: 1 });
    await admin().library.setArchived({ kind: "template", slug: template!.slug, archived: false });
  });
});
