import { PGlite, type Results } from "@electric-sql/pglite";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import pg from "pg";
import { setByText, settingsOf, type Access } from "./access.ts";
import { becomePlainRole } from "./plain-role.ts";
import { queryScoped } from "./scoped-query.ts";

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

/** Statements that run on their own, and transactions. */
export type Session = Executor & {
  /** Runs `work` in one transaction: everything it writes stays or nothing does. */
  transaction<T>(work: (tx: Executor) => Promise<T>): Promise<T>;
};

/** Asked directly it reaches no row behind row-level security; `as` says on whose behalf it is asked. */
export type Database = Session & {
  kind: "postgres" | "pglite";
  as(access: Access): Session;
  close(): Promise<void>;
};

type PgClient = Pick<pg.PoolClient, "query">;
function overPg(client: PgClient): Executor {
  let orm: Orm | undefined;
  return {
    get orm() {
      return (orm ??= drizzlePg({ client: client as pg.PoolClient }));
    },
    async query<Row>(name: string, text: string, values: unknown[]) {
      const result = await client.query({ name, text, values });
      return result.rows as Row[];
    },
  };
}

async function pgTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (tx: Executor) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(overPg(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failed: Error) => (broken = failed));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Settings travel in front of a single statement, or with BEGIN: neither costs a round trip of its own. */
function pgSession(pool: pg.Pool, access: Access): Session {
  const settings = settingsOf(access);
  const query = (config: object, values?: unknown[]) => queryScoped(pool, settings, config, values);
  return Object.assign(overPg({ query } as unknown as PgClient), {
    transaction: <T>(work: (tx: Executor) => Promise<T>) =>
      pgTransaction(pool, `BEGIN; ${setByText(access)}`, work),
  });
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
  // A connection that dies while idle is replaced at the next use, one that dies at work fails its statement; without a
  // listener Node would exit.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return Object.assign(overPg(pool as unknown as PgClient), {
    kind: "postgres" as const,
    transaction: <T>(work: (tx: Executor) => Promise<T>) => pgTransaction(pool, "BEGIN", work),
    as: (access: Access) => pgSession(pool, access),
    close: () => pool.end(),
  });
}

type PgliteLike = Pick<PGlite, "query">;
function overClient(client: PgliteLike): Executor {
  let orm: Orm | undefined;
  return {
    get orm() {
      return (orm ??= drizzlePglite({ client: client as PGlite }));
    },
    query: async <Row>(_name: string, text: string, values: unknown[]) =>
      (await client.query<Row>(text, values)).rows,
  };
}

/** Settings end with their transaction, so a single statement gets one around it. */
function pgliteSession(client: PGlite, access: Access): Session {
  const settings = setByText(access);
  const within = <T>(work: (tx: PgliteLike) => Promise<T>) =>
    client.transaction(async (tx) => {
      await tx.exec(settings);
      return work(tx);
    });
  const single: PgliteLike = {
    query: <Row>(...statement: Parameters<PGlite["query"]>): Promise<Results<Row>> =>
      within((tx) => tx.query<Row>(...statement)),
  };
  return Object.assign(overClient(single), {
    transaction: <T>(work: (tx: Executor) => Promise<T>) => within((tx) => work(overClient(tx))),
  });
}

const pgliteParsers = { 1082: (text: string) => text, 20: Number };

/** Wraps an opened embedded database. It has one connection: transactions and queries take turns. */
export async function overPglite(client: PGlite): Promise<Database> {
  await becomePlainRole(client);
  return Object.assign(overClient(client), {
    kind: "pglite" as const,
    transaction: <T>(work: (tx: Executor) => Promise<T>) => client.transaction((tx) => work(overClient(tx))),
    as: (access: Access) => pgliteSession(client, access),
    close: () => client.close(),
  });
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
