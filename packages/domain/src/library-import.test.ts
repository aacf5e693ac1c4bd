import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExerciseContent, TemplateContent } from "./content.ts";
import { exchangeLimit, readExchange, writeExchange, type Exchange } from "./library-exchange.ts";
import { freeSlug, isOwnSlug, ownSlugOf, planImport, type LibraryNow } from "./library-import.ts";
import { routineTemplates, shippedLibrary } from "./library.ts";
import type { InstantIso } from "./primitives.ts";

const exercises = shippedLibrary().exercises;
const templates = routineTemplates();
const exportedAt = "2026-03-10T08:00:00.000Z" as InstantIso;
const stored = <T extends { slug: string }>(list: readonly T[]) =>
  new Map(list.map((content) => [content.slug, { version: 1, content }]));
const now = (part: Partial<LibraryNow> = {}): LibraryNow => ({
  shipped: stored(exercises),
  own: new Map(),
  templates: stored(templates),
  exerciseDrafts: new Set(),
  templateDrafts: new Set(),
  ...part,
});
const write = (e: readonly ExerciseContent[], t: readonly TemplateContent[] = []) =>
  writeExchange({ exportedAt, exercises: e, templates: t });
const read = (text: string): Exchange => {
  const result = readExchange(text);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
};
const catCow = exercises.find(({ slug }) => slug === "cat-cow")!;
const changed = { ...catCow, name: { nl: "Kat en koe", en: "Cat and cow" } };

describe("a file of the whole library", () => {
  it("fits, reads back, and taking it in where it came from changes nothing", () => {
    const text = write(exercises, templates);
    expect(text.length).toBeLessThan(exchangeLimit * 0.8);
    const plan = planImport(read(text), now());
    expect(plan.problems).toEqual([]);
    expect(new Set(plan.rows.map(({ action }) => action))).toEqual(new Set(["same"]));
    expect([plan.exercises, plan.templates]).toEqual([[], []]);
  });

  it("has one line per item", () => {
    expect(write([catCow, changed]).trim().split("\n")).toHaveLength(6);
  });
});

describe("taking in", () => {
  it("a changed shipped item makes an own item beside it, with its drawing, and templates follow", () => {
    const [template] = templates.filter((t) => t.items.some((i) => i.exercise === "cat-cow"));
    const plan = planImport(read(write([changed], [template!])), now());
    expect(plan.problems).toEqual([]);
    expect(plan.exercises).toMatchObject([
      { version: 1, content: { slug: "own-cat-cow", figure: "cat-cow" } },
    ]);
    expect(plan.templates[0]).toMatchObject({ version: 2 });
    expect(plan.templates[0]!.content.items.map((i) => i.exercise)).toContain("own-cat-cow");
  });

  it("an own item again is the same, changed it is a new version, and with a draft open it is refused", () => {
    const own = { ...changed, slug: "own-cat-cow", figure: "cat-cow" };
    const have = { own: stored([own]) };
    expect(planImport(read(write([own])), now(have)).rows).toMatchObject([{ action: "same", version: 1 }]);
    const other = { ...own, name: { nl: "Anders", en: "Different" } };
    expect(planImport(read(write([other])), now(have)).rows).toMatchObject([
      { action: "new_version", version: 2 },
    ]);
    const open = now({ ...have, exerciseDrafts: new Set(["own-cat-cow"]) });
    expect(planImport(read(write([other])), open).problems).toEqual([
      { code: "draft_open", path: ["exercises", 0] },
    ]);
  });

  it.each<[string, ExerciseContent[], unknown]>([
    [
      "unknown variants",
      [{ ...changed, easier: ["no-such"] }],
      { code: "unknown_exercise", path: ["exercises", 0, "easier", 0] },
    ],
    [
      "an unknown drawing",
      [{ ...changed, slug: "brand-new" }],
      { code: "unknown_figure", path: ["exercises", 0, "figure"] },
    ],
    ["the same item twice", [changed, changed], { code: "duplicate", path: ["exercises", 1, "slug"] }],
  ])("%s is a problem with its place", (_name, list, problem) => {
    expect(planImport(read(write(list)), now()).problems).toContainEqual(problem);
  });

  it("a circle of variants is a problem, also through items that are here already", () => {
    const loop = [
      { ...changed, slug: "own-a", figure: "cat-cow", easier: ["own-b"], harder: [] },
      { ...changed, slug: "own-b", figure: "cat-cow", easier: ["own-a"], harder: [] },
    ];
    expect(planImport(read(write(loop)), now()).problems.map((p) => p.code)).toContain("VARIANT_CIRCLE");
    const [a, b] = loop;
    const half = now({ own: stored([b!]) });
    expect(planImport(read(write([a!])), half).problems.map((p) => p.code)).toContain("VARIANT_CIRCLE");
  });

  it("a template with an exercise that is nowhere, or twice at one moment, is a problem", () => {
    const line = templates[0]!.items[0]!;
    const gone = { ...templates[0]!, items: [{ ...line, exercise: "gone" }] };
    expect(planImport(read(write([], [gone])), now()).problems).toEqual([
      { code: "unknown_exercise", path: ["templates", 0, "items", 0, "exercise"] },
    ]);
    const twice = { ...templates[0]!, items: [line, line] };
    expect(planImport(read(write([], [twice])), now()).problems[0]?.code).toBe("duplicate");
  });
});

