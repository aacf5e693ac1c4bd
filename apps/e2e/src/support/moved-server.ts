import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext } from "@playwright/test";
import { startServer, temporaryDirectory, type Server } from "./server.ts";
import { SecondFactor, staffContext } from "./staff.ts";
import { after, people } from "./test.ts";

const preload = fileURLToPath(new URL("moved-clock.ts", import.meta.url));

export type MovedServer = Server & {
  /** The moment it is on this server. */
  now(): number;
  moveTo(instant: string): Promise<void>;
  /** Signs the therapist of its demo practice in, anew after hours have passed. */
  therapist(browser: Browser): Promise<BrowserContext>;
};

/** A server with the demo practice that runs at another time than this machine; its clock can be moved on. */
export async function startServerAt(instant: string): Promise<MovedServer> {
  const directory = temporaryDirectory();
  const file = join(directory.path, "clock");
  let ahead = Date.parse(instant) - Date.now();
  writeFileSync(file, String(ahead));
  const env = { NODE_OPTIONS: `--import=${preload}`, MOVED_CLOCK: file };
  const server = await startServer({ ...env, DATA_DIR: join(directory.path, "data") });
  const { email } = people.therapist;
  const secret = after(server.output(), new RegExp(`${email}.*authenticator secret (\\w+)`));
  const now = () => Date.now() + ahead;
  const factor = new SecondFactor(secret, now);
  return {
    ...server,
    now,
    async moveTo(to) {
      ahead = Date.parse(to) - Date.now();
      writeFileSync(file, String(ahead));
      while (readFileSync(`${file}.seen`, "utf8") !== String(ahead))
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
    therapist: (browser) => staffContext(browser, server.url, people.therapist, () => factor.next()),
    async stop() {
      const ended = await server.stop();
      directory.remove();
      return ended;
    },
  };
}
