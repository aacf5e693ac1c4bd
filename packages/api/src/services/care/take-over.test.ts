import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testKind } from "@soepel/db/testing/database";
import { makeStaff } from "@soepel/db/testing/builders";
import type { PatientActor, StaffActor } from "../../context.ts";
import { at, phone, refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf, staffActor } from "../../testing/world.ts";

const stage = useStage();
const colleague = () => stage.staff(stage.world.actors.colleague);
const admin = () => stage.staff(stage.world.actors.admin);

async function newTherapist(name = "W. Weg"): Promise<StaffActor> {
  const who = await makeStaff(stage.database, stage.world.practiceId, { name });
  return staffActor(who, stage.world.practiceId, stage.clock);
}
const switchOff = (staffId: string, disabled = true) =>
  admin().practice.setDisabled({ staffId, disabled } as never);

/** A patient whose only therapist has been switched off. */
async function unattended(name = "Z. Zonder") {
  const gone = await newTherapist();
  const patient = await stage.newPatient(gone, name);
  await switchOff(gone.staffId);
  return { gone, ...patient };
}
const report = (actor: PatientActor, codes: string[]) =>
  stage.diary(actor).reportFlags({
    submissionId: randomUUID(),
    date: "2026-03-10",
    codes,
    inDoubt: false,
    messageShown: "call_today",
    phone,
  } as never);
const listed = async (patientId: string) =>
  (await colleague().care.unattended()).find((one) => one.patientId === patientId);
const entriesOf = async (patientId: string) =>
  stage.rows<{ action: string; basis: string; outcome: string; actor_id: string }>(
    `SELECT action, basis, outcome, actor_id FROM audit_entry
     WHERE patient_id = $1 OR patient_ids @> jsonb_build_array($2::text) ORDER BY seq`,
    [patientId, patientId],
  );

describe("a patient without a therapist", () => {
  it("is in the list of every therapist of the practice from the moment the last one is switched off", async () => {
    const gone = await newTherapist();
    const { patientId, actor } = await stage.newPatient(gone, "L. Lijst");
    expect(await listed(patientId)).toBeUndefined();
    at(stage.clock, "2026-03-10T09:00:00Z");
    await switchOff(gone.staffId);
    at(stage.clock, "2026-03-10T10:00:00Z");
    await report(actor, ["RF12"]);
    at(stage.clock, "2026-03-10T11:00:00Z");
    await report(actor, ["RF03"]);
    expect(await listed(patientId)).toEqual({
      patientId,
      name: "L. Lijst",
      since: "2026-03-10T09:00:00.000Z",
      flags: [
        { urgency: "A", reportedAt: "2026-03-10T11:00:00.000Z" },
        { urgency: "B", reportedAt: "2026-03-10T10:00:00.000Z" },
      ],
    });
    expect((await entriesOf(patientId)).at(-1)).toMatchObject({
      action: "care.unattended",
      basis: "without therapist",
      outcome: "done",
    });
  });

  it("is no longer there when somebody else treats along, the treatment ended, or the therapist is back", async () => {
    const { gone, patientId } = await unattended();
    expect(await listed(patientId)).toBeDefined();
    await switchOff(gone.staffId, false);
    expect(await listed(patientId)).toBeUndefined();
    await stage.staff(gone).care.propose({
      patientId,
      to: stage.world.actors.colleague.staffId,
      kind: "second",
      note: null,
    } as never);
    const [asked] = (await colleague().care.inbox()).filter((one) => one.patientId === patientId);
    await colleague().care.answer({ handoverId: asked!.handoverId, answer: "accepted" });
    await switchOff(gone.staffId);
    expect(await listed(patientId)).toBeUndefined();
    const { therapists } = await colleague().patient.read({ patientId });
    expect(
      therapists.map(({ name }) => name),
      "who cannot log in treats nobody",
    ).toEqual(["C. Collega"]);
    const { team } = await colleague().care.team({ patientId });
    expect(team.map(({ name, active }) => [name, active])).toEqual([
      ["W. Weg", false],
      ["C. Collega", true],
    ]);

    const other = await newTherapist();
    const ended = await stage.newPatient(other);
    await stage.staff(other).care.discharge({ patientId: ended.patientId });
    await switchOff(other.staffId);
    expect(await listed(ended.patientId)).toBeUndefined();
  });

  it("is one too when the role of therapist is gone, since a moment that was not kept", async () => {
    const other = await newTherapist();
    const { patientId } = await stage.newPatient(other);
    await stage.rows("UPDATE staff SET is_therapist = false, is_admin = true WHERE id = $1", [other.staffId]);
    expect(await listed(patientId)).toMatchObject({ since: null });
    await colleague().care.takeOver({ patientId } as never);
    expect(await listed(patientId)).toBeUndefined();
  });

  it("is shown to therapists of the own practice only", async () => {
    const { patientId } = await unattended();
    const theirs = await stage.staff(stage.world.actors.stranger).care.unattended();
    expect(theirs.map((one) => one.patientId)).not.toContain(patientId);
    expect(await refusalCode(admin().care.unattended())).toBe("NOT_FOUND");
    expect(await refusalCode(admin().care.unattendedAlarms())).toBe("NOT_FOUND");
  });
});