describe("damaged and hostile files are refused with a place, and never repaired", () => {
  const good = JSON.parse(write([catCow], [templates[0]!])) as Record<string, unknown>;
  const exercise = (part: object) => ({ ...good, exercises: [{ ...catCow, ...part }] });
  it.each<[string, string, string]>([
    ["empty", "", "no_json"],
    ["no JSON", "{", "no_json"],
    ["half a file", write([catCow]).slice(0, 300), "no_json"],
    ["a web page", "<!doctype html>", "no_json"],
    ["too large", " ".repeat(exchangeLimit + 1), "file_too_big"],
    ["a list", "[]", "wrong_type"],
    ["null", "null", "wrong_type"],
    ["deep nesting", `${"[".repeat(50_000)}${"]".repeat(50_000)}`, "wrong_type"],
    ["another format", JSON.stringify({ ...good, format: "other" }), "not_an_option"],
    ["a later format", JSON.stringify({ ...good, formatVersion: 2 }), "not_an_option"],
    ["an unknown key", JSON.stringify({ ...good, script: "x" }), "unknown_question"],
    [
      "a polluted prototype",
      `{"__proto__":{"polluted":true},${JSON.stringify(good).slice(1)}`,
      "unknown_question",
    ],
    ["a dose out of range", JSON.stringify(exercise({ dose: { ...catCow.dose, sets: 99 } })), "too_big"],
    [
      "a dose the wrong way round",
      JSON.stringify(exercise({ dose: { ...catCow.dose, reps: { min: 9, max: 3 } } })),
      "range_reversed",
    ],
    ["a missing language", JSON.stringify(exercise({ name: { nl: "Kat" } })), "required"],
    ["an empty language", JSON.stringify(exercise({ name: { nl: "Kat", en: "  " } })), "too_small"],
    ["a text without end", JSON.stringify(exercise({ name: { nl: "K".repeat(81), en: "C" } })), "too_big"],
    ["a path as slug", JSON.stringify(exercise({ slug: "../../etc" })), "invalid"],
    ["a citizen service number", JSON.stringify(exercise({ name: { nl: "111222333", en: "x" } })), "bsn"],
  ])("%s", (_name, text, code) => {
    const result = readExchange(text);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.refusals.map((r) => r.code)).toContain(code);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("whatever is thrown at it, it answers and does not throw", () => {
    fc.assert(fc.property(fc.string(), (text) => !readExchange(text).ok));
    fc.assert(fc.property(fc.json(), (text) => !readExchange(text).ok));
  });
});

describe("slugs of own items", () => {
  it("never meet the shipped library", () => {
    expect(exercises.filter(({ slug }) => isOwnSlug(slug))).toEqual([]);
  });

  it("are short enough, stay the same when own already, and are free", () => {
    expect(ownSlugOf("own-x")).toBe("own-x");
    expect(ownSlugOf("a".repeat(60)).length).toBe(60);
    expect(freeSlug("own-x", new Set(["own-x", "own-x-2"]))).toBe("own-x-3");
  });
});
