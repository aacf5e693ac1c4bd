import { brotliDecompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DIARY_OF_HEADER } from "@soepel/domain/diary-of";
import { publicUrl, startApp } from "./testing/app.ts";

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.server.close();
  await app.database.close();
});

const get = (url: string, headers: Record<string, string> = {}) =>
  app.server.inject({ method: "GET", url, headers, remoteAddress: app.newAddress() });

describe("headers", () => {
  it.each(["/", "/patients", "/d/", "/healthz", "/trpc/staff/session.me"])(
    "of %s keep other sites out",
    async (url) => {
      const { headers } = await get(url);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    },
  );

  it("give every page a nonce of its own, the same in page and header", async () => {
    const [one, two] = [await get("/"), await get("/patients")];
    const nonceOf = (answer: typeof one) =>
      /'nonce-([^']+)'/.exec(String(answer.headers["content-security-policy"]))?.[1];
    expect(nonceOf(one)).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(nonceOf(one)).not.toBe(nonceOf(two));
    for (const answer of [one, two]) {
      const inPage = /name="csp-nonce" content="([^"]*)"/.exec(answer.body)?.[1];
      if (inPage !== undefined) expect(inPage).toBe(nonceOf(answer));
    }
  });

  it("let nobody keep data, or a page that may be old", async () => {
    for (const url of ["/trpc/staff/session.me", "/trpc/diary/today", "/api/auth/sign-out", "/api/nothing"]) {
      expect((await app.post(url, "")).headers["cache-control"], url).toBe("no-store");
    }
    expect((await get("/")).headers["cache-control"]).toBe("no-cache");
  });
});

