import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRepo } from "@soepel/db/repo/repo";
import { makeLink, makePatient, makeStaff } from "@soepel/db/testing/builders";
import { ONE_CLICK, oneClickAddress } from "./reminders/one-click.ts";
import { publicUrl, startApp } from "./testing/app.ts";

/** The one address that takes a post from outside: it can end a reminder and nothing else, and tells nobody anything. */
let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.server.close();
  await app.database.close();
});

let made = 0;
async function reminded() {
  const { practiceId } = app;
  const { staffId } = await makeStaff(app.database, practiceId);
  const patientId = await makePatient(app.database, { practiceId, staffId });
  const { linkId } = await makeLink(app.database, { practiceId, staffId, patientId });
  const token = `${(made += 1)}`.padEnd(43, "k");
  await openRepo(app.database).asPatient({ kind: "patient", practiceId, patientId, linkId }, (own) =>
    own.reminder.set(
      { channel: "email", email: "p@post.example", atMinute: 480 as never },
      token,
      new Date(),
    ),
  );
  const isOn = async () =>
    (await app.database.query("test_on", "SELECT 1 FROM reminder WHERE patient_id = $1", [patientId]))
      .length > 0;
  return { token, isOn };
}

const urlencoded = "application/x-www-form-urlencoded";
const pathOf = (token: string) => new URL(oneClickAddress(publicUrl, token)).pathname;
/** What a mail program sends: no cookie, no origin, a form. */
const click = (token: string, more: { type?: string; body?: string; from?: string } = {}) =>
  app.server.inject({
    method: "POST",
    url: pathOf(token),
    remoteAddress: more.from ?? app.newAddress(),
    headers: { "content-type": more.type ?? urlencoded, "user-agent": "a mail program" },
    payload: more.body ?? ONE_CLICK,
  });
/** All that an answer tells, apart from what differs between any two answers. */
const told = ({ statusCode, body, headers }: Awaited<ReturnType<typeof click>>) => {
  const { date: _date, "content-security-policy": _csp, ...rest } = headers;
  const same = Object.entries(rest).filter(([name]) => !name.startsWith("x-ratelimit"));
  return { statusCode, body, headers: Object.fromEntries(same) };
};

describe("one click in a mail program", () => {
  it("switches the reminder off, with the form in either encoding", async () => {
    const [one, other] = [await reminded(), await reminded()];
    expect((await click(one.token)).statusCode).toBe(200);
    expect(await one.isOn()).toBe(false);
    expect(await other.isOn(), "only this one").toBe(true);
    const body =
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    expect((await click(other.token, { type: "multipart/form-data; boundary=b", body })).statusCode).toBe(
      200,
    );
    expect(await other.isOn()).toBe(false);
  });

  it("answers the same for a token that is known, used, unknown, or none", async () => {
    const { token } = await reminded();
    const answers = [];
    for (const one of [token, token, "u".repeat(43), "none", `${"u".repeat(42)}%20`]) {
      answers.push(told(await click(one)));
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ statusCode: 200, headers: { "cache-control": "no-store" } });
    expect(answers[0]?.headers).not.toHaveProperty("set-cookie");
  });

  it("is not done by opening, looking, or a form without the field of the standard", async () => {
    const { token, isOn } = await reminded();
    const opened = await app.server.inject({ method: "GET", url: pathOf(token) });
    expect([opened.statusCode, opened.headers.location]).toEqual([303, `/d/#uit.${token}`]);
    const unknown = await app.server.inject({ method: "GET", url: pathOf("u".repeat(43)) });
    expect([unknown.statusCode, unknown.headers.location]).toEqual([303, `/d/#uit.${"u".repeat(43)}`]);
    expect((await app.server.inject({ method: "GET", url: pathOf("x'y") })).headers.location).toBe("/d/");
    await app.server.inject({ method: "HEAD", url: pathOf(token) });
    for (const body of ["", "x=1", "List-Unsubscribe=maybe"]) {
      expect((await click(token, { body })).statusCode).toBe(400);
    }
    expect((await click(token, { type: "application/json", body: "{}" })).statusCode).toBe(415);
    expect((await click(token, { body: `${ONE_CLICK}&x=${"y".repeat(5000)}` })).statusCode).toBe(413);
    for (const method of ["PUT", "DELETE", "PATCH"] as const) {
      expect((await app.server.inject({ method, url: pathOf(token) })).statusCode).toBe(404);
    }
    expect(await isOn()).toBe(true);
  });

  it("cannot be guessed at: one address gets a number of tries", async () => {
    const { token, isOn } = await reminded();
    const from = app.newAddress();
    const codes = new Set<number>();
    for (let i = 0; i < 60; i++) codes.add((await click(`${i}`.padEnd(43, "g"), { from })).statusCode);
    expect([...codes]).toEqual([200]);
    expect((await click(token, { from })).statusCode).toBe(429);
    expect(await isOn()).toBe(true);
    expect((await click(token)).statusCode).toBe(200);
  });

  it("opens no other door: the API still asks for its own page and JSON", async () => {
    const answer = await app.server.inject({
      method: "POST",
      url: "/trpc/diary/reminderOff",
      headers: { "content-type": urlencoded },
      payload: ONE_CLICK,
    });
    expect(answer.statusCode).toBe(403);
  });
});
