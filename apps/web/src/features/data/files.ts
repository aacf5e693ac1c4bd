import { csvText } from "@soepel/domain/export/csv";
import { fhirBundle } from "@soepel/domain/export/fhir";
import { jsonExport } from "@soepel/domain/export/json";
import {
  exportedMornings,
  morningCells,
  morningColumns,
  type ColumnCode,
  type DerivedCode,
  type EntryCode,
} from "@soepel/domain/export/morning-columns";
import { routineColumns, routineRows } from "@soepel/domain/export/routine-table";
import { isOptionalCode } from "@soepel/domain/optional-questions";
import type { QuestionCode } from "@soepel/domain/morning";
import type { InstantIso, Locale } from "@soepel/domain/primitives";
import type { exportKinds } from "@soepel/domain/wire/care";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { optionalTexts } from "@soepel/i18n/optional-questions";
import { questionTexts } from "@soepel/i18n/questions";
import { dataTexts } from "@soepel/i18n/staff/data";

export type FileKind = Exclude<(typeof exportKinds)[number], "report" | "text">;
export type ExportFile = { name: string; type: string; text: string };
type Source = { review: ReviewWire; exportedAt: InstantIso; practice: string };

/** Name of a column in words. */
function labelOf(code: ColumnCode, locale: Locale): string {
  const t = dataTexts[locale];
  if (code in t.entry) return t.entry[code as EntryCode];
  if (code in t.derived) return t.derived[code as DerivedCode];
  if (isOptionalCode(code)) return optionalTexts[locale][code].short;
  return questionTexts[locale][code as QuestionCode].short;
}

/** "Hoe lang stijf (min) [stiff_duration_min]": words for people, the code for whoever reads it in again. */
const titleOf = (code: ColumnCode, unit: string, locale: Locale) => {
  return `${labelOf(code, locale)} (${unit}) [${code}]`;
};

export function morningsCsv({ review }: Source, locale: Locale): string {
  const mornings = exportedMornings(review.mornings);
  const columns = morningColumns(mornings);
  return csvText(
    columns.map(({ code, unit }) => titleOf(code, unit, locale)),
    mornings.map((morning) => morningCells(columns, morning, review.timeZone)),
    locale,
  );
}

function routineCsv({ review }: Source, locale: Locale): string {
  const t = dataTexts[locale].routine;
  const first = review.revisions.map((revision) => revision.effectiveFrom).toSorted()[0];
  const rows =
    first === undefined || first > review.today
      ? []
      : routineRows(
          review,
          { from: first, to: review.today, today: review.today },
          (slug) => review.exerciseNames[slug]?.[locale] ?? slug,
        );
  return csvText(
    routineColumns.map(({ code, unit }) => `${t[code]} (${unit})`),
    rows,
    locale,
  );
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function allAsJson({ review, exportedAt, practice }: Source): string {
  const { mornings, baselineMornings: _also, logs, revisions, pauses, timeZone, ...more } = review;
  const routine = { logs, revisions, pauses };
  return pretty(jsonExport({ exportedAt, timeZone, mornings, routine, more: { practice, ...more } }));
}

function asFhir({ review, exportedAt, practice }: Source): string {
  const { patient, timeZone, sleepEfficiency: denominator, mornings } = review;
  return pretty(fhirBundle({ patient, practiceName: practice, timeZone, denominator, mornings, exportedAt }));
}

/** Everything of a patient as one file. The name says what and when, never who: file names travel. */
export function exportFile(kind: FileKind, source: Source, locale: Locale): ExportFile {
  const t = dataTexts[locale];
  const day = source.review.today;
  switch (kind) {
    case "csv":
      return file(`soepel-${t.fileMornings}-${day}.csv`, "text/csv", morningsCsv(source, locale));
    case "routine_csv":
      return file(`soepel-${t.fileRoutine}-${day}.csv`, "text/csv", routineCsv(source, locale));
    case "json":
      return file(`soepel-${t.fileAll}-${day}.json`, "application/json", allAsJson(source));
    case "fhir":
      return file(`soepel-fhir-${day}.json`, "application/fhir+json", asFhir(source));
  }
}

const file = (name: string, type: string, text: string): ExportFile => ({ name, type, text });
