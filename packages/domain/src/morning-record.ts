import {
  emptyValues,
  extraValuesOf,
  questionCodes,
  valueOf,
  type AnswerState,
  type MorningAnswers,
  type MorningRecord,
  type QuestionCode,
} from "./morning.ts";
import type { LocalDate } from "./primitives.ts";

/** A stored morning as charts and formulas read it. Awakenings 0 makes the minutes awake 0 (DOMAIN.md B4). */
export function morningRecord(
  date: LocalDate,
  answers: MorningAnswers,
  entered: { daysLate: number; corrected: boolean },
): MorningRecord {
  const values: Record<string, unknown> = emptyValues();
  const states: Partial<Record<QuestionCode, AnswerState>> = {};
  for (const code of questionCodes) {
    const answer = answers[code];
    if (answer === undefined) continue;
    if ("state" in answer) states[code] = answer.state;
    else values[code] = valueOf(answers, code);
  }
  if (values["n_awak"] === 0 && values["waso_min"] === null) values["waso_min"] = 0;
  const extra = extraValuesOf(answers);
  const asked = Object.keys(extra).length > 0 ? { extra } : {};
  return { date, values: values as MorningRecord["values"], states, ...asked, ...entered };
}
