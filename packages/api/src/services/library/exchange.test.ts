import { describe, expect, it } from "vitest";
import { makeStaff } from "@soepel/db/testing/builders";
import { refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf, staffActor } from "../../testing/world.ts";

const stage = useStage();
const admin = () => stage.staff(stage.world.actors.admin);
const changeNote = "Uit de andere praktijk";
const take = (text: string) => admin().library.importFile({ text, changeNote });
const picture = () =>
  stage.rows(
    `SELECT (SELECT count(*) FROM exercise_version) AS exercises, (SELECT count(*) FROM template_version) AS templates,
       (SELECT count(*) FROM exercise_draft) AS drafts`,
  );

type Changed = { exercises: Record<string, unknown>[]; templates: Record<string, unknown>[] };
/** The whole library as a file, changed in one place. */
async function fileWith(change: (file: Changed) => void): Promise<string> {
  const { text } = await admin().library.exportFile({ scope: "all" });
  const file = JSON.parse(text) as Changed;
  change(file);
  return JSON.stringify(file);
}
const rename = (file: Changed, slug: string) => {
  const item = file.exercises.find((one) => one["slug"] === slug)!;
  item["name"] = { nl: "Kat en koe", en: "Cat and cow" };
};

describe("taking in a file", () => {
  it("of the own practice changes nothing", async () => {
    const before = await picture();
    const { text } = await admin().library.exportFile({ scope: "all" });
    const report = await take(text);
    expect(report.problemCount).toBe(0);
    expect(report.rows.every(({ action }) => action === "same")).toBe(true);
    expect(await picture()).toEqual(before);
    const actions = (await auditOf(stage.database, stage.world.practiceId)).map((row) => row.action);
    expect(actions.slice(-2)).toEqual(["library.write", "library.publish"]);
  });

  it("is reported first without writing, then done as reported, and done once", async () => {
    const text = await fileWith((file) => rename(file, "cat-cow"));
    const before = await picture();
    const dry = await admin().library.inspectFile({ text });
    expect(await picture()).toEqual(before);
    const news = dry.rows.filter(({ action }) => action !== "same");
    expect(news[0]).toMatchObject({ kind: "exercise", slug: "own-cat-cow", action: "new", version: 1 });
    expect(news.slice(1).every((row) => row.kind === "template" && row.action === "new_version")).toBe(true);
    expect(await take(text)).toEqual(dry);
    const own = (await stage.staff().library.exercises()).find((row) => row.slug === "own-cat-cow");
    expect(own).toMatchObject({ version: 1, origin: "practice", content: { figure: "cat-cow" } });
    const shipped = (await stage.staff().library.exercises()).find((row) => row.slug === "cat-cow");
    expect(shipped).toMatchObject({ version: 1, content: { name: { nl: "Kat-koe" } } });
    const again = await admin().library.inspectFile({
      text: (await admin().library.exportFile({ scope: "own" })).text,
    });
    expect(again.rows.map(({ action }) => action)).not.toContain("new");
  });

  it("goes from one practice to another", async () => {
    const who = await makeStaff(stage.database, stage.world.otherPracticeId, {
      isTherapist: false,
      isAdmin: true,
    });
    const other = stage.staff(
      staffActor(who, stage.world.otherPracticeId, stage.clock, { roles: ["admin"] }),
    );
    const { text } = await admin().library.exportFile({ scope: "own" });
    const report = await other.library.importFile({ text, changeNote });
    expect(report.problemCount).toBe(0);
    const theirs = (await other.library.exercises()).find((row) => row.slug === "own-cat-cow");
    expect(theirs?.content.name.nl).toBe("Kat en koe");
  });

  it("with one wrong place writes nothing at all and names the place", async () => {
    let last = 0;
    const text = await fileWith((file) => {
      rename(file, "hip-hinge");
      last = file.exercises.length - 1;
      file.exercises[last]!["easier"] = ["no-such"];
    });
    const before = await picture();
    const report = await admin().library.inspectFile({ text });
    expect(report.problems).toContainEqual({ code: "unknown_exercise", path: `exercises.${last}.easier.0` });
    expect(await refusal(take(text))).toMatchObject({
      code: "INVALID_INPUT",
      path: ["text", "exercises", last, "easier", 0],
    });
    expect(await picture()).toEqual(before);
  });

  it("beside an open draft of the same item is refused, so that no draft is overtaken unseen", async () => {
    const text = await fileWith((file) => rename(file, "knee-rolls"));
    const draft = await admin().exercise.copy({ slug: "knee-rolls" });
    const report = await admin().library.inspectFile({ text });
    expect(report.problems.map(({ code }) => code)).toContain("draft_open");
    await admin().exercise.discard({ slug: draft.slug, draftRevision: 0 });
    expect((await admin().library.inspectFile({ text })).problemCount).toBe(0);
  });

  it.each([
    ["no JSON", "{"],
    ["another file", '{"format":"other"}'],
    ["a polluted prototype", '{"__proto__":{"x":1},"format":"soepel-library"}'],
    ["deep nesting", `${"[".repeat(60_000)}`],
    [
      "ten thousand items",
      JSON.stringify({ format: "soepel-library", formatVersion: 1, exercises: Array(10_000).fill(0) }),
    ],
    ["script in a text", "<script>alert(1)</script>"],
  ])("that is %s is refused in the report and in earnest", async (_name, text) => {
    const before = await picture();
    const report = await admin().library.inspectFile({ text });
    expect(report.problemCount).toBeGreaterThan(0);
    expect(report.problems.length).toBeLessThanOrEqual(50);
    expect(await refusalCode(take(text))).toBe("INVALID_INPUT");
    expect(await picture()).toEqual(before);
  });

  it("that is too large is refused before it is read", async () => {
    expect((await admin().library.inspectFile({ text: " ".repeat(195_000) })).problems[0]?.code).toBe(
      "file_too_big",
    );
    expect(await refusalCode(admin().library.inspectFile({ text: " ".repeat(300_000) }))).toBe(
      "INVALID_INPUT",
    );
  });

  it("by three admins at once takes it in once", async () => {
    const text = await fileWith((file) => rename(file, "open-book"));
    const results = await Promise.allSettled([take(text), take(text), take(text)]);
    expect(results.every((result) => result.status === "fulfilled")).toBe(true);
    const made = await stage.rows("SELECT 1 FROM exercise_version WHERE slug = 'own-open-book'");
    expect(made).toHaveLength(1);
  });
});

