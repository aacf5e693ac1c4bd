// The lint rules that carry the architecture, each broken once: a rule that is configured but never fires protects nothing.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryRoot } from "./steps.ts";

type Breach = { path: string; source: string; rule: string };

const restricted = "eslint(no-restricted-imports)";
const importing = (path: string, specifier: string, kind = ""): Breach => ({
  path,
  source: `import ${kind}{ x } from "${specifier}";\nexport const y${kind ? ": x | null = null" : " = x"};\n`,
  rule: restricted,
});

const breaches: Record<string, Breach> = {
  "domain imports anything but zod and Temporal": importing("packages/domain/src/a.ts", "node:fs"),
  "domain imports a package above it": importing("packages/domain/src/b.ts", "@soepel/db/client"),
  "i18n imports more than domain": importing("packages/i18n/src/a.ts", "@soepel/ui/field"),
  "ui imports the api": importing("packages/ui/src/a.ts", "@soepel/api/staff/router"),
  "ui imports the database": importing("packages/ui/src/b.ts", "@soepel/db/client"),
  "db imports the api": importing("packages/db/src/a.ts", "@soepel/api/trpc"),
  "db imports tRPC": importing("packages/db/src/b.ts", "@trpc/server"),
  "db imports its testing harness": importing("packages/db/src/repo/a.ts", "../testing/harness.ts"),
  "a service imports tRPC": importing("packages/api/src/services/patient/a.ts", "@trpc/server"),
  "a service imports the tRPC instance": importing("packages/api/src/services/patient/b.ts", "../../trpc.ts"),
  "a service imports a router": importing("packages/api/src/services/patient/c.ts", "../../staff/router.ts"),
  "a service imports the testing harness": importing(
    "packages/api/src/services/a/d.ts",
    "@soepel/db/testing/harness",
  ),
  "a router imports the database": importing("packages/api/src/staff/a.ts", "@soepel/db/repo/repo"),
  "the diary's router imports the database": importing("packages/api/src/diary/a.ts", "@soepel/db/repo/repo"),
  "the server imports the testing harness": importing("apps/server/src/a.ts", "@soepel/db/testing/harness"),
  "the server imports React": importing("apps/server/src/b.ts", "react"),
  "web imports a value of the api": importing("apps/web/src/lib/a.ts", "@soepel/api/staff/router"),
  "web imports the database by type": importing("apps/web/src/lib/b.ts", "@soepel/db/client", "type "),
  "diary imports a value of the api": importing("apps/diary/src/a.ts", "@soepel/api/diary/router"),
  "diary imports the dashboard": importing("apps/diary/src/b.ts", "@soepel/web/lib/urls"),
  "lib imports a feature": importing("apps/web/src/lib/c.ts", "../features/plan/a.ts"),
  "a chart imports a feature": importing("apps/web/src/charts/review/a.ts", "../../features/review/a.ts"),
  "a feature imports the app": importing("apps/web/src/features/plan/a.ts", "../../app/router.ts"),
  "a feature imports a value of the api": importing("apps/web/src/features/plan/b.ts", "@soepel/api/trpc"),
  "a cycle": {
    path: "packages/domain/src/circle.ts",
    source: 'import { x } from "./circle-back.ts";\nexport const y = x;\n',
    rule: "import(no-cycle)",
  },
  "a literal string in JSX": {
    path: "apps/web/src/features/plan/c.tsx",
    source: "export const A = () => <p>Hello</p>;\n",
    rule: "react(jsx-no-literals)",
  },
  "a wrapped literal string in JSX": {
    path: "apps/diary/src/d.tsx",
    source: 'export const A = () => <p>{"Hello"}</p>;\n',
    rule: "react(jsx-no-literals)",
  },
  "a literal accessible name": {
    path: "packages/ui/src/c.tsx",
    source: 'export const A = () => <p aria-label="Hello" />;\n',
    rule: "react(jsx-no-literals)",
  },
  "a picture without text": {
    path: "apps/web/src/lib/d.tsx",
    source: 'export const A = () => <img src="/a.png" />;\n',
    rule: "jsx-a11y(alt-text)",
  },
  "a file of more than 300 lines": {
    path: "packages/domain/src/long.ts",
    source: Array.from({ length: 301 }, (_, n) => `export const line${n} = ${n};`).join("\n"),
    rule: "eslint(max-lines)",
  },
  any: {
    path: "packages/domain/src/any.ts",
    source: "export const f = (x: any) => String(x);\n",
    rule: "typescript(no-explicit-any)",
  },
  "an ignored type error": {
    path: "packages/domain/src/ignore.ts",
    source: "// @ts-ignore because\nexport const a: number = 1;\n",
    rule: "typescript(ban-ts-comment)",
  },
  "a promise that nobody waits for": {
    path: "packages/domain/src/floating.ts",
    source: "const f = async () => {};\nexport function g() {\n  f();\n}\n",
    rule: "typescript(no-floating-promises)",
  },
  "a type imported as a value": {
    path: "packages/domain/src/as-value.ts",
    source: 'import { ZodType } from "zod";\nexport const a: ZodType | null = null;\n',
    rule: "typescript(consistent-type-imports)",
  },
  "the machine's clock in domain": {
    path: "packages/domain/src/clock.ts",
    source: "export const a = () => Date.now();\n",
    rule: "eslint(no-restricted-properties)",
  },
  "the machine's clock in a service": {
    path: "packages/api/src/services/patient/clock.ts",
    source: "export const a = () => Date.now();\n",
    rule: "eslint(no-restricted-properties)",
  },
  "the environment below env.ts": {
    path: "packages/db/src/environment.ts",
    source: 'export const a = process.env["DATABASE_URL"];\n',
    rule: "node(no-process-env)",
  },
};

