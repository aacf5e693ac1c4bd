import { randomBytes, randomUUID } from "node:crypto";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Ports } from "@soepel/api/context";
import type { Database } from "@soepel/db/client";
import type { Auth } from "./auth.ts";
import { mountAuth } from "./mount-auth.ts";
import { mountReminderOff } from "./mount-reminder-off.ts";
import { mountStatic } from "./mount-static.ts";
import { mountTrpc } from "./mount-trpc.ts";
import type { SetupCode } from "./setup-code.ts";

export type App = {
  database: Database;
  auth: Auth;
  publicUrl: string;
  trustProxy: number;
  logLevel: string;
  setup: SetupCode;
  reminders: Ports["reminders"];
  /** Current second-factor code of a demo account, or null outside the demo. */
  demoCode: ((email: string) => string | null) | null;
  now(): Date;
};

const BODY_LIMIT = 256 * 1024;

/** A page of ours may talk to us and nobody else's: same origin, JSON, no cross-site fetch. */
function isForeign(request: FastifyRequest, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const ownHost = origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  const sameOrigin = origin === undefined || origin === publicUrl || ownHost;
  const json = request.headers["content-type"]?.startsWith("application/json") === true;
  return !sameOrigin || !json || (site !== undefined && site !== "same-origin");
}

const refuse = (reply: FastifyReply, status: 403 | 405) =>
  reply.code(status).send({ error: { data: { reason: status === 403 ? "NOT_FOUND" : "INVALID_INPUT" } } });

const csp = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** The whole web server: API, log-in, dashboard and diary from one process. */
export async function buildServer(app: App): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    // The nearest proxies may say who called; with none, the socket does.
    trustProxy: (_address: string, hop: number) => hop < app.trustProxy,
    logger: {
      level: app.logLevel,
      redact: ["req.headers", "req.url", "res.headers"],
      serializers: { req: () => ({}) },
    },
    genReqId: () => randomUUID(),
    connectionTimeout: 30_000,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 2_000 },
    return503OnClosing: true,
    forceCloseConnections: "idle",
  });
  await server.register(cookie);
  await server.register(helmet, {
    contentSecurityPolicy: false,
    hsts: app.publicUrl.startsWith("https:") ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    referrerPolicy: { policy: "no-referrer" },
  });
  // Answers only: a compressed request could unpack to far more than the body limit. Files come compressed from the build.
  await server.register(compress, {
    globalDecompression: false,
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await server.register(rateLimit, { max: 1200, timeWindow: "1 minute" });

  server.decorateRequest("cspNonce", "");
  server.addHook("onRequest", async (request, reply) => {
    request.cspNonce = randomBytes(16).toString("base64");
    reply.header("content-security-policy", csp(request.cspNonce));
    reply.header("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()");
  });
  // Before the body is read: what is refused here costs nothing, and every answer about data says no-store.
  server.addHook("onRequest", async (request, reply) => {
    if (!request.url.startsWith("/trpc/") && !request.url.startsWith("/api/")) return;
    reply.header("cache-control", "no-store");
    // Queries travel by POST too: an address ends up in logs and histories.
    if (request.method !== "POST") return refuse(reply, 405);
    if (isForeign(request, app.publicUrl)) return refuse(reply, 403);
  });
  server.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status >= 500) request.log.error({ err: { name: (error as Error).name } }, "request failed");
    const reason = status === 429 ? "TOO_MANY_ATTEMPTS" : status >= 500 ? "UNEXPECTED" : "INVALID_INPUT";
    return reply.code(status).send({ error: { data: { reason, issues: [] } } });
  });

  server.get("/healthz", async () => ({ ok: true }));
  server.get("/readyz", async (_request, reply) => {
    try {
      await app.database.query("ready", "SELECT 1", []);
      return { ok: true };
    } catch {
      return reply.code(503).send({ ok: false });
    }
  });
  mountAuth(server, app);
  await mountTrpc(server, app);
  await mountReminderOff(server, app);
  await mountStatic(server);
  return server;
}

declare module "fastify" {
  interface FastifyRequest {
    cspNonce: string;
  }
}
