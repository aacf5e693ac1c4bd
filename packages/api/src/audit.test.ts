import { describe, expect, it } from "vitest";
import { openRepo } from "@soepel/db/repo/repo";
import type { StaffActor } from "./context.ts";
import { day, phone, refusal, sending, useStage } from "./testing/stage.ts";
import { staffActor } from "./testing/world.ts";
import { makeItem, makePractice, makeStaff } from "@soepel/db/testing/builders";
import { randomUUID } from "node:crypto";

/** No row, no data: an audit entry that cannot be written takes the whole request with it. */
const stage = useStage();

/** A therapist of a practice of its own, whose audit can be broken without disturbing the others. */
async function newPractice() {
  const { practiceId } = await makePractice(stage.database);
  const who = await makeStaff(stage.database, practiceId, { isAdmin: true });
  const actor = staffActor(who, practiceId, stage.clock, { roles: ["therapist", "admin"] });
  return {
    actor,
    practiceId,
    breakAudit: () => stage.rows("DELETE FROM audit_head WHERE practice_id = $1", [practiceId]),
  };
}
const firstBreak = (actor: StaffActor) =>
  openRepo(stage.database).asStaff(
    { kind: "staff", practiceId: actor.practiceId, staffId: actor.staffId, role: "admin" },
    (repo) => repo.firstBrokenAuditEntry(),
  );
const entries = (practiceId: string) =>
  stage.rows<{ seq: number }>("SELECT seq FROM audit_entry WHERE practice_id = $1 ORDER BY seq", [
    practiceId,
  ]);

describe("when the audit entry cannot be written", () => {
  it("reads give nothing", async () => {
    const { actor, breakAudit } = await newPractice();
    const { patientId, actor: patient } = await stage.newPatient(actor);
    await breakAudit();
    const staff = stage.staff(actor);
    const input = { patientId, from: "2026-03-01", to: "2026-03-10" } as never;
    const reads = [
      () => staff.patient.read({ patientId }),
      () => staff.review.read(input),
      () => staff.caseload.list(),
      () => staff.plan.read({ patientId }),
      () => stage.diary(patient).today(),
      () => stage.diary(patient).history({ days: 14 }),
    ];
    for (const read of reads)
      expect(await refusal(read())).toEqual({ code: "UNEXPECTED", path: [], issues: [] });
  });

  it("writes leave nothing behind", async () => {
    const { actor, practiceId, breakAudit } = await newPractice();
    const { patientId, actor: patient } = await stage.newPatient(actor);
    const flag = {
      submissionId: randomUUID(),
      date: "2026-03-10",
      codes: ["RF03"],
      inDoubt: false,
      messageShown: "x",
      phone,
    };
    const { flagId } = await stage.diary(patient).reportFlags(flag as never);
    const [template] = await stage.staff(actor).library.templates();
    const tables = [
      "patient",
      "caseload",
      "morning",
      "submission",
      "red_flag",
      "plan_revision",
      "review_mark",
      "diary_link",
      "template",
      "template_version",
      "staff_invite",
      "practice",
    ];
    const everything = async () =>
      JSON.stringify(
        await Promise.all(
          tables.map((table) =>
            stage.rows(
              `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${table} t WHERE ${table === "practice" ? "id" : "practice_id"} = $1`,
              [practiceId],
            ),
          ),
        ),
      );
    await breakAudit();
    const before = await everything();
    const staff = stage.staff(actor);
    const patientInput = {
      name: "Nieuw",
      birthYear: null,
      number: null,
      locale: "nl",
      tags: [],
      conditions: [],
    } as never;
    const plan = {
      patientId,
      base: null,
      templateVersionId: null,
      effectiveFrom: day("2026-03-10"),
      endsOn: null,
      reason: null,
      items: [makeItem()],
      redFlagReason: "ja",
    };
    const writes = [
      () => staff.patient.create(patientInput),
      () => staff.patient.update({ patientId, revision: 0, patient: patientInput }),
      () => staff.plan.send(plan as never),
      () => staff.link.issue({ patientId }),
      () => staff.link.revoke({ patientId }),
      () => staff.flag.acknowledge({ flagId, action: "contacted", note: null }),
      () => staff.review.markReviewed({ patientId }),
      () => staff.library.startDraft({ templateId: template!.templateId }),
      () => staff.practice.invite({ name: "N", email: "n@test.example", roles: ["admin"] }),
      () => stage.diary(patient).saveAnswers(sending("2026-03-10", { pain_rise: { value: 3 } })),
      () => stage.diary(patient).reportFlags({ ...flag, submissionId: randomUUID() } as never),
      () => stage.diary(patient).setLocale({ locale: "en" }),
    ];
    for (const write of writes)
      expect(await refusal(write())).toEqual({ code: "UNEXPECTED", path: [], issues: [] });
    expect(await everything()).toBe(before);
  });
});

