import { isoWeekday } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import {
  isOptionalCode,
  optionalQuestions,
  type ExtraValues,
  type OptionalCode,
  type OptionalInput,
} from "./optional-questions.ts";
import { askedQuestions, type AnsweredValues, type Question } from "./questionnaire.ts";

/** An optional question as the diary draws it, after the same rules as the core block. */
export type OptionalQuestion = {
  code: OptionalCode;
  about: "night" | "morning" | "yesterday" | "week";
  input: OptionalInput;
};
export type DueQuestion = ({ block: "core" } & Question) | ({ block: "optional" } & OptionalQuestion);

/** Most optional questions on one morning, the weekly ones apart (PRODUCT.md 3, DOMAIN.md B3). */
export const MAX_OPTIONAL = 4;

export type AskedFor = {
  /** Switched on for this patient by the therapist, in the order chosen. */
  chosen: readonly OptionalCode[];
  /** What the running test phase adds; it goes before the chosen ones when four is not enough. */
  test: readonly OptionalCode[];
};

/**
 * Optional codes due on a morning, at most four daily ones: first what the test needs, then what was chosen. Weekly
 * questions come on Sundays and on top. "Which half of the night" follows "woken by pain" and takes no place of its own.
 */
export function dueOptional(date: LocalDate, askedFor: AskedFor): OptionalCode[] {
  const wanted = [...new Set([...askedFor.test, ...askedFor.chosen])];
  const rhythm = (code: OptionalCode) => optionalQuestions[code].rhythm;
  const follows = (code: OptionalCode) => optionalQuestions[code].onlyIfYes !== null;
  const daily = wanted.filter((code) => rhythm(code) === "daily" && !follows(code)).slice(0, MAX_OPTIONAL);
  const followers = wanted.filter((code) => {
    const { onlyIfYes } = optionalQuestions[code];
    return onlyIfYes !== null && (daily as string[]).includes(onlyIfYes);
  });
  const weekly = isoWeekday(date) === 7 ? wanted.filter((code) => rhythm(code) === "weekly") : [];
  return [...daily, ...followers, ...weekly];
}

/** Where optional questions stand in the core order: after the last core question about the same thing. */
const AFTER: Record<OptionalQuestion["about"], Question["code"]> = {
  night: "quality",
  morning: "stiff_duration_min",
  yesterday: "stiff_duration_min",
  week: "stiff_duration_min",
};
const ABOUT_ORDER = ["night", "morning", "yesterday", "week"] as const;

/**
 * The questions of a morning in the order they are asked, for the answers so far: the core block, what is due of the
 * optional questions, the safety question always last. The same list is drawn by the diary and checked by the server.
 */
export function dueQuestions(
  date: LocalDate,
  askedFor: AskedFor,
  values: AnsweredValues,
  extra: ExtraValues,
): DueQuestion[] {
  const optional = dueOptional(date, askedFor)
    .filter((code) => {
      const { onlyIfYes } = optionalQuestions[code];
      return onlyIfYes === null || (isOptionalCode(onlyIfYes) && extra[onlyIfYes] === true);
    })
    .map((code) => ({ code, about: optionalQuestions[code].about, input: optionalQuestions[code].input }))
    .toSorted((a, b) => ABOUT_ORDER.indexOf(a.about) - ABOUT_ORDER.indexOf(b.about));
  return askedQuestions(values).flatMap((question): DueQuestion[] => [
    { block: "core", ...question },
    ...optional
      .filter(({ about }) => AFTER[about] === question.code)
      .map((extraQuestion) => ({ block: "optional" as const, ...extraQuestion })),
  ]);
}
