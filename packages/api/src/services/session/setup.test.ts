import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@soepel/db/testing/database";
import type { Database } from "@soepel/db/client";
import { accountPorts } from "../../testing/accounts.ts";
import { refusal, refusalCode } from "../../testing/stage.ts";
import { asStaffCaller, contextFor } from "../../testing/world.ts";

const clock = { now: new Date("2026-03-10T08:00:00Z") };
const code = "12345-abcde-67890-fedcb";
let database: Database;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const person = (more: Record<string, unknown> = {}) =>
  ({
    code,
    practiceName: "Eerste praktijk",
    name: "E. Eerste",
    email: `${randomUUID()}@test.example`,
    password: "een lange zin als wachtwoord",
    alsoTherapist: true,
    ...more,
  }) as never;
const count = async (table: "practice" | "auth_user" | "staff") =>
  (await database.query<{ n: number }>(`count_${table}`, `SELECT count(*)::int AS n FROM ${table}`, []))[0]
    ?.n;
const server = (setupCode: string | null = code) => {
  const ports = accountPorts(database, setupCode);
  return { ports, caller: asStaffCaller(contextFor(database, { kind: "anonymous" }, clock, ports)) };
};

describe("set-up", () => {
  it("makes the first practice and its admin with the code, and then never again", async () => {
    const { caller } = server();
    expect(await caller.session.setupNeeded()).toEqual({ needed: true });
    await caller.session.completeSetup(person());
    expect(await caller.session.setupNeeded()).toEqual({ needed: false });
    expect(await refusalCode(caller.session.completeSetup(person()))).toBe("INVITE_INVALID");
    expect([await count("practice"), await count("staff"), await count("auth_user")]).toEqual([1, 1, 1]);
    const audit = await database.query<{ action: string }>(
      "setup_audit",
      "SELECT action FROM audit_entry",
      [],
    );
    expect(audit).toEqual([{ action: "practice.setup" }]);
  });

  it("asked five times at once, by two server processes with a code each, makes one practice", async () => {
    const [one, other] = [server(), server()];
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, (_, i) => (i % 2 === 0 ? one : other).caller.session.completeSetup(person())),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected")
        expect((result.reason as { message: string }).message).toBe("INVITE_INVALID");
    }
    expect(
      [await count("practice"), await count("staff"), await count("auth_user")],
      "no account stays behind",
    ).toEqual([1, 1, 1]);
  });

  it("without the code, with a wrong one or on a server that has none is refused the same way", async () => {
    const answers = [
      await refusal(server().caller.session.completeSetup(person({ code: "12345-abcde-67890-fedcc" }))),
      await refusal(server().caller.session.completeSetup(person({ code: "guess-guess" }))),
      await refusal(server(null).caller.session.completeSetup(person())),
    ];
    for (const answer of answers)
      expect(answer).toEqual({ code: "INVITE_INVALID", path: ["code"], issues: [] });
    expect([await count("practice"), await count("auth_user")]).toEqual([0, 0]);
  });

  it("stops guessing after twenty tries", async () => {
    const { caller } = server();
    for (let i = 0; i < 20; i += 1)
      await refusal(caller.session.completeSetup(person({ code: `guess-${i}-guess` })));
    expect(await refusalCode(caller.session.completeSetup(person()))).toBe("TOO_MANY_ATTEMPTS");
    expect(await count("practice")).toBe(0);
  });
});