describe("the warning to every therapist", () => {
  it("is a number without names until an alarm sign is open, then who and how urgent", async () => {
    const { patientId, actor } = await unattended("A. Alarm");
    const before = await colleague().care.unattendedAlarms();
    expect(before.patients).toBe((await colleague().care.unattended()).length);
    expect(before.flags.filter((flag) => flag.patientId === patientId)).toEqual([]);
    const quiet = (await entriesOf(patientId)).length;
    await colleague().care.unattendedAlarms();
    expect(await entriesOf(patientId), "a number is no reading of a patient").toHaveLength(quiet);

    await report(actor, ["RF03"]);
    const { flags } = await colleague().care.unattendedAlarms();
    expect(flags.filter((flag) => flag.patientId === patientId)).toEqual([
      { patientId, patientName: "A. Alarm", urgency: "A", reportedAt: "2026-03-10T08:00:00.000Z" },
    ]);
    expect((await entriesOf(patientId)).at(-1)).toMatchObject({ action: "care.unattended" });

    await colleague().care.takeOver({ patientId } as never);
    const after = await colleague().care.unattendedAlarms();
    expect(after.flags.some((flag) => flag.patientId === patientId)).toBe(false);
    expect((await colleague().flag.listOpen()).map((flag) => flag.patientId)).toContain(patientId);
  });
});

