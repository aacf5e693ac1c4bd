import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const rowsOf = async (discharged: boolean) =>
  (await stage.staff().caseload[discharged ? "discharged" : "list"]()).rows.map((row) => row.patientId);

describe("ending a treatment", () => {
  it("moves the patient to the ended ones and ends the link at once; everything stays", async () => {
    const { patientId } = await stage.newPatient();
    await stage.staff().care.discharge({ patientId });
    expect(await rowsOf(false)).not.toContain(patientId);
    expect(await rowsOf(true)).toContain(patientId);
    const header = await stage.staff().patient.read({ patientId });
    expect(header).toMatchObject({ dischargedAt: "2026-03-10T08:00:00.000Z", link: { state: "revoked" } });
    const audit = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === patientId && row.action === "patient.write",
    );
    expect(audit).toHaveLength(1);
    expect(await refusalCode(stage.staff().care.discharge({ patientId }))).toBe("CONFLICT");
  });

  it("can be taken up again, without the old link", async () => {
    const { patientId } = await stage.newPatient();
    await stage.staff().care.discharge({ patientId });
    await stage.staff().care.reopen({ patientId });
    expect(await rowsOf(false)).toContain(patientId);
    expect(await rowsOf(true)).not.toContain(patientId);
    expect((await stage.staff().patient.read({ patientId })).link.state).toBe("revoked");
    expect(await refusalCode(stage.staff().care.reopen({ patientId }))).toBe("CONFLICT");
  });

  it("is refused while a red flag is open, and possible once it is dealt with", async () => {
    const { patientId, actor } = await stage.newPatient();
    await stage.diary(actor).reportFlags({
      submissionId: randomUUID(),
      date: "2026-03-10",
      codes: ["RF03"],
      inDoubt: false,
      messageShown: "call_today",
      phone: { at: "2026-03-10T08:00:00.000Z", offsetMinutes: 60 },
    } as never);
    expect(await refusalCode(stage.staff().care.discharge({ patientId }))).toBe("RED_FLAG_OPEN");
    const flag = (await stage.staff().flag.listOpen()).find((one) => one.patientId === patientId);
    await stage.staff().flag.acknowledge({ flagId: flag!.flagId, action: "contacted", note: null });
    expect(await stage.staff().care.discharge({ patientId })).toEqual({ done: true });
  });

  it("of a patient of somebody else is not found", async () => {
    const { patientId } = await stage.newPatient(stage.world.actors.colleague);
    for (const id of [patientId, stage.world.otherPatientId])
      for (const verb of ["discharge", "reopen"] as const)
        expect(await refusalCode(stage.staff().care[verb]({ patientId: id }))).toBe("NOT_FOUND");
  });
});
