import type { MinuteRange } from "@soepel/domain/dose-minutes";
import { countWords, longestSentence, readingLimits } from "@soepel/domain/plain-language";

import type { Locale } from "@soepel/domain/primitives";
import type { PlanView } from "../../../components/plan-editor/model/plan-view.ts";
import type { TemplateDraft } from "./template-draft.ts";

/** Steps count from 1, in the order of the table. */
export type TemplateCheck =
  | { kind: "missing"; language: Locale; at: "name" | "note" }
  | { kind: "fields"; steps: number[] }
  | { kind: "duplicate"; steps: number[] }
  | { kind: "no_milder"; steps: number[] }
  | { kind: "sentence"; steps: number[]; words: number }
  | { kind: "note"; words: number }
  | { kind: "exercises"; count: number }
  | { kind: "minutes"; longest: MinuteRange }
  | { kind: "newer"; steps: number[] };

const languages: readonly Locale[] = ["nl", "en"];

/** What an admin should look at before publishing: first what keeps it from being published, then what makes it harder to use. */
export function templateChecks(draft: Pick<TemplateDraft, "name" | "note">, view: PlanView): TemplateCheck[] {
  const checks: TemplateCheck[] = [];
  for (const language of languages) {
    if (draft.name[language].trim() === "") checks.push({ kind: "missing", language, at: "name" });
    const other = language === "nl" ? "en" : "nl";
    if (draft.note[language].trim() === "" && draft.note[other].trim() !== "") {
      checks.push({ kind: "missing", language, at: "note" });
    }
  }
  const stepsWhere = (test: (line: PlanView["lines"][number], index: number) => boolean) =>
    view.lines.flatMap((line, index) => (test(line, index) ? [index + 1] : []));
  const add = (kind: "fields" | "duplicate" | "no_milder" | "newer", steps: number[]) => {
    if (steps.length > 0) checks.push({ kind, steps });
  };
  add(
    "fields",
    stepsWhere(({ issues }) => issues.length > 0),
  );
  const lineOf = ({ item }: PlanView["lines"][number]) => `${item.exercise} ${item.moment}`;
  add(
    "duplicate",
    stepsWhere((line) => view.lines.filter((other) => lineOf(other) === lineOf(line)).length > 1),
  );
  add(
    "no_milder",
    stepsWhere(
      ({ row }) => row !== undefined && row.content.type === "exercise" && row.content.easier.length === 0,
    ),
  );
  const words = view.lines.map(({ row }) =>
    row === undefined
      ? 0
      : Math.max(longestSentence(row.content.steps.nl), longestSentence(row.content.steps.en)),
  );
  const long = stepsWhere((_line, index) => (words[index] ?? 0) > readingLimits.sentenceWords);
  if (long.length > 0) checks.push({ kind: "sentence", steps: long, words: Math.max(...words) });
  const noteWords = Math.max(countWords(draft.note.nl), countWords(draft.note.en));
  if (noteWords > readingLimits.explanationWords) checks.push({ kind: "note", words: noteWords });
  for (const warning of view.warnings) {
    if (warning.kind === "too_many_exercises") checks.push({ kind: "exercises", count: warning.count });
    if (warning.kind === "too_many_minutes") checks.push({ kind: "minutes", longest: warning.minutes });
  }
  add(
    "newer",
    stepsWhere(({ row, item }) => row !== undefined && row.version > item.exerciseVersion),
  );
  return checks;
}
