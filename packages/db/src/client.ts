import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import pg from "pg";

// Dates stay the text the database sends: a calendar date has no midnight and no zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Sequence numbers and counts stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type Orm = PgDatabase<PgQueryResultHKT>;

/** One connection inside a transaction, or the pool outside one. */
export type Executor = {
  orm: Orm;
  /** Hand-written SQL with $1 parameters. `name` makes it a prepared statement on PostgreSQL. */
  query<Row>(name: string, text: string, values: unknown[]): Promise<Row[]>;
};

export type Database = Executor & {
  kind: "postgres" | "pglite";
  /** Runs `work` in one transaction: everything it writes stays or nothing does. */
  transaction<T>(work: (tx: Executor) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

type PgClient = pg.Pool | pg.PoolClient;
function overPg(client: PgClient): Executor {
  return {
    orm: drizzlePg(client),
    async query<Row>(name: string, text: string, values: unknown[]) {
      const result = await client.query({ name, text, values });
      return result.rows as Row[];
    },
  };
}

export type PostgresOptions = { poolSize?: number };

/** A pool on PostgreSQL. Statements end after 15 s, waits for a lock after 5 s, idle transactions after 30 s. */
export function openPostgres(url: string, options: PostgresOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: "soepel",
    // The same statements come again and again with other ids: planning a review anew costs as much as reading it.
    options: "-c plan_cache_mode=force_generic_plan",
  });
  // A connection that dies while idle is replaced at the next use; without a listener Node would exit.
  pool.on("error", () => undefined);
  return {
    kind: "postgres",
    ...overPg(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query("BEGIN");
        const result = await work(overPg(client));
        await client.query("COMMIT");
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch((failed: Error) => (broken = failed));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

type PgliteLike = Pick<PGlite, "query">;
const pgliteQuery =
  (client: PgliteLike) =>
  async <Row>(_name: string, text: string, values: unknown[]) =>
    (await client.query<Row>(text, values)).rows;

const pgliteParsers = { 1082: (text: string) => text, 20: Number };

/** Wraps an opened embedded database. It has one connection: transactions and queries take turns. */
export function overPglite(client: PGlite): Database {
  return {
    kind: "pglite",
    orm: drizzlePglite(client),
    query: pgliteQuery(client),
    transaction: (work) =>
      client.transaction((tx) =>
        work({ orm: drizzlePglite(tx as unknown as PGlite), query: pgliteQuery(tx) }),
      ),
    close: () => client.close(),
  };
}

/** Opens (or makes) the embedded database in a directory, or in memory without one; `dump` is a ready-made image. */
export async function openPglite(directory?: string, dump?: Blob): Promise<Database> {
  const client = await PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    ...(dump === undefined ? {} : { loadDataDir: dump }),
    parsers: pgliteParsers,
  });
  return overPglite(client);
}
