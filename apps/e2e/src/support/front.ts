import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const diary = fileURLToPath(new URL("../../../diary", import.meta.url));
const currentBuild = join(diary, "dist");

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
};

const isCompressed = (name: string) => /\.(br|gz)$/.test(name);

/** Names of the files under assets/ of the present build, without their compressed twins. */
export const currentAssets = (): string[] =>
  readdirSync(join(currentBuild, "assets")).filter((name) => !isCompressed(name));

/** A later build of the same diary: every file under assets/ has another name, nothing of the old ones is left. */
export function laterBuild(directory: string, tag: string): string {
  cpSync(currentBuild, directory, { recursive: true, filter: (name) => !isCompressed(name) });
  const assets = join(directory, "assets");
  const names = new Map(currentAssets().map((name) => [name, name.replace(/(\.\w+)$/, `${tag}$1`)]));
  const texts = [...currentAssets().map((name) => join("assets", name)), "index.html", "sw.js"];
  for (const name of texts) {
    let text = readFileSync(join(directory, name), "utf8");
    for (const [old, fresh] of names) text = text.replaceAll(old, fresh);
    if (name === "sw.js") text = text.replace(/VERSION = "\w+"/, `VERSION = "${tag}"`);
    writeFileSync(join(directory, name), text);
  }
  for (const [old, fresh] of names) renameSync(join(assets, old), join(assets, fresh));
  return directory;
}

/** The build of somebody who switched offline working off. */
export function buildWithoutOffline(directory: string): Promise<string> {
  const vite = join(diary, "node_modules/vite/bin/vite.js");
  const child = spawn("node", [vite, "build", "--outDir", directory, "--logLevel", "error"], {
    cwd: diary,
    env: { ...process.env, DIARY_OFFLINE: "off" },
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code) =>
      code === 0 ? resolve(directory) : reject(new Error(`vite ended with ${code}`)),
    );
  });
}

export type Front = {
  url: string;
  /** From now on the files of this build are served, and only they. */
  deploy(directory: string): void;
  /** Whether calls of the API reach the server. */
  reachable(yes: boolean): void;
  close(): Promise<void>;
};

/** Stands before a running server as a proxy does, and serves the diary from a build that can be changed meanwhile. */
export async function openFront(serverUrl: string): Promise<Front> {
  let build = currentBuild;
  let reachable = true;
  const page = await fetch(`${serverUrl}/d/`);
  const headers = Object.fromEntries(
    ["content-security-policy", "referrer-policy", "permissions-policy", "x-content-type-options"].map(
      (name) => [name, page.headers.get(name) ?? ""],
    ),
  );
  const file = (path: string, response: ServerResponse) => {
    const name = path === "/d/" ? "index.html" : path.slice("/d/".length);
    const cache = name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    try {
      const content = readFileSync(join(build, name));
      const type = types[extname(name)] ?? "image/png";
      response.writeHead(200, { ...headers, "content-type": type, "cache-control": cache }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  };
  const pass = (from: IncomingMessage, response: ServerResponse) => {
    const to = request(new URL(from.url ?? "/", serverUrl), { method: from.method, headers: from.headers });
    to.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    to.on("error", () => response.destroy());
    from.pipe(to);
  };
  const server = createServer((from, response) => {
    const { pathname } = new URL(from.url ?? "/", serverUrl);
    if (pathname.startsWith("/d/")) file(pathname, response);
    else if (reachable) pass(from, response);
    else from.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    deploy(directory) {
      build = directory;
    },
    reachable(yes) {
      reachable = yes;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
