import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeStaff } from "@soepel/db/testing/builders";
import { refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf, staffActor } from "../../testing/world.ts";

const stage = useStage();
const colleague = () => stage.world.actors.colleague;
const own = () => stage.staff();

async function propose(
  patientId: string,
  kind: "transfer" | "second" = "transfer",
  to = colleague().staffId,
) {
  await own().care.propose({ patientId, to, kind, note: null } as never);
}
/** The newest proposal to the colleague about this patient. */
const waiting = async (patientId: string) =>
  (await stage.staff(colleague()).care.inbox()).find((one) => one.patientId === patientId);
const accept = async (patientId: string) => {
  const handoverId = (await waiting(patientId))?.handoverId as never;
  return stage.staff(colleague()).care.answer({ handoverId, answer: "accepted" });
};
const sees = async (actor: ReturnType<typeof colleague>, patientId: string) =>
  (await stage.staff(actor).caseload.list()).rows.some((row) => row.patientId === patientId);
const actionsOf = async (patientId: string) =>
  (await auditOf(stage.database, stage.world.practiceId))
    .filter((row) => row.patient_id === patientId)
    .map((row) => `${row.action} ${row.outcome}`);

describe("handing a patient over", () => {
  it("changes nothing until the colleague accepts, then the patient changes lists at once", async () => {
    const { patientId } = await stage.newPatient();
    await propose(patientId);
    expect(await sees(stage.world.actors.therapist, patientId)).toBe(true);
    expect(await sees(colleague(), patientId)).toBe(false);
    expect(await refusalCode(stage.staff(colleague()).patient.read({ patientId }))).toBe("NOT_FOUND");
    expect(await waiting(patientId)).toMatchObject({ kind: "transfer", from: { name: "R. Therapeut" } });

    await accept(patientId);
    expect(await sees(stage.world.actors.therapist, patientId)).toBe(false);
    expect(await sees(colleague(), patientId)).toBe(true);
    for (const call of [
      () => own().patient.read({ patientId }),
      () => own().review.markReviewed({ patientId }),
      () => own().link.issue({ patientId }),
    ])
      expect(await refusalCode(call())).toBe("NOT_FOUND");
    expect((await actionsOf(patientId)).slice(0, 3)).toEqual([
      "care.propose done",
      "patient.read denied",
      "care.answer done",
    ]);
  });

  it("can go back and forth, and the list holds the patient once", async () => {
    const { patientId } = await stage.newPatient();
    await propose(patientId);
    await accept(patientId);
    const back = { patientId, to: stage.world.therapist.staffId, kind: "transfer", note: null } as never;
    await stage.staff(colleague()).care.propose(back);
    const [proposal] = (await own().care.inbox()).filter((one) => one.patientId === patientId);
    await own().care.answer({ handoverId: proposal!.handoverId, answer: "accepted" });
    const { rows } = await own().caseload.list();
    expect(rows.filter((row) => row.patientId === patientId)).toHaveLength(1);
  });

  it("declined leaves everything as it was, and may be asked again", async () => {
    const { patientId } = await stage.newPatient();
    await propose(patientId);
    const handoverId = (await waiting(patientId))!.handoverId;
    await stage.staff(colleague()).care.answer({ handoverId, answer: "declined" });
    expect(await sees(stage.world.actors.therapist, patientId)).toBe(true);
    expect(await waiting(patientId)).toBeUndefined();
    await propose(patientId);
    expect(await waiting(patientId)).toBeDefined();
  });

  it("is answered once: the second answer and the answer to a withdrawn question are conflicts", async () => {
    const { patientId } = await stage.newPatient();
    await propose(patientId);
    const handoverId = (await waiting(patientId))!.handoverId;
    await own().care.withdraw({ patientId, handoverId });
    const answer = (value: "accepted" | "declined") =>
      stage.staff(colleague()).care.answer({ handoverId, answer: value });
    expect(await refusalCode(answer("accepted"))).toBe("CONFLICT");
    expect(await refusalCode(own().care.withdraw({ patientId, handoverId }))).toBe("CONFLICT");
    await propose(patientId);
    await accept(patientId);
    expect(await refusalCode(accept(patientId))).toBe("INVALID_INPUT");
    expect(await sees(colleague(), patientId)).toBe(true);
  });

  it("by somebody who no longer treats the patient can no longer be accepted", async () => {
    const { patientId } = await stage.newPatient();
    const third = await makeStaff(stage.database, stage.world.practiceId, { name: "D. Derde" });
    const thirdActor = staffActor(third, stage.world.practiceId, stage.clock);
    await propose(patientId);
    await propose(patientId, "second", third.staffId);
    const [asked] = await stage.staff(thirdActor).care.inbox();
    await accept(patientId);
    expect(await stage.staff(thirdActor).care.inbox()).toEqual([]);
    const late = stage.staff(thirdActor).care.answer({ handoverId: asked!.handoverId, answer: "accepted" });
    expect(await refusalCode(late)).toBe("CONFLICT");
    expect(await sees(thirdActor, patientId)).toBe(false);
  });
});

