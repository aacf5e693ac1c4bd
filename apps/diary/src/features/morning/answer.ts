import type { Question } from "@soepel/domain/questionnaire";
import type { Given } from "../../model/flow.ts";

/** `auto`: the next question comes by itself; `button`: Verder is shown; `now`: goes on at once. */
export type OnGive = (given: Given, end: "auto" | "button" | "now") => void;

export type AnswerProps = {
  question: Question;
  /** The answer as given, or undefined when untouched: then nothing is selected. */
  current: Given | undefined;
  onGive: OnGive;
};

/** The value of an answer when it is a number, else null. */
export const numberOf = (given: Given | undefined): number | null =>
  given !== undefined && "value" in given && typeof given.value === "number" ? given.value : null;
