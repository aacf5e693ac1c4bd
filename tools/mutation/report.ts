/** What is used of Stryker's report (mutation-testing-report-schema 2). */
export type MutationReport = {
  files: Readonly<
    Record<
      string,
      {
        source: string;
        mutants: readonly {
          status: string;
          mutatorName: string;
          replacement?: string;
          location: { start: { line: number; column: number }; end: { line: number; column: number } };
        }[];
      }
    >
  >;
};

const SURVIVED = ["Survived", "NoCoverage"];
const KILLED = ["Killed", "Timeout"];

/** Killed ÷ (killed + survived) per file, with a total; mutants that do not run at all do not count. */
export function mutationTable({ files }: MutationReport): string {
  const rows = Object.entries(files).map(([name, { mutants }]) => {
    const count = (statuses: readonly string[]) => mutants.filter((m) => statuses.includes(m.status)).length;
    return { name, killed: count(KILLED), survived: count(SURVIVED) };
  });
  const sum = (key: "killed" | "survived") => rows.reduce((total, row) => total + row[key], 0);
  const lines = [...rows, { name: "all", killed: sum("killed"), survived: sum("survived") }].map((row) => {
    const valid = row.killed + row.survived;
    const score = valid === 0 ? "–" : `${((100 * row.killed) / valid).toFixed(1)} %`;
    return `| ${row.name} | ${valid} | ${row.killed} | ${row.survived} | ${score} |`;
  });
  return [
    "| module | mutants | killed | survived | score |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

/** One line per survivor: file, line, and the text that was put in the place of which. */
export function survivorLines({ files }: MutationReport): string[] {
  return Object.entries(files).flatMap(([name, { source, mutants }]) =>
    mutants
      .filter((mutant) => SURVIVED.includes(mutant.status))
      .map(({ location: { start, end }, replacement, mutatorName }) => {
        const line = source.split("\n")[start.line - 1] ?? "";
        const was = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : line.trim();
        const now = (replacement ?? mutatorName).replaceAll(/\s+/g, " ");
        return `${name}:${start.line} \`${was.slice(0, 80)}\` → \`${now.slice(0, 80)}\``;
      }),
  );
}
