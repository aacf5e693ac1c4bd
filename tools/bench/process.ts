import { execFileSync, spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { repositoryRoot } from "../steps.ts";

/** A server program of this run. */
export type Server = {
  url: string;
  /** What it has printed so far. */
  output(): string;
  /** Milliseconds from its start until it answered. */
  startedInMs: number;
  /** Megabytes of memory that the process holds at this moment. */
  memoryMb(): number;
  stop(): Promise<void>;
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Starts a program of the repository on a free port and waits until `ready` answers. Throws when it does not. */
export async function startProcess(
  program: readonly string[],
  env: Record<string, string>,
  ready: string,
): Promise<Server> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn("node", [...program], {
    cwd: repositoryRoot,
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const url = `http://localhost:${port}`;
  const deadline = Date.now() + 60_000;
  while (!(await fetch(url + ready).catch(() => null))?.ok) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${program.at(-1)} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const startedInMs = performance.now() - began;
  return {
    url,
    output: () => printed,
    startedInMs,
    memoryMb: () => {
      const kB = execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" });
      return Number(kB) / 1024;
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
