import type { FastifyInstance } from "fastify";
import { reminderOff } from "@soepel/api/services/reminder/off";
import { openRepo } from "@soepel/db/repo/repo";
import { DomainError } from "@soepel/domain/errors";
import { reminderOffTokenSchema } from "@soepel/domain/wire/reminder";
import type { App } from "./http.ts";
import { portsFor } from "./mount-trpc.ts";
import { isOneClick, ONE_CLICK_PATH } from "./reminders/one-click.ts";

const FORM_BYTES = 2_048;
const forms = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * Switches a reminder off for a mail program that posts the form of RFC 8058: without cookies, without an origin, and not in
 * JSON. Opening the address changes nothing: it leads a person to the page that asks.
 */
export async function mountReminderOff(server: FastifyInstance, app: App): Promise<void> {
  const repo = openRepo(app.database);
  await server.register(async (route) => {
    route.removeAllContentTypeParsers();
    route.addContentTypeParser(forms, { parseAs: "string", bodyLimit: FORM_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    route.addHook("onRequest", async (_request, reply) => {
      reply.header("cache-control", "no-store");
    });
    // Services refuse in their own words, which the routers of the API turn into a status; here it is done by hand.
    route.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof DomainError)) throw error;
      const status = error.code === "TOO_MANY_ATTEMPTS" ? 429 : 400;
      return reply.code(status).type("text/plain").send("later");
    });
    route.get<{ Params: { token: string } }>(`${ONE_CLICK_PATH}/:token`, async ({ params }, reply) => {
      const token = reminderOffTokenSchema.safeParse(params.token);
      return reply.redirect(token.success ? `/d/#uit.${token.data}` : "/d/", 303);
    });
    route.post<{ Params: { token: string } }>(`${ONE_CLICK_PATH}/:token`, async (request, reply) => {
      if (typeof request.body !== "string" || !isOneClick(request.body))
        return reply.code(400).type("text/plain").send("not one click");
      const token = reminderOffTokenSchema.safeParse(request.params.token);
      const ctx = {
        actor: { kind: "anonymous" as const },
        repo,
        now: app.now,
        requestId: request.id,
        ports: portsFor(app, request, reply),
      };
      // A token of another shape is looked up as well, so that it counts and answers like an unknown one.
      await reminderOff(ctx, { token: token.success ? token.data : "" });
      return reply.type("text/plain").send("off");
    });
  });
}
