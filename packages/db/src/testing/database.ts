import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  readdirSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { openPglite, openPostgres, overPglite, type PostgresOptions } from "../client.ts";
import { loadShippedLibrary } from "../load-library.ts";
import { migrateEmbedded, migratePostgres } from "../migrate.ts";
import { emptyDatabase } from "./empty-database.ts";
import { whole, type WholeDatabase } from "./whole.ts";

/** On which database this run of the suite works; the same tests run on both. */
export const testKind: "pglite" | "postgres" =
  process.env["SOEPEL_TEST_ON"] === "postgres" ? "postgres" : "pglite";

const here = fileURLToPath(new URL("../..", import.meta.url));
const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );

/** An image weighs 40 MB: those that no running suite can still be reading go. */
function removeOldImages(folder: string): void {
  for (const name of readdirSync(folder)) {
    const image = path.join(folder, name);
    const ageMs = Date.now() - (statSync(image, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (ageMs > 600_000) rmSync(image, { force: true });
  }
}

/** A migrated database with the shipped library as a file image, made once and again when its sources change. */
async function pgliteImage(): Promise<Blob> {
  const folder = path.join(here, "node_modules/.cache/soepel");
  const sources = [
    path.join(here, "migrations"),
    path.join(here, "../domain/data"),
    path.join(here, "../domain/src"),
  ];
  const stamp = Math.round(Math.max(...sources.map(newest)));
  const file = path.join(folder, `image-${stamp}.tar`);
  if (!existsSync(file)) {
    const client = await PGlite.create();
    const database = await overPglite(client);
    await migrateEmbedded(database);
    await whole(database).transaction(loadShippedLibrary);
    const dump = await client.dumpDataDir("none");
    await client.close();
    mkdirSync(folder, { recursive: true });
    const own = `${file}.${process.pid}`;
    writeFileSync(own, Buffer.from(await dump.arrayBuffer()));
    renameSync(own, file);
    removeOldImages(folder);
  }
  return new Blob([readFileSync(file)]);
}

async function postgresDatabase(options: PostgresOptions): Promise<WholeDatabase> {
  const url = process.env["TEST_DATABASE_URL"];
  if (!url)
    throw new Error("SOEPEL_TEST_ON=postgres needs TEST_DATABASE_URL, with a role that may create databases");
  const empty = await emptyDatabase(url);
  await migratePostgres(empty.url);
  const database = whole(openPostgres(empty.url, options));
  await database.transaction(loadShippedLibrary);
  return {
    ...database,
    async close() {
      await database.close();
      await empty.remove();
    },
  };
}

/** A fresh database with schema and shipped library, one per test file, whose own statements reach every row. Close it in afterAll. */
export const openTestDatabase = async (options: PostgresOptions = {}): Promise<WholeDatabase> =>
  testKind === "postgres"
    ? postgresDatabase(options)
    : whole(await openPglite(undefined, await pgliteImage()));
