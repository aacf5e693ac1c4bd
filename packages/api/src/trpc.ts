import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { mayDo, ruleOf, type Action } from "@soepel/domain/access";
import { DomainError } from "@soepel/domain/errors";
import type { Context, PatientActor, StaffActor } from "./context.ts";
import { statusOf, toDomainError } from "./errors.ts";
import { recordDenied } from "./services/acting.ts";

/** How a procedure is guarded. Every procedure has exactly one; the access test enumerates them. */
export type Policy =
  | { kind: "public" }
  | { kind: "signed_in" }
  | { kind: "staff"; action: Action }
  | { kind: "patient"; action: Action };

export type Meta = { policy: Policy };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    errorFormatter({ shape, error }) {
      const known = toDomainError(error);
      return {
        message: known.code,
        code: shape.code,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          reason: known.code,
          path: known.path.map(String),
          issues: known.issues,
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const FRESH_LOGIN_MS = 15 * 60_000;

/** In tRPC 11 next() never throws: the result is inspected instead, and unknown errors keep their text to themselves. */
const errorsToReasons = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const cause = result.error.cause;
  if (cause instanceof DomainError) {
    throw new TRPCError({ code: statusOf(cause.code), message: cause.code, cause });
  }
  if (result.error.code === "BAD_REQUEST" || cause instanceof z.ZodError) return result;
  throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "UNEXPECTED", cause: result.error });
});

/** False for characters that no text column can hold (zero bytes, half a surrogate pair) and for nesting without end. */
function isStorable(raw: unknown): boolean {
  if (raw === undefined) return true;
  try {
    return !/\\u(?:0000|d[89a-f])/i.test(JSON.stringify(raw));
  } catch {
    return false;
  }
}

/** Refuses what the database could not take, so that bad input is never a failure of ours. */
const storableText = t.middleware(async ({ getRawInput, next }) => {
  // A body that cannot be read is the input schema's to refuse; a procedure without input does not look at it.
  const raw = await getRawInput().catch(() => undefined);
  if (!isStorable(raw)) throw new DomainError("INVALID_INPUT");
  return next();
});

const base = t.procedure.use(errorsToReasons).use(storableText);

const withMeta = (policy: Policy) => base.meta({ policy });

/** Open to everyone: log-in helpers and the diary's door. */
export const publicProcedure = withMeta({ kind: "public" });

function signedIn(ctx: Context): StaffActor {
  if (ctx.actor.kind !== "staff") throw new DomainError("NOT_SIGNED_IN");
  return ctx.actor;
}

/** Signed in with a password; the second factor may still be missing. */
export const signedInProcedure = withMeta({ kind: "signed_in" }).use(({ ctx, next }) =>
  next({ ctx: { ...ctx, actor: signedIn(ctx) } }),
);

/** Staff with a second factor whose role may do the action. Which patient is checked where the patient is fetched. */
export const staffProcedure = (action: Action) =>
  withMeta({ kind: "staff", action }).use(async ({ ctx, next }) => {
    const actor = signedIn(ctx);
    if (!actor.secondFactor) throw new DomainError("SECOND_FACTOR_NEEDED");
    if (!mayDo(actor.roles, action)) {
      await recordDenied({ ...ctx, actor }, action);
      throw new DomainError("NOT_FOUND");
    }
    if (ruleOf(action).freshLogin && ctx.now().getTime() - actor.signedInAt.getTime() > FRESH_LOGIN_MS) {
      throw new DomainError("FRESH_LOGIN_NEEDED");
    }
    return next({ ctx: { ...ctx, actor } });
  });

/** A patient's phone. Such procedures never take a patient id: the session says who it is. */
export const patientProcedure = (action: Action) =>
  withMeta({ kind: "patient", action }).use(({ ctx, next }) => {
    if (ctx.actor.kind !== "patient") throw new DomainError("NOT_SIGNED_IN");
    const needed = ruleOf(action).patient;
    if (needed === null) throw new DomainError("NOT_FOUND");
    if (needed === "code" && ctx.actor.strength !== "code") throw new DomainError("NOT_SIGNED_IN");
    const actor: PatientActor = ctx.actor;
    return next({ ctx: { ...ctx, actor } });
  });
