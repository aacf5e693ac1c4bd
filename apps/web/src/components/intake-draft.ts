import { emptyIntake, type Intake } from "@soepel/domain/intake";
import type { LocalDate } from "@soepel/domain/primitives";

export const intakeQuestions = [
  "insidiousOnset",
  "improvesWithExercise",
  "improvesWithRest",
  "nightPainBetterOnRising",
  "wakesSecondHalf",
  "alternatingButtockPain",
  "legSymptoms",
] as const satisfies readonly (keyof Intake)[];
export type IntakeQuestion = (typeof intakeQuestions)[number];

/** The interview while it is typed: numbers and dates as text. */
export type IntakeDraft = Pick<Intake, IntakeQuestion> & { ageAtOnset: string; complaintSince: string };

export const intakeDraft = (intake: Intake | null): IntakeDraft => {
  const { ageAtOnset, complaintSince, ...answers } = intake ?? emptyIntake;
  return {
    ...answers,
    ageAtOnset: ageAtOnset === null ? "" : `${ageAtOnset}`,
    complaintSince: complaintSince ?? "",
  };
};

/** Complaints cannot begin on a day to come. */
export const beginsLater = ({ complaintSince }: IntakeDraft, today: LocalDate): boolean =>
  complaintSince > today;

/** What was typed as the server wants it; null when nothing at all was asked. */
export function intakeInput(draft: IntakeDraft) {
  const input = {
    ...draft,
    ageAtOnset: draft.ageAtOnset === "" ? null : Number(draft.ageAtOnset),
    complaintSince: draft.complaintSince === "" ? null : draft.complaintSince,
  };
  return Object.values(input).every((value) => value === null) ? null : input;
}