describe("treating together", () => {
  it("puts the patient in both lists with both names, and either may hand over", async () => {
    const { patientId } = await stage.newPatient();
    await propose(patientId, "second");
    await accept(patientId);
    expect(await sees(stage.world.actors.therapist, patientId)).toBe(true);
    expect(await sees(colleague(), patientId)).toBe(true);
    const { team } = await own().care.team({ patientId });
    expect(team.map(({ name, mine }) => [name, mine])).toEqual([
      ["R. Therapeut", true],
      ["C. Collega", false],
    ]);
    expect(await refusalCode(propose(patientId, "second"))).toBe("CONFLICT");
  });
});

describe("a question to a colleague is refused", () => {
  it.each([
    ["to somebody of another practice", () => stage.world.actors.stranger.staffId],
    ["to an admin who treats nobody", () => stage.world.actors.admin.staffId],
    ["to nobody", () => randomUUID()],
  ])("%s", async (_name, to) => {
    const { patientId } = await stage.newPatient();
    expect(await refusalCode(propose(patientId, "transfer", to() as never))).toBe("INVALID_INPUT");
    expect((await own().care.team({ patientId })).open).toEqual([]);
  });

  it("twice, while the first one waits", async () => {
    const { patientId } = await stage.newPatient();
    await propose(patientId);
    expect(await refusalCode(propose(patientId, "second"))).toBe("CONFLICT");
    expect((await own().care.team({ patientId })).open).toHaveLength(1);
  });

  it("about a patient of a colleague or another practice, the same as about nobody", async () => {
    const { patientId } = await stage.newPatient(colleague());
    for (const id of [patientId, stage.world.otherPatientId, randomUUID()])
      expect(await refusalCode(propose(id))).toBe("NOT_FOUND");
  });

  it("with a citizen service number in the message", async () => {
    const { patientId } = await stage.newPatient();
    const input = { patientId, to: colleague().staffId, kind: "second", note: "bel 111222333" } as never;
    expect(await refusalCode(own().care.propose(input))).toBe("BSN_REFUSED");
  });

  it("and an answer by somebody else than who was asked is not found", async () => {
    const { patientId } = await stage.newPatient();
    await propose(patientId);
    const handoverId = (await waiting(patientId))!.handoverId;
    for (const caller of [own(), stage.staff(stage.world.actors.stranger)]) {
      const answer = caller.care.answer({ handoverId, answer: "accepted" });
      expect(await refusalCode(answer)).toBe("NOT_FOUND");
    }
  });
});

describe("stopping as one of several therapists", () => {
  it("takes the patient out of the own list only, withdraws what was asked, and is on record", async () => {
    const { patientId } = await stage.newPatient();
    await propose(patientId, "second");
    await accept(patientId);
    const third = (await makeStaff(stage.database, stage.world.practiceId)).staffId;
    await propose(patientId, "second", third);
    await own().care.leave({ patientId });
    expect(await sees(stage.world.actors.therapist, patientId)).toBe(false);
    expect(await sees(colleague(), patientId)).toBe(true);
    expect(await refusalCode(own().review.markReviewed({ patientId }))).toBe("NOT_FOUND");
    const { team, open } = await stage.staff(colleague()).care.team({ patientId });
    expect(team.map((one) => one.mine)).toEqual([true]);
    expect(open).toEqual([]);
    expect((await actionsOf(patientId)).filter((one) => one.startsWith("care.leave"))).toEqual([
      "care.leave done",
    ]);
  });

  it("is refused to the last one who can log in, also when a colleague on the patient is switched off", async () => {
    const { patientId } = await stage.newPatient();
    expect(await refusalCode(own().care.leave({ patientId }))).toBe("CONFLICT");
    const off = await makeStaff(stage.database, stage.world.practiceId);
    await stage.database.query(
      "test_off",
      "INSERT INTO caseload (practice_id, patient_id, staff_id, since) VALUES ($1, $2, $3, now())",
      [stage.world.practiceId, patientId, off.staffId],
    );
    await stage.database.query("test_disable", "UPDATE staff SET disabled_at = now() WHERE id = $1", [
      off.staffId,
    ]);
    expect(await refusalCode(own().care.leave({ patientId }))).toBe("CONFLICT");
    expect(await sees(stage.world.actors.therapist, patientId)).toBe(true);
  });

  it("leaves one when two stop at the same moment", async () => {
    const { patientId } = await stage.newPatient();
    await propose(patientId, "second");
    await accept(patientId);
    const both = await Promise.allSettled([
      own().care.leave({ patientId }),
      stage.staff(colleague()).care.leave({ patientId }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
