import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { csvText } from "@soepel/domain/export/csv";
import { morningCells, morningColumns } from "@soepel/domain/export/morning-columns";
import { refusal, refusalCode, sending, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const today = "2026-03-10";
const reason = "Voor het eigen dossier";
const take = (patientId: string, kind = "json") =>
  stage.staff().data.export({ patientId, kind, reason } as never);
const bring = (patientId: string, text: string, dryRun = false) =>
  stage.staff().data.importMornings({ patientId, text, dryRun } as never);

describe("taking data of a patient along", () => {
  it("gives every morning and keeps the reason apart from the audit log, which names the act", async () => {
    const { patientId, actor } = await stage.newPatient();
    await stage.diary(actor).saveAnswers(sending("2026-03-08", { pain_rise: { value: 0 } }));
    await stage.diary(actor).saveAnswers(sending(today, { pain_rise: { value: 4 } }));
    await bring(patientId, "date;pain_rise\n2023-01-02;7");
    const { review, practice } = await take(patientId, "csv");
    expect(practice).toBe("Testpraktijk");
    expect(review.mornings.map((one) => [one.date, one.values.pain_rise, one.imported ?? false])).toEqual([
      ["2023-01-02", 7, true],
      ["2026-03-08", 0, false],
      [today, 4, false],
    ]);
    const kept = await stage.rows<{ kind: string; reason: string; until: Date | null }>(
      "SELECT kind, reason, until FROM access_reason WHERE patient_id = $1",
      [patientId],
    );
    expect(kept).toEqual([{ kind: "export:csv", reason, until: null }]);
    const last = (await auditOf(stage.database, stage.world.practiceId)).at(-1);
    expect(last).toMatchObject({ action: "patient.export", outcome: "done", patient_id: patientId });
  });

  it("without a reason, with a citizen service number in it, or of another kind is refused", async () => {
    const { patientId } = await stage.newPatient();
    const call = (more: object) =>
      stage.staff().data.export({ patientId, kind: "csv", reason, ...more } as never);
    expect(await refusalCode(call({ reason: "  " }))).toBe("INVALID_INPUT");
    expect(await refusalCode(call({ reason: "voor 111222333" }))).toBe("BSN_REFUSED");
    expect(await refusalCode(call({ kind: "pdf" }))).toBe("INVALID_INPUT");
  });

  it("of a patient of somebody else is not found, and keeps no reason", async () => {
    const { patientId } = await stage.newPatient(stage.world.actors.colleague);
    for (const id of [patientId, stage.world.otherPatientId, randomUUID()])
      expect(await refusalCode(take(id))).toBe("NOT_FOUND");
    expect(await stage.rows("SELECT 1 FROM access_reason WHERE patient_id = $1", [patientId])).toEqual([]);
  });
});

describe("taking over past mornings", () => {
  const file = "date;pain_rise;out_of_bed\n2026-02-01;3;07:00\n2026-02-02;99;\n2026-03-10;4;\n2026-03-11;4;";

  it("looks first: says what is possible, refuses each bad line, writes nothing", async () => {
    const { patientId } = await stage.newPatient();
    expect(await bring(patientId, file, true)).toEqual({
      days: ["2026-02-01"],
      refused: [
        { line: 3, column: "pain_rise", code: "too_big" },
        { line: 4, column: "date", code: "not_past" },
        { line: 5, column: "date", code: "not_past" },
      ],
      ignored: [],
      written: false,
    });
    expect(await stage.rows("SELECT 1 FROM morning WHERE patient_id = $1", [patientId])).toEqual([]);
  });

  it("then writes what was possible, marked as taken over and late, with the sending behind it", async () => {
    const { patientId } = await stage.newPatient();
    expect(await bring(patientId, file)).toMatchObject({ days: ["2026-02-01"], written: true });
    const range = { patientId, from: "2026-02-01", to: today } as never;
    const [morning] = (await stage.staff().review.read(range)).mornings;
    expect(morning).toMatchObject({
      date: "2026-02-01",
      values: { pain_rise: 3, out_of_bed: 420, sol_min: null },
      daysLate: 37,
      corrected: false,
      imported: true,
    });
    const sent = await stage.rows<{ kind: string }>("SELECT kind FROM submission WHERE patient_id = $1", [
      patientId,
    ]);
    expect(sent).toEqual([{ kind: "import" }]);
    const last = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (row) => row.patient_id === patientId && row.action === "patient.import",
    );
    expect(last).toHaveLength(1);
  });

  it("never overwrites a day that has a diary, and the same file twice writes once", async () => {
    const { patientId, actor } = await stage.newPatient();
    await stage.diary(actor).saveAnswers(sending("2026-03-08", { pain_rise: { value: 5 } }));
    const text = "date;pain_rise\n2026-03-08;1\n2026-03-07;2";
    expect((await bring(patientId, text)).days).toEqual(["2026-03-07"]);
    const again = await bring(patientId, text);
    expect(again).toMatchObject({ days: [], written: false });
    expect(again.refused.map(({ code }) => code)).toEqual(["day_filled_in", "day_filled_in"]);
    const { review } = await take(patientId);
    expect(review.mornings.map((one) => one.values.pain_rise)).toEqual([2, 5]);
  });

  it("of an own export gives the same mornings", async () => {
    const [from, to] = [await stage.newPatient(), await stage.newPatient()];
    await stage.diary(from.actor).saveAnswers(
      sending("2026-03-08", {
        pain_rise: { value: 0 },
        stiff_duration_min: { value: 45 },
        sol_min: { state: "unknown" },
        note: { value: "-niet veel; wel ‘stijf’" },
      }),
    );
    const { review } = await take(from.patientId, "csv");
    const columns = morningColumns(review.mornings as never);
    const text = csvText(
      columns.map(({ code }) => code),
      review.mornings.map((morning) => morningCells(columns, morning as never, review.timeZone)),
      "nl",
    );
    await bring(to.patientId, text);
    const copy = (await take(to.patientId)).review.mornings[0];
    expect(copy?.values).toEqual(review.mornings[0]?.values);
    expect(copy?.states).toEqual(review.mornings[0]?.states);
  });

  it("is refused when too long, and for a patient of somebody else", async () => {
    const { patientId } = await stage.newPatient();
    expect((await refusal(bring(patientId, "x".repeat(200_001)))).code).toBe("INVALID_INPUT");
    const { patientId: foreign } = await stage.newPatient(stage.world.actors.colleague);
    expect(await refusalCode(bring(foreign, file))).toBe("NOT_FOUND");
  });
});
