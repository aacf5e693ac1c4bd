import { openPostgres, type Database } from "@soepel/db/client";
import { EmbeddedDatabaseError, openEmbedded } from "@soepel/db/embedded";
import { roleOutsideTheWall } from "@soepel/db/held-role";
import { loadShippedLibrary } from "@soepel/db/load-library";
import { migrateEmbedded, migratePostgres } from "@soepel/db/migrate";
import type { Env } from "./env.ts";
import { StartupError } from "./startup-error.ts";

const OLDEST_POSTGRES = 15;

/** Address without user and password, safe to print. */
function withoutSecret(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port === "" ? "" : `:${port}`}${pathname}`;
  } catch {
    return "the given address";
  }
}

async function openServer(url: string, poolSize: number): Promise<Database> {
  const database = openPostgres(url, { poolSize });
  try {
    const rows = await database.query<{ version: number }>(
      "server_version",
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
      [],
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST_POSTGRES) {
      throw new StartupError(
        `The database at ${withoutSecret(url)} is PostgreSQL ${version}; Soepel needs ${OLDEST_POSTGRES} or newer.`,
      );
    }
    const outside = await roleOutsideTheWall(database);
    if (outside !== null) {
      throw new StartupError(
        `The database role ${outside} at ${withoutSecret(url)} is a superuser or may bypass row-level security, so nothing in the database would keep practices apart; let DATABASE_URL log in as a role made with NOSUPERUSER NOBYPASSRLS that owns the database (see the README).`,
      );
    }
    await migratePostgres(url);
    return database;
  } catch (error) {
    await database.close();
    if (error instanceof StartupError) throw error;
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : "unknown";
    throw new StartupError(
      `The database at ${withoutSecret(url)} cannot be used (${reason}); check DATABASE_URL and that the server runs.`,
    );
  }
}

/** Opens the database of this process and brings schema and shipped library up to date. */
export async function openDatabase(env: Env, say: (line: string) => void): Promise<Database> {
  let database: Database;
  if (env.databaseUrl === null) {
    say(`Opening the embedded database in ${env.dataDir}`);
    try {
      database = (await openEmbedded(env.dataDir)).database;
    } catch (error) {
      if (error instanceof EmbeddedDatabaseError) throw new StartupError(error.message);
      throw error;
    }
    await migrateEmbedded(database);
  } else {
    say(`Opening PostgreSQL at ${withoutSecret(env.databaseUrl)}`);
    database = await openServer(env.databaseUrl, env.databasePool);
  }
  await database.as({ kind: "maintenance" }).transaction(loadShippedLibrary);
  return database;
}
