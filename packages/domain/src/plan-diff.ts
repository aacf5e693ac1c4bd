import type { Dose, PlanItem, Schedule } from "./plan.ts";

/** Parts of a plan item that a change can touch; the dose part by part, so that a screen can mark one field. */
export type PlanField =
  | "exercise"
  | "version"
  | "moment"
  /** Another kind of schedule, or another count or interval of the same kind. */
  | "schedule"
  /** Of daily items and items on weekdays: which days, and how often on such a day. */
  | "days"
  | "timesPerDay"
  | "optional"
  | "note"
  | "sets"
  | "reps"
  | "holdS"
  | "durationS"
  | "perSide"
  | "breathInS"
  | "breathOutS";

/** What a new revision does with one line of the plan. */
export type PlanLineChange =
  | { kind: "same"; item: PlanItem }
  | { kind: "changed"; before: PlanItem; after: PlanItem; fields: PlanField[] }
  /** Another exercise took the place of one that left, as a milder or harder variant of it. */
  | { kind: "replaced"; before: PlanItem; after: PlanItem; fields: PlanField[] }
  | { kind: "added"; item: PlanItem }
  | { kind: "removed"; item: PlanItem };

export type PlanDiff = {
  /** In the order of the new plan, removed lines last. */
  lines: PlanLineChange[];
  counts: Record<PlanLineChange["kind"], number>;
  /** The lines that stayed stand in another order. */
  reordered: boolean;
  /** Nothing at all differs, order included. */
  empty: boolean;
};

const doseParts = [
  "sets",
  "reps",
  "holdS",
  "durationS",
  "perSide",
  "breathInS",
  "breathOutS",
] as const satisfies readonly (keyof Dose)[];

const sameRange = (a: Dose["reps"], b: Dose["reps"]) => a?.min === b?.min && a?.max === b?.max;

const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** Which part of the schedule differs. Every day is the same as seven weekdays; the order of weekdays does not matter. */
function changedSchedule(a: Schedule, b: Schedule): PlanField[] {
  const onDays = (s: Schedule) =>
    s.kind === "daily" ? { days: EVERY_DAY, timesPerDay: s.timesPerDay } : s.kind === "weekdays" ? s : null;
  const [before, after] = [onDays(a), onDays(b)];
  if (before !== null && after !== null) {
    const sameDays =
      before.days.length === after.days.length && before.days.every((day) => after.days.includes(day));
    return [
      ...(before.timesPerDay === after.timesPerDay ? [] : ["timesPerDay" as const]),
      ...(sameDays ? [] : ["days" as const]),
    ];
  }
  const same =
    a.kind === b.kind &&
    (a.kind !== "n_per_week" || b.kind !== "n_per_week" || a.n === b.n) &&
    (a.kind !== "interval" || b.kind !== "interval" || a.everyMinutes === b.everyMinutes);
  return same ? [] : ["schedule"];
}

/** The parts in which two items differ, in the order of the screen; the key is identity and is never a difference. */
export function changedFields(before: PlanItem, after: PlanItem): PlanField[] {
  const fields: PlanField[] = [];
  if (before.exercise !== after.exercise) fields.push("exercise");
  else if (before.exerciseVersion !== after.exerciseVersion) fields.push("version");
  if (before.moment !== after.moment) fields.push("moment");
  for (const part of doseParts) {
    const same =
      part === "reps" || part === "durationS"
        ? sameRange(before.dose[part], after.dose[part])
        : before.dose[part] === after.dose[part];
    if (!same) fields.push(part);
  }
  fields.push(...changedSchedule(before.schedule, after.schedule));
  if (before.optional !== after.optional) fields.push("optional");
  if (before.note !== after.note) fields.push("note");
  return fields;
}

/**
 * What changes when `after` takes the place of `before`. The same key is the same line, also with another dose. A new line
 * counts as a replacement of a line that left when `areVariants(left, new)` says so; each line replaces at most one other.
 */
export function planDiff(
  before: readonly PlanItem[],
  after: readonly PlanItem[],
  areVariants: (left: string, entered: string) => boolean,
): PlanDiff {
  const kept = new Set(after.map((item) => item.key));
  const old = new Map(before.map((item) => [item.key, item]));
  const left = before.filter((item) => !kept.has(item.key));
  const lines = after.map((item): PlanLineChange => {
    const was = old.get(item.key);
    if (was !== undefined) {
      const fields = changedFields(was, item);
      return fields.length === 0
        ? { kind: "same", item }
        : { kind: "changed", before: was, after: item, fields };
    }
    const at = left.findIndex((gone) => areVariants(gone.exercise, item.exercise));
    const [gone] = at < 0 ? [] : left.splice(at, 1);
    if (gone === undefined) return { kind: "added", item };
    return { kind: "replaced", before: gone, after: item, fields: changedFields(gone, item) };
  });
  lines.push(...left.map((item): PlanLineChange => ({ kind: "removed", item })));

  const counts = { same: 0, changed: 0, replaced: 0, added: 0, removed: 0 };
  for (const line of lines) counts[line.kind] += 1;
  const stayedNow = after.filter((item) => old.has(item.key)).map((item) => item.key);
  const stayedThen = before.filter((item) => kept.has(item.key)).map((item) => item.key);
  const reordered = stayedNow.some((key, index) => key !== stayedThen[index]);
  return { lines, counts, reordered, empty: counts.same === lines.length && !reordered };
}
