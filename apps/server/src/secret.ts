import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Env } from "./env.ts";
import { StartupError } from "./startup-error.ts";

/** The secret of this installation: given in production, made once and kept in the data directory elsewhere. */
export function installationSecret(env: Env): string {
  if (env.authSecret !== null) return env.authSecret;
  const file = path.join(env.dataDir, "secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const secret = randomBytes(32).toString("base64url");
  try {
    mkdirSync(env.dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, secret, { mode: 0o600 });
  } catch {
    throw new StartupError(
      `The secret of this installation cannot be kept in ${env.dataDir}; set AUTH_SECRET, or DATA_DIR to a directory of your own.`,
    );
  }
  return secret;
}
