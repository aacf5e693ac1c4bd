import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { single, timesOf, type Result } from "./measure.ts";
import { fire, openPractices, type Request } from "./phones.ts";
import { postgresDatabase } from "./practice.ts";
import { startProcess, type Server } from "./process.ts";
import { serverProgram } from "../server-program.mjs";

const CONNECTIONS = 32;

const line = (id: string, what: string, unit: string, value: number, goal: string, met: boolean): Result => ({
  id,
  what,
  unit,
  figure: single(value),
  reference: null,
  ratio: null,
  goal,
  met,
});

const started = (kind: string, times: number[], limit: number): Result => {
  const figure = timesOf(times);
  const goal = `< ${limit} ms`;
  return { ...line("P11", `server start, ${kind}`, "ms", 0, goal, figure.median < limit), figure };
};

/** How long a server takes to answer when its database exists already. */
async function starts(env: Record<string, string>, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const server = await startProcess(serverProgram, env, "/readyz");
    times.push(server.startedInMs);
    await server.stop();
  }
  return times;
}

async function embeddedStarts(runs: number): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), "soepel-bench-"));
  try {
    const first = await startProcess(serverProgram, { DATA_DIR: directory }, "/readyz");
    await first.stop();
    return started(
      "embedded database with the demo practice",
      await starts({ DATA_DIR: directory }, runs),
      4000,
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Saves from 32 phones, spread over the servers as a load balancer without memory would; per second. */
async function saved(among: readonly Server[], save: () => Request, seconds: number): Promise<number> {
  const results = await Promise.all(
    among.map(({ url }) => fire(url, save, { connections: CONNECTIONS / among.length, seconds })),
  );
  if (results.some((one) => one.non2xx + one.errors > 0)) throw new Error("a server refused a save");
  return results.reduce((sum, one) => sum + one.requests.average, 0);
}

/** P11 and P12: start and memory of the server, and what two and four of them do on one PostgreSQL. */
export async function servers(beside: string | null, seconds: number): Promise<Result[]> {
  const embedded = await embeddedStarts(5);
  if (beside === null) return [embedded];
  const db = await postgresDatabase(beside);
  try {
    const save = await openPractices(db, { practices: 50, patients: 20 });
    const env = { DATABASE_URL: db.url, TRUST_PROXY: "1", DEMO: "off", LOG_LEVEL: "error" };
    const postgres = started("PostgreSQL, 50 practices", await starts(env, 5), 2000);
    const [one, ...more] = await Promise.all(
      Array.from({ length: 4 }, () => startProcess(serverProgram, env, "/readyz")),
    );
    if (one === undefined) throw new Error("no server");
    const idle = one.memoryMb();
    await saved([one], save, seconds);
    const alone = await saved([one], save, seconds);
    const busy = one.memoryMb();
    const two = await saved([one, ...more.slice(0, 1)], save, seconds);
    const four = await saved([one, ...more], save, seconds);
    for (const server of [one, ...more]) await server.stop();
    const memory = (what: string, mb: number) =>
      line("P11", `memory ${what}, PostgreSQL`, "MB", mb, "< 250 MB", mb < 250);
    const grown = (n: string, rate: number): Result => ({
      // Where the cores are full with one process, more of them cannot be faster; that none refuses a session of another is
      // checked by `saved`.
      ...line("P12", `mornings saved per second, ${n} processes`, "/s", rate, "none refused", true),
      reference: { ...single(alone), what: "one process" },
      ratio: rate / alone,
    });
    return [
      embedded,
      postgres,
      memory("idle", idle),
      memory("after saves of 32 phones", busy),
      grown("two", two),
      grown("four", four),
    ];
  } finally {
    await db.remove();
  }
}
