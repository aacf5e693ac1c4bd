import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { accountPorts } from "../../testing/accounts.ts";
import { at, refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const admin = () => stage.staff(stage.world.actors.admin);
const somebody = () => stage.staff({ kind: "anonymous" }, accountPorts(stage.database));
const password = "een lange zin als wachtwoord";
const newEmail = () => `${randomUUID()}@test.example`;

async function invite(email = newEmail(), roles: ("therapist" | "admin")[] = ["therapist"]) {
  const { url, expiresAt } = await admin().practice.invite({ name: "N. Genodigd", email, roles });
  return { email, token: url.split("#")[1]!, url, expiresAt };
}
const people = (email: string) =>
  stage.rows<{ practice_id: string; is_therapist: boolean; is_admin: boolean }>(
    "SELECT s.practice_id, s.is_therapist, s.is_admin FROM staff s JOIN auth_user u ON u.id = s.user_id WHERE u.email = $1",
    [email],
  );
const accounts = (email: string) => stage.rows("SELECT 1 FROM auth_user WHERE email = $1", [email]);

describe("an invitation", () => {
  it("makes the invited person staff of the inviting practice, once, and is on record", async () => {
    const one = await invite(undefined, ["therapist", "admin"]);
    expect(one.url).toMatch(/^https:\/\/soepel\.test\/invite#[A-Za-z0-9_-]{43}$/);
    expect(await somebody().session.inspectInvite({ token: one.token })).toEqual({
      email: one.email,
      name: "N. Genodigd",
      practice: "Testpraktijk",
    });
    await somebody().session.acceptInvite({ token: one.token, password });
    expect(await people(one.email)).toEqual([
      { practice_id: stage.world.practiceId, is_therapist: true, is_admin: true },
    ]);
    const actions = (await auditOf(stage.database, stage.world.practiceId)).map((row) => row.action);
    expect(actions.slice(-2)).toEqual(["staff.write", "staff.join"]);
    expect(await refusalCode(somebody().session.acceptInvite({ token: one.token, password }))).toBe(
      "INVITE_INVALID",
    );
    expect(await refusalCode(somebody().session.inspectInvite({ token: one.token }))).toBe("INVITE_INVALID");
  });

  it("accepted from five screens at once makes one person and leaves no account behind", async () => {
    const one = await invite();
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => somebody().session.acceptInvite({ token: one.token, password })),
    );
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused.map((result) => (result.reason as { message: string }).message)).toEqual(
      Array(4).fill("INVITE_INVALID"),
    );
    expect(await people(one.email)).toHaveLength(1);
    expect(await accounts(one.email)).toHaveLength(1);
  });

  it("works for 72 hours and not a second longer", async () => {
    const [inTime, late] = [await invite(), await invite()];
    expect(inTime.expiresAt).toBe("2026-03-13T08:00:00.000Z");
    at(stage.clock, "2026-03-13T07:59:59Z");
    await somebody().session.acceptInvite({ token: inTime.token, password });
    at(stage.clock, "2026-03-13T08:00:00Z");
    expect(await refusalCode(somebody().session.acceptInvite({ token: late.token, password }))).toBe(
      "INVITE_INVALID",
    );
    expect(await accounts(late.email)).toEqual([]);
  });

  it("that was withdrawn, used, expired or never made gives the same answer", async () => {
    const withdrawn = await invite();
    const { invites } = await admin().practice.staff();
    const row = invites.find((one) => one.email === withdrawn.email)!;
    await admin().practice.withdrawInvite({ inviteId: row.inviteId });
    const used = await invite();
    await somebody().session.acceptInvite({ token: used.token, password });
    for (const token of [withdrawn.token, used.token, "x".repeat(43)]) {
      expect(await refusal(somebody().session.acceptInvite({ token, password }))).toEqual({
        code: "INVITE_INVALID",
        path: [],
        issues: [],
      });
    }
    expect((await admin().practice.staff()).invites.map((one) => one.email)).not.toContain(withdrawn.email);
  });

  it("cannot be withdrawn by an admin of another practice or after it was used", async () => {
    const one = await invite();
    const { inviteId } = (await admin().practice.staff()).invites.find((row) => row.email === one.email)!;
    const stranger = stage.staff({ ...stage.world.actors.stranger, roles: ["admin"] });
    expect(await refusalCode(stranger.practice.withdrawInvite({ inviteId }))).toBe("NOT_FOUND");
    await somebody().session.acceptInvite({ token: one.token, password });
    expect(await refusalCode(admin().practice.withdrawInvite({ inviteId }))).toBe("NOT_FOUND");
  });

  it("for an e-mail that has an account already is refused, when sent and when accepted", async () => {
    const email = newEmail();
    const [first, second] = [await invite(email), await invite(email)];
    await somebody().session.acceptInvite({ token: first.token, password });
    expect(await refusalCode(invite(email))).toBe("CONFLICT");
    expect(await refusalCode(somebody().session.acceptInvite({ token: second.token, password }))).toBe(
      "INVITE_INVALID",
    );
    expect(await people(email)).toHaveLength(1);
  });

  it.each([
    ["no role", { roles: [] }],
    ["a role twice", { roles: ["admin", "admin"] }],
    ["a role nobody knows", { roles: ["owner"] }],
    ["no e-mail address", { email: "nobody" }],
    ["a practice", { practiceId: randomUUID() }],
  ])("with %s is refused", async (_name, more) => {
    const input = { name: "N", email: newEmail(), roles: ["therapist"], ...more };
    expect(await refusalCode(admin().practice.invite(input as never))).toBe("INVALID_INPUT");
  });

  it("keeps the token as a digest only, and a short password is refused", async () => {
    const one = await invite();
    const stored = JSON.stringify(await stage.rows("SELECT row_to_json(i) AS r FROM staff_invite i"));
    expect(stored).not.toContain(one.token);
    const answer = await refusal(
      somebody().session.acceptInvite({ token: one.token, password: "dertien teken" }),
    );
    expect(answer.issues).toEqual([{ path: "password", code: "too_small" }]);
  });
});