describe("taking over", () => {
  it("puts the patient in the own list at once, ends the old relation for good and is on record", async () => {
    const { gone, patientId, actor } = await unattended();
    at(stage.clock, "2026-03-10T12:00:00Z");
    await colleague().care.takeOver({ patientId } as never);
    expect((await colleague().patient.read({ patientId })).therapists.map(({ name }) => name)).toEqual([
      "C. Collega",
    ]);
    const kept = await stage.rows<{ staff_id: string; ended: boolean }>(
      "SELECT staff_id, until IS NOT NULL AS ended FROM caseload WHERE patient_id = $1 ORDER BY since",
      [patientId],
    );
    expect(kept).toEqual([
      { staff_id: gone.staffId, ended: true },
      { staff_id: stage.world.actors.colleague.staffId, ended: false },
    ]);
    expect((await entriesOf(patientId))[0]).toEqual({
      action: "care.take_over",
      basis: "without therapist",
      outcome: "done",
      actor_id: stage.world.actors.colleague.staffId,
    });
    await switchOff(gone.staffId, false);
    expect(await refusalCode(stage.staff(gone).patient.read({ patientId }))).toBe("NOT_FOUND");

    const { looks } = await stage.diary(actor).looked();
    expect(looks).toContainEqual({
      at: "2026-03-10T12:00:00.000Z",
      who: "C. Collega",
      action: "care.take_over",
      times: 1,
      outsideCaseload: false,
    });
  });

  it("ends the questions that the old therapist had asked", async () => {
    const gone = await newTherapist();
    const third = await newTherapist("D. Derde");
    const { patientId } = await stage.newPatient(gone);
    await stage
      .staff(gone)
      .care.propose({ patientId, to: third.staffId, kind: "transfer", note: null } as never);
    const [asked] = await stage.staff(third).care.inbox();
    await switchOff(gone.staffId);
    await colleague().care.takeOver({ patientId } as never);
    expect(await stage.staff(third).care.inbox()).toEqual([]);
    const late = stage.staff(third).care.answer({ handoverId: asked!.handoverId, answer: "accepted" });
    expect(await refusalCode(late)).toBe("CONFLICT");
  });

  it("of somebody who has a therapist, of another practice or of nobody is the same NOT_FOUND, audited", async () => {
    const treated = await stage.newPatient();
    for (const patientId of [treated.patientId, stage.world.otherPatientId, randomUUID()]) {
      const answer = await refusal(colleague().care.takeOver({ patientId } as never));
      expect(answer).toEqual({ code: "NOT_FOUND", path: [], issues: [] });
      const last = (await auditOf(stage.database, stage.world.practiceId)).at(-1);
      expect(last).toMatchObject({ action: "care.take_over", outcome: "denied", patient_id: patientId });
    }
    const { patientId } = await unattended();
    for (const caller of [admin(), stage.staff(stage.world.actors.stranger)])
      expect(await refusalCode(caller.care.takeOver({ patientId } as never))).toBe("NOT_FOUND");
    expect(await listed(patientId)).toBeDefined();
  });

  it("by several colleagues at once is done once, and the others hear so", async () => {
    const { patientId } = await unattended();
    const callers = await Promise.all(Array.from({ length: 4 }, (_, i) => newTherapist(`S. ${i}`)));
    const results = await Promise.allSettled(
      callers.map((caller) => stage.staff(caller).care.takeOver({ patientId } as never)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const team = await stage.rows("SELECT 1 FROM caseload WHERE patient_id = $1 AND until IS NULL", [
      patientId,
    ]);
    expect(team).toHaveLength(1);
  });

  it.runIf(testKind === "postgres")("while a colleague is just doing it is a conflict", async () => {
    const { patientId } = await unattended();
    const second = await stage.database.transaction(async (tx) => {
      await tx.query("test_hold", "SELECT 1 FROM patient WHERE id = $1 FOR UPDATE", [patientId]);
      const waiting = refusalCode(colleague().care.takeOver({ patientId } as never));
      // The colleague has seen the patient without a therapist once its request waits for the row.
      await waitsForLock();
      await tx.query(
        "test_join",
        "INSERT INTO caseload (practice_id, patient_id, staff_id) VALUES ($1, $2, $3)",
        [stage.world.practiceId, patientId, stage.world.therapist.staffId],
      );
      return { waiting };
    });
    expect(await second.waiting).toBe("CONFLICT");
  });
});

async function waitsForLock(): Promise<void> {
  const deadline = Date.now() + 4000;
  while (Date.now() < deadline) {
    const rows = await stage.rows<{ n: number }>(
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (rows[0]!.n > 0) return;
  }
  throw new Error("nobody waits");
}

describe("the team as an admin sees it", () => {
  it("says of how many patients in care somebody is the only therapist, in numbers", async () => {
    const one = await newTherapist("E. Enige");
    const [alone] = [await stage.newPatient(one), await stage.newPatient(one)];
    const ended = await stage.newPatient(one);
    await stage.staff(one).care.discharge({ patientId: ended.patientId });
    const of = async () =>
      (await admin().practice.staff()).staff.find((row) => row.staffId === one.staffId)?.onlyTherapistOf;
    expect(await of()).toBe(2);
    await switchOff(one.staffId);
    expect(await of(), "they wait for a therapist").toBe(2);
    await colleague().care.takeOver({ patientId: alone!.patientId } as never);
    expect(await of()).toBe(1);
  });
});