describe("a template draft", () => {
  it("may lack a language or every line; publishing says at which field", async () => {
    const made = await admin().library.createTemplate();
    const { templateId } = made;
    const draft = made.versions[0]!;
    const publish = () =>
      admin().library.publish({ templateId, templateVersionId: draft.templateVersionId, changeNote });
    expect(await refusal(publish())).toMatchObject({ path: ["content", "name", "nl"] });
    const content = { ...draft.content, name: { nl: "Rustig begin", en: "" } };
    await admin().library.saveDraft({ templateId, draftRevision: 0, content });
    expect(await refusal(publish())).toMatchObject({
      code: "INVALID_INPUT",
      path: ["content", "name", "en"],
    });
    const named = {
      ...content,
      name: { nl: "Rustig begin", en: "Calm start" },
      note: { nl: "Iets", en: "" },
    };
    await admin().library.saveDraft({ templateId, draftRevision: 1, content: named });
    expect(await refusal(publish())).toMatchObject({ path: ["content", "note", "en"] });
    await admin().library.saveDraft({ templateId, draftRevision: 2, content: { ...named, note: null } });
    expect(await refusal(publish())).toMatchObject({ path: ["content", "items"] });
    expect((await stage.staff().library.templates()).map((row) => row.templateId)).not.toContain(templateId);
  });

  it("can be thrown away, with the template when it never had a version", async () => {
    const made = await admin().library.createTemplate();
    await admin().library.discardDraft({ templateId: made.templateId, draftRevision: 0 });
    expect(await refusalCode(admin().library.template({ templateId: made.templateId }))).toBe("NOT_FOUND");
    const shipped = (await admin().library.templates()).find((row) => row.origin === "shipped")!;
    const copy = await admin().library.startDraft({ templateId: shipped.templateId });
    await admin().library.discardDraft({ templateId: copy.templateId, draftRevision: 0 });
    expect(await admin().library.template({ templateId: copy.templateId })).toMatchObject({
      draftVersion: null,
      publishedVersion: 1,
    });
  });
});
