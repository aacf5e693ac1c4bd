import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { codeOf, cookiesOf, password, startApp } from "./testing/app.ts";

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await app.server.close();
  await app.database.close();
});

const me = async (cookie: string) => (await app.query("session.me", cookie)).statusCode;
/** Moves the clock of this process; timers and the database keep theirs. */
const passMinutes = (minutes: number) => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * 60_000 });
};

describe("signing in", () => {
  it("takes a password and a code, and the cookie is out of reach of scripts and other sites", async () => {
    const person = await app.newPerson();
    const first = await app.signIn(person.email);
    expect(first.json()).toMatchObject({ twoFactorRedirect: true });
    expect(cookiesOf(first)).not.toContain("__Host-soepel=");
    const second = await app.verify(cookiesOf(first), codeOf(person));
    expect(second.statusCode).toBe(200);
    const cookie = [second.headers["set-cookie"]].flat().find((line) => line?.startsWith("__Host-soepel="))!;
    for (const flag of [/HttpOnly/i, /Secure/i, /SameSite=Strict/i, /Path=\//i]) expect(cookie).toMatch(flag);
    expect(cookie).not.toMatch(/Domain=/i);
    expect(await me(cookiesOf(second))).toBe(200);
  });

  it("answers a wrong password and an unknown e-mail in the same words", async () => {
    const person = await app.newPerson();
    const wrong = await app.signIn(person.email, "een andere lange zin");
    const unknown = await app.signIn(`${randomUUID()}@test.example`);
    expect([wrong.statusCode, wrong.body]).toEqual([unknown.statusCode, unknown.body]);
    expect(wrong.statusCode).toBe(401);
    expect([wrong.headers["set-cookie"], unknown.headers["set-cookie"]]).toEqual([undefined, undefined]);
  });

  it("is blocked at the eleventh try on an account, from whatever address, also with the right password", async () => {
    const person = await app.newPerson();
    for (let i = 0; i < 10; i += 1) {
      const email = i % 2 === 0 ? person.email : person.email.toUpperCase();
      expect((await app.signIn(email, "een andere lange zin")).statusCode).toBe(401);
    }
    expect((await app.signIn(person.email)).statusCode).toBe(429);
    expect((await app.signIn(person.email)).body).toContain("TOO_MANY_ATTEMPTS");
    passMinutes(16);
    expect((await app.signIn(person.email)).statusCode).toBe(200);
  });

  it("lets a whole practice behind one address sign in at the start of the day", async () => {
    const remoteAddress = app.newAddress();
    const people = await Promise.all(Array.from({ length: 6 }, () => app.newPerson()));
    for (const { email } of people) {
      const answer = await app.post("/api/auth/sign-in/email", { email, password }, { remoteAddress });
      expect(answer.statusCode).toBe(200);
    }
  });

  it("does not let a browser choose to be trusted", async () => {
    const person = await app.newPerson();
    expect((await app.signIn(person.email, password, { trustDevice: true })).statusCode).toBe(400);
    const pending = cookiesOf(await app.signIn(person.email));
    const answer = await app.verify(pending, codeOf(person), { trustDevice: true });
    expect(answer.statusCode).toBe(400);
    expect(cookiesOf(answer)).toBe("");
  });
});

describe("a code of the authenticator", () => {
  it("works once: read along, it is worth nothing", async () => {
    const person = await app.newPerson();
    const code = codeOf(person);
    const mine = cookiesOf(await app.verify(cookiesOf(await app.signIn(person.email)), code));
    const replay = await app.verify(cookiesOf(await app.signIn(person.email)), code);
    expect(replay.statusCode).toBe(401);
    expect(replay.body).toContain("CODE_ALREADY_USED");
    expect(await me(cookiesOf(replay)), "no session comes of it").toBe(401);
    expect(await me(mine), "the first one goes on").toBe(200);
  });

  it("stays used when a newer one was used after it", async () => {
    const person = await app.newPerson();
    const [older, newer] = [codeOf(person, 1), codeOf(person)];
    for (const code of [older, newer]) {
      expect((await app.verify(cookiesOf(await app.signIn(person.email)), code)).statusCode).toBe(200);
    }
    const replay = await app.verify(cookiesOf(await app.signIn(person.email)), older);
    expect(replay.statusCode).toBe(401);
  });

  it("that is wrong, or comes without a password first, opens nothing", async () => {
    const person = await app.newPerson();
    const pending = cookiesOf(await app.signIn(person.email));
    const wrong = codeOf(person) === "000000" ? "000001" : "000000";
    expect((await app.verify(pending, wrong)).statusCode).toBe(401);
    expect((await app.verify("", codeOf(person))).statusCode).toBe(401);
  });

  it("cannot be guessed: wrong ones soon close the way", async () => {
    const person = await app.newPerson();
    const answers: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const pending = cookiesOf(await app.signIn(person.email));
      if (pending === "") break;
      answers.push((await app.verify(pending, String(100_000 + i))).statusCode);
    }
    expect(answers.length).toBeLessThanOrEqual(10);
    expect(answers).not.toContain(200);
    expect((await app.signIn(person.email)).statusCode).toBe(429);
  });
});

describe("somebody with a password only", () => {
  it("sees who they are, and nothing else until the second factor is set up", async () => {
    const person = await app.newPerson({ secondFactor: false, isAdmin: true });
    const cookie = await app.session(person);
    const answer = await app.query("session.me", cookie);
    expect(answer.json()).toMatchObject({
      result: { data: { email: person.email, secondFactor: "missing" } },
    });
    for (const procedure of [
      "caseload.list",
      "flag.listOpen",
      "practice.read",
      "practice.staff",
      "library.exercises",
    ]) {
      const closed = await app.query(procedure, cookie);
      expect(closed.statusCode, procedure).toBe(403);
      expect(closed.json()).toMatchObject({ error: { message: "SECOND_FACTOR_NEEDED" } });
    }
  });

  it("sets it up with the password and a first code", async () => {
    const person = await app.newPerson({ secondFactor: false });
    const cookie = await app.session(person);
    const enable = (given: string) =>
      app.post("/api/auth/two-factor/enable", { password: given }, { headers: { cookie } });
    expect((await enable("een andere lange zin")).statusCode).toBe(400);
    const { totpURI } = (await enable(password)).json<{ totpURI: string }>();
    const secret = new URL(totpURI).searchParams.get("secret")!;
    expect((await app.query("caseload.list", cookie)).statusCode, "not before the first code").toBe(403);
    const done = await app.verify(cookie, codeOf({ ...person, secret }));
    expect(done.statusCode).toBe(200);
    const now = cookiesOf(done) === "" ? cookie : cookiesOf(done);
    expect((await app.query("caseload.list", now)).statusCode).toBe(200);
  });
});

describe("a session ends", () => {
  it("when its person signs out, on the server and not only in the browser", async () => {
    const cookie = await app.session(await app.newPerson());
    expect((await app.post("/api/auth/sign-out", {}, { headers: { cookie } })).statusCode).toBe(200);
    expect(await me(cookie)).toBe(401);
  });

  it("after fifteen minutes without a request, and not while there are some", async () => {
    const cookie = await app.session(await app.newPerson());
    for (let i = 0; i < 3; i += 1) {
      passMinutes(14);
      expect(await me(cookie)).toBe(200);
    }
    passMinutes(15.1);
    expect(await me(cookie)).toBe(401);
    expect(await me(cookie), "and does not come back").toBe(401);
  });

  it("ten hours after log-in, however busy it was", async () => {
    const cookie = await app.session(await app.newPerson());
    const statuses: number[] = [];
    for (let minutes = 0; minutes <= 610; minutes += 10) {
      statuses.push(await me(cookie));
      passMinutes(10);
    }
    expect(statuses.lastIndexOf(200) * 10).toBeGreaterThanOrEqual(590);
    expect(statuses.lastIndexOf(200) * 10).toBeLessThanOrEqual(600);
    expect(statuses.at(-1)).toBe(401);
  });

  it("when its person is switched off, at the next request", async () => {
    const person = await app.newPerson();
    const cookie = await app.session(person);
    await app.database.query("off", "UPDATE staff SET disabled_at = now() WHERE user_id = $1", [
      person.userId,
    ]);
    expect(await me(cookie)).toBe(401);
  });

  it("is not to be had with a made-up or changed cookie", async () => {
    const cookie = await app.session(await app.newPerson());
    for (const forged of [
      `${cookie}x`,
      cookie.replace("=", "=x"),
      "__Host-soepel=abc.def",
      "__Host-soepel=",
    ]) {
      expect(await me(forged), forged).toBe(401);
    }
  });
});
