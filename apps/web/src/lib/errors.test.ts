import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { issuesOf, reasonOf } from "./errors.ts";

const refusal = (data: object) =>
  TRPCClientError.from({ error: { message: "x", code: -32000, data } } as never);

test("the reason of a refusal is the server's code; an unknown one is not passed on", () => {
  expect(reasonOf(refusal({ reason: "RED_FLAG_OPEN" }))).toBe("RED_FLAG_OPEN");
  expect(reasonOf(refusal({ reason: "SELECT * FROM patient" }))).toBe("UNEXPECTED");
  expect(reasonOf(new Error("anything"))).toBe("UNEXPECTED");
});

test("no answer at all is a matter of connection, not of the server", () => {
  expect(reasonOf(TRPCClientError.from(new TypeError("Failed to fetch")))).toBe("OFFLINE");
});

test("issues come with their field; a refusal with a path is an issue of that field", () => {
  const issues = [{ path: "name", code: "too_small" }];
  expect(issuesOf(refusal({ reason: "INVALID_INPUT", path: [], issues }))).toEqual(issues);
  expect(issuesOf(refusal({ reason: "INVALID_INPUT", path: ["items", 2], issues: [] }))).toEqual([
    { path: "items.2", code: "INVALID_INPUT" },
  ]);
  expect(issuesOf(refusal({ reason: "CONFLICT", path: [], issues: [] }))).toEqual([]);
  expect(issuesOf(new Error("x"))).toEqual([]);
});
