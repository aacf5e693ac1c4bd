import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launch, startServer, temporaryDirectory } from "./support/server.ts";

// Refusals that need no built apps are tested beside the server; here stand those of a whole installation.
const directory = temporaryDirectory();
test.afterAll(() => directory.remove());
const path = (name: string) => join(directory.path, name);

test("data of another version of the embedded database are refused in one sentence and left alone", async () => {
  mkdirSync(path("old/pglite"), { recursive: true });
  writeFileSync(path("old/pglite/PG_VERSION"), "15");
  writeFileSync(path("old/engine.json"), JSON.stringify({ pglite: "0.2.17" }));
  const before = statSync(path("old/pglite/PG_VERSION")).mtimeMs;
  const { code, output } = await launch({ PORT: "0", DATA_DIR: path("old") }).ended;
  expect(code, output).toBe(1);
  expect(output.split("\n").filter((line) => line.includes("0.2.17"))).toHaveLength(1);
  expect(output, "a stack is not for the person who starts the server").not.toMatch(/^\s+at .+:\d+/m);
  expect(readdirSync(path("old/pglite"))).toEqual(["PG_VERSION"]);
  expect(statSync(path("old/pglite/PG_VERSION")).mtimeMs).toBe(before);
});

test("scripts and styles of both apps travel compressed and may be kept for ever", async () => {
  const server = await startServer({ DATA_DIR: path("files"), DEMO: "off" });
  for (const page of ["/", "/d/"]) {
    const html = await (await fetch(server.url + page)).text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((found) => found[1] ?? "");
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const { headers } = await fetch(server.url + file, { headers: { "accept-encoding": "br" } });
      expect(headers.get("cache-control"), file).toContain("immutable");
      // What is smaller without stays without.
      if (Number(headers.get("content-length")) > 1000)
        expect(headers.get("content-encoding"), file).toBe("br");
    }
  }
  await server.stop();
});

test("a server that is asked to end does so, and the next one finds its data", async () => {
  const settings = { DATA_DIR: path("kept"), DEMO: "off" };
  const first = await startServer(settings);
  const second = await launch({ ...settings, PORT: "0" }).ended;
  expect(second.code).toBe(1);
  expect(second.output).toMatch(/in use by process \d+/);
  expect((await fetch(`${first.url}/readyz`)).ok, "the first server goes on undisturbed").toBe(true);
  expect((await first.stop()).code).toBe(0);
  const next = await startServer(settings);
  expect((await next.stop()).code).toBe(0);
});
