import {
  templateContentSchema,
  templateDraftSchema,
  type TemplateContent,
  type TemplateItem,
} from "@soepel/domain/content";
import { planDiff, type PlanDiff } from "@soepel/domain/plan-diff";
import type { PlanItem } from "@soepel/domain/plan";
import type { Bilingual, Locale } from "@soepel/domain/primitives";
import { draftOf, readDraft } from "../../../components/plan-editor/model/draft-item.ts";
import { inReadingOrder, type DraftList } from "../../../components/plan-editor/model/draft-list.ts";
import { variantStep, type Library } from "../../../components/plan-editor/model/plan-view.ts";

/** A template while it is being edited: texts as typed, also empty ones, which a published version never has. */
export type TemplateDraft = { slug: string; name: Bilingual; note: Bilingual; list: DraftList };

export function draftOfContent(
  content: TemplateContent,
  newKey: () => string,
  decimal: "," | ".",
): TemplateDraft {
  return {
    slug: content.slug,
    name: content.name,
    note: content.note ?? { nl: "", en: "" },
    list: inReadingOrder(
      content.items.map((item) => draftOf({ ...item, key: newKey(), note: null }, decimal)),
    ),
  };
}

const templateItemOf = ({ key: _key, note: _note, ...item }: PlanItem): TemplateItem => item;

/** The content that can be saved, or null while a field is not right yet. A language or all lines may still be missing. */
export function contentOfDraft(draft: TemplateDraft): TemplateContent | null {
  const reads = draft.list.map(readDraft);
  if (reads.some(({ issues }) => issues.length > 0)) return null;
  const note = { nl: draft.note.nl.trim(), en: draft.note.en.trim() };
  const parsed = templateDraftSchema.safeParse({
    slug: draft.slug,
    name: draft.name,
    note: note.nl === "" && note.en === "" ? null : note,
    items: reads.map(({ shown }) => templateItemOf(shown)),
  });
  return parsed.success ? parsed.data : null;
}

/** Whether a saved draft can be published: both languages everywhere and at least one line. */
export const isComplete = (content: TemplateContent): boolean =>
  templateContentSchema.safeParse(content).success;

export type TemplateDiff = {
  name: { was: Bilingual; becomes: Bilingual } | null;
  note: { was: Bilingual; becomes: Bilingual } | null;
  plan: PlanDiff;
  empty: boolean;
};

const languages: readonly Locale[] = ["nl", "en"];
const differ = (a: Bilingual, b: Bilingual) => languages.some((language) => a[language] !== b[language]);
const blank: Bilingual = { nl: "", en: "" };

/** Lines of a template have no key of their own: the exercise at its moment is the line. */
function keyed(items: readonly TemplateItem[]): PlanItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const line = `${item.exercise} ${item.moment}`;
    const count = seen.get(line) ?? 0;
    seen.set(line, count + 1);
    return { ...item, key: `${line} ${count}`, note: null };
  });
}

/** What a version changes compared with another one. */
export function templateDiff(
  before: TemplateContent,
  after: { name: Bilingual; note: Bilingual | null; items: readonly TemplateItem[] },
  library: Library,
): TemplateDiff {
  const plan = planDiff(
    keyed(before.items),
    keyed(after.items),
    (left, entered) => left === entered || variantStep(library, left, entered) !== null,
  );
  const [wasNote, becomesNote] = [before.note ?? blank, after.note ?? blank];
  const name = differ(before.name, after.name) ? { was: before.name, becomes: after.name } : null;
  const note = differ(wasNote, becomesNote) ? { was: wasNote, becomes: becomesNote } : null;
  return { name, note, plan, empty: name === null && note === null && plan.empty };
}
