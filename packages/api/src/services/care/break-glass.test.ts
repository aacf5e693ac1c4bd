import { describe, expect, it } from "vitest";
import { at, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const reason = "Collega is ziek, patiënt belt";
const colleague = () => stage.staff(stage.world.actors.colleague);
let count = 0;

/** A patient of the first therapist with a name that nobody else has. */
async function patientOf(owner = stage.world.actors.therapist) {
  count += 1;
  const name = `U. Uniek ${count}`;
  return { name, ...(await stage.newPatient(owner, name)) };
}

describe("reading along with a colleague", () => {
  it("opens the patient for an hour, for reading only, with the reason and every read on record", async () => {
    const { patientId, name } = await patientOf();
    const range = { patientId, from: "2026-03-01", to: "2026-03-10" } as never;
    expect(await refusalCode(colleague().review.read(range))).toBe("NOT_FOUND");
    const opened = await colleague().care.breakGlass({ who: `  ${name.toUpperCase()} `, reason });
    expect(opened).toEqual({ patientId, until: "2026-03-10T09:00:00.000Z" });
    const review = await colleague().review.read(range);
    expect(review.patient).toMatchObject({ name, readAlongUntil: "2026-03-10T09:00:00.000Z" });
    expect((await colleague().patient.read({ patientId })).readAlongUntil).toBe("2026-03-10T09:00:00.000Z");

    for (const write of [
      () => colleague().review.markReviewed({ patientId }),
      () => colleague().link.issue({ patientId }),
      () => colleague().data.export({ patientId, kind: "json", reason }),
      () => colleague().care.discharge({ patientId }),
    ])
      expect(await refusalCode(write())).toBe("NOT_FOUND");

    at(stage.clock, "2026-03-10T09:00:01Z");
    expect(await refusalCode(colleague().review.read(range))).toBe("NOT_FOUND");

    const kept = await stage.rows<{ kind: string; reason: string }>(
      "SELECT kind, reason FROM access_reason WHERE patient_id = $1",
      [patientId],
    );
    expect(kept).toEqual([{ kind: "break_glass", reason }]);
    const audit = await stage.rows<{ action: string; basis: string; outcome: string }>(
      "SELECT action, basis, outcome FROM audit_entry WHERE patient_id = $1 ORDER BY seq",
      [patientId],
    );
    expect(audit.slice(0, 4)).toEqual([
      { action: "patient.read", basis: "own caseload", outcome: "denied" },
      { action: "patient.break_glass", basis: "break-glass", outcome: "done" },
      { action: "patient.read", basis: "break-glass", outcome: "done" },
      { action: "patient.read", basis: "break-glass", outcome: "done" },
    ]);
  });

  it("is not in the list of who reads along, and does not open for others", async () => {
    const { patientId, name } = await patientOf();
    await colleague().care.breakGlass({ who: name, reason });
    const { rows } = await colleague().caseload.list();
    expect(rows.some((row) => row.patientId === patientId)).toBe(false);
    const stranger = stage.staff(stage.world.actors.stranger);
    expect(await refusalCode(stranger.patient.read({ patientId }))).toBe("NOT_FOUND");
  });

  it("finds by the own number too, and nobody by half a name", async () => {
    const { patientId, name } = await patientOf();
    await stage.rows("UPDATE patient SET number = 'A-77' WHERE id = $1", [patientId]);
    expect((await colleague().care.breakGlass({ who: "a-77", reason })).patientId).toBe(patientId);
    const half = colleague().care.breakGlass({ who: name.slice(0, 5), reason });
    expect(await refusalCode(half)).toBe("NOT_FOUND");
  });

  it("of two patients with one name asks for the number", async () => {
    await stage.newPatient(stage.world.actors.therapist, "T. Tweeling");
    await stage.newPatient(stage.world.actors.therapist, "T. Tweeling");
    expect(await refusalCode(colleague().care.breakGlass({ who: "T. Tweeling", reason }))).toBe("CONFLICT");
  });

  it("needs a reason of some length, a role, and the same practice", async () => {
    const { name } = await patientOf();
    expect(await refusalCode(colleague().care.breakGlass({ who: name, reason: "kort" }))).toBe(
      "INVALID_INPUT",
    );
    for (const actor of [stage.world.actors.admin, stage.world.actors.stranger])
      expect(await refusalCode(stage.staff(actor).care.breakGlass({ who: name, reason }))).toBe("NOT_FOUND");
    const denied = (await auditOf(stage.database, stage.world.otherPracticeId)).at(-1);
    expect(denied).toMatchObject({ action: "patient.break_glass", outcome: "denied" });
  });
});
