import type { Locale } from "@soepel/domain/primitives";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import type { DraftIssue } from "./model/draft-item.ts";
import { durationShort } from "./model/dose-short.ts";

/** "herhalingen: hoogstens 60." The field first, because several lines of fields can be wrong at once. */
export function issueText(issue: DraftIssue, locale: Locale): string {
  const t = planEditorTexts[locale];
  const label = issue.field === "everyMinutes" ? t.every : t[issue.field];
  return `${label}: ${lowerFirst(sentence(issue, locale))}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function sentence({ field, code, limit }: DraftIssue, locale: Locale): string {
  const t = planEditorTexts[locale].issue;
  if (code === "number" || code === "required" || code === "range_reversed") return t[code];
  if (field === "days") return t.days;
  const bound = limit ?? 0;
  if (field === "note") return t.noteLength(bound);
  const inSeconds = field === "duration" || field === "hold" || field === "breathIn" || field === "breathOut";
  const text = inSeconds ? durationShort({ min: bound, max: bound }, locale) : `${bound}`;
  return code === "too_small" ? t.atLeast(text) : t.atMost(text);
}
