import type { ExerciseContent } from "@soepel/domain/content";
import { planItemSchema, type Dose, type Moment, type PlanItem, type Schedule } from "@soepel/domain/plan";
import {
  readDuration,
  readReps,
  readWhole,
  unitOf,
  writeDuration,
  writeRange,
  type Read,
  type TimeUnit,
} from "./number-text.ts";

/** One line while it is being edited: number fields as typed, so that nothing a person types is lost or rounded. */
export type DraftItem = {
  key: string;
  exercise: string;
  exerciseVersion: number;
  moment: Moment;
  sets: string;
  reps: string;
  hold: string;
  duration: string;
  durationUnit: TimeUnit;
  breathIn: string;
  breathOut: string;
  perSide: boolean;
  scheduleKind: Schedule["kind"];
  timesPerDay: string;
  /** ISO weekdays of `weekdays`, kept while another kind is chosen. */
  days: readonly number[];
  perWeek: string;
  everyMinutes: string;
  optional: boolean;
  note: string;
};

/** The field a problem belongs to. */
export type DraftField =
  | "sets"
  | "reps"
  | "hold"
  | "duration"
  | "breathIn"
  | "breathOut"
  | "timesPerDay"
  | "days"
  | "perWeek"
  | "everyMinutes"
  | "note";

/** `limit` is the bound of "too_small" and "too_big", in seconds for times. */
export type DraftIssue = {
  field: DraftField;
  code: "number" | "too_small" | "too_big" | "range_reversed" | "required";
  limit: number | null;
};

type ReadItem = {
  /** The item with every problem part left out ("not prescribed"), for minutes and preview. */
  shown: PlanItem;
  issues: DraftIssue[];
};

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const scheduleDefaults = {
  scheduleKind: "daily",
  timesPerDay: "1",
  days: EVERY_DAY,
  perWeek: "3",
  everyMinutes: "30",
} as const;

function writeSchedule(schedule: Schedule): Pick<DraftItem, keyof typeof scheduleDefaults> {
  switch (schedule.kind) {
    case "daily":
      return { ...scheduleDefaults, timesPerDay: `${schedule.timesPerDay}` };
    case "weekdays":
      return {
        ...scheduleDefaults,
        scheduleKind: "weekdays",
        days: schedule.days,
        timesPerDay: `${schedule.timesPerDay}`,
      };
    case "n_per_week":
      return { ...scheduleDefaults, scheduleKind: "n_per_week", perWeek: `${schedule.n}` };
    case "interval":
      return { ...scheduleDefaults, scheduleKind: "interval", everyMinutes: `${schedule.everyMinutes}` };
    case "as_needed":
      return { ...scheduleDefaults, scheduleKind: "as_needed" };
  }
}

const text = (value: number | null) => (value === null ? "" : `${value}`);

function writeDose(dose: Dose, decimal: "," | ".") {
  const durationUnit = dose.durationS === null ? "s" : unitOf(dose.durationS);
  return {
    sets: text(dose.sets),
    reps: dose.reps === null ? "" : writeRange(dose.reps, decimal),
    hold: text(dose.holdS),
    duration: dose.durationS === null ? "" : writeDuration(dose.durationS, durationUnit, decimal),
    durationUnit,
    breathIn: text(dose.breathInS),
    breathOut: text(dose.breathOutS),
    perSide: dose.perSide,
  };
}

/** A line ready for editing; `decimal` is the mark of the person's language. */
export function draftOf(item: PlanItem, decimal: "," | "."): DraftItem {
  const { key, exercise, exerciseVersion, moment, optional } = item;
  const rest = { key, exercise, exerciseVersion, moment, optional, note: item.note ?? "" };
  return { ...rest, ...writeDose(item.dose, decimal), ...writeSchedule(item.schedule) };
}

/** A new line with the library's own dose, at the moment asked for or else the exercise's first. */
export function newDraft(
  key: string,
  row: { version: number; content: ExerciseContent },
  moment: Moment | null,
  decimal: "," | ".",
): DraftItem {
  const { content } = row;
  const { dose, schedule, slug } = content;
  return draftOf(
    {
      key,
      exercise: slug,
      exerciseVersion: row.version,
      moment: moment ?? content.moments[0] ?? "morning",
      dose,
      schedule,
      optional: false,
      note: null,
    },
    decimal,
  );
}

