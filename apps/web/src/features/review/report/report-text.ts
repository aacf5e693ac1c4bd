import type { ReportModel } from "./report-model.ts";

const WIDTHS = [38, 30, 30, 30] as const;

/** The report as plain text for a record system: no tabs, no markup, columns by spaces, lines that end with a newline. */
export function reportText(model: ReportModel): string {
  const { noticed, figures, sections, foot } = model;
  const row = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === cells.length - 1 ? cell : cell.padEnd(WIDTHS[i] ?? 0)))
      .join(" ")
      .trimEnd();
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`);
  return [
    model.title,
    model.name,
    model.about,
    `${model.period} · ${model.filled}`,
    "",
    `${noticed.title} (${noticed.note})`,
    ...list(noticed.lines),
    "",
    row(figures.head),
    ...figures.rows.map(row),
    ...sections.flatMap(({ title, lines }) => ["", title, ...list(lines)]),
    "",
    ...foot,
    "",
  ].join("\n");
}
