import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { StartupError } from "./startup-error.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** 32 characters or more; signs cookies and encrypts second-factor secrets. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Number of proxies in front whose X-Forwarded-For may be believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** "off" starts an empty server outside production, as the first start in production is. */
  DEMO: z.enum(["on", "off"]).default("on"),
  /** Seed, patients and days of the demo practice. */
  DEMO_SEED: z.coerce.number().int().min(1).default(2026),
  /** smtp://user:password@host:port or smtps://…; without it no reminder goes out by mail. */
  SMTP_URL: z
    .url()
    .regex(/^smtps?:/)
    .optional(),
  /** Sender of reminders, such as "Soepel <herinnering@example.nl>". */
  MAIL_FROM: z.string().min(3).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn"),
});

export type Env = {
  production: boolean;
  port: number;
  host: string;
  publicUrl: string | null;
  dataDir: string;
  databaseUrl: string | null;
  databasePool: number;
  authSecret: string | null;
  trustProxy: number;
  demo: boolean;
  demoSeed: number;
  logLevel: string;
  smtp: { url: string; from: string } | null;
};

/** Cookies of this product are Secure: they live on https, and in browsers on localhost too. */
const isSecure = (url: string | undefined): boolean =>
  url !== undefined && (url.startsWith("https:") || new URL(url).hostname === "localhost");

/** Reads the settings of this process; the only place that looks at the environment. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw new StartupError(
      `The setting ${names.join(", ")} has a value that cannot be used; see the README for what it may be.`,
    );
  }
  const env = parsed.data;
  const production = env.NODE_ENV === "production";
  if (production && env.DATABASE_URL === undefined) {
    throw new StartupError(
      "In production DATABASE_URL must point to a PostgreSQL database; the embedded one is for trying out.",
    );
  }
  if (production && env.AUTH_SECRET === undefined) {
    throw new StartupError("In production AUTH_SECRET must be set to a secret of at least 32 characters.");
  }
  if (production && !isSecure(env.PUBLIC_URL)) {
    throw new StartupError(
      "In production PUBLIC_URL must be the https address that people use, such as https://soepel.example.nl.",
    );
  }
  if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) {
    throw new StartupError("With SMTP_URL, MAIL_FROM must be the address that reminders come from.");
  }
  return {
    production,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, "") ?? null,
    dataDir: path.resolve(root, env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    databasePool: env.DATABASE_POOL,
    authSecret: env.AUTH_SECRET ?? null,
    trustProxy: env.TRUST_PROXY,
    demo: !production && env.DEMO === "on",
    demoSeed: env.DEMO_SEED,
    logLevel: env.LOG_LEVEL,
    smtp:
      env.SMTP_URL === undefined || env.MAIL_FROM === undefined
        ? null
        : { url: env.SMTP_URL, from: env.MAIL_FROM },
  };
}
