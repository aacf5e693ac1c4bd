import type { ExerciseContent } from "./content.ts";
import { addDays, daysBetween, epochDayOf } from "./calendar.ts";
import { countsInAdherence, isPaused, occasionsOn, planStretches } from "./due.ts";
import type { Dose, PlanItem, PlanPause, PlanRevision, RoutineLog } from "./plan.ts";
import { isTraining } from "./plan-warnings.ts";
import type { LocalDate } from "./primitives.ts";

/**
 * When a next step is suggested and how large it is. All our own choices: the seed says "not through pain" (001, stop rule),
 * DOMAIN.md E1 calls 80 % and more of the recommended dose satisfactory, and PRODUCT.md 2.4 gives 8 → 10 repetitions.
 */
export const progressionLimits = {
  /** Days looked back, today not counted: the day may not be over. */
  days: 7,
  /** Sessions that were due in those days, at least. */
  minDue: 3,
  /** Share of the due sessions that was done in full, at least, %. */
  donePercent: 85,
  /** Highest pain on rising of those days, 0–10. */
  maxPain: 3,
  /** Mornings with a pain score in those days, at least. */
  minPainMornings: 4,
  /** No stop for pain of this item in so many days. */
  noStopDays: 14,
  repsStep: 2,
  repsTop: 15,
  setsTop: 3,
  holdStepS: 5,
  holdTopS: 30,
  /** Durations grow by a quarter, in steps of 5 s below a minute, 30 s below ten minutes and a minute above. */
  durationTopS: 3600,
} as const;

/** How the rule book describes it; `version` is raised when what the rule does changes. */
export const progressionRule = {
  id: "progression",
  version: 1,
  inputs: ["plan", "routine", "pain_rise"],
  source: "PRODUCT.md 2.4; seed 001 (stop rule); DOMAIN.md E1; the numbers are a choice",
} as const;

export type ProgressionStep =
  | { kind: "dose"; part: "reps" | "sets" | "holdS" | "durationS"; dose: Dose }
  /** The dose is at its top: a harder variant is the next step. Its dose is the library's. */
  | { kind: "harder"; exercise: string };

export type Progression = {
  itemKey: string;
  exercise: string;
  /** Sessions done in full of sessions due on the days looked at. */
  done: number;
  due: number;
  from: LocalDate;
  to: LocalDate;
  /** Highest pain on rising and how many mornings had a score. */
  pain: { highest: number; n: number };
  step: ProgressionStep;
};

/** The next dose of an item, or null when every part is at its top. Repetitions first, then sets, hold and duration. */
export function nextDose(dose: Dose): Extract<ProgressionStep, { kind: "dose" }> | null {
  const limits = progressionLimits;
  const { reps, sets, holdS, durationS } = dose;
  if (reps !== null) {
    if (reps.max < limits.repsTop) {
      const max = Math.min(limits.repsTop, reps.max + limits.repsStep);
      const min = Math.min(max, reps.min + (max - reps.max));
      return { kind: "dose", part: "reps", dose: { ...dose, reps: { min, max } } };
    }
    const now = sets ?? 1;
    if (now < limits.setsTop) return { kind: "dose", part: "sets", dose: { ...dose, sets: now + 1 } };
    return null;
  }
  if (holdS !== null && durationS === null) {
    if (holdS >= limits.holdTopS) return null;
    const next = Math.min(limits.holdTopS, holdS + limits.holdStepS);
    return { kind: "dose", part: "holdS", dose: { ...dose, holdS: next } };
  }
  if (durationS !== null && durationS.max < limits.durationTopS) {
    const max = Math.min(limits.durationTopS, longer(durationS.max));
    const min = Math.min(max, durationS.min === durationS.max ? max : longer(durationS.min));
    return { kind: "dose", part: "durationS", dose: { ...dose, durationS: { min, max } } };
  }
  return null;
}

