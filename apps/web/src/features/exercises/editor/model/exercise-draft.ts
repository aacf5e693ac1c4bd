import {
  exerciseContentSchema,
  exerciseDraftSchema,
  type Condition,
  type ExerciseContent,
  type HintLevel,
} from "@soepel/domain/content";
import { longestSentence, readingLimits } from "@soepel/domain/plain-language";
import type { Bilingual, Locale } from "@soepel/domain/primitives";
import {
  draftOf,
  readDraft,
  type DraftIssue,
  type DraftItem,
} from "../../../../components/plan-editor/model/draft-item.ts";

/** An item while it is being edited: its texts and facts, and its amount and schedule as typed. */
export type ExerciseDraft = { content: ExerciseContent; line: DraftItem };

/** One line with this amount and schedule: the fields of a plan line edit it. */
export function draftOfExercise(content: ExerciseContent, decimal: "," | "."): ExerciseDraft {
  const { slug, dose, schedule } = content;
  const line = draftOf(
    {
      key: slug,
      exercise: slug,
      exerciseVersion: 1,
      moment: content.moments[0] ?? "morning",
      dose,
      schedule,
      optional: false,
      note: null,
    },
    decimal,
  );
  return { content, line };
}

export type ExerciseRead = {
  /** With every unreadable amount left out, for the preview. */
  shown: ExerciseContent;
  issues: DraftIssue[];
  /** What can be saved, null while an amount cannot be read. */
  content: ExerciseContent | null;
};

/** Reads what was typed. Its key is no uuid, so only the amount and the schedule of the line count. */
export function readExercise({ content, line }: ExerciseDraft): ExerciseRead {
  const { shown: item, issues } = readDraft({ ...line, key: "00000000-0000-4000-8000-000000000000" });
  const note = content.doseNote;
  const shown: ExerciseContent = {
    ...content,
    dose: item.dose,
    schedule: item.schedule,
    doseNote: note !== null && note.nl.trim() === "" && note.en.trim() === "" ? null : note,
  };
  const parsed = issues.length === 0 ? exerciseDraftSchema.safeParse(shown) : null;
  return { shown, issues, content: parsed?.success ? parsed.data : null };
}

export const isComplete = (content: ExerciseContent): boolean =>
  content.figure !== undefined && exerciseContentSchema.safeParse(content).success;

export type Step = Bilingual;
export const stepsOf = ({ steps }: ExerciseContent): Step[] =>
  steps.nl.map((nl, index) => ({ nl, en: steps.en[index] ?? "" }));
export const withSteps = (content: ExerciseContent, steps: readonly Step[]): ExerciseContent => ({
  ...content,
  steps: { nl: steps.map(({ nl }) => nl), en: steps.map(({ en }) => en) },
});

/** The hint at one condition; without a level there is none. What was typed before comes back with the level. */
export function withHint(
  content: ExerciseContent,
  condition: Condition,
  level: HintLevel | null,
): ExerciseContent {
  const rest = content.conditionHints.filter((hint) => hint.condition !== condition);
  const old = content.conditionHints.find((hint) => hint.condition === condition);
  if (level === null) return { ...content, conditionHints: rest };
  return {
    ...content,
    conditionHints: [...rest, { condition, level, text: old?.text ?? { nl: "", en: "" } }],
  };
}

export type ExerciseCheck =
  | { kind: "missing"; count: number }
  | { kind: "sentence"; count: number }
  | { kind: "no_milder" }
  | { kind: "figure" | "goal" | "moment" };

const languages: readonly Locale[] = ["nl", "en"];
const blank = (text: string) => text.trim() === "";

/** What to look at before publishing; only a milder variant and long sentences may stay. */
export function exerciseChecks(content: ExerciseContent): ExerciseCheck[] {
  const note = content.doseNote;
  const texts: Bilingual[] = [
    content.name,
    content.startPosition,
    ...stepsOf(content),
    ...content.conditionHints.map(({ text }) => text),
    ...(note !== null && languages.some((language) => !blank(note[language])) ? [note] : []),
  ];
  const missing = texts.reduce(
    (sum, text) => sum + languages.filter((language) => blank(text[language])).length,
    0,
  );
  const long = stepsOf(content).filter((step) =>
    languages.some((language) => longestSentence([step[language]]) > readingLimits.sentenceWords),
  ).length;
  const checks: ExerciseCheck[] = [];
  if (missing > 0) checks.push({ kind: "missing", count: missing });
  if (content.figure === undefined) checks.push({ kind: "figure" });
  if (content.goals.length === 0) checks.push({ kind: "goal" });
  if (content.moments.length === 0) checks.push({ kind: "moment" });
  if (long > 0) checks.push({ kind: "sentence", count: long });
  if (content.type === "exercise" && content.easier.length === 0) checks.push({ kind: "no_milder" });
  return checks;
}
