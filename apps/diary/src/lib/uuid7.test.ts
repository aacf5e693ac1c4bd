import { expect, test } from "vitest";
import { submissionIdAt } from "./uuid7.ts";

test("an id carries its millisecond, version 7 and the RFC variant", () => {
  const id = submissionIdAt(1_900_000_000_000, new Uint8Array(10).fill(0xff));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7fff-bfff-ffffffffffff$/);
  expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(1_900_000_000_000);
});

test("ids made in one millisecond, or after the clock went back, still ascend", () => {
  const ids = [2e12, 2e12, 2e12 - 5000, 2e12 + 1].map((ms) => submissionIdAt(ms));
  expect([...ids].sort()).toEqual(ids);
});
