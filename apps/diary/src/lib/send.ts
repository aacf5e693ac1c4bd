import { TRPCClientError } from "@trpc/client";
import { waitedSeconds } from "@soepel/domain/diary-window";
import type { ErrorCode } from "@soepel/domain/errors";
import { api, reasonOf } from "./api.ts";
import type { Entry } from "./queue/entry.ts";
import type { Sent } from "./queue/queue.ts";

const LATER: readonly ErrorCode[] = ["UNEXPECTED", "TOO_MANY_ATTEMPTS"];

/** What an error means for an entry. No answer, a fault or a brake of the server: later. Any other reason: never. */
export function verdictOf(reason: ErrorCode | null): Sent {
  if (reason === null || LATER.includes(reason)) return { kind: "retry" };
  if (reason === "NOT_SIGNED_IN") return { kind: "signIn" };
  return { kind: "refused", code: reason };
}

/** How long the server asks to be left alone (Retry-After in seconds), in milliseconds; 0 when it does not say. */
export function restOf(response: unknown): number {
  const said = response instanceof Response ? Number(response.headers.get("retry-after")) : 0;
  return said > 0 ? said * 1000 : 0;
}

async function call({ payload, submissionId, at, offsetMinutes }: Entry): Promise<unknown> {
  const waitedS = waitedSeconds(Date.parse(at), Date.now());
  const phone = { at, offsetMinutes, waitedS };
  switch (payload.kind) {
    case "answers": {
      const { date, answers } = payload;
      return api.saveAnswers.mutate({ submissionId, date, answers, phone });
    }
    case "routine": {
      const { kind: _, ...log } = payload;
      return api.logRoutine.mutate({ submissionId, ...log, phone });
    }
    case "flags": {
      const { kind: _, on: __, ...report } = payload;
      return api.reportFlags.mutate({ submissionId, ...report, phone });
    }
    case "called":
      return api.flagCalled.mutate({ submissionId, flagSubmissionId: payload.flagSubmissionId });
    case "marker":
      return api.addMarker.mutate(payload.marker);
    case "markerEnd":
      return api.endMarker.mutate({ markerId: payload.markerId, to: payload.to });
    case "markerOff":
      return api.retractMarker.mutate({ markerId: payload.markerId });
    case "goals":
      return api.rateGoals.mutate({ date: payload.date, ratings: payload.ratings, waitedS });
    case "change":
      return api.noteChange.mutate(payload.change);
    case "locale":
      return api.setLocale.mutate({ locale: payload.locale });
  }
}

/** Sends one entry. Never rejects: every outcome is one of the queue's four. */
export async function sendEntry(entry: Entry): Promise<Sent> {
  try {
    await call(entry);
    return { kind: "stored" };
  } catch (error) {
    if (!(error instanceof TRPCClientError)) return { kind: "retry" };
    const verdict = verdictOf(reasonOf(error));
    return verdict.kind === "retry" ? { ...verdict, afterMs: restOf(error.meta?.["response"]) } : verdict;
  }
}
