import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import type { Result, Times } from "./measure.ts";

const number = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));
const cell = (times: Times | null, unit: string): string =>
  times === null
    ? "–"
    : times.n === 1
      ? `${number(times.median)} ${unit}`
      : `${number(times.median)} ${unit}, p95 ${number(times.p95)}, n ${times.n}`;

/** The results as a table for the terminal, columns aligned. */
export function table(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.id,
    result.what,
    cell(result.figure, result.unit),
    cell(result.reference, result.unit),
    result.ratio === null ? "–" : result.ratio.toFixed(2),
    result.goal,
    result.met ? "met" : "NOT MET",
  ]);
  const all = [["id", "what", "figure", "reference", "ratio", "goal", ""], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** What the figures were measured on. */
export function machine(): Record<string, string | number> {
  const processors = cpus();
  let commit = "unknown";
  try {
    commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    // A copy without git has no commit to name.
  }
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    commit,
    at: new Date().toISOString(),
  };
}
