import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const links = (patientId: string) =>
  stage.rows<{ token_hash: Uint8Array; code_hash: string; revoked_at: Date | null; expires_at: Date }>(
    "SELECT token_hash, code_hash, revoked_at, expires_at FROM diary_link WHERE patient_id = $1 ORDER BY issued_at",
    [patientId],
  );

describe("issuing a link", () => {
  it("gives 256 random bits in the fragment and six digits, and keeps only their hashes", async () => {
    const { patientId } = await stage.newPatient();
    const { url, code, expiresAt } = await stage.staff().link.issue({ patientId });
    const [, token] = url.split("#");
    expect(url).toMatch(/^https:\/\/soepel\.test\/d\/#[A-Za-z0-9_-]{43}$/);
    expect(code).toMatch(/^\d{6}$/);
    expect(expiresAt).toBe("2026-09-06T08:00:00.000Z");
    const row = (await links(patientId)).at(-1)!;
    expect(Buffer.from(row.token_hash)).toEqual(createHash("sha256").update(token!).digest());
    expect(row.code_hash).toMatch(/^\$argon2id\$/);
    const everything = JSON.stringify(await stage.rows("SELECT row_to_json(l) AS r FROM diary_link l", []));
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(`"${code}"`);
    const last = (await auditOf(stage.database, stage.world.practiceId)).at(-1);
    expect(last).toMatchObject({ action: "link.issue", patient_id: patientId, outcome: "done" });
  });

  it("again ends the one before: at most one is in force, also when two screens ask at once", async () => {
    const { patientId } = await stage.newPatient();
    const both = await Promise.all([
      stage.staff().link.issue({ patientId }),
      stage.staff().link.issue({ patientId }),
    ]);
    expect(new Set(both.map((link) => link.url)).size).toBe(2);
    expect((await links(patientId)).filter((row) => row.revoked_at === null)).toHaveLength(1);
  });

  it("for a patient of somebody else is not found and makes none", async () => {
    const { patientId } = await stage.newPatient(stage.world.actors.colleague);
    const before = (await links(patientId)).length;
    expect(await refusalCode(stage.staff().link.issue({ patientId }))).toBe("NOT_FOUND");
    expect(await refusalCode(stage.staff().link.issue({ patientId: stage.world.otherPatientId }))).toBe(
      "NOT_FOUND",
    );
    expect(await links(patientId)).toHaveLength(before);
  });
});

describe("revoking a link", () => {
  it("by the therapist is seen at the patient and may be repeated", async () => {
    const { patientId } = await stage.newPatient();
    await stage.staff().link.revoke({ patientId });
    await stage.staff().link.revoke({ patientId });
    expect((await stage.staff().patient.read({ patientId })).link.state).toBe("revoked");
  });

  it("by an admin works for any patient of the practice and for none of another, and is on record", async () => {
    const admin = stage.staff(stage.world.actors.admin);
    const { patientId } = await stage.newPatient();
    await admin.link.revoke({ patientId });
    expect((await stage.staff().patient.read({ patientId })).link.state).toBe("revoked");
    expect(await refusalCode(admin.link.revoke({ patientId: stage.world.otherPatientId }))).toBe("NOT_FOUND");
    expect((await links(stage.world.otherPatientId)).every((row) => row.revoked_at === null)).toBe(true);
    const entries = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.action === "link.revoke" && row.actor_id === stage.world.actors.admin.staffId,
    );
    expect(entries.map((row) => [row.patient_id, row.outcome])).toEqual([
      [patientId, "done"],
      [stage.world.otherPatientId, "denied"],
    ]);
  });
});

describe("the list for the admin", () => {
  it("has reference numbers and states, no names, and only this practice", async () => {
    const { patientId } = await stage.newPatient(stage.world.actors.therapist, "Geheime Naam");
    await stage.staff().patient.update({
      patientId,
      revision: 0,
      patient: {
        name: "Geheime Naam",
        birthYear: 1971,
        number: "R-7",
        locale: "nl",
        tags: ["rug"],
        conditions: [],
      },
    });
    const list = await stage.staff(stage.world.actors.admin).practice.links();
    expect(list).toContainEqual({ patientId, number: "R-7", state: "never_opened" });
    expect(JSON.stringify(list)).not.toMatch(/Geheime|1971|rug/);
    expect(list.map((row) => row.patientId)).not.toContain(stage.world.otherPatientId);
    expect((await auditOf(stage.database, stage.world.practiceId)).at(-1)?.action).toBe("link.list");
  });
});
