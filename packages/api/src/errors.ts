import type { TRPCError } from "@trpc/server";
import { z } from "zod";
import { DomainError, type ErrorCode } from "@soepel/domain/errors";

type TrpcCode = TRPCError["code"];

const status: Record<ErrorCode, TrpcCode> = {
  INVALID_INPUT: "BAD_REQUEST",
  NOT_SIGNED_IN: "UNAUTHORIZED",
  SECOND_FACTOR_NEEDED: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  CONFLICT: "CONFLICT",
  TOO_MANY_ATTEMPTS: "TOO_MANY_REQUESTS",
  LINK_OR_CODE: "UNAUTHORIZED",
  DAY_CLOSED: "CONFLICT",
  SUBMISSION_REUSED: "CONFLICT",
  ALREADY_PUBLISHED: "CONFLICT",
  PLAN_DATE: "BAD_REQUEST",
  DATE_ORDER: "BAD_REQUEST",
  PAUSE_OVERLAP: "CONFLICT",
  VARIANT_CIRCLE: "BAD_REQUEST",
  RED_FLAG_OPEN: "CONFLICT",
  TRIAL_OVERLAP: "CONFLICT",
  TRIAL_MIXES: "CONFLICT",
  TRIAL_OVER: "CONFLICT",
  INVITE_INVALID: "NOT_FOUND",
  FRESH_LOGIN_NEEDED: "FORBIDDEN",
  BSN_REFUSED: "BAD_REQUEST",
  UNEXPECTED: "INTERNAL_SERVER_ERROR",
};

export const statusOf = (code: ErrorCode): TrpcCode => status[code];

export type FieldIssue = { path: string; code: string };
type Known = { code: ErrorCode; path: readonly (string | number)[]; issues: FieldIssue[] };

/** What leaves the server about an error: a code, the fields and what is wrong with them. Never a value, stack or SQL. */
export function toDomainError(error: TRPCError): Known {
  const cause = error.cause;
  if (cause instanceof DomainError) return { code: cause.code, path: cause.path, issues: [] };
  if (cause instanceof z.ZodError && error.code === "BAD_REQUEST") {
    const issues = cause.issues.slice(0, 20).map((issue) => ({
      path: issue.path.map(String).join("."),
      code: issue.code === "custom" ? issue.message : issue.code,
    }));
    return { code: issues.some((i) => i.code === "bsn") ? "BSN_REFUSED" : "INVALID_INPUT", path: [], issues };
  }
  const byStatus: Partial<Record<TrpcCode, ErrorCode>> = {
    NOT_FOUND: "NOT_FOUND",
    BAD_REQUEST: "INVALID_INPUT",
    PARSE_ERROR: "INVALID_INPUT",
    PAYLOAD_TOO_LARGE: "INVALID_INPUT",
    METHOD_NOT_SUPPORTED: "INVALID_INPUT",
    UNSUPPORTED_MEDIA_TYPE: "INVALID_INPUT",
    TOO_MANY_REQUESTS: "TOO_MANY_ATTEMPTS",
  };
  return { code: byStatus[error.code] ?? "UNEXPECTED", path: [], issues: [] };
}
