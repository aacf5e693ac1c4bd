import { createHash } from "node:crypto";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";
import { hashSecret, verifySecret } from "@soepel/api/services/secrets";
import type { Database, Executor } from "@soepel/db/client";
import { clearAttempts, countAttempt } from "@soepel/db/repo/attempts";
import * as tables from "@soepel/db/schema/auth";

export const SESSION_HOURS = 10;
const LOGIN_TRIES = 10;
const LOGIN_WINDOW_MINUTES = 15;
const PASSWORD_MIN = 14;
/** Guessing at one account is stopped by LOGIN_TRIES; this only slows one address that tries many accounts. */
const PER_ADDRESS = { window: 60, max: 60 };

type Options = { database: Database; secret: string; publicUrl: string };

const loginKey = (email: string) => `login:${email.toLowerCase().slice(0, 200)}`;
const tooMany = () => new APIError("TOO_MANY_REQUESTS", { message: "TOO_MANY_ATTEMPTS" });

/** Log-in of staff: e-mail, password and a time-based code. Nobody signs up: accounts come from set-up and invitations. */
export function createAuth({ database: all, secret, publicUrl }: Options) {
  const database = all.as({ kind: "login" });
  return betterAuth({
    appName: "Soepel",
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [publicUrl],
    database: drizzleAdapter(database.orm as unknown as Record<string, unknown>, {
      provider: "pg",
      schema: tables,
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: 128,
      password: { hash: hashSecret, verify: ({ hash, password }) => verifySecret(hash, password) },
    },
    plugins: [twoFactor({ issuer: "Soepel", skipVerificationOnEnable: false })],
    session: {
      expiresIn: SESSION_HOURS * 3600,
      // The end is absolute: nothing a person does moves it.
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      storage: "memory",
      // The library's own 3 per 10 s per address would stop a whole practice that starts its day behind one address.
      customRules: { "/sign-in/*": PER_ADDRESS, "/two-factor/*": PER_ADDRESS },
    },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: "__Host-soepel" }, two_factor: { name: "__Host-soepel-2fa" } },
      defaultCookieAttributes: { httpOnly: true, secure: true, sameSite: "strict", path: "/" },
    },
    telemetry: { enabled: false },
    logger: { level: "error", disabled: true },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        const body = (ctx.body ?? {}) as { email?: unknown; trustDevice?: unknown };
        // A browser may not choose to be trusted: every log-in asks the second factor.
        if (body.trustDevice !== undefined) throw new APIError("BAD_REQUEST", { message: "INVALID_INPUT" });
        if (ctx.path !== "/sign-in/email" || typeof body.email !== "string") return;
        const within = await countAttempt(database, {
          key: loginKey(body.email),
          at: new Date(),
          windowMinutes: LOGIN_WINDOW_MINUTES,
          limit: LOGIN_TRIES,
        });
        if (!within) throw tooMany();
      }),
      after: createAuthMiddleware(async (ctx) => {
        const made = ctx.context.newSession;
        // A right password alone must not renew the tries at the code: only the last step of a log-in clears the count.
        const halfway = ctx.path === "/sign-in/email" && made?.user["twoFactorEnabled"] === true;
        if (!made || halfway) return;
        const code = (ctx.body as { code?: unknown } | undefined)?.code;
        const isTotp = ctx.path === "/two-factor/verify-totp" && typeof code === "string";
        if (!isTotp || (await claimCode(database, made.user.id, code))) {
          await clearAttempts(database, loginKey(made.user.email));
          return;
        }
        await ctx.context.internalAdapter.deleteSession(made.session.token);
        throw new APIError("UNAUTHORIZED", { message: "CODE_ALREADY_USED" });
      }),
    },
  });
}
export type Auth = ReturnType<typeof createAuth>;

/**
 * False when this very code was used before: a code that somebody read along is worth nothing. A code holds for a few
 * periods of 30 s, so the last five used ones are remembered, newest first.
 */
async function claimCode(database: Executor, userId: string, code: string): Promise<boolean> {
  const hash = createHash("sha256").update(code).digest("hex");
  const rows = await database.query<{ user_id: string }>(
    "totp_claim",
    `INSERT INTO auth_totp_use AS t (user_id, code_hash, used_at) VALUES ($1, $2, now())
     ON CONFLICT (user_id) DO UPDATE SET used_at = excluded.used_at, code_hash =
       CASE WHEN t.used_at < now() - interval '2 minutes' THEN excluded.code_hash
         ELSE left(excluded.code_hash || ' ' || t.code_hash, 5 * 65) END
       WHERE position(excluded.code_hash IN t.code_hash) = 0 OR t.used_at < now() - interval '2 minutes' RETURNING user_id`,
    [userId, hash],
  );
  return rows.length > 0;
}

/** Makes an account with a password, for set-up, invitations and the demo. */
export async function createAccount(
  auth: Auth,
  input: { email: string; name: string; password: string },
): Promise<string> {
  const context = await auth.$context;
  const user = await context.internalAdapter.createUser(
    { email: input.email.toLowerCase(), name: input.name, emailVerified: true },
    { method: "email-password" },
  );
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: "credential",
    accountId: user.id,
    password: await hashSecret(input.password),
  });
  return user.id;
}
