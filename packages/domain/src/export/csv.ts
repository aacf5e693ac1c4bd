import type { Locale } from "../primitives.ts";

/** A cell before it becomes text. null is a missing answer and stays an empty cell, never 0. */
export type Cell = string | number | boolean | null;

/** Starts every file, so that spreadsheets read it as UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";
const SEPARATOR = ";";
const LINE_END = "\r\n";

/** Signs with which a spreadsheet starts a formula; a full-width sign is read as its plain twin. */
const FORMULA_START = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text that would start a formula gets an apostrophe in front; numbers of ours are not text and stay as they are. */
export const harmless = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

function cellText(cell: Cell, locale: Locale): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "1" : "0";
  if (typeof cell === "number") return locale === "nl" ? `${cell}`.replace(".", ",") : `${cell}`;
  const text = harmless(cell);
  return /[;"\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as a file that a Dutch or English spreadsheet opens with a double click: byte order mark, semicolons, CRLF, a
 * decimal comma in Dutch. Cells that would start a formula are neutralised (decision 042).
 */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  locale: Locale,
): string {
  const line = (cells: readonly Cell[]) => cells.map((cell) => cellText(cell, locale)).join(SEPARATOR);
  return BYTE_ORDER_MARK + [header, ...rows].map((cells) => line(cells) + LINE_END).join("");
}

export type CsvRecord = { line: number; cells: string[] };

/**
 * Cells of a CSV text (RFC 4180) with the line each record starts on, counting from 1. The separator is the semicolon, comma
 * or tab that stands most often in the first line. null when a quote is never closed. Empty lines are left out.
 */
export function readCsv(text: string): CsvRecord[] | null {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const separator = separatorOf(body.slice(0, body.search(/[\r\n]|$/)));
  const records: CsvRecord[] = [];
  let line = 1;
  let record: CsvRecord = { line, cells: [] };
  let cell = "";
  let quoted = false;
  const endCell = () => {
    record.cells.push(cell);
    cell = "";
  };
  const endRecord = () => {
    endCell();
    if (record.cells.some((one) => one.trim() !== "")) records.push(record);
    record = { line: line + 1, cells: [] };
  };
  for (let i = 0; i < body.length; i++) {
    const char = body.charAt(i);
    if (quoted) {
      if (char === '"' && body.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === separator) endCell();
    else if (char === "\n") endRecord();
    else if (char !== "\r") cell += char;
    if (char === "\n") line++;
  }
  if (quoted) return null;
  if (cell !== "" || record.cells.length > 0) endRecord();
  return records;
}

function separatorOf(firstLine: string): string {
  const count = (sign: string) => firstLine.split(sign).length;
  return [";", ",", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
