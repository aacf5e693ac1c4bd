import { beforeEach, expect, test, vi } from "vitest";
import { tabNote } from "./device.ts";
import { ownerOf, takeToken } from "./link.ts";

const token = "abcDEF0123456789-_abcDEF0123456789-_abcDEF0";

beforeEach(() => tabNote.set("token", null));

test("the token leaves the address bar at once", () => {
  const replaceState = vi.fn();
  expect(takeToken({ hash: `#${token}`, pathname: "/d/" }, { replaceState })).toEqual({
    token,
    fresh: true,
    off: null,
  });
  expect(replaceState).toHaveBeenCalledWith(null, "", "/d/");
});

test("a fragment that is no token is removed and ignored; without fragment the address is left alone", () => {
  const replaceState = vi.fn();
  expect(takeToken({ hash: "#short", pathname: "/d/" }, { replaceState })).toEqual({
    token: null,
    fresh: false,
    off: null,
  });
  takeToken({ hash: "", pathname: "/d/" }, { replaceState });
  expect(replaceState).toHaveBeenCalledTimes(1);
});

test("the way out of a reminder is no link to a diary", () => {
  const replaceState = vi.fn();
  expect(takeToken({ hash: `#uit.${token}`, pathname: "/d/" }, { replaceState })).toEqual({
    token: null,
    fresh: false,
    off: token,
  });
  expect(replaceState).toHaveBeenCalledWith(null, "", "/d/");
});

test("two links have two marks, and a mark does not hold the token", () => {
  expect(ownerOf(token)).toMatch(/^[0-9a-f]{16}$/);
  expect(ownerOf(token)).not.toBe(ownerOf(`${token.slice(0, 42)}1`));
  expect(token).not.toContain(ownerOf(token));
});
