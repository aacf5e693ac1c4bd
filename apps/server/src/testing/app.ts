import { randomUUID } from "node:crypto";
import { TOTP, Secret } from "otpauth";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { symmetricEncrypt } from "better-auth/crypto";
import type { Database } from "@soepel/db/client";
import { openRepo } from "@soepel/db/repo/repo";
import { openTestDatabase } from "@soepel/db/testing/database";
import { makePractice } from "@soepel/db/testing/builders";
import { createAccount, createAuth } from "../auth.ts";
import { buildServer } from "../http.ts";
import { makeSetupCode } from "../setup-code.ts";

export const publicUrl = "http://localhost:3999";
export const password = "een lange zin als wachtwoord";
export type Person = { email: string; userId: string; secret: string | null };
export type Answer = LightMyRequestResponse;

/** The web server on a database of its own, asked without a network. Every caller has an address of its own. */
export async function startApp(options: { demo?: boolean } = {}) {
  const database: Database = await openTestDatabase();
  const auth = createAuth({ database, secret: "a secret of the tests, long enough", publicUrl });
  const server = await buildServer({
    database,
    auth,
    publicUrl,
    trustProxy: 0,
    logLevel: "silent",
    setup: makeSetupCode(false),
    reminders: { mail: "on", pushKey: "test-key" },
    demoCode: options.demo === true ? () => "123456" : null,
    now: () => new Date(),
  });
  const { practiceId } = await makePractice(database);
  let callers = 0;
  const newAddress = () => `10.0.${Math.floor((callers += 1) / 250)}.${(callers % 250) + 1}`;

  /** A post as the dashboard sends it; `headers` change one thing. */
  const post = (url: string, payload: unknown, more: Omit<InjectOptions, "url"> = {}): Promise<Answer> =>
    server.inject({
      method: "POST",
      remoteAddress: newAddress(),
      ...more,
      url,
      headers: {
        "content-type": "application/json",
        origin: publicUrl,
        "sec-fetch-site": "same-origin",
        ...more.headers,
      },
      payload: typeof payload === "string" ? payload : JSON.stringify(payload),
    });
  const query = (procedure: string, cookie?: string, input?: unknown) =>
    post(`/trpc/staff/${procedure}`, input ?? "", { headers: cookie === undefined ? {} : { cookie } });

  /** Staff of the practice; with a second factor unless said otherwise. */
  async function newPerson(
    more: { secondFactor?: boolean; isTherapist?: boolean; isAdmin?: boolean } = {},
  ): Promise<Person> {
    const email = `${randomUUID()}@test.example`;
    const userId = await createAccount(auth, { email, name: "T. Tester", password });
    await openRepo(database).asPublic((repo) =>
      repo.people.addStaff({
        practiceId,
        userId,
        name: "T. Tester",
        isTherapist: more.isTherapist ?? true,
        isAdmin: more.isAdmin ?? false,
      }),
    );
    if (more.secondFactor === false) return { email, userId, secret: null };
    const secret = new Secret({ size: 20 }).base32;
    const key = (await auth.$context).secretConfig;
    const stored = await symmetricEncrypt({ key, data: `base32:${secret}` });
    const backup = await symmetricEncrypt({ key, data: "[]" });
    await database.query(
      "test_two_factor",
      "INSERT INTO auth_two_factor (id, user_id, secret, backup_codes, verified) VALUES ($1, $1, $2, $3, true)",
      [userId, stored, backup],
    );
    await database.query("test_enrolled", "UPDATE auth_user SET two_factor_enabled = true WHERE id = $1", [
      userId,
    ]);
    return { email, userId, secret };
  }

  const signIn = (email: string, given = password, more: Record<string, unknown> = {}) =>
    post("/api/auth/sign-in/email", { email, password: given, ...more });
  const verify = (pending: string, code: string, more: Record<string, unknown> = {}) =>
    post("/api/auth/two-factor/verify-totp", { code, ...more }, { headers: { cookie: pending } });
  /** Signs in all the way and returns the cookie of the session. */
  async function session(person: Person): Promise<string> {
    const first = await signIn(person.email);
    if (person.secret === null) return cookiesOf(first);
    return cookiesOf(await verify(cookiesOf(first), codeOf(person)));
  }
  return { database, auth, server, practiceId, post, query, newPerson, signIn, verify, session, newAddress };
}

/** The code that the person's authenticator shows; `stepsBack` counts periods of thirty seconds. */
export const codeOf = (person: Person, stepsBack = 0): string =>
  new TOTP({ secret: person.secret ?? "" }).generate({ timestamp: Date.now() - stepsBack * 30_000 });

/** Cookies of an answer as the browser would send them back; cleared ones are left out. */
export function cookiesOf(answer: Answer): string {
  const set = answer.headers["set-cookie"];
  const all = set === undefined ? [] : Array.isArray(set) ? set : [set];
  return all
    .filter((cookie) => !/max-age=0/i.test(cookie))
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
