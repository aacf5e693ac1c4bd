import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { App } from "./http.ts";

/** The paths of the log-in library that the dashboard uses; everything else of it stays closed. */
const open = new Set([
  "/api/auth/sign-in/email",
  "/api/auth/sign-out",
  "/api/auth/two-factor/enable",
  "/api/auth/two-factor/verify-totp",
  "/api/auth/two-factor/verify-backup-code",
]);

/** What these paths take: short texts that a database can hold, and switches. */
const bodySchema = z.record(
  z.string(),
  z.union([
    z.boolean(),
    z
      .string()
      .max(300)
      .refine((text) => !text.includes("\u0000") && text.isWellFormed()),
  ]),
);

export function mountAuth(server: FastifyInstance, app: App): void {
  server.post(
    "/api/auth/*",
    { config: { rateLimit: { max: 60, timeWindow: "1 minute" } } },
    async (request, reply) => {
      const { pathname } = new URL(request.url, app.publicUrl);
      if (!open.has(pathname)) return reply.code(404).send({ error: { data: { reason: "NOT_FOUND" } } });
      const body = bodySchema.safeParse(request.body ?? {});
      if (!body.success) return reply.code(400).send({ error: { data: { reason: "INVALID_INPUT" } } });
      const headers = new Headers({ "content-type": "application/json", origin: app.publicUrl });
      if (request.headers.cookie !== undefined) headers.set("cookie", request.headers.cookie);
      headers.set("x-forwarded-for", request.ip);
      const response = await app.auth.handler(
        new Request(`${app.publicUrl}${pathname}`, {
          method: "POST",
          headers,
          body: JSON.stringify(body.data),
        }),
      );
      reply.code(response.status);
      for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
      return reply.type("application/json").send(await response.text());
    },
  );

  if (app.demoCode !== null) {
    const code = app.demoCode;
    server.post<{ Body: { email?: unknown } | null }>("/api/demo/code", async (request, reply) => {
      const email = request.body?.email;
      const current = typeof email === "string" ? code(email) : null;
      if (current === null) return reply.code(404).send({ error: { data: { reason: "NOT_FOUND" } } });
      return { code: current };
    });
  }
}
