import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EmbeddedDatabaseError, openEmbedded } from "./embedded.ts";
import { runChild } from "./testing/child.ts";

let base: string;
let root: string;
let directory: string;
/** Making a database takes seconds, opening one does not: it is made once and copied. */
const prepared = () => path.join(base, "prepared");
beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), "soepel-embedded-"));
  mkdirSync(prepared(), { mode: 0o777 });
  const { database, isNew } = await openEmbedded(prepared());
  expect(isNew).toBe(true);
  await database.close();
}, 120_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  root = mkdtempSync(path.join(base, "test-"));
  directory = path.join(root, "data");
});
const copyPrepared = () => cpSync(prepared(), directory, { recursive: true });

const lockFile = () => path.join(directory, "soepel.lock");
const refusal = (opening: Promise<unknown>) =>
  opening.then(
    () => null,
    (error: unknown) => error as Error,
  );

/** Opens the directory in a process of its own and writes rows until it is killed; "stored n" is an acknowledgement. */
const writer = () =>
  runChild(
    `import { openEmbedded } from "./src/embedded.ts";
     const { database } = await openEmbedded(process.env.DIRECTORY);
     await database.query("t", "CREATE TABLE IF NOT EXISTS note (n int PRIMARY KEY, text text)", []);
     console.log("open");
     for (let n = 1; ; n += 1) {
       await database.transaction((tx) => tx.query("i", "INSERT INTO note VALUES ($1, repeat('x', 500))", [n]));
       console.log("stored " + n);
     }`,
    { DIRECTORY: directory },
  );

describe("a data directory", { timeout: 60_000 }, () => {
  it("is closed to others, also one that was open to them, and belongs to one process until it is closed", async () => {
    copyPrepared();
    chmodSync(directory, 0o777);
    const first = await openEmbedded(directory);
    expect(first.isNew).toBe(false);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    const second = await refusal(openEmbedded(directory));
    expect(second).toBeInstanceOf(EmbeddedDatabaseError);
    expect(second?.message).toContain(`in use by process ${process.pid}`);
    await first.database.close();
    expect(readdirSync(directory).toSorted(), "nothing is left lying about").toEqual([
      "engine.json",
      "pglite",
    ]);
    await (await openEmbedded(directory)).database.close();
  });

  it("that cannot be written is refused in one sentence", async () => {
    writeFileSync(path.join(root, "a-file"), "mine");
    const error = await refusal(openEmbedded(path.join(root, "a-file/data")));
    expect(error).toBeInstanceOf(EmbeddedDatabaseError);
    expect(error?.message).toMatch(/cannot be written \(ENOTDIR\)/);
    expect(readFileSync(path.join(root, "a-file"), "utf8")).toBe("mine");
  });

  it.each([
    ["another minor version", JSON.stringify({ pglite: "0.1.5" }), "0.1.5"],
    ["an unknown version", null, "unknown"],
  ])("made by %s of the engine is refused and left as it is", async (_name, engine, named) => {
    mkdirSync(path.join(directory, "pglite"), { recursive: true });
    writeFileSync(path.join(directory, "pglite/PG_VERSION"), "16\n");
    if (engine !== null) writeFileSync(path.join(directory, "engine.json"), engine);
    const picture = () =>
      readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const file = path.join(entry.parentPath, entry.name);
          return [
            file,
            createHash("sha256").update(readFileSync(file)).digest("hex"),
            statSync(file).mtimeMs,
          ];
        });
    const before = picture();
    const error = await refusal(openEmbedded(directory));
    expect(error).toBeInstanceOf(EmbeddedDatabaseError);
    expect(error?.message).toContain(named);
    expect(picture()).toEqual(before);
  });
});

describe("the lock of a process that is gone", { timeout: 60_000 }, () => {
  it("is taken over", async () => {
    const gone = runChild("process.exit(0)");
    await gone.ended;
    copyPrepared();
    writeFileSync(lockFile(), JSON.stringify({ pid: gone.pid, startedAt: "" }));
    const { database } = await openEmbedded(directory);
    expect((JSON.parse(readFileSync(lockFile(), "utf8")) as { pid: number }).pid).toBe(process.pid);
    await database.close();
  });

  it("is not taken for the lock of a later process with the same number", async () => {
    copyPrepared();
    writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, startedAt: "1" }));
    const { database } = await openEmbedded(directory);
    await database.close();
  });

  it("goes to one of several that start at once", async () => {
    const gone = runChild("process.exit(0)");
    await gone.ended;
    copyPrepared();
    writeFileSync(lockFile(), JSON.stringify({ pid: gone.pid, startedAt: "" }));
    const openers = await Promise.allSettled(Array.from({ length: 4 }, () => openEmbedded(directory)));
    const opened = openers.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(opened).toHaveLength(1);
    await opened[0]!.database.close();
  });
});

describe("kill -9", () => {
  it(
    "in the middle of writing loses no acknowledged row, and the next start recovers",
    { timeout: 60_000 },
    async () => {
      copyPrepared();
      const child = writer();
      await child.line((line) => line === "stored 40");
      const refused = await refusal(openEmbedded(directory));
      expect(refused?.message, "while it writes nobody else gets in").toContain(`process ${child.pid}`);
      child.kill();
      await child.ended;
      const acknowledged = Number(
        child.lines
          .filter((line) => line.startsWith("stored "))
          .at(-1)
          ?.slice(7),
      );
      const { database } = await openEmbedded(directory);
      const rows = await database.query<{ n: number; length: number }>(
        "r",
        "SELECT n, length(text) FROM note ORDER BY n",
        [],
      );
      expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
      expect(rows.map((row) => row.n)).toEqual(rows.map((_, i) => i + 1));
      expect(rows.every((row) => row.length === 500)).toBe(true);
      await database.query("w", "INSERT INTO note VALUES (100000, 'goes on')", []);
      await database.close();
    },
  );
});
