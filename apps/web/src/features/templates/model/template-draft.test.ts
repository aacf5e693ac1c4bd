import { describe, expect, it } from "vitest";
import type { ExerciseContent, TemplateContent } from "@soepel/domain/content";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import { editItem } from "../../../components/plan-editor/model/draft-list.ts";
import { libraryOf, planView } from "../../../components/plan-editor/model/plan-view.ts";
import { templateChecks } from "./template-checks.ts";
import {
  contentOfDraft,
  draftOfContent,
  isComplete,
  templateDiff,
  type TemplateDraft,
} from "./template-draft.ts";

const dose = {
  sets: 1,
  reps: { min: 6, max: 10 },
  holdS: null,
  durationS: null,
  perSide: false,
  breathInS: null,
  breathOutS: null,
};
const item = (exercise: string): TemplateContent["items"][number] => ({
  exercise,
  exerciseVersion: 1,
  moment: "morning",
  dose,
  schedule: { kind: "daily", timesPerDay: 1 },
  optional: false,
});
const content: TemplateContent = {
  slug: "morning",
  name: { nl: "Ochtend", en: "Morning" },
  note: { nl: "Losmaken, niet trainen.", en: "Loosening, not training." },
  items: [item("cat-cow"), item("hip-hinge")],
};
const exercise = (slug: string, part: Partial<ExerciseContent> = {}): ExerciseRow => ({
  slug,
  version: 1,
  origin: "shipped",
  archived: false,
  content: {
    slug,
    name: { nl: slug, en: slug },
    type: "exercise",
    goals: ["mobility"],
    startPosition: { nl: "a", en: "a" },
    steps: { nl: ["Adem uit."], en: ["Breathe out."] },
    dose,
    doseNote: null,
    schedule: { kind: "daily", timesPerDay: 1 },
    easier: ["x"],
    harder: [],
    stopRules: [],
    conditionHints: [],
    moments: ["morning"],
    equipment: [],
    ...part,
  },
});
let count = 0;
const newKey = () => `0192f0a0-0000-7000-8000-${String((count += 1)).padStart(12, "0")}`;
const draft = (part: Partial<TemplateDraft> = {}): TemplateDraft => ({
  ...draftOfContent(content, newKey, ","),
  ...part,
});
const library = libraryOf([exercise("cat-cow"), exercise("hip-hinge")]);
const checks = (of: TemplateDraft, lib = library) =>
  templateChecks(of, planView({ list: of.list, library: lib, base: [], conditions: [], stopped: {} }));

describe("a template draft", () => {
  it("comes back as the content it started from", () => {
    expect(contentOfDraft(draft())).toEqual(content);
  });

  it("sends no explanation at all when both languages are empty; with one it is saved but not complete", () => {
    expect(contentOfDraft(draft({ note: { nl: " ", en: "" } }))?.note).toBeNull();
    const half = contentOfDraft(draft({ note: { nl: "Iets.", en: "" } }));
    expect(half?.note).toEqual({ nl: "Iets.", en: "" });
    expect(isComplete(half!)).toBe(false);
    const unnamed = contentOfDraft(draft({ name: { nl: "Ochtend", en: "" } }));
    expect(isComplete(unnamed!)).toBe(false);
    expect(isComplete(contentOfDraft(draft())!)).toBe(true);
    expect(isComplete(contentOfDraft(draft({ list: [] }))!)).toBe(false);
  });

  it("cannot be saved while a field is unreadable or a line is there twice", () => {
    const start = draft();
    const [first, second] = start.list;
    expect(contentOfDraft({ ...start, list: editItem(start.list, first!.key, { reps: "x" }) })).toBeNull();
    expect(
      contentOfDraft({ ...start, list: editItem(start.list, second!.key, { exercise: "cat-cow" }) }),
    ).toBeNull();
  });
});

describe("difference between versions", () => {
  it("matches lines by exercise and moment, and sees text changes in one language", () => {
    const after = {
      ...content,
      name: { nl: "Ochtend", en: "Mornings" },
      items: [item("hip-hinge"), { ...item("cat-cow"), dose: { ...dose, sets: 2 } }],
    };
    const diff = templateDiff(content, after, library);
    expect(diff.plan.lines.map((line) => line.kind)).toEqual(["same", "changed"]);
    expect(diff.plan.reordered).toBe(true);
    expect(diff.name?.becomes.en).toBe("Mornings");
    expect(diff.note).toBeNull();
    expect(templateDiff(content, content, library).empty).toBe(true);
  });
});

describe("checks before publishing", () => {
  it("finds nothing in a good template", () => {
    expect(checks(draft())).toEqual([]);
  });

  it("finds a missing language, but not an explanation that is left out altogether", () => {
    expect(checks(draft({ note: { nl: "Iets.", en: " " } }))).toEqual([
      { kind: "missing", language: "en", at: "note" },
    ]);
    expect(checks(draft({ note: { nl: "", en: "" } }))).toEqual([]);
  });

  it("names the steps without a milder variant and with a long sentence in either language", () => {
    const long = `${"word ".repeat(16)}end.`;
    const lib = libraryOf([
      exercise("cat-cow", { easier: [] }),
      exercise("hip-hinge", { steps: { nl: ["Kort."], en: [long] } }),
    ]);
    expect(checks(draft(), lib)).toEqual([
      { kind: "no_milder", steps: [1] },
      { kind: "sentence", steps: [2], words: 17 },
    ]);
  });

  it("asks no milder variant of a habit", () => {
    const lib = libraryOf([exercise("cat-cow", { easier: [], type: "habit" }), exercise("hip-hinge")]);
    expect(checks(draft(), lib)).toEqual([]);
  });

  it("points at the same exercise twice at one moment", () => {
    const start = draft();
    const twice = { ...start, list: editItem(start.list, start.list[1]!.key, { exercise: "cat-cow" }) };
    expect(checks(twice)).toEqual([{ kind: "duplicate", steps: [1, 2] }]);
  });
});
