import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openRepo } from "@soepel/db/repo/repo";
import { auditOf, fakePorts, patientActor } from "../../testing/world.ts";
import { refusal, refusalCode, useStage } from "../../testing/stage.ts";

const stage = useStage();

/** A patient with a link as the therapist hands it out: the token of the address and the personal code. */
async function handOut() {
  const { patientId } = await stage.newPatient();
  const { url, code } = await stage.staff().link.issue({ patientId });
  const token = url.split("#")[1]!;
  const ports = fakePorts();
  const door = stage.diary({ kind: "anonymous" }, ports);
  const wrong = code === "000000" ? "000001" : "000000";
  return {
    patientId,
    code,
    token,
    ports,
    wrong,
    open: (given: string, remember = false) => door.open({ token, code: given, remember }),
  };
}

const linkRow = async (token: string) =>
  (
    await stage.rows<{ id: string; wrong_codes: number; locked_at: Date | null; opened_at: Date | null }>(
      "SELECT id, wrong_codes, locked_at, opened_at FROM diary_link WHERE token_hash = $1",
      [createHash("sha256").update(token).digest()],
    )
  )[0]!;

const sessionOf = (cookie: string) =>
  openRepo(stage.database)
    .publicDirect()
    .door.session(createHash("sha256").update(cookie).digest(), stage.clock.now);

describe("the right code", () => {
  it("opens the diary of that one patient, is audited and gives no history to a remembered phone later", async () => {
    const one = await handOut();
    await one.open(one.code, true);
    const [cookie] = one.ports.cookies;
    const session = (await sessionOf(cookie!))!;
    expect(session).toMatchObject({ patientId: one.patientId, codeFresh: true });
    const audit = await auditOf(stage.database, stage.world.practiceId);
    expect(audit.at(-1)).toMatchObject({ action: "diary.open", outcome: "done", patient_id: one.patientId });

    stage.clock.now = new Date(stage.clock.now.getTime() + 13 * 3_600_000);
    const later = (await sessionOf(cookie!))!;
    expect(later.codeFresh).toBe(false);
    const phone = stage.diary(patientActor(later, "remembered"));
    expect((await phone.today()).session).toBe("remembered");
    expect(await refusalCode(phone.history({ days: 14 }))).toBe("NOT_SIGNED_IN");
  });

  it("ends after twelve hours on a phone that was not remembered", async () => {
    const one = await handOut();
    await one.open(one.code);
    stage.clock.now = new Date(stage.clock.now.getTime() + 12 * 3_600_000 + 1000);
    expect(await sessionOf(one.ports.cookies[0]!)).toBeNull();
  });

  it("after four wrong ones starts counting again", async () => {
    const one = await handOut();
    for (let i = 0; i < 4; i += 1) expect(await refusalCode(one.open(one.wrong))).toBe("LINK_OR_CODE");
    await one.open(one.code);
    expect(await linkRow(one.token)).toMatchObject({ wrong_codes: 0, locked_at: null });
    for (let i = 0; i < 4; i += 1) await refusal(one.open(one.wrong));
    await one.open(one.code);
  });
});

describe("wrong codes", () => {
  it("lock the link at the fifth; the right code is then as wrong as any", async () => {
    const one = await handOut();
    for (let i = 0; i < 5; i += 1) await refusal(one.open(one.wrong));
    expect((await linkRow(one.token)).locked_at).not.toBeNull();
    expect(await refusalCode(one.open(one.code))).toBe("LINK_OR_CODE");
    expect(one.ports.cookies).toEqual([]);
    const header = await stage.staff().patient.read({ patientId: one.patientId });
    expect(header.link.state).toBe("locked");
    const denied = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === one.patientId && row.outcome === "denied",
    );
    expect(denied, "each try on a link in force is on record").toHaveLength(5);
  });

  it("sent twenty at the same time get five tries, not twenty", async () => {
    const one = await handOut();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusalCode(one.open(one.wrong))));
    expect(new Set(answers)).toEqual(new Set(["LINK_OR_CODE"]));
    expect(await linkRow(one.token)).toMatchObject({ wrong_codes: 5 });
    expect(await refusalCode(one.open(one.code))).toBe("LINK_OR_CODE");
  });
});

