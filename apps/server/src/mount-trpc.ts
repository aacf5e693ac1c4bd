import { fastifyTRPCPlugin, type CreateFastifyContextOptions } from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Actor, Context, Ports } from "@soepel/api/context";
import { diaryRouter } from "@soepel/api/diary/router";
import { markOf } from "@soepel/api/services/diary/mark";
import { staffRouter } from "@soepel/api/staff/router";
import { DIARY_OF_HEADER } from "@soepel/domain/diary-of";
import { openRepo } from "@soepel/db/repo/repo";
import { createAccount } from "./auth.ts";
import type { App } from "./http.ts";
import { DIARY_COOKIE, patientOf, staffOf } from "./principals.ts";

const MAX_BATCH = 10;

/** What a request lends to the services. */
export function portsFor(app: App, req: FastifyRequest, res: FastifyReply): Ports {
  const cookie = { path: "/", httpOnly: true, secure: true, sameSite: "strict" } as const;
  return {
    diaryCookie: {
      set: (token, maxAge) =>
        void res.setCookie(DIARY_COOKIE, token, { ...cookie, ...(maxAge === null ? {} : { maxAge }) }),
      clear: () => void res.clearCookie(DIARY_COOKIE, cookie),
    },
    createAccount: (input) => createAccount(app.auth, input),
    async removeAccount(userId) {
      await (await app.auth.$context).internalAdapter.deleteUser(userId);
    },
    async endSessions(userId) {
      await (await app.auth.$context).internalAdapter.deleteUserSessions(userId);
    },
    setupCode: () => app.setup.current(),
    endSetup: () => app.setup.end(),
    publicUrl: app.publicUrl,
    reminders: app.reminders,
    address: req.ip,
  };
}

/** Nobody, where a page shows the diary of somebody else than the session's: another tab of a shared phone was opened since then. */
function ifMeant(req: FastifyRequest, actor: Actor): Actor {
  const meant = req.headers[DIARY_OF_HEADER] ?? "";
  const other = actor.kind === "patient" && meant !== "" && meant !== markOf(actor.patientId);
  return other ? { kind: "anonymous" } : actor;
}

/** Two routers, two doors: a staff cookie means nothing to the diary and the other way round. */
export async function mountTrpc(server: FastifyInstance, app: App): Promise<void> {
  const repo = openRepo(app.database);
  const contextWith =
    (actorOf: (options: CreateFastifyContextOptions, now: Date) => Promise<Actor>) =>
    async (options: CreateFastifyContextOptions): Promise<Context> => ({
      actor: await actorOf(options, app.now()),
      repo,
      now: app.now,
      requestId: options.req.id,
      ports: portsFor(app, options.req, options.res),
    });
  const shared = { allowMethodOverride: true, maxBatchSize: MAX_BATCH };
  await server.register(fastifyTRPCPlugin, {
    prefix: "/trpc/staff",
    trpcOptions: {
      ...shared,
      router: staffRouter,
      createContext: contextWith(({ req }, now) =>
        staffOf(req, { auth: app.auth, repo, database: app.database, now }),
      ),
      onError: reportUnexpected(server),
    },
  });
  await server.register(fastifyTRPCPlugin, {
    prefix: "/trpc/diary",
    trpcOptions: {
      ...shared,
      router: diaryRouter,
      createContext: contextWith(async ({ req }, now) => ifMeant(req, await patientOf(req, { repo, now }))),
      onError: reportUnexpected(server),
    },
  });
}

/** The log gets the procedure and the kind of error; never inputs, never a person. */
const reportUnexpected =
  (server: FastifyInstance) =>
  ({ error, path }: { error: { code: string; cause?: Error | undefined }; path: string | undefined }) => {
    if (error.code !== "INTERNAL_SERVER_ERROR") return;
    const inner = error.cause?.cause instanceof Error ? error.cause.cause : error.cause;
    server.log.error(
      { procedure: path, name: inner?.name, at: inner?.stack?.split("\n").slice(1, 4) },
      "procedure failed",
    );
  };
