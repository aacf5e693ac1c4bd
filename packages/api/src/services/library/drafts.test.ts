import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { staffActor } from "../../testing/world.ts";
import { makeStaff } from "@soepel/db/testing/builders";
import { refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const admin = () => stage.staff(stage.world.actors.admin);

/** An admin of the second practice. */
async function otherAdmin() {
  const who = await makeStaff(stage.database, stage.world.otherPracticeId, {
    isTherapist: false,
    isAdmin: true,
  });
  return stage.staff(staffActor(who, stage.world.otherPracticeId, stage.clock, { roles: ["admin"] }));
}
const shipped = async (index: number) => (await (await otherAdmin()).library.templates())[index]!;
const own = (slug: string) =>
  stage.rows<{ id: string }>("SELECT id FROM template WHERE practice_id = $1 AND slug = $2", [
    stage.world.practiceId,
    slug,
  ]);

describe("a draft of a shipped template", () => {
  it("is made on the practice's own copy, once, however often it is asked", async () => {
    const source = await shipped(0);
    expect(source.origin).toBe("shipped");
    const first = await admin().library.startDraft({ templateId: source.templateId });
    expect(first).toMatchObject({
      origin: "practice",
      slug: source.slug,
      publishedVersion: 1,
      draftVersion: 2,
    });
    expect(first.templateId).not.toBe(source.templateId);
    const again = await admin().library.startDraft({ templateId: source.templateId });
    const onCopy = await admin().library.startDraft({ templateId: first.templateId });
    expect(again).toEqual(first);
    expect(onCopy).toEqual(first);
    expect(await own(source.slug)).toHaveLength(1);
    const list = (await admin().library.templates()).filter((row) => row.slug === source.slug);
    expect(
      list.map((row) => row.templateId),
      "the copy stands in for the shipped one",
    ).toEqual([first.templateId]);
    expect((await auditOf(stage.database, stage.world.practiceId)).map((row) => row.action)).toContain(
      "library.write",
    );
  });

  it("asked for by six admins' screens at once is one copy with one draft", async () => {
    const source = await shipped(1);
    const drafts = await Promise.all(
      Array.from({ length: 6 }, () => admin().library.startDraft({ templateId: source.templateId })),
    );
    expect(new Set(drafts.map((draft) => draft.templateId)).size).toBe(1);
    expect(new Set(drafts.map((draft) => draft.versions[0]?.templateVersionId)).size).toBe(1);
    expect(await own(source.slug)).toHaveLength(1);
  });

  it("changes nothing for another practice", async () => {
    const source = await shipped(2);
    const mine = await admin().library.startDraft({ templateId: source.templateId });
    const other = await otherAdmin();
    expect((await other.library.templates()).find((row) => row.slug === source.slug)).toEqual(source);
    for (const verb of ["template", "startDraft", "duplicate"] as const) {
      const foreign = await refusal(other.library[verb]({ templateId: mine.templateId }));
      expect(foreign).toEqual(await refusal(other.library[verb]({ templateId: randomUUID() } as never)));
      expect(foreign.code).toBe("NOT_FOUND");
    }
    const [version] = mine.versions;
    const save = { templateId: mine.templateId, draftRevision: 0, content: version!.content };
    expect(await refusalCode(other.library.saveDraft(save))).toBe("NOT_FOUND");
    const publish = {
      templateId: mine.templateId,
      templateVersionId: version!.templateVersionId,
      changeNote: "Gekaapt",
    };
    expect(await refusalCode(other.library.publish(publish))).toBe("NOT_FOUND");
  });
});

describe("saving a draft", () => {
  const draft = async () => {
    const source = await shipped(3);
    return admin().library.duplicate({ templateId: source.templateId });
  };

  it("counts its saves, and refuses one made from an older count", async () => {
    const { templateId, versions } = await draft();
    const content = { ...versions[0]!.content, name: { nl: "Nieuw", en: "New" } };
    const saved = await admin().library.saveDraft({ templateId, draftRevision: 0, content });
    expect(saved.versions[0]).toMatchObject({ draftRevision: 1, status: "draft", content });
    const late = { templateId, draftRevision: 0, content: versions[0]!.content };
    expect(await refusal(admin().library.saveDraft(late))).toMatchObject({
      code: "CONFLICT",
      path: ["draftRevision"],
    });
    const read = await admin().library.template({ templateId });
    expect(read.versions[0]?.content.name.nl).toBe("Nieuw");
  });

  it("by five admins at once keeps one of them", async () => {
    const { templateId, versions } = await draft();
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, (_, i) =>
        admin().library.saveDraft({
          templateId,
          draftRevision: 0,
          content: { ...versions[0]!.content, name: { nl: `Naam ${i}`, en: `Name ${i}` } },
        }),
      ),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect((await admin().library.template({ templateId })).versions[0]?.draftRevision).toBe(1);
  });

  it("refuses another slug, an exercise that does not exist and a line that is there twice, and writes nothing", async () => {
    const { templateId, versions } = await draft();
    const { content } = versions[0]!;
    const wrong: [unknown, string][] = [
      [{ ...content, slug: "another-slug" }, "content.slug"],
      [{ ...content, items: [{ ...content.items[0]!, exerciseVersion: 99 }] }, "content.items.0.exercise"],
      [{ ...content, items: [content.items[0]!, content.items[0]!] }, "content.items"],
    ];
    for (const [changed, path] of wrong) {
      const answer = await refusal(
        admin().library.saveDraft({ templateId, draftRevision: 0, content: changed } as never),
      );
      expect(answer.code).toBe("INVALID_INPUT");
      expect(answer.issues[0]?.path ?? answer.path.join(".")).toBe(path);
    }
    expect((await admin().library.template({ templateId })).versions[0]?.draftRevision).toBe(0);
  });

  it("does not touch a shipped template", async () => {
    const source = await shipped(4);
    const { versions } = await (await otherAdmin()).library.template({ templateId: source.templateId });
    const save = { templateId: source.templateId, draftRevision: 0, content: versions[0]!.content };
    expect(await refusalCode(admin().library.saveDraft(save))).toBe("NOT_FOUND");
  });
});

it("duplicating gives each copy a slug of its own, also twice at once", async () => {
  const source = await shipped(5);
  const copies = await Promise.all(
    Array.from({ length: 3 }, () => admin().library.duplicate({ templateId: source.templateId })),
  );
  expect(new Set(copies.map((copy) => copy.slug)).size).toBe(3);
  expect(copies[0]).toMatchObject({ origin: "practice", publishedVersion: null, draftVersion: 1 });
});
