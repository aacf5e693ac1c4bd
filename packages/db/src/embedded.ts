import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { openPglite, type Database } from "./client.ts";

/** Why an embedded database could not be opened; the message is one sentence for the person who started the server. */
export class EmbeddedDatabaseError extends Error {
  override name = "EmbeddedDatabaseError";
}

/** The engine does not export its package.json: it lies two folders above its entry file. */
const engineManifest = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite")),
  "../package.json",
);
const engineVersion = (JSON.parse(readFileSync(engineManifest, "utf8")) as { version: string }).version;
const minorOf = (version: string) => version.split(".").slice(0, 2).join(".");

/** Start time of a process in clock ticks, so that a reused pid is not taken for the old owner. "" where unknown. */
function startedAt(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isRunning(owner: { pid: number; startedAt: string }): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const now = startedAt(owner.pid);
  return now === "" || owner.startedAt === "" || now === owner.startedAt;
}

/** Takes the directory for this process alone: a lock file made in one step, which a dead owner does not keep. */
function takeLock(lockFile: string): () => void {
  const own = `${lockFile}.${randomUUID()}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) }), {
    mode: 0o600,
  });
  try {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        linkSync(own, lockFile);
        return () => rmSync(lockFile, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        const owner = JSON.parse(readFileSync(lockFile, "utf8")) as { pid: number; startedAt: string };
        if (isRunning(owner)) {
          throw new EmbeddedDatabaseError(
            `The data directory ${path.dirname(lockFile)} is in use by process ${owner.pid}; stop that one first or set DATA_DIR to another directory.`,
          );
        }
        rmSync(lockFile, { force: true });
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new EmbeddedDatabaseError(
    `The data directory ${path.dirname(lockFile)} is being opened by another process.`,
  );
}

function prepareDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    const probe = path.join(directory, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    throw new EmbeddedDatabaseError(
      `The data directory ${directory} cannot be written (${reason}); set DATA_DIR to a directory of your own.`,
    );
  }
}

function checkEngine(engineFile: string, databaseDirectory: string): void {
  if (!existsSync(path.join(databaseDirectory, "PG_VERSION"))) return;
  const made = existsSync(engineFile)
    ? (JSON.parse(readFileSync(engineFile, "utf8")) as { pglite: string }).pglite
    : "unknown";
  if (made === "unknown" || minorOf(made) !== minorOf(engineVersion)) {
    throw new EmbeddedDatabaseError(
      `The data in ${databaseDirectory} was made with embedded database ${made}, this server has ${engineVersion}; nothing was changed. Start it once with the version that made it and move the data by dump, or set DATA_DIR to a new directory.`,
    );
  }
}

export type EmbeddedDatabase = { database: Database; isNew: boolean };

/**
 * Opens the embedded database of a data directory: private (0700), held by one process, refused when made by another minor
 * version of the engine. Throws EmbeddedDatabaseError before anything in the directory is changed.
 */
export async function openEmbedded(directory: string): Promise<EmbeddedDatabase> {
  prepareDirectory(directory);
  const databaseDirectory = path.join(directory, "pglite");
  const engineFile = path.join(directory, "engine.json");
  const release = takeLock(path.join(directory, "soepel.lock"));
  try {
    checkEngine(engineFile, databaseDirectory);
    const isNew = !existsSync(path.join(databaseDirectory, "PG_VERSION"));
    if (isNew) writeFileSync(engineFile, JSON.stringify({ pglite: engineVersion }), { mode: 0o600 });
    const database = await openPglite(databaseDirectory);
    process.once("exit", release);
    return {
      isNew,
      database: {
        ...database,
        async close() {
          await database.close();
          release();
        },
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
