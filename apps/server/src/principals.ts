import type { FastifyRequest } from "fastify";
import { tokenHash } from "@soepel/api/services/secrets";
import type { Actor } from "@soepel/api/context";
import type { Database } from "@soepel/db/client";
import { rolesOf } from "@soepel/db/repo/practice";
import type { Repo } from "@soepel/db/repo/repo";
import type { Auth } from "./auth.ts";

export const DIARY_COOKIE = "__Host-soepel-diary";
const IDLE_MINUTES = 15;
const TOUCH_SECONDS = 60;

const anonymous: Actor = { kind: "anonymous" };

/** The staff member behind a request. Disabled people, ended and idle sessions are nobody. */
export async function staffOf(
  request: FastifyRequest,
  deps: { auth: Auth; repo: Repo; database: Database; now: Date },
): Promise<Actor> {
  const cookie = request.headers.cookie;
  if (cookie === undefined || !cookie.includes("__Host-soepel=")) return anonymous;
  const found = await deps.auth.api.getSession({ headers: new Headers({ cookie }) });
  if (found === null) return anonymous;
  const idleMs = deps.now.getTime() - found.session.updatedAt.getTime();
  if (idleMs > IDLE_MINUTES * 60_000) return anonymous;
  if (idleMs > TOUCH_SECONDS * 1000) {
    const logins = deps.database.as({ kind: "login" });
    await logins.query("session_touch", "UPDATE auth_session SET updated_at = $2 WHERE token = $1", [
      found.session.token,
      deps.now.toISOString(),
    ]);
  }
  const staff = await deps.repo.publicDirect().people.staffOfUser(found.user.id);
  if (staff === null) return anonymous;
  return {
    kind: "staff",
    staffId: staff.staffId,
    userId: found.user.id,
    practiceId: staff.practiceId,
    practiceName: staff.practiceName,
    timeZone: staff.timeZone,
    demo: staff.demo,
    roles: rolesOf(staff),
    name: staff.name,
    email: found.user.email,
    locale: staff.locale,
    secondFactor: staff.secondFactor,
    signedInAt: found.session.createdAt,
  };
}

/** The patient whose phone sends a request, as far as its session reaches. */
export async function patientOf(request: FastifyRequest, deps: { repo: Repo; now: Date }): Promise<Actor> {
  const token = request.cookies[DIARY_COOKIE];
  if (token === undefined || token.length > 100) return anonymous;
  const session = await deps.repo.publicDirect().door.session(tokenHash(token), deps.now);
  if (session === null) return anonymous;
  return {
    kind: "patient",
    patientId: session.patientId,
    practiceId: session.practiceId,
    timeZone: session.timeZone,
    linkId: session.linkId,
    sessionId: session.id,
    strength: session.codeFresh ? "code" : "remembered",
  };
}
