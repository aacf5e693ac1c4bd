import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overPglite } from "./client.ts";
import { PGlite } from "@electric-sql/pglite";
import { migrateEmbedded } from "./migrate.ts";
import { runChild } from "./testing/child.ts";
import { testKind } from "./testing/database.ts";
import { emptyDatabase, type EmptyDatabase } from "./testing/empty-database.ts";

it("an embedded database is brought up to date once; the second start changes nothing", async () => {
  const client = await PGlite.create();
  const database = overPglite(client);
  await migrateEmbedded(database);
  const tables = () =>
    database.query<{ name: string }>(
      "tables",
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
      [],
    );
  const before = await tables();
  expect(before.map((row) => row.name)).toContain("audit_entry");
  await migrateEmbedded(database);
  expect(await tables()).toEqual(before);
  await client.close();
});

describe.skipIf(testKind !== "postgres")("on PostgreSQL", () => {
  let empty: EmptyDatabase;
  beforeAll(async () => {
    empty = await emptyDatabase(process.env["TEST_DATABASE_URL"] ?? "");
  });
  afterAll(() => empty.remove());

  it(
    "three servers that start at once on an empty database all come up, with one schema and one library",
    { timeout: 60_000 },
    async () => {
      const starts = Array.from({ length: 3 }, () =>
        runChild(
          `import { migratePostgres } from "./src/migrate.ts";
         import { openPostgres } from "./src/client.ts";
         import { loadShippedLibrary } from "./src/load-library.ts";
         await migratePostgres(process.env.URL);
         const database = openPostgres(process.env.URL);
         await database.transaction(loadShippedLibrary);
         await database.close();`,
          { URL: empty.url },
        ),
      );
      for (const start of starts) expect(await start.ended).toEqual({ code: 0, errors: "" });
      const client = new pg.Client({ connectionString: empty.url });
      await client.connect();
      const { rows } = await client.query<{ migrations: number; items: number; newest: number }>(
        `SELECT (SELECT count(*)::int FROM drizzle.__drizzle_migrations) AS migrations,
         (SELECT count(*)::int FROM exercise_version) - (SELECT count(DISTINCT slug)::int FROM exercise_version) AS items,
         (SELECT max(version) FROM exercise_version) AS newest`,
      );
      await client.end();
      expect(rows[0]?.migrations).toBeGreaterThanOrEqual(2);
      expect(rows[0]).toMatchObject({ items: 0, newest: 1 });
    },
  );
});
