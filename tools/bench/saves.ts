import { single, timesOf, type Result } from "./measure.ts";
import { bareMorning, fire, openPractices } from "./phones.ts";
import { postgresDatabase } from "./practice.ts";
import { startProcess } from "./process.ts";
import { serverProgram } from "../server-program.mjs";

const CONNECTIONS = 32;

/**
 * P5: a morning saved over HTTP on PostgreSQL, against a bare route with one INSERT; then fifty a second, then a burst.
 */
export async function saves(
  beside: string,
  size: { practices: number; patients: number; rounds: number; seconds: number },
): Promise<Result[]> {
  const db = await postgresDatabase(beside);
  try {
    const save = await openPractices(db, size);
    const env = { DATABASE_URL: db.url, TRUST_PROXY: "1", DEMO: "off", LOG_LEVEL: "error" };
    const product = await startProcess(serverProgram, env, "/readyz");
    const bare = await startProcess(
      ["tools/bench/reference/insert-server.ts"],
      { DATABASE_URL: db.url },
      "/ready",
    );
    const rates = { product: [] as number[], bare: [] as number[] };
    const load = { connections: CONNECTIONS, seconds: size.seconds };
    let refused = 0;
    for (let round = -1; round < size.rounds; round += 1) {
      const ours = await fire(product.url, save, load);
      const theirs = await fire(bare.url, bareMorning, load);
      refused += ours.non2xx + ours.errors;
      if (round >= 0) {
        rates.product.push(ours.requests.average);
        rates.bare.push(theirs.requests.average);
      }
    }
    const steady = await fire(product.url, save, { connections: CONNECTIONS, seconds: 10, perSecond: 50 });
    const stored = () =>
      db.database.query<{ n: number }>("bench_stored", "SELECT count(*)::int AS n FROM submission", []);
    const before = (await stored())[0]?.n ?? 0;
    const burst = await fire(product.url, save, { connections: 300, amount: 3000 });
    const kept = ((await stored())[0]?.n ?? 0) - before;
    await bare.stop();
    await product.stop();
    const [figure, reference] = [timesOf(rates.product), timesOf(rates.bare)];
    const ratio = figure.median / reference.median;
    return [
      {
        id: "P5",
        what: `mornings saved per second, ${CONNECTIONS} clients, ${size.practices} practices${refused > 0 ? `, ${refused} REFUSED` : ""}`,
        unit: "/s",
        figure,
        reference: { ...reference, what: "bare Fastify route, one INSERT" },
        ratio,
        goal: "≥ 0.3 ×",
        met: ratio >= 0.3 && refused === 0,
      },
      {
        id: "P5",
        what: "p99 of a save at 50 per second",
        unit: "ms",
        figure: single(steady.latency.p99),
        reference: null,
        ratio: null,
        goal: "< 100 ms",
        met: steady.latency.p99 < 100 && steady.non2xx + steady.errors === 0,
      },
      {
        id: "P5",
        what: `of 3,000 saves with 300 at once: lost (answered ${burst["2xx"]}, stored ${kept})`,
        unit: "",
        figure: single(3000 - Math.min(kept, burst["2xx"])),
        reference: null,
        ratio: null,
        goal: "0",
        met: burst["2xx"] === 3000 && kept >= 3000,
      },
    ];
  } finally {
    await db.remove();
  }
}
