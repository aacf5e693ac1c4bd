import { createHash, randomBytes } from "node:crypto";
import autocannon from "autocannon";
import { addDays } from "@soepel/domain/calendar";
import { localDateAt } from "@soepel/domain/zone";
import { single, timesOf, type Result } from "./measure.ts";
import { makePractice, postgresDatabase, TIME_ZONE } from "./practice.ts";
import { startProcess } from "./process.ts";

const CONNECTIONS = 32;

/** A UUID of version 7, as phones make them: sorted by time, so that indexes grow at their end. */
function uuid7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const random = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1));

/** One complete morning, a little different each time. */
const morning = () => ({
  into_bed: { value: random(1320, 1380) },
  try_sleep: { value: random(1381, 1410) },
  sol_min: { value: random(5, 40) },
  n_awak: { value: 2 },
  waso_min: { value: random(5, 60) },
  final_wake: { value: random(380, 420) },
  out_of_bed: { value: random(421, 450) },
  quality: { value: random(1, 5) },
  pain_rise: { value: random(0, 8) },
  stiff_severity: { value: random(0, 8) },
  stiff_duration_min: { value: random(0, 90) },
  flag_gate: { value: false },
});

type Load = { connections: number; seconds?: number; amount?: number; perSecond?: number };
type Request = { path: string; headers: Record<string, string>; body: string };

async function fire(url: string, next: () => Request, load: Load): Promise<autocannon.Result> {
  return autocannon({
    url,
    connections: load.connections,
    ...(load.amount === undefined ? { duration: load.seconds ?? 5 } : { amount: load.amount }),
    ...(load.perSecond === undefined ? {} : { overallRate: load.perSecond }),
    requests: [
      {
        method: "POST",
        setupRequest: (request) => ({ ...request, ...next() }),
      },
    ],
  });
}

/** Opens a session for each patient as the diary's door would, and says who sends from where. */
async function openPhones(
  db: Awaited<ReturnType<typeof postgresDatabase>>,
): Promise<{ cookie: string; address: string }[]> {
  const patients = await db.database.query<{ id: string; practice: string; link: string }>(
    "bench_phones",
    `SELECT p.id, p.practice_id AS practice, l.id AS link FROM patient p JOIN diary_link l ON l.patient_id = p.id
     WHERE l.revoked_at IS NULL AND l.locked_at IS NULL`,
    [],
  );
  const phones = [];
  for (const [index, { id, practice, link }] of patients.entries()) {
    const token = randomBytes(32).toString("base64url");
    await db.database.query(
      "bench_session",
      `INSERT INTO diary_session (practice_id, patient_id, link_id, token_hash, code_until, expires_at, created_at)
       VALUES ($1, $2, $3, $4, now() + interval '1 hour', now() + interval '1 hour', now())`,
      [practice, id, link, createHash("sha256").update(token).digest()],
    );
    phones.push({
      cookie: `__Host-soepel-diary=${token}`,
      address: `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
    });
  }
  return phones;
}

/**
 * P5: a morning saved over HTTP on PostgreSQL, against a bare route with one INSERT; then fifty a second, then a burst.
 * Every phone has its own network address, as in life.
 */
export async function saves(
  beside: string,
  size: { practices: number; patients: number; rounds: number; seconds: number },
): Promise<Result[]> {
  const db = await postgresDatabase(beside);
  try {
    for (let seed = 1; seed <= size.practices; seed += 1) {
      await makePractice(db.database, {
        patients: size.patients,
        days: 28,
        therapists: 1,
        seed: seed * 1_000_003,
      });
    }
    const phones = await openPhones(db);
    const today = localDateAt(Date.now(), TIME_ZONE);
    const save = (): Request => {
      const phone = phones[random(0, phones.length - 1)];
      const headers = {
        "content-type": "application/json",
        cookie: phone?.cookie ?? "",
        "x-forwarded-for": phone?.address ?? "",
      };
      const body = JSON.stringify({
        submissionId: uuid7(),
        date: addDays(today, -random(0, 2)),
        answers: morning(),
        phone: { at: new Date().toISOString(), offsetMinutes: 60 },
      });
      return { path: "/trpc/diary/saveAnswers", headers, body };
    };
    const insert = (): Request => {
      const body = JSON.stringify({ id: uuid7(), date: today, answers: morning() });
      return { path: "/morning", headers: { "content-type": "application/json" }, body };
    };
    const env = { DATABASE_URL: db.url, TRUST_PROXY: "1", DEMO: "off", LOG_LEVEL: "error" };
    const product = await startProcess("apps/server/src/main.ts", env, "/readyz");
    const bare = await startProcess(
      "tools/bench/reference/insert-server.ts",
      { DATABASE_URL: db.url },
      "/ready",
    );
    const rates = { product: [] as number[], bare: [] as number[] };
    const load = { connections: CONNECTIONS, seconds: size.seconds };
    let refused = 0;
    for (let round = -1; round < size.rounds; round += 1) {
      const ours = await fire(product.url, save, load);
      const theirs = await fire(bare.url, insert, load);
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
