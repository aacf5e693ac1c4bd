import { addDays, dateOfEpochDay } from "./calendar.ts";
import { planStretches } from "./due.ts";
import { nightOfMorning } from "./figures.ts";
import type { LocalDate } from "./local-date.ts";
import type { MorningRecord } from "./morning.ts";
import type { PatientRecord } from "./patient-record.ts";
import type { RevisionId } from "./primitives.ts";
import { weeklySleepEfficiency, type SeDenominator } from "./sleep.ts";
import { roundTo, summarise, type Counted, type Value } from "./stats/basic.ts";
import { thresholds } from "./thresholds.ts";
import { isWithin, type DayRange } from "./windows.ts";

/** Measures that are compared between periods, with how each is summarised. */
export const comparedMeasures = ["stiffness", "severity", "pain", "efficiency", "tst", "awakenings"] as const;
export type ComparedMeasure = (typeof comparedMeasures)[number];

export type ComparedRow = {
  measure: ComparedMeasure;
  a: Counted;
  b: Counted;
  /** b − a in the unit of the measure, rounded to one decimal; null when either is too little. */
  difference: number | null;
};

/** One measure over a period: medians for minutes and counts, mean for pain, ΣTST/ΣTIB for efficiency; n always. */
export function periodFigure(
  measure: ComparedMeasure,
  mornings: readonly MorningRecord[],
  { timeZone, denominator, minN }: { timeZone: string; denominator: SeDenominator; minN: number },
): Counted {
  const nights = () => mornings.map((m) => nightOfMorning(m, timeZone));
  const of = (value: (m: MorningRecord) => Value, how: "mean" | "median") =>
    summarise(mornings.map(value), how, minN);
  switch (measure) {
    case "stiffness":
      return of((m) => m.values.stiff_duration_min, "median");
    case "severity":
      return of((m) => m.values.stiff_severity, "median");
    case "pain":
      return of((m) => m.values.pain_rise, "mean");
    case "efficiency":
      return weeklySleepEfficiency(nights(), denominator, minN);
    case "tst":
      return summarise(
        nights().map((n) => n.tst),
        "median",
        minN,
      );
    case "awakenings":
      return of((m) => m.values.n_awak, "median");
  }
}

/**
 * Period A against period B, a row per measure (PRODUCT.md 2.2). Each figure needs `minN` mornings (default 7). The
 * difference describes; it does not say what caused it.
 */
export function comparePeriods(
  record: Pick<PatientRecord, "mornings" | "timeZone">,
  a: DayRange,
  b: DayRange,
  denominator: SeDenominator = "TIB",
  minN: number = thresholds.baselineMinN,
): ComparedRow[] {
  const options = { timeZone: record.timeZone, denominator, minN };
  const inside = (range: DayRange) => record.mornings.filter((m) => isWithin(m.date, range));
  const [inA, inB] = [inside(a), inside(b)];
  return comparedMeasures.map((measure) => {
    const figureA = periodFigure(measure, inA, options);
    const figureB = periodFigure(measure, inB, options);
    const known = figureA.value !== null && figureB.value !== null;
    const difference = known ? roundTo((figureB.value as number) - (figureA.value as number), 1) : null;
    return { measure, a: figureA, b: figureB, difference };
  });
}

export type RevisionEffect = {
  revisionId: RevisionId;
  number: number;
  before: DayRange;
  after: DayRange;
  rows: ComparedRow[];
};

/**
 * Before and after each plan revision but the first: up to 14 mornings on either side, not reaching into the stretch of
 * another revision. The morning a revision takes effect still tells of the old plan, so it counts as before.
 * Measures without 7 mornings on both sides stay null; revisions without any complete row are left out.
 */
export function revisionEffects(
  record: Pick<PatientRecord, "mornings" | "timeZone" | "routine">,
  date: LocalDate,
  denominator: SeDenominator = "TIB",
): RevisionEffect[] {
  const stretches = planStretches(record.routine.revisions).filter((s) => s.from <= s.to);
  return stretches.flatMap((stretch, i) => {
    const previous = stretches[i - 1];
    if (!previous) return [];
    const change = dateOfEpochDay(stretch.from);
    const earliest = addDays(dateOfEpochDay(previous.from), 1);
    const before = { from: max(addDays(change, 1 - thresholds.baselineDays), earliest), to: change };
    const next = stretches[i + 1];
    const latest = next ? dateOfEpochDay(next.from) : date;
    const after = {
      from: addDays(change, 1),
      to: min(addDays(change, thresholds.baselineDays), min(latest, date)),
    };
    const rows = comparePeriods(record, before, after, denominator);
    if (rows.every((row) => row.difference === null)) return [];
    return [{ revisionId: stretch.revision.id, number: stretch.revision.number, before, after, rows }];
  });
}

const min = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
const max = (a: LocalDate, b: LocalDate) => (a > b ? a : b);
