import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { emptyIntake } from "@soepel/domain/intake";
import { at, refusal, refusalCode, useStage } from "../../testing/stage.ts";
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
    await stage.staff().patient.update({ ...change, revision: 0 });
    await stage.staff().patient.update({ ...change, revision: 1 });
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
      stage.staff().patient.update({ patientId: id(), revision: 0, patient: input() } as never),
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
      stage.staff().patient.update({ patientId, revision: 0, patient: input({ number: "111222333" }) }),
    );
    expect(answer.issues).toEqual([{ path: "patient.number", code: "bsn" }]);
    expect((await stage.staff().patient.read({ patientId })).name).toBe("P. Proef");
  });

  it("that somebody else changed meanwhile is a conflict, keeps theirs, and says who and when", async () => {
    const { patientId } = await stage.newPatient();
    const opened = await stage.staff().patient.read({ patientId });
    expect(opened).toMatchObject({ revision: 0, changed: null });
    at(stage.clock, "2026-03-10T09:00:00Z");
    await stage.rows("INSERT INTO caseload (practice_id, patient_id, staff_id) VALUES ($1, $2, $3)", [
      stage.world.practiceId,
      patientId,
      stage.world.actors.colleague.staffId,
    ]);
    const theirs = stage.staff(stage.world.actors.colleague);
    await theirs.patient.update({ patientId, revision: 0, patient: input({ tags: ["van collega"] }) });
    const mine = stage.staff().patient.update({
      patientId,
      revision: opened.revision,
      patient: input({ name: "Van mij" }),
    });
    expect(await refusalCode(mine)).toBe("CONFLICT");
    const now = await stage.staff().patient.read({ patientId });
    expect(now).toMatchObject({
      name: "N. Nieuw",
      tags: ["van collega"],
      revision: 1,
      changed: { at: "2026-03-10T09:00:00.000Z", by: "C. Collega" },
    });
    await stage.staff().patient.update({ patientId, revision: now.revision, patient: input() });
  });

  it("of which the patient changed the language meanwhile is a conflict too, told as by the patient", async () => {
    const { patientId, actor } = await stage.newPatient();
    await stage.diary(actor).setLocale({ locale: "nl" });
    expect(await stage.staff().patient.read({ patientId })).toMatchObject({ revision: 0 });
    await stage.diary(actor).setLocale({ locale: "en" });
    expect(
      await refusalCode(stage.staff().patient.update({ patientId, revision: 0, patient: input() })),
    ).toBe("CONFLICT");
    expect(await stage.staff().patient.read({ patientId })).toMatchObject({
      locale: "en",
      revision: 1,
      changed: { by: null },
    });
  });

  it("from two forms at once is done once", async () => {
    const { patientId } = await stage.newPatient();
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, (_, i) =>
        stage.staff().patient.update({ patientId, revision: 0, patient: input({ name: `Naam ${i}` }) }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is not disturbed by a chosen baseline, which the form does not hold", async () => {
    const { patientId } = await stage.newPatient();
    await stage.staff().patient.setBaseline({ patientId, from: null });
    await stage.staff().patient.update({ patientId, revision: 0, patient: input() });
  });
});

describe("the start of the complaints", () => {
  const since = (complaintSince: string) => input({ intake: { ...emptyIntake, complaintSince } });
  const refused = {
    code: "INVALID_INPUT",
    path: ["intake", "complaintSince"],
    issues: [],
  };

  it("may be today in the practice's zone, and not a day to come", async () => {
    // Half past midnight in Amsterdam, still the day before in UTC.
    at(stage.clock, "2026-03-10T23:30:00Z");
    const { patientId } = await stage.staff().patient.create(since("2026-03-11"));
    expect(await refusal(stage.staff().patient.create(since("2026-03-12")))).toEqual(refused);
    const later = stage.staff().patient.update({ patientId, revision: 0, patient: since("2026-03-12") });
    expect(await refusal(later)).toEqual(refused);
    expect((await stage.staff().patient.read({ patientId })).intake?.complaintSince).toBe("2026-03-11");
  });
});
