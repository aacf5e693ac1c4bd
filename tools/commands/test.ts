// Everything that guards the repository, in the order in which it is cheapest to learn of a mistake.
import { join } from "node:path";
import { findChromium } from "../chromium.ts";
import {
  forgetReports,
  playwrightCounts,
  summaryLine,
  vitestCounts,
  withoutReport,
  type Suite,
} from "../report.ts";
import { repositoryRoot, runStep, turbo } from "../steps.ts";
import { runChecks } from "./checks.ts";

const began = performance.now();
const vitestReporters = (report: string) => [
  "--",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=test-results/${report}`,
];

/** A suite passes only when every package that has it left a report: a run that was ended early is no pass. */
function suiteOf(name: string, ok: boolean, script: string, report: string): Suite {
  const missing = withoutReport(script, report);
  for (const directory of missing)
    console.log(`[${name}] ${directory} left no report: its tests did not finish`);
  return { name, ok: ok && missing.length === 0, counts: vitestCounts(report), notRun: null };
}

async function unitTests(): Promise<Suite> {
  forgetReports("unit.json");
  const { ok } = await runStep("unit", turbo("test", "--continue=always", ...vitestReporters("unit.json")), {
    onFailure: "Unit or service tests failed; the output above names them.",
  });
  return suiteOf("unit", ok, "test", "unit.json");
}

/** The same service tests on PostgreSQL, where locks and concurrency are real. */
async function databaseTests(): Promise<Suite> {
  if (!process.env["TEST_DATABASE_URL"]) {
    const notRun =
      "TEST_DATABASE_URL is not set. Give it a PostgreSQL role that may create databases, or use .ci/run.";
    return { name: "PostgreSQL", ok: true, counts: null, notRun };
  }
  forgetReports("postgres.json");
  const { ok } = await runStep(
    "PostgreSQL",
    turbo("test:db", "--continue=always", ...vitestReporters("postgres.json")),
    { onFailure: "Tests on PostgreSQL failed; the output above names them." },
  );
  return suiteOf("PostgreSQL", ok, "test:db", "postgres.json");
}

async function browserTests(): Promise<Suite> {
  const name = "e2e";
  const chromium = await findChromium();
  if (chromium === null) {
    const notRun = "no Chromium was found and none could be installed. Set CHROMIUM_PATH to one.";
    return { name, ok: false, counts: null, notRun };
  }
  const report = join(repositoryRoot, "apps/e2e/test-results/e2e.json");
  forgetReports("e2e.json");
  const { ok } = await runStep(name, ["pnpm", "--filter", "@soepel/e2e", "run", "e2e"], {
    live: true,
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: undefined },
    onFailure: "The walk through the browser failed; apps/e2e/test-results holds screenshots and traces.",
  });
  return { name, ok, counts: playwrightCounts(report), notRun: null };
}

const suites: Suite[] = await runChecks();
suites.push(await unitTests(), await databaseTests());
const build = await runStep("build", turbo("build"), {
  onFailure: "The dashboard or the diary could not be built.",
});
suites.push({ name: "build", ok: build.ok, counts: null, notRun: null });
suites.push(
  build.ok
    ? await browserTests()
    : { name: "e2e", ok: false, counts: null, notRun: "there is no build to walk through." },
);

console.log("");
for (const suite of suites)
  if (suite.notRun !== null) console.log(`${suite.name} half did not run: ${suite.notRun}`);
console.log(summaryLine(suites, (performance.now() - began) / 1000));
process.exit(suites.every((suite) => suite.ok) ? 0 : 1);
