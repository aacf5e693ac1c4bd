// npm run mutation [-- sleep night …]: Stryker changes the clinical functions one place at a time and runs the tests that
// cover that place; a change that no test notices is a survivor. Half an hour on one core, so not a part of npm test.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot, runStep } from "../steps.ts";
import { mutationTable, survivorLines, type MutationReport } from "../mutation/report.ts";

const source = join(repositoryRoot, "packages", "domain", "src");
const stats = readdirSync(join(source, "stats")).filter((name) => !name.includes(".test."));
/** What is scored by default: the modules that issue and docs/mutation.md name. */
const modules = [
  "sleep",
  "night",
  "regularity",
  "stiffness",
  "pain",
  "adherence",
  "due",
  "logged-days",
  "signals",
  "pattern",
  "pattern-criteria",
  "trial/trial",
  "trial/result",
  ...stats.map((name) => `stats/${name.replace(/\.ts$/, "")}`),
];

const asked = process.argv.slice(2).filter((word) => word !== "--");
const chosen = asked.length === 0 ? modules : asked;
const missing = chosen.filter((name) => !existsSync(join(source, `${name}.ts`)));
if (missing.length > 0) {
  console.error(
    `No such module in packages/domain/src: ${missing.join(", ")}. Known: ${modules.join(", ")}.`,
  );
  process.exit(1);
}

const results = join(repositoryRoot, "mutation-results");
mkdirSync(results, { recursive: true });
const file = join(results, "report.json");
rmSync(file, { force: true });
const mutate = chosen.map((name) => `src/${name}.ts`).join(",");
const command = ["pnpm", "--filter", "@soepel/domain", "run", "mutation", "--mutate", mutate];
const run = await runStep("mutation", command, { live: true });
if (!existsSync(file)) process.exit(1);

const report = JSON.parse(readFileSync(file, "utf8")) as MutationReport;
console.log(`\n${survivorLines(report).join("\n")}\n\n${mutationTable(report)}\n`);
console.log("Survivors that were looked at stand in docs/mutation.md, with why they stay.");
process.exit(run.ok ? 0 : 1);