/** A quarter longer, rounded up to a step that people can count. */
function longer(seconds: number): number {
  const grown = seconds * 1.25;
  const step = grown <= 60 ? 5 : grown <= 600 ? 30 : 60;
  return Math.ceil(grown / step) * step;
}

type Question = {
  today: LocalDate;
  revisions: readonly PlanRevision[];
  pauses: readonly PlanPause[];
  logs: readonly RoutineLog[];
  /** Pain on rising by morning; null and absent mornings count as not scored. */
  pain: readonly { date: LocalDate; value: number | null }[];
  contentOf: (item: PlanItem) => ExerciseContent | undefined;
  /** Whether an exercise can be offered now. */
  isOffered: (slug: string) => boolean;
};

/**
 * Next steps a therapist may take for the lines of the newest revision. Only for training with a dose that held unchanged on
 * all days looked at, that was nearly always done and never stopped, on mornings with little pain. Never applied by itself.
 */
export function progressions(question: Question): Progression[] {
  const { today, revisions, pain } = question;
  const newest = revisions.at(-1);
  if (newest === undefined || newest.effectiveFrom > today) return [];
  const limits = progressionLimits;
  const to = addDays(today, -1);
  const from = addDays(today, -limits.days);
  const scores = pain.filter((p) => p.value !== null && p.date > from && p.date <= today);
  const highest = scores.reduce((most, { value }) => Math.max(most, value ?? 0), 0);
  if (scores.length < limits.minPainMornings || highest > limits.maxPain) return [];
  return newest.items.flatMap((item) => {
    const content = question.contentOf(item);
    if (content === undefined || !isTraining(content.type) || !countsInAdherence(item)) return [];
    const count = sessionsOf(item, question, from, to);
    if (count === null || count.due < limits.minDue) return [];
    if (count.done * 100 < limits.donePercent * count.due) return [];
    const step = nextStep(item.dose, content, question.isOffered);
    if (step === null) return [];
    const { key: itemKey, exercise } = item;
    return [{ itemKey, exercise, ...count, from, to, pain: { highest, n: scores.length }, step }];
  });
}

function nextStep(
  dose: Dose,
  content: ExerciseContent,
  isOffered: (slug: string) => boolean,
): ProgressionStep | null {
  const next = nextDose(dose);
  if (next !== null) return next;
  const harder = content.harder.find(isOffered);
  return harder === undefined ? null : { kind: "harder", exercise: harder };
}

const sameDose = (a: PlanItem, b: PlanItem) =>
  a.exercise === b.exercise && JSON.stringify(a.dose) === JSON.stringify(b.dose);

/** Due and fully done sessions of a line; null when its dose did not hold on all days or it was stopped for pain lately. */
function sessionsOf(
  item: PlanItem,
  { today, revisions, pauses, logs }: Question,
  from: LocalDate,
  to: LocalDate,
): { due: number; done: number } | null {
  const own = logs.filter((log) => log.itemKey === item.key);
  const stopped = own.some(
    (log) => log.outcome === "stopped" && daysBetween(log.date, today) < progressionLimits.noStopDays,
  );
  if (stopped) return null;
  const stretches = planStretches(revisions);
  let due = 0;
  let done = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = epochDayOf(date);
    const then = stretches
      .find((s) => s.from <= day && day <= s.to)
      ?.revision.items.find((i) => i.key === item.key);
    if (then === undefined || !sameDose(then, item)) return null;
    const dayDone = own.filter((log) => log.date === date && log.outcome === "done" && !log.milder).length;
    if (item.schedule.kind === "n_per_week") {
      done += Math.min(1, dayDone);
      continue;
    }
    const asked = isPaused(pauses, date) ? 0 : (occasionsOn(item.schedule, day) ?? 0);
    due += asked;
    done += Math.min(asked, dayDone);
  }
  if (item.schedule.kind === "n_per_week") {
    const paused = pauses.some((pause) => pause.from <= to && (pause.to === null || pause.to >= from));
    if (paused) return null;
    due = item.schedule.n;
  }
  return { due, done: Math.min(due, done) };
}
