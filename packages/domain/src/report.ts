import { adherence, type Adherence } from "./adherence.ts";
import { daysBetween } from "./calendar.ts";
import { hasAnswer } from "./figures.ts";
import type { LocalDate } from "./local-date.ts";
import type { PatientRecord } from "./patient-record.ts";
import { comparedMeasures, periodFigure, type ComparedMeasure } from "./periods.ts";
import { ruleBook, type RuleId } from "./rules.ts";
import type { RuleSettings } from "./rule-settings.ts";
import type { Counted } from "./stats/basic.ts";
import { baselineWindow, isWithin, recentWindow, type DayRange } from "./windows.ts";

/** One measure over the own start, the reported days and the last seven mornings; null under the minimum n of each. */
export type ReportRow = { measure: ComparedMeasure; baseline: Counted; range: Counted; recent: Counted };

export type Report = {
  range: DayRange;
  /** null before the first morning. */
  baselineDays: DayRange | null;
  recentDays: DayRange;
  rows: ReportRow[];
  routine: Adherence;
  /** Mornings with any answer among the reported days from the first morning on. */
  filled: { n: number; of: number };
  /** Version of every rule that is switched on, for the foot of the page. */
  rules: { id: RuleId; version: number }[];
};

/**
 * Figures of the report on `date` over `range`, by the functions that fill caseload and review. Medians for minutes and counts,
 * means for pain, ΣTST/ΣTIB (or the practice's denominator) for efficiency; every figure with its n. Days after `date` are left out.
 */
export function reportFigures(
  record: PatientRecord,
  range: DayRange,
  date: LocalDate,
  { limits, denominator, off }: RuleSettings,
): Report {
  const mornings = record.mornings.filter((m) => m.date <= date && hasAnswer(m));
  const recentDays = recentWindow(date, limits);
  const baselineDays = baselineWindow(record.baselineFrom ?? record.firstMorning, date, limits);
  const over = (measure: ComparedMeasure, days: DayRange | null, minN: number): Counted =>
    days === null
      ? { value: null, n: 0 }
      : periodFigure(
          measure,
          mornings.filter((m) => isWithin(m.date, days)),
          { timeZone: record.timeZone, denominator, minN },
        );
  return {
    range,
    baselineDays,
    recentDays,
    rows: comparedMeasures.map((measure) => ({
      measure,
      baseline: over(measure, baselineDays, limits.baselineMinN),
      range: over(measure, range, limits.baselineMinN),
      recent: over(measure, recentDays, limits.recentMinN),
    })),
    routine: adherence(
      record.routine,
      { ...range, today: date },
      {
        hideBelow: limits.adherenceHideBelow,
        greyBelow: limits.adherenceGreyBelow,
        good: limits.adherenceGood,
        partial: limits.adherencePartial,
      },
    ),
    filled: filledOf(record, range, mornings.filter((m) => isWithin(m.date, range)).length),
    rules: ruleBook
      .filter((rule) => !rule.switchable || !off.has(rule.id))
      .map(({ id, version }) => ({ id, version })),
  };
}

function filledOf({ firstMorning }: PatientRecord, range: DayRange, n: number): Report["filled"] {
  const from = firstMorning !== null && firstMorning > range.from ? firstMorning : range.from;
  return { n, of: firstMorning === null || from > range.to ? 0 : daysBetween(from, range.to) + 1 };
}
