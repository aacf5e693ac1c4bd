import { localDateSchema, type LocalDate } from "../primitives.ts";
import { readMornings } from "../morning-import.ts";
import { morningAnswersSchema, questionCodes, type MorningAnswers, type QuestionCode } from "../morning.ts";
import { isOptionalCode, optionalQuestions } from "../optional-questions.ts";
import { parseInput, type Refusal } from "../refusals.ts";
import { harmless, readCsv, type CsvRecord } from "./csv.ts";
import { derivedCodes, entryCodes } from "./morning-columns.ts";

/** A morning read from a file, with the line it stood on. */
export type ImportedMorning = { line: number; date: LocalDate; answers: MorningAnswers };
/** A line that is not taken, in which column and why; `column` null when the whole line is meant. */
export type RefusedLine = { line: number; column: string | null; code: string };
export type ReadFile = {
  mornings: ImportedMorning[];
  refused: RefusedLine[];
  /** Titles of columns that are not read: figures that are computed, and what is not known here. */
  ignored: string[];
};

/** Most mornings in one file: two years. */
export const IMPORT_MAX_MORNINGS = 750;

type Read = { index: number; code: string; title: string };

/** The code in a title: "Stijfheid (min) [stiff_duration_min]", "stiff_duration_min (min)" or the bare code. */
function codeOfTitle(title: string): string {
  const bracketed = /\[([a-z_]+)\]\s*$/.exec(title)?.[1];
  return bracketed ?? title.replace(/\(.*$/, "").trim().toLowerCase();
}

/** A past red flag cannot be raised from a file: which sign it was does not stand in it. */
const NOT_READ = new Set<string>([...entryCodes, ...derivedCodes, "flag_gate"]);
const isAnswer = (code: string): boolean =>
  !NOT_READ.has(code) && (isOptionalCode(code) || questionCodes.some((known) => known === code));

/** ISO, or day-month-year with dashes as a Dutch spreadsheet writes it back; never with slashes, which may be either way. */
function dateOf(text: string): LocalDate | null {
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const iso = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, "0")}-${dutch[1]?.padStart(2, "0")}` : text;
  const parsed = localDateSchema.safeParse(iso);
  return parsed.success ? parsed.data : null;
}

const YES = ["1", "ja", "yes", "true", "waar"];
const NO = ["0", "nee", "no", "false", "onwaar"];

const CLOCKS: readonly string[] = [
  "into_bed",
  "try_sleep",
  "final_wake",
  "out_of_bed",
] satisfies QuestionCode[];

/** The value a cell stands for; what cannot be read stays text, so that the schema of the answer refuses it. */
function valueOf(code: string, text: string): unknown {
  if (code === "note") return text.startsWith("'") && harmless(text.slice(1)) === text ? text.slice(1) : text;
  if (CLOCKS.includes(code)) {
    const clock = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text);
    if (!clock) return text;
    const [hours, minutes] = [Number(clock[1]), Number(clock[2])];
    return hours < 24 && minutes < 60 ? hours * 60 + minutes : text;
  }
  const input = isOptionalCode(code) ? optionalQuestions[code].input : null;
  if (input?.kind === "yesNo") {
    const word = text.toLowerCase();
    return YES.includes(word) ? true : NO.includes(word) ? false : text;
  }
  if (input?.kind === "choices") return text.split(/[\s|,]+/).filter(Boolean);
  if (input?.kind === "choice") return text;
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text;
}

function statesOf(text: string): [string, { state: string }][] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((pair) => {
      const [code = "", state = ""] = pair.split("=");
      return [code, { state }];
    });
}

/**
 * Mornings from a CSV text, such as an export of this product or a sheet with the same codes in its titles. Every line is
 * either read or refused with its number, column and a code; nothing is rounded, guessed or dropped in silence. Never throws.
 */
export function readMorningCsv(text: string, timeZone: string): ReadFile {
  const nothing = (code: string): ReadFile => ({
    mornings: [],
    refused: [{ line: 1, column: null, code }],
    ignored: [],
  });
  const records = readCsv(text);
  if (records === null) return nothing("open_quote");
  const [head, ...lines] = records;
  if (!head || lines.length === 0) return nothing("no_lines");
  const titles = head.cells.map((title, index) => ({ index, title: title.trim(), code: codeOfTitle(title) }));
  const dateAt = titles.find(({ code }) => code === "date" || code === "datum")?.index;
  if (dateAt === undefined) return nothing("no_date_column");
  const answers = titles.filter(({ code }) => isAnswer(code));
  if (answers.length === 0) return nothing("no_answer_column");
  const repeated = answers.find(({ code }, i) => answers.findIndex((other) => other.code === code) !== i);
  if (repeated) return nothing("column_twice");
  if (lines.length > IMPORT_MAX_MORNINGS) return nothing("too_many_lines");
  const statesAt = titles.find(({ code }) => code === "not_answered")?.index;
  const read: ReadFile = {
    mornings: [],
    refused: [],
    ignored: titles.flatMap(({ index, title, code }) =>
      index === dateAt || index === statesAt || isAnswer(code) || title === "" ? [] : [title],
    ),
  };
  const seen = new Set<string>();
  for (const record of lines) {
    const states = statesOf(record.cells[statesAt ?? -1] ?? "");
    const found = readLine(record, record.cells[dateAt]?.trim() ?? "", answers, states, timeZone);
    if ("code" in found) read.refused.push(found);
    else if (seen.has(found.date))
      read.refused.push({ line: record.line, column: null, code: "duplicate_day" });
    else {
      seen.add(found.date);
      read.mornings.push(found);
    }
  }
  return read;
}

function readLine(
  { line, cells }: CsvRecord,
  dateText: string,
  columns: readonly Read[],
  states: [string, { state: string }][],
  timeZone: string,
): ImportedMorning | RefusedLine {
  const date = dateOf(dateText);
  if (date === null) return { line, column: "date", code: "impossible_date" };
  const given: Record<string, unknown> = Object.fromEntries(states.filter(([code]) => isAnswer(code)));
  for (const { index, code } of columns) {
    const text = cells[index]?.trim() ?? "";
    if (text !== "") given[code] = { value: valueOf(code, text) };
  }
  const parsed = parseInput(morningAnswersSchema, given);
  if (!parsed.ok) return refusedBy(line, parsed.refusals[0], 0);
  if (Object.values(parsed.value).every((answer) => answer === undefined || "state" in answer))
    return { line, column: null, code: "no_answer" };
  const whole = readMornings([{ date, answers: parsed.value }], timeZone);
  if (!whole.ok) return refusedBy(line, whole.refusals[0], 2);
  return { line, date, answers: parsed.value };
}

/** The first thing that is wrong with a line; the column is the step of its path that names the question. */
const refusedBy = (line: number, first: Refusal | undefined, step: number): RefusedLine => ({
  line,
  column: first?.path[step]?.toString() ?? null,
  code: first?.code ?? "invalid",
});
