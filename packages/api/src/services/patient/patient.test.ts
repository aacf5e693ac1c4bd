import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const input = (more: Record<string, unknown> = {}) =>
  ({
    name: "N. Nieuw",
    birthYear: 1980,
    number: "A-12",
    locale: "nl",
    tags: ["rug"],
    conditions: ["stenosis"],
    ...more,
  }) as never;
const count = async () =>
  (
    await stage.rows<{ n: number }>("SELECT count(*)::int AS n FROM patient WHERE practice_id = $1", [
      stage.world.practiceId,
    ])
  )[0]?.n;

describe("a new patient", () => {
  it("is in the caseload of the one who made it, not of a colleague, and is on record", async () => {
    const { patientId } = await stage.staff().patient.create(input());
    expect(await stage.staff().patient.read({ patientId })).toMatchObject({
      name: "N. Nieuw",
      birthYear: 1980,
      number: "A-12",
      tags: ["rug"],
      conditions: ["stenosis"],
      link: { state: "none" },
      lastReviewed: null,
    });
    expect(await refusalCode(stage.staff(stage.world.actors.colleague).patient.read({ patientId }))).toBe(
      "NOT_FOUND",
    );
    const audit = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === patientId,
    );
    expect(audit.map((row) => [row.action, row.outcome])).toEqual([
      ["patient.create", "done"],
      ["patient.read", "done"],
      ["patient.read", "denied"],
    ]);
  });

  it.each([
    ["the name", { name: "Jansen 111222333" }, "name"],
    ["the name, with dots", { name: "Jansen 111.222.333" }, "name"],
    ["the reference number", { number: "111222333" }, "number"],
    ["a tag", { tags: ["rug", "111 222 333"] }, "tags.1"],
  ])("with a citizen service number in %s is refused by that name", async (_where, more, path) => {
    const before = await count();
    const answer = await refusal(stage.staff().patient.create(input(more)));
    expect(answer).toEqual({ code: "BSN_REFUSED", path: [], issues: [{ path, code: "bsn" }] });
    expect(await count()).toBe(before);
  });

  it.each([
    ["an empty name", { name: "  " }],
    ["a name of 81 characters", { name: "x".repeat(81) }],
    ["a birth year before 1900", { birthYear: 1899 }],
    ["nine tags", { tags: Array.from({ length: 9 }, (_, i) => `t${i}`) }],
    ["a condition nobody knows", { conditions: ["gout"] }],
    ["a language we do not speak", { locale: "de" }],
    ["an unknown key", { practiceId: randomUUID() }],
  ])("with %s is refused and not made", async (_name, more) => {
    const before = await count();
    expect(await refusalCode(stage.staff().patient.create(input(more)))).toBe("INVALID_INPUT");
    expect(await count()).toBe(before);
  });

  it("may have nine digits that are no citizen service number", async () => {
    const { patientId } = await stage.staff().patient.create(input({ number: "123456789" }));
    expect((await stage.staff().patient.read({ patientId })).number).toBe("123456789");
  });
});

describe("changing a patient", () => {
  it("changes what was sent and nothing of anybody else, and is on record", async () => {
    const [one, other] = [await stage.newPatient(), await stage.newPatient()];
    const change = {
      patientId: one.patientId,
      patient: input({ name: "Ander", birthYear: null, number: null, tags: [] }),
    };
    await stage.staff().patient.update(change);
    await stage.staff().patient.update(change);
    expect(await stage.staff().patient.read({ patientId: one.patientId })).toMatchObject({
      name: "Ander",
      birthYear: null,
      number: null,
      tags: [],
    });
    expect((await stage.staff().patient.read({ patientId: other.patientId })).name).toBe("P. Proef");
    const writes = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === one.patientId && row.action === "patient.write",
    );
    expect(writes).toHaveLength(2);
  });

  it.each([
    ["of another practice", () => stage.world.otherPatientId],
    ["of nobody", () => randomUUID()],
  ])("%s is not found and changes nothing", async (_name, id) => {
    const answer = await refusal(
      stage.staff().patient.update({ patientId: id(), patient: input() } as never),
    );
    expect(answer).toEqual({ code: "NOT_FOUND", path: [], issues: [] });
    const named = await stage.rows("SELECT 1 FROM patient WHERE practice_id = $1 AND name = 'N. Nieuw'", [
      stage.world.otherPracticeId,
    ]);
    expect(named).toEqual([]);
  });

  it("with a citizen service number is refused", async () => {
    const { patientId } = await stage.newPatient();
    const answer = await refusal(
      stage.staff().patient.update({ patientId, patient: input({ number: "111222333" }) }),
    );
    expect(answer.issues).toEqual([{ path: "patient.number", code: "bsn" }]);
    expect((await stage.staff().patient.read({ patientId })).name).toBe("P. Proef");
  });
});
