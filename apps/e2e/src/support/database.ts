import { randomUUID } from "node:crypto";
import pg from "pg";

/** The PostgreSQL that tests may make databases in, or null when this run has none. */
export const testDatabaseUrl: string | null = process.env["TEST_DATABASE_URL"] ?? null;

/** Makes an empty database beside the given one. `remove` also ends whatever is still connected to it. */
export async function emptyDatabase(beside: string): Promise<{ url: string; remove(): Promise<void> }> {
  const name = `soepel_e2e_${randomUUID().replaceAll("-", "")}`;
  const asOwner = async (statement: string) => {
    const client = new pg.Client({ connectionString: beside });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await asOwner(`CREATE DATABASE ${name}`);
  const url = new URL(beside);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => asOwner(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
