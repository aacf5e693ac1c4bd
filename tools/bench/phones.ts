import { createHash, randomBytes } from "node:crypto";
import autocannon from "autocannon";
import { addDays } from "@soepel/domain/calendar";
import { localDateAt } from "@soepel/domain/zone";
import { makePractice, TIME_ZONE, type BenchDatabase } from "./practice.ts";

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

/** Opens a session for each patient as the diary's door would, and says who sends from where. */
async function openPhones(db: BenchDatabase): Promise<{ cookie: string; address: string }[]> {
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

/** A request to save one morning, as phones send it. */
export type Request = { path: string; headers: Record<string, string>; body: string };

export const json = { "content-type": "application/json" };

/** The same answers for a server that only stores them. */
export const bareMorning = (): Request => ({
  path: "/morning",
  headers: json,
  body: JSON.stringify({ id: uuid7(), date: localDateAt(Date.now(), TIME_ZONE), answers: morning() }),
});

/** Fills a database with practices and says how their phones save mornings. Every phone has its own network address. */
export async function openPractices(
  db: BenchDatabase,
  size: { practices: number; patients: number },
): Promise<() => Request> {
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
  return () => {
    const phone = phones[random(0, phones.length - 1)];
    const headers = { ...json, cookie: phone?.cookie ?? "", "x-forwarded-for": phone?.address ?? "" };
    const body = JSON.stringify({
      submissionId: uuid7(),
      date: addDays(today, -random(0, 2)),
      answers: morning(),
      phone: { at: new Date().toISOString(), offsetMinutes: 60 },
    });
    return { path: "/trpc/diary/saveAnswers", headers, body };
  };
}

type Load = { connections: number; seconds?: number; amount?: number; perSecond?: number };
/** Sends requests from many clients at once and says how that went. */
export async function fire(url: string, next: () => Request, load: Load): Promise<autocannon.Result> {
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
