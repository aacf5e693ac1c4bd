import { expect, test } from "vitest";
import { restOf } from "./send.ts";

const answer = (after?: string) =>
  new Response("", { status: 429, ...(after === undefined ? {} : { headers: { "retry-after": after } }) });

test("Retry-After is read in seconds; a server that says nothing usable asks for no rest", () => {
  expect(restOf(answer("12"))).toBe(12_000);
  expect(restOf(answer())).toBe(0);
  expect(restOf(answer("Wed, 21 Oct 2026 07:28:00 GMT"))).toBe(0);
  expect(restOf(undefined)).toBe(0);
});
