import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LinkId, PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";
import type { Access } from "./access.ts";
import type { Executor } from "./client.ts";
import { openTestDatabase } from "./testing/database.ts";
import type { WholeDatabase } from "./testing/whole.ts";
import { wallTable, type Letters } from "./testing/wall-table.ts";

/**
 * Row-level security by itself: statements without any condition, on every table of the catalogue, on behalf of everybody. Checks,
 * keys and triggers are taken off here, so that nothing but the wall can refuse.
 */

type Row = Record<string, unknown>;
type Column = { table: string; name: string; type: string };

const one = { practice: randomUUID(), staff: randomUUID(), patients: [randomUUID(), randomUUID()] };
const two = { practice: randomUUID(), staff: randomUUID(), patients: [randomUUID(), randomUUID()] };

const staff = (at: typeof one, role: string): Access => ({
  kind: "staff",
  practiceId: at.practice as PracticeId,
  staffId: at.staff as StaffId,
  role,
});
const patient = (at: typeof one, index: number): Access => ({
  kind: "patient",
  practiceId: at.practice as PracticeId,
  patientId: at.patients[index] as PatientId,
  linkId: randomUUID() as LinkId,
});
const callers: [name: string, access: Access | null][] = [
  ["nobody said", null],
  ["a therapist", staff(one, "therapist")],
  ["an admin", staff(one, "admin")],
  ["somebody who is both", staff(one, "therapist+admin")],
  ["a therapist of the other practice", staff(two, "therapist")],
  ["a patient", patient(one, 0)],
  ["the other patient", patient(one, 1)],
  ["a patient of the other practice", patient(two, 0)],
  ["the public", { kind: "public" }],
  ["the job", { kind: "system" }],
  ["the log-in library", { kind: "login" }],
  ["maintenance", { kind: "maintenance" }],
];

let database: WholeDatabase;
let columns: Map<string, Column[]>;
const tables = Object.keys(wallTable);
const every = new Map<string, Row[]>();

const valueOf = (type: string): unknown => {
  if (type === "uuid" || type === "text") return randomUUID();
  if (type === "jsonb") return {};
  if (type === "boolean") return true;
  if (type === "date") return "2026-03-10";
  if (type === "timestamp with time zone") return "2026-03-10T08:00:00+00:00";
  if (type === "bytea") return `\\x${randomUUID().replaceAll("-", "")}`;
  return 1;
};

/** A row with something in every column; `given` says whose it is. */
const rowOf = (table: string, given: Row): Row => {
  const known = new Set((columns.get(table) ?? []).map(({ name }) => name));
  const row = Object.fromEntries((columns.get(table) ?? []).map(({ name, type }) => [name, valueOf(type)]));
  return { ...row, ...Object.fromEntries(Object.entries(given).filter(([name]) => known.has(name))) };
};

function rowsOf(table: string): Row[] {
  return [one, two].flatMap((at): Row[] => {
    const ofPractice = { practice_id: at.practice, user_id: at.staff };
    if (table === "practice") return [rowOf(table, { id: at.practice })];
    if (table === "staff") return [rowOf(table, { ...ofPractice, id: at.staff })];
    if (table === "auth_user") return [rowOf(table, { id: at.staff })];
    if (table === "audit_entry") return auditRows(at);
    const own = at.patients.map((id) => ({
      ...ofPractice,
      patient_id: id,
      ...(table === "patient" ? { id } : {}),
    }));
    const has = (name: string) => (columns.get(table) ?? []).some((column) => column.name === name);
    const rows = has("patient_id") || table === "patient" ? own : [ofPractice];
    if (table === "note") {
      return rows.flatMap((row) => [
        rowOf(table, { ...row, shared: true, replaces: null }),
        rowOf(table, { ...row, shared: false, replaces: null }),
        rowOf(table, { ...row, shared: false }),
      ]);
    }
    const shipped = wallTable[table]?.kind === "library" ? [{ ...ofPractice, practice_id: null }] : [];
    return [...rows, ...shipped].map((row) => rowOf(table, row));
  });
}

