import { afterEach, expect, test, vi } from "vitest";
import { demoCode, signIn, verifyTotp } from "./auth.ts";

const answerWith = (status: number, body: unknown) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  );
afterEach(() => vi.unstubAllGlobals());

test("a password alone may be half of the way", async () => {
  answerWith(200, { twoFactorRedirect: true });
  await expect(signIn("a@b.nl", "x")).resolves.toEqual({ codeNeeded: true });
  answerWith(200, { user: { id: "1" } });
  await expect(signIn("a@b.nl", "x")).resolves.toEqual({ codeNeeded: false });
});

test.each([
  [401, { message: "INVALID" }, "wrong"],
  [401, { message: "CODE_ALREADY_USED" }, "used"],
  [429, {}, "too_many"],
  [500, {}, "unexpected"],
])("status %i with %o is the refusal %s", async (status, body, refusal) => {
  answerWith(status, body);
  await expect(verifyTotp("123456")).rejects.toMatchObject({ refusal });
});

test("no connection is said as such", async () => {
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => Promise.reject(new TypeError("Failed to fetch"))),
  );
  await expect(signIn("a@b.nl", "x")).rejects.toMatchObject({ refusal: "offline" });
});

test("outside a demo there is no code to show", async () => {
  answerWith(404, { error: {} });
  await expect(demoCode("a@demo.soepel.example")).resolves.toBeNull();
});
