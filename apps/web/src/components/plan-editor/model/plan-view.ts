import type { Condition, ConditionHint, ExerciseContent } from "@soepel/domain/content";
import {
  doseMinutes,
  minutesPerDay,
  sessionsOnFullestDay,
  type MinuteRange,
} from "@soepel/domain/dose-minutes";
import { planDiff, type PlanDiff, type PlanField } from "@soepel/domain/plan-diff";
import { isTraining, minutesByWeekday, planWarnings, type PlanWarning } from "@soepel/domain/plan-warnings";
import type { Moment, PlanItem } from "@soepel/domain/plan";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import { readDraft, type DraftIssue, type DraftItem } from "./draft-item.ts";
import type { DraftList } from "./draft-list.ts";

/** The library by slug; items that left the library are simply not in it. */
export type Library = ReadonlyMap<string, ExerciseRow>;

export const libraryOf = (rows: readonly ExerciseRow[]): Library =>
  new Map(rows.map((row) => [row.content.slug, row]));

export type LineView = {
  draft: DraftItem;
  item: PlanItem;
  issues: readonly DraftIssue[];
  row: ExerciseRow | undefined;
  /** One day's minutes; null when the line takes no exercise time of its own. */
  minutes: MinuteRange | null;
  change: "same" | "changed" | "added" | "replaced";
  fields: ReadonlySet<PlanField>;
  /** The exercise this line took the place of, and which way. */
  replaces: { exercise: string; step: "easier" | "harder" | null } | null;
  /** The strongest hint for this patient's conditions. */
  hint: ConditionHint | null;
  stoppedDays: readonly LocalDate[];
};

export type PlanView = {
  lines: readonly LineView[];
  items: readonly PlanItem[];
  diff: PlanDiff;
  warnings: readonly PlanWarning[];
  /** Per ISO weekday, Monday first. */
  week: readonly (MinuteRange | null)[];
  perMoment: Readonly<Record<Moment, MinuteRange | null>>;
  issueCount: number;
};

/** Which variant of `from` the exercise `to` is, or null when neither. */
export function variantStep(library: Library, from: string, to: string): "easier" | "harder" | null {
  const [left, right] = [library.get(from)?.content, library.get(to)?.content];
  if (left?.easier.includes(to) || right?.harder.includes(from)) return "easier";
  if (left?.harder.includes(to) || right?.easier.includes(from)) return "harder";
  return null;
}

function hintFor(
  content: ExerciseContent | undefined,
  conditions: readonly Condition[],
): ConditionHint | null {
  const hints = (content?.conditionHints ?? []).filter(
    (hint) => hint.level !== "ok" && conditions.includes(hint.condition),
  );
  return hints.find((hint) => hint.level === "avoid_if_provokes") ?? hints[0] ?? null;
}

/** Everything the editor shows about a list of lines, from what was typed, the library and the lines it started from. */
export function planView(input: {
  list: DraftList;
  library: Library;
  base: readonly PlanItem[];
  conditions: readonly Condition[];
  stopped: Readonly<Record<string, readonly LocalDate[]>>;
}): PlanView {
  const { library, base, conditions, stopped } = input;
  const reads = input.list.map((draft) => ({ draft, ...readDraft(draft) }));
  const items = reads.map(({ shown }) => shown);
  const diff = planDiff(base, items, (left, entered) => variantStep(library, left, entered) !== null);
  const contentOf = (slug: string) => library.get(slug)?.content;
  const training = items.filter((item) => isTrainingItem(contentOf(item.exercise)));

  const lines = reads.map(({ draft, shown, issues }, index): LineView => {
    const row = library.get(draft.exercise);
    const change = diff.lines[index];
    const replaced = change?.kind === "replaced" ? change.before.exercise : null;
    return {
      draft,
      item: shown,
      issues,
      row,
      minutes: isTrainingItem(row?.content) ? dayMinutes(shown) : null,
      // In a first plan every line is new, and saying so of each says nothing.
      change: base.length === 0 || change === undefined || change.kind === "removed" ? "same" : change.kind,
      fields: new Set(change?.kind === "changed" ? change.fields : []),
      replaces:
        replaced === null
          ? null
          : { exercise: replaced, step: variantStep(library, replaced, draft.exercise) },
      hint: hintFor(row?.content, conditions),
      stoppedDays: stopped[draft.exercise] ?? [],
    };
  });
  const inMoment = (moment: Moment) => minutesPerDay(training.filter((item) => item.moment === moment));
  return {
    lines,
    items,
    diff,
    warnings: planWarnings({ items, contentOf, conditions, stopped }),
    week: minutesByWeekday(training),
    perMoment: {
      in_bed: inMoment("in_bed"),
      morning: inMoment("morning"),
      day: inMoment("day"),
      evening: inMoment("evening"),
    },
    issueCount: reads.reduce((sum, { issues }) => sum + issues.length, 0),
  };
}

const isTrainingItem = (content: ExerciseContent | undefined) =>
  content === undefined || isTraining(content.type);

function dayMinutes(item: PlanItem): MinuteRange | null {
  const once = doseMinutes(item.dose);
  const sessions = sessionsOnFullestDay(item.schedule);
  return once === null || sessions === 0 ? null : { min: once.min * sessions, max: once.max * sessions };
}
