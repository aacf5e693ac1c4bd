import { summaryLine } from "../report.ts";
import { runChecks } from "./checks.ts";

const began = performance.now();
const suites = await runChecks();
console.log(`\n${summaryLine(suites, (performance.now() - began) / 1000)}`);
process.exit(suites.every((suite) => suite.ok) ? 0 : 1);
