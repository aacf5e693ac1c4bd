import { MAX_OPTIONAL } from "@soepel/domain/due-questions";
import { optionalQuestions, type OptionalCode } from "@soepel/domain/optional-questions";

const parentOf = (code: OptionalCode) => optionalQuestions[code].onlyIfYes as OptionalCode | null;

/** Daily questions that count against the four; one that only follows another takes no place of its own. */
export const takesPlace = (code: OptionalCode): boolean =>
  optionalQuestions[code].rhythm === "daily" && parentOf(code) === null;

/** One more or one less: a question that follows another brings it along, and goes with it. */
export function toggled(chosen: readonly OptionalCode[], code: OptionalCode, on: boolean): OptionalCode[] {
  if (!on) return chosen.filter((one) => one !== code && parentOf(one) !== code);
  const parent = parentOf(code);
  return [...new Set([...chosen, ...(parent === null ? [] : [parent]), code])];
}

/** Whether the box may be touched: what is chosen may always go, and more only while there is a place. */
export const mayChoose = (chosen: readonly OptionalCode[], code: OptionalCode): boolean =>
  chosen.includes(code) || toggled(chosen, code, true).filter(takesPlace).length <= MAX_OPTIONAL;