/** What is right and must stay silent, so that no rule fires on everything. */
const sound: Record<string, string> = {
  "packages/domain/src/sound.ts": 'import { z } from "zod";\nexport const a = z.string();\n',
  "packages/domain/src/sound.test.ts":
    'import { readFileSync } from "node:fs";\nexport const a = readFileSync("a");\n',
  "apps/web/src/lib/sound.ts":
    'import type { StaffRouter } from "@soepel/api/staff/router";\nexport type A = StaffRouter;\n',
  "apps/web/src/features/plan/sound.tsx":
    'import { b } from "../../components/b.tsx";\nexport const A = () => <p className="a">{b} · {b}</p>;\n',
  "packages/api/src/services/patient/sound.ts":
    'import type { Repo } from "@soepel/db/repo/repo";\nexport const a = (repo: Repo) => repo;\n',
  "apps/server/src/env.ts": 'export const a = process.env["PORT"];\n',
};

let scratch = "";
let found: { filename: string; code: string }[] = [];

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "soepel-lint-"));
  copyFileSync(join(repositoryRoot, ".oxlintrc.json"), join(scratch, ".oxlintrc.json"));
  // No link to node_modules here: the type checker behind lint would walk it whole and eat the machine's memory.
  const options = { target: "ES2024", module: "NodeNext", strict: true, jsx: "react-jsx", types: [] };
  const write = (path: string, source: string) => {
    mkdirSync(dirname(join(scratch, path)), { recursive: true });
    writeFileSync(join(scratch, path), source);
  };
  for (const { path, source } of Object.values(breaches)) write(path, source);
  for (const [path, source] of Object.entries(sound)) write(path, source);
  write("tsconfig.json", JSON.stringify({ compilerOptions: options, include: ["apps", "packages"] }));
  write("packages/domain/src/circle-back.ts", 'import { y } from "./circle.ts";\nexport const x = y;\n');
  const oxlint = join(repositoryRoot, "node_modules/.bin/oxlint");
  const run = spawnSync(oxlint, ["--type-aware", "-f", "json"], {
    cwd: scratch,
    encoding: "utf8",
    timeout: 15_000,
  });
  found = (JSON.parse(run.stdout) as { diagnostics: typeof found }).diagnostics;
});
afterAll(() => rmSync(scratch, { recursive: true }));

test.each(Object.entries(breaches))("lint refuses %s", (_name, { path, rule }) => {
  const here = found.filter(({ filename }) => filename === path).map(({ code }) => code);
  expect(here).toContain(rule);
});

test.each(Object.keys(sound))("lint accepts %s", (path) => {
  expect(found.filter(({ filename }) => filename === path)).toEqual([]);
});
