import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";
import type { Access } from "./access.ts";
import type { Session } from "./client.ts";
import { patient } from "./schema/patient.ts";
import { makePatient, makePractice, makeStaff } from "./testing/builders.ts";
import { openTestDatabase } from "./testing/database.ts";
import type { WholeDatabase } from "./testing/whole.ts";

/** A pool of one connection serves everybody in turn: nobody may find the scope of the one before on it. */
let database: WholeDatabase;
type Place = { practiceId: PracticeId; staffId: StaffId; patientId: PatientId };
let one: Place;
let two: Place;

async function place(): Promise<Place> {
  const { practiceId } = await makePractice(database);
  const { staffId } = await makeStaff(database, practiceId);
  const patientId = await makePatient(database, { practiceId, staffId });
  return { practiceId, staffId, patientId };
}
beforeAll(async () => {
  database = await openTestDatabase({ poolSize: 1 });
  one = await place();
  two = await place();
});
afterAll(() => database.close());

const therapist = ({ practiceId, staffId }: Place): Access => ({
  kind: "staff",
  practiceId,
  staffId,
  role: "therapist",
});
const patients = async (session: Session) =>
  (await session.query<{ id: string }>("conn_patients", "SELECT id FROM patient", [])).map(({ id }) => id);
/** What the connection itself still carries. */
const leftOver = () =>
  database.bare.query(
    "conn_left",
    `SELECT nullif(current_setting('soepel.scope', true), '') AS scope,
       nullif(current_setting('soepel.practice', true), '') AS practice,
       nullif(current_setting('soepel.person', true), '') AS person`,
    [],
  );
const nothing = [{ scope: null, practice: null, person: null }];
const wrong = new Error("thrown by the work");

const uses: [name: string, use: (session: Session) => Promise<unknown>][] = [
  ["a statement", (session) => patients(session)],
  ["a statement without parameters or name", (session) => session.query("", "SELECT id FROM patient", [])],
  ["a statement of the query builder", (session) => session.orm.select().from(patient)],
  [
    "a statement that writes",
    (session) =>
      session.query("conn_write", "UPDATE patient SET number = '7' WHERE id = $1", [one.patientId]),
  ],
  [
    "a transaction",
    (session) => session.transaction((tx) => tx.query("conn_patients", "SELECT id FROM patient", [])),
  ],
  ["a statement that cannot be read", (session) => session.query("conn_broken", "SELECT nonsense FROM", [])],
  [
    "a statement that fails while it runs",
    (session) => session.query("conn_zero", "SELECT 1 / count(*) FROM morning", []),
  ],
  ["a value that does not fit", (session) => session.query("conn_value", "SELECT $1::uuid", ["no uuid"])],
  [
    "a row that the wall refuses",
    (session) => session.query("conn_wall", "UPDATE patient SET practice_id = $1", [two.practiceId]),
  ],
  ["a transaction that is taken back", (session) => session.transaction(() => Promise.reject(wrong))],
  [
    "a transaction that fails in the database",
    (session) => session.transaction((tx) => tx.query("conn_zero", "SELECT 1 / count(*) FROM morning", [])),
  ],
];

describe.each(uses)("after %s", (_name, use) => {
  it("nothing of its scope is left on the connection", async () => {
    await use(database.as(therapist(one))).catch(() => undefined);
    expect(await leftOver()).toEqual(nothing);
    expect(await database.bare.query("conn_bare", "SELECT id FROM patient", [])).toEqual([]);
  });

  it("the next caller sees the own patients and no others", async () => {
    await use(database.as(therapist(one))).catch(() => undefined);
    expect(await patients(database.as(therapist(two)))).toEqual([two.patientId]);
    await use(database.as(therapist(two))).catch(() => undefined);
    expect(await patients(database.as(therapist(one)))).toEqual([one.patientId]);
  });
});

it("many callers at once each see their own", async () => {
  const both = [one, two];
  const seen = await Promise.all(
    Array.from({ length: 60 }, (_, i) => {
      const session = database.as(therapist(both[i % 2] ?? one));
      if (i % 3 === 0)
        return session.transaction((tx) => tx.query("conn_patients", "SELECT id FROM patient", []));
      if (i % 3 === 1) return session.orm.select({ id: patient.id }).from(patient);
      return session.query("conn_patients", "SELECT id FROM patient", []);
    }),
  );
  for (const [i, rows] of seen.entries()) expect(rows).toEqual([{ id: both[i % 2]?.patientId }]);
});

it("a scope gives what its statement gives without one: rows, no rows, and errors with their code", async () => {
  const session = database.as(therapist(one));
  expect(await session.query("conn_row", "SELECT $1::int AS n, $2::date AS d", [3, "2026-03-10"])).toEqual([
    { n: 3, d: "2026-03-10" },
  ]);
  expect(await session.query("conn_none", "SELECT 1 AS n WHERE false", [])).toEqual([]);
  expect(
    await session.orm.select({ id: patient.id }).from(patient).where(eq(patient.id, two.patientId)),
  ).toEqual([]);
  await expect(session.query("conn_zero", "SELECT 1 / count(*) FROM morning", [])).rejects.toMatchObject({
    code: "22012",
  });
});

it("an id that is no uuid never reaches the text of a statement", () => {
  const practiceId = "'; SELECT set_config('soepel.scope','maintenance',true); --" as PracticeId;
  expect(() => database.as({ ...therapist(one), practiceId } as Access)).toThrow(TypeError);
});
