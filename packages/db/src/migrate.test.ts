import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
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
  const database = await overPglite(client);
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

describe("a database from before row-level security", () => {
  /** The migrations that there were then, and the work of the superuser who ran them. */
  async function olderDatabase(): Promise<PGlite> {
    const folder = mkdtempSync(path.join(tmpdir(), "soepel-older-"));
    cpSync(fileURLToPath(new URL("../migrations", import.meta.url)), folder, { recursive: true });
    const journal = path.join(folder, "meta/_journal.json");
    const all = JSON.parse(readFileSync(journal, "utf8")) as { entries: { tag: string }[] };
    const wall = all.entries.findIndex(({ tag }) => tag.endsWith("row_level_security"));
    writeFileSync(journal, JSON.stringify({ ...all, entries: all.entries.slice(0, wall) }));
    const client = await PGlite.create();
    await migrate(drizzle({ client }), { migrationsFolder: folder });
    rmSync(folder, { recursive: true });
    await client.exec("INSERT INTO practice (name) VALUES ('Van vroeger')");
    return client;
  }

  it("goes to the plain role with all it has, and stands behind the wall", async () => {
    const client = await olderDatabase();
    const database = await overPglite(client);
    await migrateEmbedded(database);
    const practices = "SELECT name FROM practice";
    expect(await database.query("practices", practices, [])).toEqual([]);
    expect(await database.as({ kind: "maintenance" }).query("practices", practices, [])).toEqual([
      { name: "Van vroeger" },
    ]);
    const others = await database.query(
      "others",
      `SELECT relname AS name FROM pg_class WHERE relnamespace::regnamespace::text IN ('public', 'drizzle')
         AND relowner <> 'soepel_app'::regrole
       UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner <> 'soepel_app'::regrole`,
      [],
    );
    expect(others).toEqual([]);
    await client.close();
  });
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
         await database.as({ kind: "maintenance" }).transaction(loadShippedLibrary);
         await database.close();`,
          { URL: empty.url },
        ),
      );
      for (const start of starts) expect(await start.ended).toEqual({ code: 0, errors: "" });
      const client = new pg.Client({ connectionString: empty.url, options: "-c soepel.scope=maintenance" });
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