describe("requests from elsewhere", () => {
  const body = {
    code: "guess-guess",
    practiceName: "X",
    name: "X",
    email: "x@test.example",
    password: "een lange zin als wachtwoord",
    alsoTherapist: false,
  };
  const send = (headers: Record<string, string>) =>
    app.post("/trpc/staff/session.completeSetup", body, { headers });

  it.each([
    ["another origin", { origin: "https://evil.example" }],
    ["our host on another port", { origin: "http://localhost:4000" }],
    ["a page without an origin", { origin: "null" }],
    ["an origin that is no address", { origin: "nonsense" }],
    ["a cross-site fetch", { "sec-fetch-site": "cross-site" }],
    ["a fetch of a sister site", { "sec-fetch-site": "same-site" }],
    ["a form as plain text", { "content-type": "text/plain" }],
  ])("from %s are refused before anything runs", async (_name, headers) => {
    const answer = await send({ host: "localhost:3999", ...headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toMatch(/INVITE_INVALID/);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it.each(["application/x-www-form-urlencoded", "multipart/form-data", "application/xml"])(
    "as %s are refused",
    async (type) => {
      expect((await send({ "content-type": type })).statusCode).toBeGreaterThanOrEqual(400);
      expect((await send({ "content-type": type })).statusCode).toBeLessThan(500);
    },
  );

  it("from our own page come through", async () => {
    const answer = await send({ host: "localhost:3999", origin: publicUrl });
    expect(answer.json()).toMatchObject({ error: { message: "INVITE_INVALID" } });
  });

  it("by GET get no data, so that no input ends up in an address", async () => {
    const answer = await get("/trpc/staff/session.setupNeeded");
    expect(answer.statusCode).toBe(405);
    expect(answer.body).not.toContain('needed":');
  });
});

describe("bad input", () => {
  it("that is too large is 413, on every door", async () => {
    const large = JSON.stringify({ text: "x".repeat(257 * 1024) });
    for (const url of ["/trpc/staff/session.me", "/trpc/diary/saveAnswers", "/api/auth/sign-in/email"]) {
      const answer = await app.post(url, large);
      expect(answer.statusCode, url).toBe(413);
      expect(answer.body).not.toMatch(/xxx/);
    }
    const fits = JSON.stringify({ text: "x".repeat(250 * 1024) });
    expect((await app.post("/trpc/diary/open", fits)).statusCode).toBe(400);
  });

  it("in a batch of eleven is refused, ten are answered", async () => {
    const batch = (n: number) =>
      app.post(
        `/trpc/staff/${Array(n).fill("session.me").join(",")}?batch=1`,
        Object.fromEntries(Array.from({ length: n }, (_, i) => [i, {}])),
      );
    expect((await batch(11)).statusCode).toBe(400);
    const ten = await batch(10);
    expect(ten.json<unknown[]>()).toHaveLength(10);
  });

  it.each([
    ["no JSON", "{"],
    ["a number", "7"],
    ["null", "null"],
    ["a list", "[1,2]"],
    ["deep nesting", `${"[".repeat(5000)}${"]".repeat(5000)}`],
    ["a prototype", '{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}'],
    ["a zero byte", JSON.stringify({ email: "a\u0000b@test.example", password: "\u0000" })],
    ["a lone surrogate", '{"email":"\\ud800@test.example","password":"\\ud800"}'],
  ])("of the kind %s is never a 5xx and tells nothing about us", async (_name, payload) => {
    for (const url of [
      "/trpc/staff/session.completeSetup",
      "/trpc/diary/open",
      "/trpc/diary/saveAnswers",
      "/api/auth/sign-in/email",
    ]) {
      const answer = await app.post(url, payload);
      expect(answer.statusCode, `${url} ${answer.body}`).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode, `${url} ${answer.body}`).toBeLessThan(500);
      expect(answer.body).not.toMatch(/at .*:\d+|node_modules|SELECT|INSERT|stack/);
    }
  });

  it("at an address that does not exist is 404 as data and a page as a page", async () => {
    const missing = await app.post("/trpc/staff/no.such", {});
    expect(missing.statusCode).toBe(404);
    expect(missing.json()).toMatchObject({ error: { data: { reason: "NOT_FOUND", issues: [] } } });
    expect((await get("/some/page")).headers["content-type"]).toContain("text/html");
    expect((await get("/no-such-file.js")).statusCode).toBe(404);
    expect((await get("/..%2f..%2fpackage.json")).body).not.toContain("@soepel");
    expect((await get("/%00")).statusCode).toBeLessThan(500);
  });

  it("names fields and rules of the input, never its values", async () => {
    const secretive = "geheim-1234567";
    const answer = await app.post("/trpc/diary/open", {
      token: secretive,
      code: secretive,
      remember: secretive,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toContain(secretive);
    const issues = answer.json<{ error: { data: { issues: { path: string }[] } } }>().error.data.issues;
    expect(issues.map((issue) => issue.path).toSorted()).toEqual(["code", "remember", "token"]);
  });

  it("that makes the database fail answers a fixed sentence", async () => {
    await app.database.query("break", "ALTER TABLE diary_link RENAME TO diary_link_gone", []);
    const answer = await app.post("/trpc/diary/open", {
      token: "x".repeat(43),
      code: "123456",
      remember: false,
    });
    await app.database.query("mend", "ALTER TABLE diary_link_gone RENAME TO diary_link", []);
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({
      error: {
        message: "UNEXPECTED",
        code: -32_603,
        data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, reason: "UNEXPECTED", path: [], issues: [] },
      },
    });
  });
});

describe("doors that stay closed", () => {
  it.each([
    "sign-up/email",
    "change-email",
    "change-password",
    "delete-user",
    "update-user",
    "forget-password",
    "request-password-reset",
    "reset-password",
    "list-sessions",
    "get-session",
    "verify-email",
    "two-factor/disable",
    "two-factor/get-totp-uri",
    "two-factor/generate-backup-codes",
    "two-factor/send-otp",
    "sign-in/social",
    "sign-in/email/",
    "../auth/sign-up/email",
  ])("the log-in library's %s", async (path) => {
    const answer = await app.post(`/api/auth/${path}`, {
      email: "new@test.example",
      password: "een lange zin als wachtwoord",
      name: "N",
    });
    expect(answer.statusCode).toBe(404);
    expect((await get(`/api/auth/${path}`)).statusCode).toBe(405);
    expect(
      await app.database.query("none", "SELECT 1 FROM auth_user WHERE email = 'new@test.example'", []),
    ).toEqual([]);
  });

  it("the demo's code, outside the demo", async () => {
    expect((await app.post("/api/demo/code", { email: "therapeut@demo.soepel.example" })).statusCode).toBe(
      404,
    );
  });
});

describe("compression", () => {
  it("packs large answers for who can unpack them, and no small ones", async () => {
    const cookie = await app.session(await app.newPerson());
    const asked = (encoding: string) =>
      app.post("/trpc/staff/library.templates", "", { headers: { cookie, "accept-encoding": encoding } });
    const [plain, packed] = [await asked("identity"), await asked("br, gzip")];
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(packed.headers).toMatchObject({ "content-encoding": "br", "cache-control": "no-store" });
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    expect(JSON.parse(brotliDecompressSync(packed.rawPayload).toString())).toEqual(plain.json());
    expect((await get("/healthz", { "accept-encoding": "br" })).headers["content-encoding"]).toBeUndefined();
  });

  it("of a request is not unpacked: a few kB could become more than any limit", async () => {
    const payload = gzipSync(JSON.stringify({ text: "x".repeat(10_000_000) }));
    const answer = await app.server.inject({
      method: "POST",
      url: "/trpc/diary/open",
      headers: { "content-type": "application/json", "content-encoding": "gzip", origin: publicUrl },
      remoteAddress: app.newAddress(),
      payload,
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });
});

describe("health", () => {
  it("says that the process runs, and apart from it that the database answers", async () => {
    expect((await get("/healthz")).json()).toEqual({ ok: true });
    expect((await get("/readyz")).statusCode).toBe(200);
  });
});

describe("the two doors", () => {
  it("do not open for each other's cookies", async () => {
    const cookie = await app.session(await app.newPerson());
    const today = await app.post("/trpc/diary/today", "", {
      headers: { cookie: cookie.replace("__Host-soepel=", "__Host-soepel-diary=") },
    });
    expect(today.statusCode).toBe(401);
    const asStaff = await app.query("session.me", "__Host-soepel-diary=abc");
    expect(asStaff.statusCode).toBe(401);
  });

  it("of the diary opens for the person whose diary the page shows, not for whoever signed in on another tab", async () => {
    const staff = await app.session(await app.newPerson());
    const made = async <T>(procedure: string, input: unknown) =>
      (await app.query(procedure, staff, input)).json<{ result: { data: T } }>().result.data;
    const person = { name: "T. Test", birthYear: 1960, number: null, locale: "nl", tags: [], conditions: [] };
    const { patientId } = await made<{ patientId: string }>("patient.create", person);
    const { url, code } = await made<{ url: string; code: string }>("link.issue", { patientId });
    const door = { token: new URL(url).hash.slice(1), code, remember: false };
    const opened = await app.post("/trpc/diary/open", door);
    const { mark } = opened.json<{ result: { data: { mark: string } } }>().result.data;
    const cookie = String(opened.headers["set-cookie"]).split(";")[0] ?? "";
    const asked = async (of: string) =>
      (await app.post("/trpc/diary/today", "", { headers: { cookie, [DIARY_OF_HEADER]: of } })).statusCode;
    expect([await asked(mark), await asked("")]).toEqual([200, 200]);
    expect(await asked("0123456789abcdef")).toBe(401);
  });
});
