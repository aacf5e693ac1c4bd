import { describe, expect, it } from "vitest";
import { at, refusalCode, sending, useStage } from "../../testing/stage.ts";
import { auditOf, fakePorts } from "../../testing/world.ts";

/** A person's own rights: who looked, all data along, and an end. */
const stage = useStage();
const today = "2026-03-10";

describe("who looked", () => {
  it("names staff of the practice with moment and kind, list views included, nobody else's looks", async () => {
    const { patientId, actor } = await stage.newPatient();
    const other = await stage.newPatient();
    const staff = stage.staff();
    await staff.patient.read({ patientId });
    at(stage.clock, "2026-03-10T09:00:00Z");
    await staff.patient.read({ patientId });
    await staff.patient.read({ patientId: other.patientId });
    await staff.caseload.list();
    await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 3 } }));
    const { looks, timeZone } = await stage.diary(actor).looked();
    expect(timeZone).toBe("Europe/Amsterdam");
    const mine = looks.filter((look) => look.action !== "patient.create");
    expect(
      mine.map(({ who, action, times, outsideCaseload }) => [who, action, times, outsideCaseload]),
    ).toEqual(
      expect.arrayContaining([
        ["R. Therapeut", "patient.read", 2, false],
        ["R. Therapeut", "caseload.read", 1, false],
      ]),
    );
    expect(mine, "the patient's own doings and other patients are not in it").toHaveLength(2);
    expect(looks.find((look) => look.action === "patient.read")?.at).toBe("2026-03-10T09:00:00.000Z");
  });

  it("a refused look is not a look, and the next day is a line of its own", async () => {
    const { patientId, actor } = await stage.newPatient();
    const foreign = stage.staff(stage.world.actors.stranger);
    expect(await refusalCode(foreign.patient.read({ patientId }))).toBe("NOT_FOUND");
    await stage.staff().patient.read({ patientId });
    at(stage.clock, "2026-03-11T08:00:00Z");
    await stage.staff().patient.read({ patientId });
    const { looks } = await stage.diary(actor).looked();
    expect(looks.filter((look) => look.action === "patient.read").map((look) => look.at)).toEqual([
      "2026-03-11T08:00:00.000Z",
      "2026-03-10T08:00:00.000Z",
    ]);
  });
});

describe("own rights", () => {
  it("asks for the code, and is on record", async () => {
    const { actor } = await stage.newPatient();
    const remembered = stage.diary({ ...actor, strength: "remembered" });
    for (const call of [remembered.export(), remembered.looked(), remembered.stop()]) {
      expect(await refusalCode(call)).toBe("NOT_SIGNED_IN");
    }
    await stage.diary(actor).export();
    const actions = (await auditOf(stage.database, stage.world.practiceId))
      .filter((row) => row.patient_id === actor.patientId)
      .map((row) => row.action);
    expect(actions).toContain("diary.export");
  });
});

describe("stopping", () => {
  it("ends link, phones and reminder, keeps what was given, and the therapist sees it", async () => {
    const { patientId, actor } = await stage.newPatient();
    const ports = fakePorts();
    const diary = stage.diary(actor, ports);
    await diary.saveAnswers(sending(today, { pain_rise: { value: 3 } }));
    await diary.setReminder({ channel: "email", email: "p@test.example", atMinute: 480 });
    await diary.stop();
    await diary.stop();
    expect(ports.cookies.at(-1), "the phone's cookie goes").toBeNull();
    expect(await stage.rows("SELECT 1 FROM reminder WHERE patient_id = $1", [patientId])).toEqual([]);
    const [link] = await stage.rows<{ ended: boolean }>(
      "SELECT revoked_at IS NOT NULL AND stopped_at IS NOT NULL AS ended FROM diary_link WHERE patient_id = $1",
      [patientId],
    );
    expect(link).toEqual({ ended: true });
    expect(await stage.rows("SELECT 1 FROM morning WHERE patient_id = $1", [patientId])).toHaveLength(1);
    expect((await stage.staff().patient.read({ patientId })).link.state).toBe("stopped");
    await stage.staff().link.issue({ patientId });
    expect((await stage.staff().patient.read({ patientId })).link.state, "a new link begins anew").toBe(
      "never_opened",
    );
  });
});