describe("a colleague who is switched off", () => {
  it("is nobody at the next request, loses every session, and can come back", async () => {
    const one = await invite();
    await somebody().session.acceptInvite({ token: one.token, password });
    const row = (await admin().practice.staff()).staff.find((who) => who.email === one.email)!;
    const ports = accountPorts(stage.database);
    const boss = stage.staff(stage.world.actors.admin, ports);
    const [user] = await stage.rows<{ id: string }>("SELECT id FROM auth_user WHERE email = $1", [one.email]);
    const { openRepo } = await import("@soepel/db/repo/repo");
    const found = () => openRepo(stage.database).publicDirect().people.staffOfUser(user!.id);
    expect(await found()).not.toBeNull();
    await boss.practice.setDisabled({ staffId: row.staffId, disabled: true });
    expect(await found()).toBeNull();
    expect(ports.ended).toEqual([user!.id]);
    await boss.practice.setDisabled({ staffId: row.staffId, disabled: false });
    expect(await found()).not.toBeNull();
    expect(ports.ended).toHaveLength(1);
  });

  it("is never oneself, nor somebody of another practice", async () => {
    const { actors } = stage.world;
    expect(
      await refusalCode(admin().practice.setDisabled({ staffId: actors.admin.staffId, disabled: true })),
    ).toBe("CONFLICT");
    const foreign = admin().practice.setDisabled({ staffId: actors.stranger.staffId, disabled: true });
    expect(await refusalCode(foreign)).toBe("NOT_FOUND");
    const [row] = await stage.rows<{ off: Date | null }>(
      "SELECT disabled_at AS off FROM staff WHERE id = $1",
      [actors.stranger.staffId],
    );
    expect(row?.off).toBeNull();
  });
});
