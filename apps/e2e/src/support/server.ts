import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** A TCP port that nobody holds at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** A directory of its own that does not outlive the test run. */
export function temporaryDirectory(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "soepel-e2e-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export type Ended = { code: number | null; signal: NodeJS.Signals | null; output: string };

type Started = { child: ChildProcess; output(): string; ended: Promise<Ended> };

/** Starts the server program as `npm start` does after building. */
export function launch(env: Record<string, string>): Started {
  const inherited = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };
  const child = spawn("node", [join(root, "apps/server/src/main.ts")], {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, output }));
  });
  return { child, output: () => output, ended };
}

export type Server = {
  /** Address without a slash at the end. */
  url: string;
  /** Everything the server has printed so far. */
  output(): string;
  /** Asks the server to end and waits until it has. */
  stop(): Promise<Ended>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<Ended>;
};

const patienceMs = 120_000;

/** Starts a server and waits until it answers. Throws with its output when it ends before. */
export async function startServer(env: Record<string, string> = {}): Promise<Server> {
  const port = Number(env["PORT"] ?? (await freePort()));
  const { child, output, ended } = launch({ ...env, PORT: String(port) });
  const url = `http://localhost:${port}`;
  const deadline = Date.now() + patienceMs;
  let over: Ended | null = null;
  void ended.then((end) => (over = end));
  for (;;) {
    if (over !== null) throw new Error(`The server ended before it answered:\n${output()}`);
    if (Date.now() > deadline) throw new Error(`The server did not answer within two minutes:\n${output()}`);
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    output,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
    kill() {
      child.kill("SIGKILL");
      return ended;
    },
  };
}