describe("the answer tells nothing", () => {
  it("is the same for unknown, wrong, expired, revoked and locked links", async () => {
    const [wrong, expired, revoked, locked] = [
      await handOut(),
      await handOut(),
      await handOut(),
      await handOut(),
    ];
    await stage.staff().link.revoke({ patientId: revoked.patientId });
    for (let i = 0; i < 5; i += 1) await refusal(locked.open(locked.wrong));
    await stage.rows("UPDATE diary_link SET expires_at = $2 WHERE id = $1", [
      (await linkRow(expired.token)).id,
      stage.clock.now.toISOString(),
    ]);
    const unknown = stage.diary({ kind: "anonymous" });
    const answers = [
      await refusal(unknown.open({ token: "x".repeat(43), code: "123456", remember: false })),
      await refusal(wrong.open(wrong.wrong)),
      await refusal(expired.open(expired.code)),
      await refusal(revoked.open(revoked.code)),
      await refusal(locked.open(locked.code)),
    ];
    for (const answer of answers) expect(answer).toEqual({ code: "LINK_OR_CODE", path: [], issues: [] });
  });

  it("looking a link up, as a mail scanner does, uses up no try and opens nothing", async () => {
    const one = await handOut();
    for (const code of ["", "12345", "abcdef"]) {
      expect(await refusalCode(one.open(code))).toBe("INVALID_INPUT");
    }
    expect(await linkRow(one.token)).toMatchObject({ wrong_codes: 0, opened_at: null });
  });

  it("counts tries per address over all links", async () => {
    const ports = fakePorts({ address: "192.0.2.77" });
    const door = stage.diary({ kind: "anonymous" }, ports);
    await stage.rows(
      "INSERT INTO auth_attempt (key, count, window_start) VALUES ('door:192.0.2.77', 60, $1)",
      [stage.clock.now.toISOString()],
    );
    const input = { token: "y".repeat(43), code: "123456", remember: false };
    expect(await refusalCode(door.open(input))).toBe("TOO_MANY_ATTEMPTS");
    stage.clock.now = new Date(stage.clock.now.getTime() + 16 * 60_000);
    expect(await refusalCode(door.open(input))).toBe("LINK_OR_CODE");
  });
});

describe("a link that is taken back", () => {
  it.each(["revoke", "issue"] as const)("by %s ends every open phone at once", async (verb) => {
    const one = await handOut();
    await one.open(one.code, true);
    await one.open(one.code, false);
    await stage.staff().link[verb]({ patientId: one.patientId });
    for (const cookie of one.ports.cookies) expect(await sessionOf(cookie!)).toBeNull();
    expect(await refusalCode(one.open(one.code))).toBe("LINK_OR_CODE");
  });

  it("leaves the phones of other patients alone", async () => {
    const [one, other] = [await handOut(), await handOut()];
    await other.open(other.code);
    await stage.staff().link.revoke({ patientId: one.patientId });
    expect(await sessionOf(other.ports.cookies[0]!)).not.toBeNull();
  });
});

it("closing the diary ends this phone's session and clears its cookie", async () => {
  const one = await handOut();
  await one.open(one.code, true);
  const session = (await sessionOf(one.ports.cookies[0]!))!;
  await stage.diary({ ...patientActor(session), sessionId: session.id }, one.ports).close();
  expect(await sessionOf(one.ports.cookies[0]!)).toBeNull();
  expect(one.ports.cookies.at(-1)).toBeNull();
});

describe("the letters of the card", () => {
  it("open the same diary with the same code, and share its tries", async () => {
    const { patientId } = await stage.newPatient();
    const issued = await stage.staff().link.issue({ patientId });
    const token = issued.url.split("#")[1]!;
    expect(issued.letters).toMatch(/^[3479ACDEFGHJKMNPQRTWXY]{12}$/);
    const door = stage.diary({ kind: "anonymous" } as never, fakePorts({ address: "192.0.2.71" }));
    const wrong = issued.code === "000000" ? "111111" : "000000";
    const by = (key: string, code: string) => door.open({ token: key, code, remember: false });
    const first = await by(issued.letters, issued.code);
    expect(await by(token, issued.code), "one mark for one link").toEqual(first);
    for (const key of [token, issued.letters, token, issued.letters, token])
      expect(await refusalCode(by(key, wrong))).toBe("LINK_OR_CODE");
    expect(await refusalCode(by(issued.letters, issued.code)), "five together lock both").toBe(
      "LINK_OR_CODE",
    );
  });

  it("of a renewed link give the same mark: what waited under the old one can leave", async () => {
    const { patientId } = await stage.newPatient();
    const door = stage.diary({ kind: "anonymous" } as never, fakePorts({ address: "192.0.2.73" }));
    const markOfNew = async () => {
      const { letters, code } = await stage.staff().link.issue({ patientId });
      return (await door.open({ token: letters, code, remember: false })).mark;
    };
    const first = await markOfNew();
    expect(await markOfNew()).toBe(first);
    const other = await handOut();
    expect((await other.open(other.code)).mark, "another person has another mark").not.toBe(first);
  });

  it("end with the link they belong to, and letters nobody has read like a wrong code", async () => {
    const { patientId } = await stage.newPatient();
    const old = await stage.staff().link.issue({ patientId });
    await stage.staff().link.issue({ patientId });
    const door = stage.diary({ kind: "anonymous" } as never, fakePorts({ address: "192.0.2.72" }));
    for (const token of [old.letters, "AAAACCCCDDDD"]) {
      expect(await refusalCode(door.open({ token, code: old.code, remember: false }))).toBe("LINK_OR_CODE");
    }
    expect(await refusalCode(door.open({ token: "AAAACCCCDDD0", code: "123456", remember: false }))).toBe(
      "INVALID_INPUT",
    );
  });
});
