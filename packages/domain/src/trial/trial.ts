import { addDays, daysBetween } from "../calendar.ts";
import { DomainError } from "../errors.ts";
import type { LocalDate } from "../local-date.ts";
import type { QuestionCode } from "../morning.ts";
import { isOptionalCode, type OptionalCode } from "../optional-questions.ts";
import type { TrialMeasure, TrialPhase, TrialProtocol, TrialVariable } from "./protocols.ts";

/** A test of one patient. Phases are its own copy, so that extending it changes neither protocol nor other patients. */
export type Trial = {
  protocol: string;
  /** Morning of the first night. */
  startsOn: LocalDate;
  phases: readonly TrialPhase[];
  questions: readonly (QuestionCode | OptionalCode)[];
  main: TrialMeasure;
  /** Last morning that counts when it was ended early, or null. */
  stoppedOn: LocalDate | null;
};

/** A change of something during a test, noted by therapist or patient, from this morning on. */
export type NotedChange = { date: LocalDate; variable: TrialVariable };

/** A test of a patient from a protocol; `startsOn` is the morning after its first night. */
export function startTrial(protocol: TrialProtocol, startsOn: LocalDate): Trial {
  const { slug, phases, questions, main } = protocol;
  return { protocol: slug, startsOn, phases, questions, main, stoppedOn: null };
}

/** Last morning of the test. */
export function lastMorning(trial: Pick<Trial, "startsOn" | "phases" | "stoppedOn">): LocalDate {
  const nights = trial.phases.reduce((sum, phase) => sum + phase.nights, 0);
  const planned = addDays(trial.startsOn, nights - 1);
  return trial.stoppedOn !== null && trial.stoppedOn < planned ? trial.stoppedOn : planned;
}

/** The phase a morning belongs to: its place, and which night of it (1 …); null outside the test. */
export type PhaseDay = { index: number; phase: TrialPhase; night: number };

/** Phase of a morning. The night belongs to the morning it ends on. */
export function phaseOn(trial: Trial, date: LocalDate): PhaseDay | null {
  if (date < trial.startsOn || date > lastMorning(trial)) return null;
  let left = daysBetween(trial.startsOn, date);
  for (const [index, phase] of trial.phases.entries()) {
    if (left < phase.nights) return { index, phase, night: left + 1 };
    left -= phase.nights;
  }
  return null;
}

/**
 * Optional questions a test adds on a morning: those of every morning, those of the phase, and "did you do it?" where
 * the phase changes something and does not ask that in another way. Empty outside the test.
 */
export function trialQuestions(trial: Trial, date: LocalDate): OptionalCode[] {
  const day = phaseOn(trial, date);
  if (day === null) return [];
  const always = trial.questions.filter((code): code is OptionalCode => isOptionalCode(code));
  const { variable, extraQuestions } = day.phase;
  const check: OptionalCode[] =
    variable === "none" || extraQuestions.includes("downshift_done") ? [] : ["change_done"];
  return [...new Set([...always, ...extraQuestions, ...check])];
}

/** The phase with more nights; the ones after it move. Throws INVALID_INPUT for a phase that is not there. */
export function extendPhase(trial: Trial, index: number, nights: number): Trial {
  const phase = trial.phases[index];
  if (!phase || !Number.isInteger(nights) || nights < 1) {
    throw new DomainError("INVALID_INPUT", { path: ["phases", index], detail: "phase" });
  }
  const longer = { ...phase, nights: phase.nights + nights };
  return { ...trial, phases: trial.phases.map((p, i) => (i === index ? longer : p)) };
}

/**
 * The same phase once more at the end, as in A-B-A-B; the last phase simply gets longer. Throws INVALID_INPUT for a phase
 * that is not there.
 */
export function repeatPhase(trial: Trial, index: number): Trial {
  const phase = trial.phases[index];
  if (!phase) throw new DomainError("INVALID_INPUT", { path: ["phases", index], detail: "phase" });
  const last = trial.phases.length - 1;
  if (trial.phases[last]?.variable === phase.variable) return extendPhase(trial, last, phase.nights);
  return { ...trial, phases: [...trial.phases, phase] };
}

/**
 * Mornings on which something else than the phase's own variable had changed as well: from a noted change to the end of
 * that phase. A change of the phase's own variable is the phase itself and mixes nothing (DOMAIN.md A2).
 */
export function mixedMornings(trial: Trial, changes: readonly NotedChange[]): Set<LocalDate> {
  const mixed = new Set<LocalDate>();
  for (const { date, variable } of changes) {
    const start = phaseOn(trial, date);
    if (start === null || variable === "none" || variable === start.phase.variable) continue;
    for (let morning = date; phaseOn(trial, morning)?.index === start.index; morning = addDays(morning, 1)) {
      mixed.add(morning);
    }
  }
  return mixed;
}

/** True when noting this change would mix nights of a running phase: warn before it is saved. */
export function wouldMix(trial: Trial, change: NotedChange): boolean {
  return mixedMornings(trial, [change]).size > 0;
}

export type TrialState = "planned" | "running" | "finished";

/** planned before the first morning, running up to and including the last, finished after it. */
export function trialState(trial: Trial, today: LocalDate): TrialState {
  if (today < trial.startsOn) return "planned";
  return today > lastMorning(trial) ? "finished" : "running";
}
