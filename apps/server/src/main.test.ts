import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The server as a process of its own: what it says and how it ends is all that its starter sees. */
const main = fileURLToPath(new URL("./main.ts", import.meta.url));
let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "soepel-main-"));
  writeFileSync(path.join(root, "a-file"), "mine");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const inRoot = (name: string) => path.join(root, name);

function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env["PATH"] ?? "", NODE_NO_WARNINGS: "1", LOG_LEVEL: "error", DEMO: "off", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<{ code: number | null; errors: string; said: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, errors, said }));
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on("data", () => {
      if (said.includes("Soepel is ready")) resolve();
    });
    void ended.then(({ errors: text }) => reject(new Error(`ended before it was ready: ${text}`)));
  });
  ready.catch(() => undefined);
  return { child, ended, ready };
}

const freePort = () =>
  new Promise<string>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(String(port)));
    });
  });

describe(
  "a start that cannot succeed is one sentence, exit code 1 and nothing touched",
  { timeout: 60_000 },
  () => {
    const unreachable = "postgres://soepel:a-secret-word@127.0.0.1:1/none";
    const secret = "x".repeat(32);
    const refusals: [string, () => Record<string, string>, RegExp][] = [
      [
        "a data directory under a file",
        () => ({ PORT: "0", DATA_DIR: inRoot("a-file/data") }),
        /cannot be written/,
      ],
      [
        "a database that does not answer",
        () => ({ PORT: "0", DATABASE_URL: unreachable, DATA_DIR: inRoot("x") }),
        /DATABASE_URL/,
      ],
      [
        "an address that is none",
        () => ({ PORT: "0", DATABASE_URL: "nonsense", DATA_DIR: inRoot("x") }),
        /DATABASE_URL/,
      ],
      [
        "production without a database",
        () => ({ NODE_ENV: "production", DATA_DIR: inRoot("x") }),
        /DATABASE_URL/,
      ],
      [
        "production without a secret",
        () => ({ NODE_ENV: "production", DATABASE_URL: unreachable, DATA_DIR: inRoot("x") }),
        /AUTH_SECRET/,
      ],
      [
        "production without its address",
        () => ({
          NODE_ENV: "production",
          DATABASE_URL: unreachable,
          AUTH_SECRET: secret,
          DATA_DIR: inRoot("x"),
        }),
        /PUBLIC_URL/,
      ],
      [
        "production at an address without encryption",
        () => ({
          NODE_ENV: "production",
          DATABASE_URL: unreachable,
          AUTH_SECRET: secret,
          PUBLIC_URL: "http://soepel.example.nl",
          DATA_DIR: inRoot("x"),
        }),
        /PUBLIC_URL/,
      ],
      ["a short secret", () => ({ AUTH_SECRET: "short", DATA_DIR: inRoot("x") }), /AUTH_SECRET/],
      ["a port that is no number", () => ({ PORT: "many", DATA_DIR: inRoot("x") }), /PORT/],
    ];
    it.each(refusals)("%s", async (_name, env, sentence) => {
      const { code, errors } = await launch(env()).ended;
      expect(code).toBe(1);
      expect(errors).toMatch(sentence);
      expect(errors.trim().split("\n"), "one sentence, no stack").toHaveLength(1);
      expect(errors).not.toContain("a-secret-word");
      expect(readdirSync(root)).toEqual(["a-file"]);
      expect(readFileSync(inRoot("a-file"), "utf8")).toBe("mine");
    });

    it("a port that is taken", async () => {
      const holder = createServer();
      const port = await new Promise<string>((resolve) => {
        holder.listen(0, "127.0.0.1", () => resolve(String((holder.address() as { port: number }).port)));
      });
      const { code, errors } = await launch({ PORT: port, DATA_DIR: inRoot("x") }).ended;
      holder.close();
      expect(code).toBe(1);
      expect(errors).toMatch(new RegExp(`^Port ${port} is in use by another program;.*\\n$`));
      expect(existsSync(inRoot("x"))).toBe(false);
    });
  },
);

describe("a running server", { timeout: 120_000 }, () => {
  it("keeps its directory to itself, ends with exit code 0 when asked, and starts again on its data", async () => {
    const directory = inRoot("data");
    const port = await freePort();
    const first = launch({ PORT: port, DATA_DIR: directory });
    await first.ready;
    const second = await launch({ PORT: "0", DATA_DIR: directory }).ended;
    expect(second.code).toBe(1);
    expect(second.errors).toMatch(new RegExp(`in use by process ${first.child.pid};`));
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status, "the first one is not disturbed").toBe(
      200,
    );
    const secret = readFileSync(path.join(directory, "secret"), "utf8");

    first.child.kill("SIGTERM");
    const ended = await first.ended;
    expect([ended.code, ended.errors]).toEqual([0, ""]);
    expect(ended.said).toMatch(/\/setup {3}code [0-9a-f]{5}(-[0-9a-f]{5}){3}/);
    expect(readdirSync(directory).toSorted()).toEqual(["engine.json", "pglite", "secret"]);

    const third = launch({ PORT: port, DATA_DIR: directory });
    await third.ready;
    third.child.kill("SIGINT");
    expect((await third.ended).code).toBe(0);
    expect(readFileSync(path.join(directory, "secret"), "utf8")).toBe(secret);
  });
});
