import type { LocalDate } from "./local-date.ts";

/** Intake answers that the pattern card reads; null is "not asked or not known". */
export type Intake = {
  /** Age in years when the back complaints began. */
  ageAtOnset: number | null;
  complaintSince: LocalDate | null;
  insidiousOnset: boolean | null;
  improvesWithExercise: boolean | null;
  improvesWithRest: boolean | null;
  /** Pain at night that gets better on getting up. */
  nightPainBetterOnRising: boolean | null;
  wakesSecondHalf: boolean | null;
  alternatingButtockPain: boolean | null;
  legSymptoms: boolean | null;
};

/** An intake of which nothing is known. */
export const emptyIntake: Intake = {
  ageAtOnset: null,
  complaintSince: null,
  insidiousOnset: null,
  improvesWithExercise: null,
  improvesWithRest: null,
  nightPainBetterOnRising: null,
  wakesSecondHalf: null,
  alternatingButtockPain: null,
  legSymptoms: null,
};
