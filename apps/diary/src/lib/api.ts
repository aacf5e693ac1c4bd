import { createTRPCClient, TRPCClientError } from "@trpc/client";
import { httpBatchLink } from "@trpc/client/links/httpBatchLink";
import type { DiaryRouter } from "@soepel/api/diary/router";
import { DIARY_OF_HEADER } from "@soepel/domain/diary-of";
import type { ErrorCode } from "@soepel/domain/errors";
import { timeLimit } from "./time-limit.ts";

/** A dead connection must not look like a slow one for ever; a phone in a cellar gets this long. */
const ANSWER_WITHIN_MS = 15_000;

let acting = "";

/**
 * Whose diary this tab shows, or null at the door. All tabs share one session cookie: after somebody else opened theirs in another
 * tab, the server must not take what this tab sends for theirs, nor show it here.
 */
export function actAs(mark: string | null): void {
  acting = mark ?? "";
}

/** The diary's own API on the same origin; the session is a cookie this code never sees. */
export const api = createTRPCClient<DiaryRouter>({
  links: [
    () =>
      ({ op, next }) =>
        next({ ...op, context: { [DIARY_OF_HEADER]: acting } }),
    httpBatchLink({
      url: "/trpc/diary",
      methodOverride: "POST",
      maxItems: 10,
      headers: ({ opList: [first] }) => first.context as { [DIARY_OF_HEADER]: string },
      fetch: (url, options) =>
        fetch(url, { ...options, credentials: "same-origin", signal: timeLimit(ANSWER_WITHIN_MS) }),
    }),
  ],
});

/**
 * The server's reason for a refusal, or null when nobody answered: no network, a time-out, or something between the
 * phone and the server that does not speak our language.
 */
export function reasonOf(error: unknown): ErrorCode | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data: unknown = error.data;
  if (typeof data !== "object" || data === null || !("reason" in data)) return null;
  return typeof data.reason === "string" ? (data.reason as ErrorCode) : null;
}