describe("the chain", () => {
  it("holds after many requests at once, without a gap", async () => {
    const { actor, practiceId } = await newPractice();
    const { patientId } = await stage.newPatient(actor);
    await Promise.all(Array.from({ length: 25 }, () => stage.staff(actor).patient.read({ patientId })));
    expect((await entries(practiceId)).map((row) => row.seq)).toEqual(
      Array.from({ length: 25 }, (_, i) => i + 1),
    );
    expect(await firstBreak(actor)).toBeNull();
  });

  it("shows a forged entry at its end", async () => {
    const { actor, practiceId } = await newPractice();
    const { patientId } = await stage.newPatient(actor);
    for (let i = 0; i < 3; i += 1) await stage.staff(actor).patient.read({ patientId });
    await stage.rows(
      `INSERT INTO audit_entry SELECT practice_id, 4, at, actor_kind, actor_id, role, 'link.list', patient_id, patient_ids,
         basis, outcome, request_id, hash FROM audit_entry WHERE practice_id = $1 AND seq = 3`,
      [practiceId],
    );
    expect(await firstBreak(actor)).toBe(4);
  });

  it.each([
    [
      "an entry that was changed",
      "UPDATE audit_entry SET actor_id = 'somebody else' WHERE practice_id = $1 AND seq = 2",
      2,
    ],
    [
      "an entry whose patient was wiped",
      "UPDATE audit_entry SET patient_id = NULL WHERE practice_id = $1 AND seq = 3",
      3,
    ],
    ["an entry that was taken out", "DELETE FROM audit_entry WHERE practice_id = $1 AND seq = 2", 3],
    ["the first entry taken out", "DELETE FROM audit_entry WHERE practice_id = $1 AND seq = 1", 2],
  ])("shows %s by somebody who can switch triggers off", async (_name, change, seq) => {
    const { actor, practiceId } = await newPractice();
    const { patientId } = await stage.newPatient(actor);
    for (let i = 0; i < 4; i += 1) await stage.staff(actor).patient.read({ patientId });
    await stage.rows("ALTER TABLE audit_entry DISABLE TRIGGER USER");
    await stage.rows(change, [practiceId]);
    await stage.rows("ALTER TABLE audit_entry ENABLE TRIGGER USER");
    expect(await firstBreak(actor)).toBe(seq);
  });

  it("shows the newest entries taken off its end", async () => {
    const { actor, practiceId } = await newPractice();
    const { patientId } = await stage.newPatient(actor);
    for (let i = 0; i < 3; i += 1) await stage.staff(actor).patient.read({ patientId });
    await stage.rows("ALTER TABLE audit_entry DISABLE TRIGGER USER");
    await stage.rows("DELETE FROM audit_entry WHERE practice_id = $1 AND seq = 3", [practiceId]);
    await stage.rows("ALTER TABLE audit_entry ENABLE TRIGGER USER");
    expect(await firstBreak(actor)).not.toBeNull();
  });

  it.each(["UPDATE audit_entry SET outcome = 'done'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"])(
    "refuses %s",
    async (text) => {
      const { actor, practiceId } = await newPractice();
      const { patientId } = await stage.newPatient(actor);
      await stage.staff(actor).patient.read({ patientId });
      await expect(stage.rows(text)).rejects.toThrow();
      expect(await entries(practiceId)).toHaveLength(1);
    },
  );
});

describe("the list for the admin", () => {
  it("has its own practice only, newest first, without names of patients", async () => {
    const { actor } = await newPractice();
    const { patientId } = await stage.newPatient(actor, "Geheime Naam");
    await stage.staff(actor).patient.read({ patientId });
    await stage.staff(actor).review.markReviewed({ patientId });
    const list = await stage.staff(actor).practice.audit({ before: null });
    expect(list.map((row) => [row.seq, row.action, row.who])).toEqual([
      [2, "patient.write", "T. Tester"],
      [1, "patient.read", "T. Tester"],
    ]);
    expect(JSON.stringify(list)).not.toMatch(/Geheime/);
    expect(await stage.staff(actor).practice.audit({ before: 2 })).toHaveLength(1);
  });
});
