// The way in for every root script. Plain JavaScript on purpose: it runs on any Node from 20 up, before anything
// is installed. It makes sure of the install and then hands over to the pinned Node, which runs TypeScript.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import process from "node:process";
import { serverProgram } from "./server-program.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinnedNode = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);
const modulesFile = join(root, "node_modules", ".modules.yaml");
const stampFile = join(root, "node_modules", ".soepel", "install.json");

/**
 * Each command is a list of programs that run one after the other; the last one gets the extra arguments.
 * @type {Record<string, string[][]>}
 */
const commands = {
  start: [["tools/commands/build.ts"], serverProgram],
  dev: [["tools/commands/dev.ts"]],
  build: [["tools/commands/build.ts"]],
  test: [["tools/commands/test.ts"]],
  check: [["tools/commands/check.ts"]],
  e2e: [["tools/commands/e2e.ts"]],
  shots: [["tools/commands/shots.ts"]],
  bench: [["tools/bench/main.ts"]],
  mutation: [["tools/commands/mutation.ts"]],
  setup: [],
};

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @returns {string} the package manager with its version, as package.json pins it */
function packageManager() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;
}

function lockHash() {
  const hash = createHash("sha256").update(packageManager());
  for (const name of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(join(root, name)));
  return hash.digest("hex");
}

/** The stamp of the last install, or null when there is none or when anything it vouches for has changed. */
function validStamp() {
  if (!existsSync(stampFile) || !existsSync(pinnedNode) || !existsSync(modulesFile)) return null;
  const stamp = JSON.parse(readFileSync(stampFile, "utf8"));
  return stamp.lock === lockHash() && existsSync(stamp.pnpmDirectory) ? stamp : null;
}

/** Installs what the lock file says, unless it is there already. Returns the directory that holds pnpm. */
function ensureInstall() {
  const stamp = validStamp();
  if (stamp !== null) return stamp.pnpmDirectory;
  const began = Date.now();
  const manager = packageManager();
  console.log(`[install] ${manager} install --frozen-lockfile (the first time this takes a minute or two)`);
  const npx = (/** @type {string[]} */ args, /** @type {"inherit" | "pipe"} */ stdout) =>
    spawnSync("npx", ["--yes", `--package=${manager}`, "--", ...args], {
      cwd: root,
      stdio: ["ignore", stdout, "inherit"],
      encoding: "utf8",
      env: { ...process.env, CI: "true" },
      shell: process.platform === "win32",
    });
  const install = npx(["pnpm", "install", "--frozen-lockfile", "--reporter=append-only"], "inherit");
  if (install.error)
    fail(`[install] failed: npx could not be started (${install.error.message}). Is npm installed?`);
  if (install.status !== 0) {
    fail(
      "[install] failed: the packages could not be installed. The lines above say why; is there a network?",
    );
  }
  if (!existsSync(pinnedNode))
    fail("[install] failed: the pinned Node is missing from node_modules after installing.");
  // npx puts the package's own directory first on PATH; turbo needs pnpm there to run a package's scripts.
  const path = npx(["node", "-p", "process.env.PATH"], "pipe");
  const pnpmDirectory = path.stdout.trim().split(delimiter)[0] ?? "";
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ lock: lockHash(), pnpmDirectory }));
  console.log(`[install] done in ${seconds(began)}`);
  return pnpmDirectory;
}

/**
 * Runs one program on the pinned Node and resolves with its exit code.
 * @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>}
 */
function runPinned(args, env) {
  const child = spawn(pinnedNode, args, { cwd: root, stdio: "inherit", env });
  // A terminal sends Ctrl-C to the whole group already; signals sent to this process alone are passed on.
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, pass);
  // npm hands a signal to its shell only, and a shell that dies of it leaves this process an orphan: that counts too.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 250);
  return new Promise((resolve) => {
    child.on("error", (error) => fail(`The pinned Node could not be started: ${error.message}`));
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, pass);
      resolve(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[String(signal)] ?? 1));
    });
  });
}

const [command = "", ...rest] = process.argv.slice(2);
const programs = commands[command];
if (programs === undefined) fail(`Unknown command "${command}". Known: ${Object.keys(commands).join(", ")}.`);
if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(
    `Node ${process.versions.node} is too old: Node 20 or newer is needed to start; the rest is installed here.`,
  );
}

const pnpmDirectory = ensureInstall();
const path = [join(root, "node_modules", ".bin"), pnpmDirectory, process.env.PATH].join(delimiter);
const env = { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };

for (const [index, program] of programs.entries()) {
  const last = index === programs.length - 1;
  const code = await runPinned([...program, ...(last ? rest : [])], env);
  if (code !== 0) process.exit(code);
}
