import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import pg from "pg";
import type { Database } from "./client.ts";

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));
/** Any number; the same in every process, so that only one migrates at a time. */
const MIGRATION_LOCK = 7_203_145;

/** Brings PostgreSQL to the newest schema. Several processes may call it at once: one works, the others wait. */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    // A migration that changes data must reach all of them; the connection ends with it.
    await client.query("SET soepel.scope = 'maintenance'");
    await migratePg(drizzle(client), { migrationsFolder });
    await client.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  } finally {
    await client.end();
  }
}

/** Brings an embedded database, which one process holds alone, to the newest schema. */
export async function migrateEmbedded(database: Database): Promise<void> {
  await database.query("migrate_begin", "SET soepel.scope = 'maintenance'", []);
  try {
    await migratePglite(database.orm as unknown as Parameters<typeof migratePglite>[0], { migrationsFolder });
  } finally {
    await database.query("migrate_end", "RESET soepel.scope", []);
  }
}
