import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The directory that holds the whole repository. */
export const repositoryRoot = dirname(dirname(fileURLToPath(import.meta.url)));

export type StepOptions = {
  /** Extra environment of the program; undefined takes a variable away. */
  env?: Record<string, string | undefined>;
  /** Shown when the step fails: what it means and what to do, one sentence. */
  onFailure?: string;
  /** Show the program's output while it runs. Otherwise it is shown only when the step fails. */
  live?: boolean;
};

export type StepResult = { name: string; ok: boolean; seconds: number; output: string };

const heartbeatMs = 30_000;

/**
 * Runs one program as a named step: prints when it begins and ends with its seconds, and its output when it fails.
 * Never throws: a program that cannot be started is a failed step.
 */
export function runStep(
  name: string,
  command: readonly string[],
  options: StepOptions = {},
): Promise<StepResult> {
  const [program = "", ...args] = command;
  const began = Date.now();
  const seconds = () => (Date.now() - began) / 1000;
  console.log(`[${name}] ${[program.split("/").at(-1), ...args].join(" ")}`);
  const child = spawn(program, args, {
    cwd: repositoryRoot,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  const take = (chunk: Buffer) => {
    chunks.push(chunk);
    if (options.live) process.stdout.write(chunk);
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const heartbeat = setInterval(() => {
    if (!options.live) console.log(`[${name}] still running, ${seconds().toFixed(0)} s`);
  }, heartbeatMs);
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return new Promise((resolve) => {
    let settled = false;
    const finish = (ok: boolean, reason: string) => {
      if (settled) return;
      settled = true;
      clearInterval(heartbeat);
      process.off("SIGINT", stop).off("SIGTERM", stop);
      const output = Buffer.concat(chunks).toString("utf8");
      if (!ok && !options.live) process.stdout.write(`${output.trimEnd()}\n`);
      console.log(`[${name}] ${ok ? "passed" : `FAILED (${reason})`} in ${seconds().toFixed(1)} s`);
      if (!ok && options.onFailure) console.log(`[${name}] ${options.onFailure}`);
      resolve({ name, ok, seconds: seconds(), output });
    };
    child.on("error", (error) => finish(false, error.message));
    child.on("close", (code, signal) => finish(code === 0, signal ?? `exit code ${code}`));
  });
}

/** Runs turbo on the tasks of all packages; `--continue` so that one failing package does not hide another. */
export const turbo = (...args: string[]): string[] => [
  "turbo",
  "run",
  // First: what stands behind "--" goes to the tasks themselves.
  "--output-logs=new-only",
  "--log-order=grouped",
  "--ui=stream",
  // Each package brings workers of its own: more packages at a time than cores only slow each other down.
  "--concurrency=100%",
  ...args,
];
