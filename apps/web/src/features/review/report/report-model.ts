import { findings } from "@soepel/domain/findings";
import type { ComparedMeasure } from "@soepel/domain/periods";
import type { Locale } from "@soepel/domain/primitives";
import { reportFigures, type Report } from "@soepel/domain/report";
import type { RuleSettings } from "@soepel/domain/rule-settings";
import type { Counted } from "@soepel/domain/stats/basic";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { dateWithYear, durationText, numberText, percentText } from "@soepel/i18n/format";
import { reportTexts } from "@soepel/i18n/staff/report";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { findingText } from "../finding-text.ts";
import { patientRecord, settingsOf } from "../patient-record.ts";
import type { DayRange } from "../search.ts";
import { flagLines, goalLines, planLines, routineLine, scoreLines, testLines } from "./report-lines.ts";

export type ReportSection = { title: string; lines: string[] };

/**
 * Everything the report says, as words in the chosen language. The page draws it and the plain text prints it, so that both have
 * the same figures; they come from the functions that fill the screen.
 */
export type ReportModel = {
  title: string;
  name: string;
  about: string;
  period: string;
  filled: string;
  noticed: ReportSection & { note: string };
  figures: {
    title: string;
    head: [string, string, string, string];
    rows: [string, string, string, string][];
  };
  /** Routine, plan, tests, goals, questionnaires, red flags; those without a line say so. */
  sections: ReportSection[];
  foot: string[];
};

const days = ({ from, to }: DayRange, locale: Locale) =>
  reportTexts[locale].period(dateWithYear(from, locale), dateWithYear(to, locale));

/** Bold loses its marks, grey stands in brackets. */
const plain = (text: string) => text.replaceAll("*", "").replaceAll(/~([^~]+)~/g, "($1)");

/** A figure with its n, or that there is too little. */
export function cellText(measure: ComparedMeasure, { value, n }: Counted, locale: Locale): string {
  const t = reportTexts[locale];
  if (value === null) return `${t.tooFew} (${t.n(n)})`;
  return `${valueText(measure, value, locale)} (${t.n(n)})`;
}

function valueText(measure: ComparedMeasure, value: number, locale: Locale): string {
  switch (measure) {
    case "tst":
      return durationText(value, locale);
    case "efficiency":
      return percentText(value, locale, 1);
    case "pain":
      return numberText(value, locale, 1);
    case "stiffness":
    case "severity":
    case "awakenings":
      return numberText(value, locale, value % 1 ? 1 : 0);
  }
}

export function reportModel(
  review: ReviewWire,
  range: DayRange,
  names: { practice: string },
  locale: Locale,
): ReportModel {
  const t = reportTexts[locale];
  const settings = settingsOf(review);
  const record = patientRecord(review);
  const report = reportFigures(record, range, review.today, settings);
  const { patient } = review;
  const noticed = findings(record, review.today, settings).map((finding) =>
    plain(findingText(finding, locale)),
  );
  const about = [
    patient.birthYear === null ? null : t.born(patient.birthYear),
    patient.number === null ? null : t.number(patient.number),
    names.practice,
    patient.therapists.length === 0
      ? null
      : t.therapists(patient.therapists.map((one) => one.name).join(", ")),
  ];
  const section = (title: string, lines: string[], otherwise: string): ReportSection => ({
    title,
    lines: lines.length === 0 ? [otherwise] : lines,
  });
  return {
    title: t.title,
    name: patient.name,
    about: about.filter((part) => part !== null).join(" · "),
    period: days(range, locale),
    filled: report.filled.of === 0 ? t.noneFilled : t.filled(report.filled.n, report.filled.of),
    noticed: { ...section(t.noticed, noticed, t.tooFew), note: t.noticedNote },
    figures: figuresOf(report, settings, locale),
    sections: [
      section(t.routine, [routineLine(report.routine, locale)], t.routineNone),
      section(t.plan, planLines(review, range, locale), t.planNone),
      section(t.tests, testLines(review, range, locale), t.none),
      section(t.goals, goalLines(review, locale), t.none),
      section(t.scores, scoreLines(review, locale), t.none),
      section(t.flags, flagLines(review, range, locale), t.flagsNone),
    ],
    foot: [
      t.foot(dateWithYear(review.today, locale)),
      t.limits(settings.limits.stiffnessIntermediateMaxMin, settings.limits.recentMinN),
      t.rules(report.rules.map(({ id, version }) => `${ruleCode(id)} ${version}`).join(", ")),
    ],
  };
}

const ruleCode = (id: string) => id.replaceAll("_", "-").toUpperCase();

function figuresOf(report: Report, settings: RuleSettings, locale: Locale): ReportModel["figures"] {
  const t = reportTexts[locale];
  const nameOf = (measure: ComparedMeasure) =>
    measure === "efficiency"
      ? t.measures.efficiency(reviewLaneTexts[locale].lanes.formula[settings.denominator])
      : t.measures[measure];
  const cell = (measure: ComparedMeasure, counted: Counted) => cellText(measure, counted, locale);
  return {
    title: t.figures,
    head: [t.measure, t.baseline, t.recent, t.range],
    rows: report.rows.map((row) => [
      nameOf(row.measure),
      cell(row.measure, row.baseline),
      cell(row.measure, row.recent),
      cell(row.measure, row.range),
    ]),
  };
}
