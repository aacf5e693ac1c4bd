import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, launch, startServer, temporaryDirectory, type Ended } from "./support/server.ts";

/** A refusal is one sentence a person can act on: no stack, and an exit code that scripts notice. */
function expectRefusal(ended: Ended, sentence: RegExp): void {
  expect(ended.code, ended.output).toBe(1);
  expect(ended.output).toMatch(sentence);
  expect(ended.output, "a stack is not for the person who starts the server").not.toMatch(/^\s+at .+:\d+/m);
  const said = ended.output.split("\n").filter((line) => sentence.test(line));
  expect(said, "the sentence stands there once").toHaveLength(1);
}

test.describe("a server that cannot start says why in one sentence and ends", () => {
  const directory = temporaryDirectory();
  test.afterAll(() => directory.remove());
  const path = (name: string) => join(directory.path, name);

  test("when its port is taken", async () => {
    const port = await freePort();
    const holder = createServer().listen(port, "127.0.0.1");
    const ended = await launch({ PORT: String(port), DATA_DIR: path("busy-port") }).ended;
    holder.close();
    expectRefusal(ended, new RegExp(`port ${port}.*`, "i"));
  });

  test("when its data directory cannot be written", async () => {
    writeFileSync(path("a-file"), "not a directory");
    const ended = await launch({ PORT: "0", DATA_DIR: path("a-file/data") }).ended;
    expectRefusal(ended, /cannot be written/);
    expect(readFileSync(path("a-file"), "utf8")).toBe("not a directory");
  });

  test("when another server has its data directory, which goes on undisturbed", async () => {
    const first = await startServer({ DATA_DIR: path("shared"), DEMO: "off" });
    const second = await launch({ PORT: "0", DATA_DIR: path("shared"), DEMO: "off" }).ended;
    expectRefusal(second, /in use by process \d+/);
    expect((await fetch(`${first.url}/readyz`)).ok).toBe(true);
    expect((await first.stop()).code).toBe(0);
  });

  test("when its data directory was made by another version of the embedded database", async () => {
    mkdirSync(path("old/pglite"), { recursive: true });
    writeFileSync(path("old/pglite/PG_VERSION"), "15");
    writeFileSync(path("old/engine.json"), JSON.stringify({ pglite: "0.2.17" }));
    const before = statSync(path("old/pglite/PG_VERSION")).mtimeMs;
    const ended = await launch({ PORT: "0", DATA_DIR: path("old") }).ended;
    expectRefusal(ended, /0\.2\.17/);
    expect(readdirSync(path("old/pglite"))).toEqual(["PG_VERSION"]);
    expect(statSync(path("old/pglite/PG_VERSION")).mtimeMs).toBe(before);
  });

  test("when its database cannot be reached", async () => {
    const url = "postgres://soepel:a-secret-word@127.0.0.1:1/none";
    const ended = await launch({ PORT: "0", DATABASE_URL: url, DATA_DIR: path("unused") }).ended;
    expectRefusal(ended, /DATABASE_URL/);
    expect(ended.output, "the password is not printed").not.toContain("a-secret-word");
  });

  test("when its database address is not an address", async () => {
    const ended = await launch({ PORT: "0", DATABASE_URL: "nonsense", DATA_DIR: path("unused") }).ended;
    expectRefusal(ended, /DATABASE_URL/);
  });

  test("when it is in production without a database", async () => {
    const ended = await launch({ NODE_ENV: "production", PORT: "0", DATA_DIR: path("production") }).ended;
    expectRefusal(ended, /In production DATABASE_URL must/);
    expect(readdirSync(directory.path)).not.toContain("production");
  });

  test("when a setting has a value that cannot be used", async () => {
    const ended = await launch({ PORT: "many", DATA_DIR: path("settings") }).ended;
    expectRefusal(ended, /PORT/);
  });
});

test("a server that is asked to end does so, and the next one finds its data", async () => {
  const directory = temporaryDirectory();
  const first = await startServer({ DATA_DIR: directory.path, DEMO: "off" });
  expect((await first.stop()).code).toBe(0);
  const second = await startServer({ DATA_DIR: directory.path, DEMO: "off" });
  expect(second.output(), "nothing is made anew").not.toContain("Making");
  expect((await second.stop()).code).toBe(0);
  directory.remove();
});
