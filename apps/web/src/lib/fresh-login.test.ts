import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { StaffRouter } from "@soepel/api/staff/router";
import { expect, test } from "vitest";
import { freshLoginLink, freshLoginRequest } from "./fresh-login.ts";

const needed = TRPCClientError.from({
  error: { message: "x", code: -32000, data: { reason: "FRESH_LOGIN_NEEDED" } },
} as never);

/** A server that refuses the first `refusals` calls and then answers. */
function serverThat(refusals: number) {
  let calls = 0;
  const link: TRPCLink<StaffRouter> = () => () =>
    observable((observer) => {
      calls += 1;
      if (calls <= refusals) return observer.error(needed as never);
      observer.next({ result: { data: { done: true } } });
      observer.complete();
    });
  const client = createTRPCClient<StaffRouter>({ links: [freshLoginLink, link] });
  return { send: () => client.practice.setDisabled.mutate({} as never), calls: () => calls };
}

test("an action waits for the log-in and then runs again, with one answer to the caller", async () => {
  const server = serverThat(1);
  const answer = server.send();
  expect(server.calls()).toBe(1);
  freshLoginRequest.get()?.resolve(true);
  await expect(answer).resolves.toEqual({ done: true });
  expect(server.calls()).toBe(2);
  expect(freshLoginRequest.get()).toBeNull();
});

test("somebody who cancels gets the refusal and nothing is sent again", async () => {
  const server = serverThat(1);
  const answer = server.send();
  freshLoginRequest.get()?.resolve(false);
  await expect(answer).rejects.toBe(needed);
  expect(server.calls()).toBe(1);
});

test("a refusal after the log-in is passed on instead of asking for ever", async () => {
  const server = serverThat(2);
  const answer = server.send();
  freshLoginRequest.get()?.resolve(true);
  await expect(answer).rejects.toBe(needed);
  expect(server.calls()).toBe(2);
});
