import { TRPCClientError } from "@trpc/client";
import { errorCodes, type ErrorCode } from "@soepel/domain/errors";

export type FieldIssue = { path: string; code: string };

const isErrorCode = (value: unknown): value is ErrorCode => errorCodes.some((code) => code === value);

function dataOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof TRPCClientError)) return {};
  const data: unknown = error.data;
  return typeof data === "object" && data !== null ? { ...data } : {};
}

/** The refusal behind an error. "OFFLINE" when no answer came at all; "UNEXPECTED" for anything unknown. */
export function reasonOf(error: unknown): ErrorCode | "OFFLINE" {
  const reason = dataOf(error)["reason"];
  if (isErrorCode(reason)) return reason;
  const noAnswer = error instanceof TRPCClientError && error.data === undefined;
  return noAnswer || error instanceof TypeError ? "OFFLINE" : "UNEXPECTED";
}

/** What is wrong with which field, as the server said it; empty when the error is not about fields. */
export function issuesOf(error: unknown): FieldIssue[] {
  const { issues, path, reason } = dataOf(error);
  if (Array.isArray(issues) && issues.length > 0) {
    return issues.filter(
      (issue): issue is FieldIssue =>
        typeof issue === "object" && issue !== null && "path" in issue && "code" in issue,
    );
  }
  if (Array.isArray(path) && path.length > 0 && typeof reason === "string") {
    return [{ path: path.map(String).join("."), code: reason }];
  }
  return [];
}
