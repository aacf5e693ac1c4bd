import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Executor } from "./client.ts";
import { roleOutsideTheWall } from "./held-role.ts";
import { openTestDatabase, testKind } from "./testing/database.ts";

/** The embedded engine logs in as a real superuser, which the tests on PostgreSQL must not be. */
let client: PGlite;
beforeAll(async () => {
  client = await PGlite.create();
  await client.exec(`CREATE ROLE plain; CREATE ROLE exempt BYPASSRLS; CREATE ROLE root SUPERUSER;
    CREATE ROLE of_exempt IN ROLE exempt; CREATE ROLE of_root IN ROLE root; CREATE ROLE harmless IN ROLE plain`);
});
afterAll(() => client.close());

const database = {
  query: async (_name: string, text: string) => (await client.query(text)).rows,
} as unknown as Executor;

async function outside(role: string): Promise<string | null> {
  await client.exec(`SET SESSION AUTHORIZATION ${role}`);
  const found = await roleOutsideTheWall(database);
  await client.exec("SET SESSION AUTHORIZATION postgres");
  return found;
}

describe("a role that row-level security does not hold is named", () => {
  it.each(["postgres", "root", "exempt", "of_exempt", "of_root"])("%s", async (role) => {
    expect(await outside(role)).toBe(role);
  });

  it("also when it took the place of a plain role for now", async () => {
    await client.exec("SET ROLE plain");
    expect(await roleOutsideTheWall(database)).toBe("postgres");
    await client.exec("RESET ROLE");
  });
});

it.each(["plain", "harmless"])("a role without such rights, %s, is not", async (role) => {
  expect(await outside(role)).toBeNull();
});

it.runIf(testKind === "postgres")("the role of these tests on PostgreSQL is held", async () => {
  const opened = await openTestDatabase();
  expect(await roleOutsideTheWall(opened.bare)).toBeNull();
  await opened.close();
});
