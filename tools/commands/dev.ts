// Hot reload: the server with --watch and both browser apps on their development servers, one prefix per process.
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { repositoryRoot } from "../steps.ts";

const port = process.env["PORT"] ?? "3000";

const processes: readonly { name: string; directory: string; command: readonly string[] }[] = [
  { name: "server", directory: ".", command: ["node", "--watch", "apps/server/src/main.ts"] },
  { name: "web", directory: "apps/web", command: ["pnpm", "exec", "vite", "--clearScreen", "false"] },
  { name: "diary", directory: "apps/diary", command: ["pnpm", "exec", "vite", "--clearScreen", "false"] },
];

const width = Math.max(...processes.map(({ name }) => name.length));
const running = new Set<ChildProcess>();
let exitCode = 0;

function stopAll(): void {
  for (const child of running) child.kill("SIGTERM");
}

for (const { name, directory, command } of processes) {
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd: join(repositoryRoot, directory),
    env: { ...process.env, PORT: port, API_URL: `http://localhost:${port}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => console.log(`${name.padEnd(width)} | ${line}`));
  }
  child.on("exit", (code) => {
    running.delete(child);
    console.log(`${name.padEnd(width)} | ended${code ? ` with exit code ${code}` : ""}`);
    if (code) exitCode = code;
    stopAll();
    if (running.size === 0) process.exit(exitCode);
  });
}
process.on("SIGINT", stopAll).on("SIGTERM", stopAll);