/** Where a problem found by the schema of a plan item is shown. */
const fieldOfPath: Record<string, DraftField> = {
  "dose.sets": "sets",
  "dose.reps": "reps",
  "dose.holdS": "hold",
  "dose.durationS": "duration",
  "dose.breathInS": "breathIn",
  "dose.breathOutS": "breathOut",
  "schedule.timesPerDay": "timesPerDay",
  "schedule.days": "days",
  "schedule.n": "perWeek",
  "schedule.everyMinutes": "everyMinutes",
  note: "note",
};

type SchemaIssue = {
  path: PropertyKey[];
  code: string;
  message: string;
  minimum?: unknown;
  maximum?: unknown;
};

function issueOf(issue: SchemaIssue): DraftIssue | null {
  const [first, second] = issue.path.map(String);
  const field = fieldOfPath[second === undefined ? `${first}` : `${first}.${second}`];
  if (field === undefined) return null;
  if (issue.code === "too_small") return { field, code: "too_small", limit: Number(issue.minimum) };
  if (issue.code === "too_big") return { field, code: "too_big", limit: Number(issue.maximum) };
  return { field, code: issue.message === "range_reversed" ? "range_reversed" : "number", limit: null };
}

/** Reads what was typed. Limits are the plan's own schema, so the form and the server refuse the same things. */
export function readDraft(draft: DraftItem): ReadItem {
  const issues: DraftIssue[] = [];
  const kept = <T>(field: DraftField, value: Read<T>): T | null => {
    if (value !== "invalid") return value;
    issues.push({ field, code: "number", limit: null });
    return null;
  };
  const needed = (field: DraftField, typed: string, fallback: number): number => {
    const value = readWhole(typed);
    if (value !== null && value !== "invalid") return value;
    issues.push({ field, code: value === null ? "required" : "number", limit: null });
    return fallback;
  };
  const note = draft.note.trim();
  const item: PlanItem = {
    key: draft.key,
    exercise: draft.exercise,
    exerciseVersion: draft.exerciseVersion,
    moment: draft.moment,
    dose: {
      sets: kept("sets", readWhole(draft.sets)),
      reps: kept("reps", readReps(draft.reps)),
      holdS: kept("hold", readWhole(draft.hold)),
      durationS: kept("duration", readDuration(draft.duration, draft.durationUnit)),
      perSide: draft.perSide,
      breathInS: kept("breathIn", readWhole(draft.breathIn)),
      breathOutS: kept("breathOut", readWhole(draft.breathOut)),
    },
    schedule: readSchedule(draft, needed),
    optional: draft.optional,
    note: note === "" ? null : note,
  };
  const parsed = planItemSchema.safeParse(item);
  if (parsed.success) return { shown: parsed.data, issues };
  for (const issue of parsed.error.issues) {
    const found = issueOf(issue);
    if (found !== null && !issues.some(({ field }) => field === found.field)) issues.push(found);
  }
  return { shown: withoutProblems(item, issues), issues };
}

function readSchedule(
  draft: DraftItem,
  needed: (field: DraftField, typed: string, fallback: number) => number,
): Schedule {
  switch (draft.scheduleKind) {
    case "daily":
      return { kind: "daily", timesPerDay: needed("timesPerDay", draft.timesPerDay, 1) };
    case "weekdays": {
      const timesPerDay = needed("timesPerDay", draft.timesPerDay, 1);
      const days = draft.days.toSorted((a, b) => a - b);
      return days.length === 7 ? { kind: "daily", timesPerDay } : { kind: "weekdays", days, timesPerDay };
    }
    case "n_per_week":
      return { kind: "n_per_week", n: needed("perWeek", draft.perWeek, 1) };
    case "interval":
      return { kind: "interval", everyMinutes: needed("everyMinutes", draft.everyMinutes, 30) };
    case "as_needed":
      return { kind: "as_needed" };
  }
}

function withoutProblems(item: PlanItem, issues: readonly DraftIssue[]): PlanItem {
  const bad = new Set(issues.map(({ field }) => field));
  const badSchedule = (["timesPerDay", "days", "perWeek", "everyMinutes"] as const).some((field) =>
    bad.has(field),
  );
  return {
    ...item,
    dose: {
      sets: bad.has("sets") ? null : item.dose.sets,
      reps: bad.has("reps") ? null : item.dose.reps,
      holdS: bad.has("hold") ? null : item.dose.holdS,
      durationS: bad.has("duration") ? null : item.dose.durationS,
      perSide: item.dose.perSide,
      breathInS: bad.has("breathIn") ? null : item.dose.breathInS,
      breathOutS: bad.has("breathOut") ? null : item.dose.breathOutS,
    },
    schedule: badSchedule ? { kind: "daily", timesPerDay: 1 } : item.schedule,
    note: bad.has("note") ? null : item.note,
  };
}
