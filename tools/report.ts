import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { repositoryRoot } from "./steps.ts";

/** How many tests of a suite passed, failed and were skipped. */
export type Counts = { passed: number; failed: number; skipped: number };

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };

const sum = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((total, one) => total + one.passed, 0),
  failed: all.reduce((total, one) => total + one.failed, 0),
  skipped: all.reduce((total, one) => total + one.skipped, 0),
});

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const reportsNamed = (name: string): string[] =>
  globSync(`{apps/*,packages/*,tools}/test-results/${name}`, { cwd: repositoryRoot }).map((path) =>
    join(repositoryRoot, path),
  );

/** Takes away the reports of an earlier run, so that a suite that does not run cannot borrow its counts. */
export function forgetReports(name: string): void {
  for (const path of reportsNamed(name)) rmSync(path);
}

/** Packages that have a script but left no report of it: their suite was cut short, whatever the exit code says. */
export function withoutReport(script: string, name: string): string[] {
  const manifests = globSync("{apps/*,packages/*,tools}/package.json", { cwd: repositoryRoot });
  return manifests
    .filter((path) => {
      const { scripts } = readJson(join(repositoryRoot, path)) as { scripts?: Record<string, string> };
      return scripts?.[script] !== undefined;
    })
    .map((path) => dirname(path))
    .filter((directory) => !existsSync(join(repositoryRoot, directory, "test-results", name)))
    .toSorted();
}

/** Adds up the Vitest reports of every package. A report that is missing counts nothing; see withoutReport. */
export function vitestCounts(name: string): Counts {
  return sum(
    reportsNamed(name).map((path) => {
      const report = readJson(path) as VitestReport;
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests,
      };
    }),
  );
}

/** Reads Playwright's report; null when the run ended before it could write one. A flaky test counts as failed. */
export function playwrightCounts(path: string): Counts | null {
  if (!existsSync(path)) return null;
  const { stats } = readJson(path) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

export type Suite = {
  name: string;
  ok: boolean;
  /** Null for a check without countable tests. */
  counts: Counts | null;
  /** Why the suite did not run; null when it ran. */
  notRun: string | null;
};

function describe(suite: Suite): string {
  if (suite.notRun !== null) return `${suite.name} NOT RUN`;
  if (suite.counts === null) return `${suite.name} ${suite.ok ? "ok" : "FAILED"}`;
  const { passed, failed, skipped } = suite.counts;
  const parts = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  const without = !suite.ok && failed === 0 ? " FAILED without a failing test" : "";
  return `${suite.name} ${parts.join(" ")}${without}`;
}

/** The one line at the end: totals first, then every suite with its own counts. */
export function summaryLine(suites: readonly Suite[], seconds: number): string {
  const total = sum(suites.map((suite) => suite.counts ?? noTests));
  const checks = suites.filter((suite) => suite.counts === null && suite.notRun === null);
  const broken = suites.filter((suite) => !suite.ok).length;
  return [
    broken === 0 ? "PASSED" : "FAILED",
    `${total.passed} tests passed, ${total.failed} failed, ${total.skipped} skipped`,
    `${checks.filter((check) => check.ok).length} of ${checks.length} checks ok`,
    suites.map(describe).join(" · "),
    `${Math.round(seconds)} s`,
  ].join(" | ");
}