/** Entries by everybody about everybody of a practice, and a list of patients that was shown. */
function auditRows(at: typeof one): Row[] {
  const actors = [
    ["staff", at.staff],
    ["patient", "a link"],
    ["system", "server"],
  ];
  let seq = 0;
  return actors.flatMap(([actor_kind, actor_id]) =>
    [...at.patients, null].map((patient_id) =>
      rowOf("audit_entry", {
        practice_id: at.practice,
        seq: (seq += 1),
        actor_kind,
        actor_id,
        patient_id,
        patient_ids: patient_id === null ? [at.patients[1]] : null,
      }),
    ),
  );
}

const names = (table: string) => (columns.get(table) ?? []).map(({ name }) => `"${name}"`).join(", ");
const insert = (tx: Executor, table: string, row: Row) =>
  tx.query(
    `wall_insert_${table}`,
    `INSERT INTO ${table} (${names(table)}) SELECT ${names(table)} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(row)],
  );

beforeAll(async () => {
  database = await openTestDatabase();
  const found = await database.query<Column>(
    "wall_columns",
    `SELECT table_name AS table, column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND is_generated = 'NEVER' AND is_identity = 'NO'`,
    [],
  );
  columns = Map.groupBy(found, ({ table }) => table);
  const guards = await database.query<{ table: string; name: string }>(
    "wall_guards",
    `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f')`,
    [],
  );
  for (const { table, name } of guards) {
    await database.query("", `ALTER TABLE ${table} DROP CONSTRAINT "${name}"`, []);
  }
  for (const table of columns.keys()) {
    await database.query(`wall_off_${table}`, `ALTER TABLE ${table} DISABLE TRIGGER USER`, []);
    await database.query(`wall_empty_${table}`, `TRUNCATE ${table}`, []);
    for (const row of rowsOf(table)) await insert(database, table, row);
    const rows = await database.query<{ row: Row }>(
      `wall_every_${table}`,
      `SELECT to_jsonb(t) AS row FROM ${table} t`,
      [],
    );
    every.set(
      table,
      rows.map(({ row }) => row),
    );
  }
});
afterAll(() => database.close());

/** Runs a statement on behalf of somebody and takes everything back; "refused" when a policy stands in its way. */
async function attempt(
  access: Access | null,
  work: (tx: Executor) => Promise<unknown[]>,
): Promise<unknown[] | "refused"> {
  const session = access === null ? database.bare : database.as(access);
  let rows: unknown[] = [];
  const back = new Error("taken back");
  try {
    await session.transaction(async (tx) => {
      rows = await work(tx);
      throw back;
    });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "42501") return "refused";
    // A row that is there already went through the wall before it met the key.
    if (error !== back && code !== "23505") throw error;
  }
  return rows;
}

const lettersOf = (table: string, access: Access | null): Letters => {
  const may = wallTable[table];
  if (may === undefined || access === null) return "";
  if (access.kind === "maintenance") return "riud";
  if (access.kind !== "staff") return may[access.kind];
  return access.role
    .split("+")
    .map((role) => may[role as "therapist" | "admin"])
    .join("");
};

/** What the wall should let somebody do with a row, said once more and without SQL. */
function lets(letter: string, table: string, access: Access | null, row: Row): boolean {
  if (access === null || !lettersOf(table, access).includes(letter)) return false;
  const kind = wallTable[table]?.kind;
  const practice = table === "practice" ? row["id"] : row["practice_id"];
  const about = table === "patient" ? row["id"] : row["patient_id"];
  if (kind === "audit" && letter === "i") return ownEntry(access, row);
  if (access.kind === "staff") {
    if (kind === "account") return (row["user_id"] ?? row["id"]) === access.staffId;
    return practice === access.practiceId || (kind === "library" && letter === "r" && practice === null);
  }
  if (access.kind !== "patient") return true;
  if (kind === "library" && letter === "r" && practice === null) return true;
  if (practice !== access.practiceId) return false;
  if (kind === "content") return about === access.patientId;
  if (kind === "note")
    return about === access.patientId && (row["shared"] === true || row["replaces"] !== null);
  if (kind === "audit") {
    return about === access.patientId || JSON.stringify(row["patient_ids"]).includes(access.patientId);
  }
  return true;
}

function ownEntry(access: Access, row: Row): boolean {
  if (access.kind === "staff")
    return row["practice_id"] === access.practiceId && row["actor_id"] === access.staffId;
  if (access.kind === "patient")
    return row["actor_kind"] === "patient" && row["patient_id"] === access.patientId;
  if (access.kind === "public") return row["actor_kind"] !== "staff";
  return access.kind === "maintenance" || row["actor_kind"] === "system";
}

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();
const expected = (letter: string, table: string, access: Access | null) =>
  sorted((every.get(table) ?? []).filter((row) => lets(letter, table, access, row)));

