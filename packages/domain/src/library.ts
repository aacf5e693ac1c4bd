import file from "../data/exercises.json" with { type: "json" };
import {
  exerciseContentSchema,
  templateContentSchema,
  type ExerciseContent,
  type TemplateContent,
} from "./content.ts";
import { DomainError } from "./errors.ts";
import {
  libraryFileSchema,
  type FileAmounts,
  type FileExercise,
  type FileFrequency,
  type FileProtocol,
  type FileRoutine,
  type LibraryFile,
} from "./library-file.ts";
import type { Dose, Schedule } from "./plan.ts";
import type { Bilingual } from "./primitives.ts";

/** One phase of a test: nights `from`–`to` counted from 1, both included. */
export type ProtocolPhase = {
  code: "A" | "B" | "C" | "D";
  from: number;
  to: number;
  /** What the patient changes in this phase. */
  change: Bilingual;
  /** Codes of diary questions asked in this phase only (DOMAIN.md B3). */
  extraQuestions: readonly string[];
};

/** A single-variable test as shipped (DOMAIN.md A3). Core questions are asked in every phase. */
export type ShippedProtocol = {
  slug: string;
  name: Bilingual;
  phases: readonly ProtocolPhase[];
  coreQuestions: readonly string[];
  /** A sentence that goes with the result, or null. */
  interpretation: Bilingual | null;
};

export type ShippedLibrary = {
  exercises: readonly ExerciseContent[];
  protocols: readonly ShippedProtocol[];
};

function scheduleOf(frequency: FileFrequency): Schedule {
  switch (frequency.kind) {
    case "daily":
      return { kind: "daily", timesPerDay: frequency.times_per_day };
    case "n_per_week":
      return { kind: "n_per_week", n: frequency.n };
    case "interval":
      return { kind: "interval", everyMinutes: frequency.every_minutes };
    case "as_needed":
      return { kind: "as_needed" };
  }
}

/** `sets` is null where there is nothing to repeat: lying on the side has no sets. */
function doseOf(amounts: FileAmounts): Dose {
  const { reps, duration_s: duration } = amounts;
  const range = typeof reps === "number" ? [reps, reps] : reps;
  const repeatable = range !== null || duration !== null || amounts.hold_s !== null;
  return {
    sets: repeatable ? amounts.sets : null,
    reps: range && { min: range[0] ?? 0, max: range[1] ?? 0 },
    holdS: amounts.hold_s,
    durationS: duration && { min: duration[0], max: duration[1] },
    perSide: amounts.per_side,
    breathInS: amounts.breath_in_s ?? null,
    breathOutS: amounts.breath_out_s ?? null,
  };
}

function exerciseOf(item: FileExercise): ExerciseContent {
  return exerciseContentSchema.parse({
    slug: item.id,
    name: item.name,
    type: item.type,
    goals: item.goals,
    startPosition: item.start_position,
    steps: item.steps,
    dose: doseOf(item.default_dose),
    doseNote: item.default_dose.note ?? null,
    schedule: scheduleOf(item.default_dose.frequency),
    easier: item.easier,
    harder: item.harder,
    stopRules: [...item.stop_rules, ...item.universal_stop_rules],
    conditionHints: item.condition_hints.map(({ condition, level, nl, en }) => ({
      condition,
      level,
      text: { nl, en },
    })),
    moments: item.time_of_day,
    equipment: item.equipment,
  });
}

const protocolOf = (item: FileProtocol): ShippedProtocol => ({
  slug: item.id,
  name: item.name,
  phases: item.phases.map(({ code, days, change, extra_items: extraQuestions }) => ({
    code,
    from: days[0],
    to: days[1] ?? days[0],
    change,
    extraQuestions,
  })),
  coreQuestions: item.core_items,
  interpretation: item.interpretation ?? null,
});

/**
 * A routine as a template. Each item has its full dose. Its moment is the routine's where the exercise allows that, else
 * the exercise's first. Its schedule is its own, else the routine's; advice is always as needed (DOMAIN.md E2).
 */
function templateOf(
  routine: FileRoutine,
  exercises: ReadonlyMap<string, FileExercise>,
  versionOf: (slug: string) => number,
): TemplateContent {
  const items = routine.items.map((item) => {
    const exercise = exercises.get(item.exercise_id);
    if (!exercise) {
      throw new DomainError("INVALID_INPUT", { path: ["routines", routine.id], detail: item.exercise_id });
    }
    const amounts = exercise.default_dose;
    const fromRoutine = exercise.type === "advice" ? exercise.default_dose.frequency : routine.schedule;
    return {
      exercise: item.exercise_id,
      exerciseVersion: versionOf(item.exercise_id),
      moment:
        exercise.time_of_day.find((moment) => moment === routine.time_of_day) ?? exercise.time_of_day[0],
      dose: doseOf({
        ...amounts,
        reps: item.dose?.reps ?? amounts.reps,
        duration_s: item.dose?.duration_s ?? amounts.duration_s,
        per_side: item.dose?.per_side ?? amounts.per_side,
      }),
      schedule: scheduleOf(item.frequency ?? fromRoutine),
      optional: item.optional ?? false,
    };
  });
  return templateContentSchema.parse({
    slug: routine.id,
    name: routine.name,
    note: routine.note ?? null,
    items,
  });
}

let parsed: LibraryFile | null = null;
/** Parses the file once. Throws INVALID_INPUT with the path of the first mistake; a shipped file has none. */
export function libraryFile(): LibraryFile {
  if (parsed) return parsed;
  const result = libraryFileSchema.safeParse(file);
  if (!result.success) {
    const issue = result.error.issues[0];
    const path = (issue?.path ?? []).map((step) => (typeof step === "symbol" ? step.toString() : step));
    throw new DomainError("INVALID_INPUT", { path, detail: issue?.message ?? "library" });
  }
  parsed = result.data;
  return parsed;
}

let library: ShippedLibrary | null = null;
/** The exercises and tests that come with the product, in the order of the file. Parsed once, do not change the result. */
export function shippedLibrary(): ShippedLibrary {
  library ??= {
    exercises: libraryFile().exercises.map(exerciseOf),
    protocols: libraryFile().protocols.map(protocolOf),
  };
  return library;
}

/**
 * The shipped routines as contents of plan templates. `versionOf` gives the version of each exercise that the template
 * pins, 1 in a new practice.
 */
export function routineTemplates(versionOf: (slug: string) => number = () => 1): TemplateContent[] {
  const { exercises, routines } = libraryFile();
  const bySlug = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  return routines.map((routine) => templateOf(routine, bySlug, versionOf));
}
