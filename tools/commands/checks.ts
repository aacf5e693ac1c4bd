import type { Suite } from "../report.ts";
import { runStep, turbo } from "../steps.ts";

const checks: readonly { name: string; command: readonly string[]; onFailure: string }[] = [
  {
    name: "format",
    command: ["oxfmt", "--check", "."],
    onFailure: "Some files are not formatted; `npm run format` repairs them.",
  },
  {
    name: "lint",
    command: ["oxlint", "--type-aware", "--deny-warnings"],
    onFailure: "Lint found problems; each is shown above with its rule.",
  },
  {
    name: "structure",
    command: ["node", "tools/check-structure.ts"],
    onFailure: "The tree breaks a rule of docs/architecture.md; the lines above say which file and why.",
  },
  {
    name: "unused",
    command: ["knip", "--no-progress"],
    onFailure: "There are files, exports or dependencies that nothing uses.",
  },
  {
    name: "types",
    command: turbo("typecheck", "--continue=always"),
    onFailure: "The type check failed; the output above says where.",
  },
];

/** Runs every check that needs no test: format, lint, structure, unused code, types. All of them, whatever fails. */
export async function runChecks(): Promise<Suite[]> {
  const suites: Suite[] = [];
  for (const { name, command, onFailure } of checks) {
    const { ok } = await runStep(name, command, { onFailure });
    suites.push({ name, ok, counts: null, notRun: null });
  }
  return suites;
}
