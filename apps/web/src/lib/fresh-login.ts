import { observable } from "@trpc/server/observable";
import type { TRPCLink } from "@trpc/client";
import type { StaffRouter } from "@soepel/api/staff/router";
import { reasonOf } from "./errors.ts";
import { createStore } from "./store.ts";

export type FreshLoginRequest = { resolve: (again: boolean) => void };

/** Set while an action waits for the person to log in again; the dialog shows itself from this. */
export const freshLoginRequest = createStore<FreshLoginRequest | null>(null);

function askForFreshLogin(): Promise<boolean> {
  return new Promise((resolve) => {
    freshLoginRequest.get()?.resolve(false);
    freshLoginRequest.set({
      resolve: (again) => {
        freshLoginRequest.set(null);
        resolve(again);
      },
    });
  });
}

/** Holds an action that needs a fresh log-in until the person has given it, then sends the same action again. */
export const freshLoginLink: TRPCLink<StaffRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let inner = next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error(error) {
          if (reasonOf(error) !== "FRESH_LOGIN_NEEDED") return observer.error(error);
          void askForFreshLogin().then((again) => {
            if (again) inner = next(op).subscribe(observer);
            else observer.error(error);
          });
        },
      });
      return () => inner.unsubscribe();
    });