it("covers every table there is, each with rows of two practices and two patients", async () => {
  const found = await database.query<{ name: string; held: boolean }>(
    "wall_tables",
    `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS held FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
    [],
  );
  expect(found.filter(({ held }) => !held)).toEqual([]);
  expect(found.map(({ name }) => name)).toEqual(tables.toSorted());
  for (const table of tables) expect(every.get(table)?.length, table).toBeGreaterThanOrEqual(2);
});

it("holds the role itself: it is neither superuser nor exempt", async () => {
  const [role] = await database.bare.query<Row>(
    "wall_role",
    "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user",
    [],
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
});

describe.each(callers)("%s", (_name, access) => {
  it.each(tables)("reaches of %s what is allowed and no other row", async (table) => {
    const column = (columns.get(table) ?? [])[0]?.name ?? "";
    const text = {
      r: `SELECT to_jsonb(t) AS row FROM ${table} t`,
      u: `UPDATE ${table} t SET "${column}" = t."${column}" RETURNING to_jsonb(t) AS row`,
      d: `DELETE FROM ${table} t RETURNING to_jsonb(t) AS row`,
    };
    for (const letter of ["r", "u", "d"] as const) {
      const rows = await attempt(access, (tx) => tx.query(`wall_${letter}_${table}`, text[letter], []));
      const reached = rows === "refused" ? rows : sorted(rows.map((found) => (found as { row: Row }).row));
      expect(reached, letter).toEqual(expected(letter, table, access));
    }
    // A deletion that looks at nothing does not ask the policy for reading.
    const blind = await attempt(access, (tx) =>
      tx.query(
        `wall_blind_${table}`,
        `WITH gone AS (DELETE FROM ${table} RETURNING 1) SELECT count(*) AS n FROM gone`,
        [],
      ),
    );
    expect(blind).toEqual([{ n: expected("d", table, access).length }]);
  });

  it.each(tables)("adds to %s what is allowed and no other row", async (table) => {
    for (const row of every.get(table) ?? []) {
      const outcome = await attempt(access, (tx) => insert(tx, table, row));
      expect(outcome !== "refused", JSON.stringify(row)).toBe(lets("i", table, access, row));
    }
  });
});

describe.each(callers.filter(([, access]) => access?.kind === "staff" || access?.kind === "patient"))(
  "%s",
  (_name, access) => {
    const elsewhere = (access as { practiceId: string }).practiceId === one.practice ? two : one;

    it.each(tables)("sees nothing of another practice in %s", async (table) => {
      const rows = await attempt(access, (tx) =>
        tx.query(`wall_r_${table}`, `SELECT to_jsonb(t) AS row FROM ${table} t`, []),
      );
      const foreign = [elsewhere.practice, elsewhere.staff, ...elsewhere.patients];
      for (const id of foreign) expect(JSON.stringify(rows)).not.toContain(id);
    });

    it.each(tables)("moves no row of %s to another practice or patient", async (table) => {
      for (const [column, id] of [
        ["practice_id", elsewhere.practice],
        ...(access?.kind === "patient"
          ? ([["patient_id", one.patients.find((other) => other !== access.patientId)]] as const)
          : []),
      ] as const) {
        if (!(columns.get(table) ?? []).some(({ name }) => name === column)) continue;
        if (wallTable[table]?.kind === "practice" && column === "patient_id") continue;
        const moved = await attempt(access, (tx) =>
          tx.query(`wall_move_${column}_${table}`, `UPDATE ${table} SET ${column} = $1 RETURNING 1`, [id]),
        );
        expect(moved).toEqual(expected("u", table, access).length > 0 ? "refused" : []);
      }
    });
  },
);

it.each([
  "morning",
  "routine_day",
  "submission",
  "note",
  "red_flag",
  "external_score",
  "goal",
  "plan_revision",
  "patient",
])("nobody who is not known yet reads %s", async (table) => {
  for (const access of [null, { kind: "public" }, { kind: "login" }] as const) {
    const rows = await attempt(access, (tx) =>
      tx.query(`wall_r_${table}`, `SELECT to_jsonb(t) AS row FROM ${table} t`, []),
    );
    expect(rows).toEqual([]);
  }
});
