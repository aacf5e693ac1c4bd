import { randomUUID } from "node:crypto";
import pg from "pg";

export type EmptyDatabase = { url: string; remove(): Promise<void> };

async function asOwner(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Makes an empty PostgreSQL database beside the given one; the role must be allowed to create databases. `remove` first
 * ends this role's own connections to it. Not WITH (FORCE): that also aims at autovacuum, which only a superuser may end,
 * while a plain DROP sends autovacuum away by itself.
 */
export async function emptyDatabase(beside: string): Promise<EmptyDatabase> {
  const name = `soepel_test_${randomUUID().replaceAll("-", "")}`;
  await asOwner(beside, [`CREATE DATABASE ${name}`]);
  const url = new URL(beside);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: () =>
      asOwner(beside, [
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND usename = current_user`,
        `DROP DATABASE IF EXISTS ${name}`,
      ]),
  };
}
