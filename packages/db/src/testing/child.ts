import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

/** A Node process that runs a few lines beside the package's sources ("./src/…"); its lines arrive one by one. */
export function runChild(code: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    cwd: packageFolder,
    env: { PATH: process.env["PATH"] ?? "", NODE_NO_WARNINGS: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const waiting: { until: (line: string) => boolean; done: (line: string) => void }[] = [];
  let rest = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) {
      lines.push(line);
      for (const one of waiting.filter(({ until }) => until(line))) one.done(line);
    }
  });
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.once("close", (exitCode) => resolve({ code: exitCode, errors }));
  });
  return {
    pid: child.pid ?? 0,
    lines,
    ended,
    /** Resolves at the first line that fits; rejects when the process ends before. */
    line: (until: (line: string) => boolean) =>
      new Promise<string>((resolve, reject) => {
        const seen = lines.find(until);
        if (seen !== undefined) resolve(seen);
        waiting.push({ until, done: resolve });
        void ended.then(({ errors: text }) => reject(new Error(`the process ended first: ${text}`)));
      }),
    kill: () => child.kill("SIGKILL"),
  };
}
