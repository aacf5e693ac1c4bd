import { readFileSync } from "node:fs";
import type { Context, Ports } from "@soepel/api/context";
import { staffRouter } from "@soepel/api/staff/router";
import { createCallerFactory } from "@soepel/api/trpc";
import { openRepo } from "@soepel/db/repo/repo";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import { localDateAt } from "@soepel/domain/zone";
import { alternate, type Result } from "./measure.ts";
import { TIME_ZONE, type BenchDatabase, type BenchPractice } from "./practice.ts";

const sql = (name: string) => readFileSync(new URL(`reference/${name}.sql`, import.meta.url), "utf8");
const never = () => Promise.reject(new Error("the bench does not use this"));
const ports: Ports = {
  diaryCookie: { set: () => undefined, clear: () => undefined },
  createAccount: never,
  removeAccount: never,
  endSessions: never,
  setupCode: () => null,
  endSetup: () => undefined,
  publicUrl: "http://localhost",
  reminders: { mail: "off", pushKey: "" },
  address: "127.0.0.1",
};

/** The staff procedures as the server calls them: policy, input and output schemas, audit; without HTTP. */
export function callerFor({ database }: BenchDatabase, practice: BenchPractice) {
  const staffId = practice.therapists[0];
  if (staffId === undefined) throw new Error("a practice needs a therapist");
  const context: Context = {
    actor: {
      kind: "staff",
      staffId,
      userId: "bench",
      practiceId: practice.practiceId,
      practiceName: "Bench",
      timeZone: TIME_ZONE,
      demo: false,
      roles: ["therapist"],
      name: "Bench",
      email: "bench@bench.example",
      locale: "nl",
      secondFactor: true,
      signedInAt: practice.now,
    },
    repo: openRepo(database),
    now: () => practice.now,
    requestId: "bench",
    ports,
  };
  return { caller: createCallerFactory(staffRouter)(context), staffId };
}

const ratioGoal = 2;
/** A caseload may not get slower with history or with other practices. */
const growthGoal = 1.2;

/** P1: the caseload of one therapist, ready for the screen, against one hand-written query for the same data. */
export async function caseload(db: BenchDatabase, practice: BenchPractice, runs: number): Promise<Result> {
  const { caller, staffId } = callerFor(db, practice);
  const today = localDateAt(practice.now.getTime(), TIME_ZONE);
  const text = sql("caseload");
  const values = [practice.practiceId, staffId, addDays(today, -27), today];
  const times = await alternate(
    runs,
    async () => JSON.stringify(await caller.caseload.list()),
    async () => JSON.stringify(await db.database.query("bench_caseload", text, values)),
  );
  const rows = (await caller.caseload.list()).rows.length;
  const ratio = times.subject.median / times.reference.median;
  return {
    id: "P1",
    what: `caseload of ${rows} patients, ${db.database.kind}`,
    unit: "ms",
    figure: times.subject,
    reference: { ...times.reference, what: "one hand-written query, one json value" },
    ratio,
    goal: `≤ ${ratioGoal} ×`,
    met: ratio <= ratioGoal,
  };
}

/** What the same caseload costs in two databases, measured by turns; the goal says how much dearer the first may be. */
export async function caseloadGrowth(
  id: "P2" | "P3",
  what: string,
  grown: { db: BenchDatabase; practice: BenchPractice },
  small: { db: BenchDatabase; practice: BenchPractice; what: string },
  runs: number,
): Promise<Result> {
  const [big, reference] = [callerFor(grown.db, grown.practice), callerFor(small.db, small.practice)];
  const times = await alternate(
    runs,
    async () => JSON.stringify(await big.caller.caseload.list()),
    async () => JSON.stringify(await reference.caller.caseload.list()),
  );
  const ratio = times.subject.median / times.reference.median;
  return {
    id,
    what: `caseload of ${small.practice.patientIds.length / small.practice.therapists.length} patients, ${what}, ${grown.db.database.kind}`,
    unit: "ms",
    figure: times.subject,
    reference: { ...times.reference, what: small.what },
    ratio,
    goal: `≤ ${growthGoal} ×`,
    met: ratio <= growthGoal,
  };
}

/** P4: the review of one patient over a number of days, all lanes, against one hand-written query. */
export async function review(
  db: BenchDatabase,
  practice: BenchPractice,
  days: number,
  runs: number,
): Promise<Result> {
  const { caller, staffId } = callerFor(db, practice);
  const to = localDateAt(practice.now.getTime(), TIME_ZONE);
  const from: LocalDate = addDays(to, 1 - days);
  const [busiest] = await db.database.query<{ id: string }>(
    "bench_busiest",
    `SELECT m.patient_id AS id FROM morning m JOIN caseload c ON c.patient_id = m.patient_id
     WHERE c.staff_id = $1 GROUP BY m.patient_id ORDER BY count(*) DESC, m.patient_id LIMIT 1`,
    [staffId],
  );
  const patientId = practice.patientIds.find((id) => id === busiest?.id);
  if (patientId === undefined) throw new Error("no patient with mornings");
  const text = sql("review");
  const values = [practice.practiceId, patientId, from, to];
  const times = await alternate(
    runs,
    async () => JSON.stringify(await caller.review.read({ patientId, from, to })),
    async () => JSON.stringify(await db.database.query("bench_review", text, values)),
  );
  const ratio = times.subject.median / times.reference.median;
  return {
    id: "P4",
    what: `review of ${days} days, ${db.database.kind}`,
    unit: "ms",
    figure: times.subject,
    reference: { ...times.reference, what: "one hand-written query, one json value" },
    ratio,
    goal: `≤ ${ratioGoal} ×`,
    met: ratio <= ratioGoal,
  };
}
