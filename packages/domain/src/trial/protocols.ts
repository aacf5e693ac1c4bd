import type { QuestionCode } from "../morning.ts";
import type { OptionalCode } from "../optional-questions.ts";
import type { Better } from "../stats/phases.ts";

/** The one thing a phase changes; "none" is a baseline phase. `own` is described in words by the therapist. */
export const trialVariables = [
  "none",
  "position",
  "knee_pillow",
  "mattress",
  "downshift",
  "routine",
  "own",
] as const;
export type TrialVariable = (typeof trialVariables)[number];

/** Measures a test can be about; all but sleep efficiency are better when lower. */
export const trialMeasures = [
  "pain_rise",
  "stiff_duration_min",
  "stiff_severity",
  "n_awak",
  "waso_min",
  "sleep_efficiency",
] as const;
export type TrialMeasure = (typeof trialMeasures)[number];
/** Which way a measure is better. */
export const betterOf = (measure: TrialMeasure): Better =>
  measure === "sleep_efficiency" ? "higher" : "lower";

export type TrialPhase = {
  /** A baseline, B, C … in order; a repeated phase keeps its letter. */
  code: string;
  variable: TrialVariable;
  nights: number;
  /** Asked on the mornings of this phase only. */
  extraQuestions: readonly OptionalCode[];
};

export type TrialProtocol = {
  slug: string;
  phases: readonly TrialPhase[];
  /** Core and optional questions of every morning of the test. */
  questions: readonly (QuestionCode | OptionalCode)[];
  /** The measure the result sentence is about. */
  main: TrialMeasure;
};

const phase = (
  code: string,
  variable: TrialVariable,
  nights: number,
  extraQuestions: readonly OptionalCode[] = [],
): TrialPhase => ({ code, variable, nights, extraQuestions });

/** The shipped tests (DOMAIN.md A3; seed 001 §2, §6, §10, §12). Their words stand in the exercise library. */
export const shippedTrials: readonly TrialProtocol[] = [
  {
    slug: "seven-night-test",
    phases: [
      phase("A", "none", 2),
      phase("B", "position", 2, ["wake_position"]),
      phase("C", "knee_pillow", 2, ["comfort_score"]),
      phase("D", "mattress", 1, ["hammock_feeling"]),
    ],
    questions: ["pain_rise", "time_to_better_min", "n_awak"],
    main: "pain_rise",
  },
  {
    slug: "seven-plus-seven",
    phases: [phase("A", "none", 7), phase("B", "own", 7)],
    questions: ["pain_rise", "stiff_duration_min", "n_awak", "waso_min"],
    main: "pain_rise",
  },
  {
    slug: "three-day-pattern",
    phases: [phase("A", "none", 3, ["prev_day_activities"])],
    questions: ["pain_rise", "time_to_better_min"],
    main: "pain_rise",
  },
  {
    slug: "seven-day-downshift",
    phases: [phase("B", "downshift", 7, ["stress_yesterday", "downshift_done"])],
    questions: ["pain_rise", "stiff_duration_min", "stiff_severity"],
    main: "stiff_duration_min",
  },
];
