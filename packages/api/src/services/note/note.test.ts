import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { at, refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const today = "2026-03-10";
const input = (patientId: string, more: Record<string, unknown> = {}) =>
  ({ patientId, date: null, text: "Besproken", shared: false, replaces: null, ...more }) as never;
const notes = async (patientId: string) =>
  (await stage.staff().review.read({ patientId, from: today, to: today } as never)).notes;

describe("a note", () => {
  it("stands with its writer and moment, in the list too, and is on record", async () => {
    const { patientId, actor } = await stage.newPatient();
    const { noteId } = await stage.staff().note.add(input(patientId, { date: "2026-03-09" }));
    expect(await notes(patientId)).toEqual([
      {
        noteId,
        date: "2026-03-09",
        text: "Besproken",
        shared: false,
        at: "2026-03-10T08:00:00.000Z",
        by: "R. Therapeut",
        earlier: [],
      },
    ]);
    const row = (await stage.staff().caseload.list()).rows.find((one) => one.patientId === patientId);
    expect(row?.notes).toEqual([
      { date: "2026-03-09", text: "Besproken", at: "2026-03-10T08:00:00.000Z", by: "R. Therapeut" },
    ]);
    expect((await stage.diary(actor).today()).messages).toEqual([]);
    const audit = (await auditOf(stage.database, stage.world.practiceId)).filter(
      (entry) => entry.patient_id === patientId,
    );
    expect(audit.map((entry) => entry.action)).toContain("record.write");
  });

  it("that is shared is read by the patient until it is taken back", async () => {
    const { patientId, actor } = await stage.newPatient();
    const { noteId } = await stage
      .staff()
      .note.add(input(patientId, { shared: true, text: "Goed bezig, tot dinsdag" }));
    expect((await stage.diary(actor).today()).messages).toMatchObject([
      { noteId, text: "Goed bezig, tot dinsdag", by: "R. Therapeut" },
    ]);
    await stage.staff().note.retract({ patientId, noteId });
    expect((await stage.diary(actor).today()).messages).toEqual([]);
    expect(await notes(patientId)).toEqual([]);
    expect(await refusalCode(stage.staff().note.retract({ patientId, noteId }))).toBe("CONFLICT");
  });

  it("that is changed keeps what it was, and two people cannot both replace it", async () => {
    const { patientId } = await stage.newPatient();
    const first = await stage.staff().note.add(input(patientId, { shared: true }));
    at(stage.clock, "2026-03-10T09:00:00Z");
    const second = await stage
      .staff()
      .note.add(input(patientId, { text: "Anders", replaces: first.noteId, shared: false }));
    expect(await notes(patientId)).toMatchObject([
      { noteId: second.noteId, text: "Anders", earlier: [{ text: "Besproken", shared: true }] },
    ]);
    const late = stage.staff().note.add(input(patientId, { text: "Te laat", replaces: first.noteId }));
    expect(await refusal(late)).toMatchObject({ code: "CONFLICT", path: ["replaces"] });
    expect(await refusalCode(stage.staff().note.retract({ patientId, noteId: first.noteId }))).toBe(
      "CONFLICT",
    );
    await stage.staff().note.retract({ patientId, noteId: second.noteId });
    expect(await notes(patientId)).toEqual([]);
  });

  it("never changes in the database either", async () => {
    const { patientId } = await stage.newPatient();
    const { noteId } = await stage.staff().note.add(input(patientId));
    await expect(stage.rows("UPDATE note SET text = 'x' WHERE id = $1", [noteId])).rejects.toThrow();
  });

  it.each([
    ["no text", { text: "  " }],
    ["2001 characters", { text: "x".repeat(2001) }],
    ["a day to come", { date: "2026-03-11" }],
    ["a note of nobody to replace", { replaces: randomUUID() }],
  ])("with %s is refused", async (_name, more) => {
    const { patientId } = await stage.newPatient();
    const code = await refusalCode(stage.staff().note.add(input(patientId, more)));
    expect(["INVALID_INPUT", "CONFLICT"]).toContain(code);
    expect(await notes(patientId)).toEqual([]);
  });

  it("with a citizen service number is refused by that name", async () => {
    const { patientId } = await stage.newPatient();
    const answer = await refusal(stage.staff().note.add(input(patientId, { text: "bsn 111222333" })));
    expect(answer).toMatchObject({ code: "BSN_REFUSED", issues: [{ path: "text" }] });
  });

  it("about or of a patient of somebody else is not found", async () => {
    const { patientId } = await stage.newPatient();
    const { noteId } = await stage.staff().note.add(input(patientId));
    const mine = await stage.newPatient();
    const stranger = stage.staff(stage.world.actors.stranger);
    expect(await refusalCode(stranger.note.add(input(patientId)))).toBe("NOT_FOUND");
    expect(await refusalCode(stranger.note.retract({ patientId, noteId }))).toBe("NOT_FOUND");
    const across = stage.staff().note.add(input(mine.patientId, { replaces: noteId }));
    expect(await refusalCode(across)).toBe("CONFLICT");
  });
});
