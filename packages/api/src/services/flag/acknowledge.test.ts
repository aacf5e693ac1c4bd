import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { PatientActor } from "../../context.ts";
import { at, phone, refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();

async function report(actor: PatientActor, codes = ["RF03"]) {
  const input = {
    submissionId: randomUUID(),
    date: "2026-03-10",
    codes,
    inDoubt: false,
    messageShown: "call_today",
    phone,
  };
  return (await stage.diary(actor).reportFlags(input as never)).flagId;
}
const open = async () => (await stage.staff().flag.listOpen()).map((flag) => flag.flagId);

describe("the open flags of a therapist", () => {
  it("are those of own patients, most urgent and then oldest first, until somebody says what was done", async () => {
    const [one, two, foreign] = [
      await stage.newPatient(),
      await stage.newPatient(),
      await stage.newPatient(stage.world.actors.colleague),
    ];
    const later = await report(one.actor, ["RF12"]);
    at(stage.clock, "2026-03-10T09:00:00Z");
    const second = await report(one.actor);
    at(stage.clock, "2026-03-10T10:00:00Z");
    const third = await report(two.actor);
    const theirs = await report(foreign.actor);
    const list = await open();
    expect(list).not.toContain(theirs);
    expect(list).toEqual([second, third, later]);
    const audit = await stage.rows<{ ids: string[] }>(
      "SELECT patient_ids AS ids FROM audit_entry WHERE practice_id = $1 ORDER BY seq DESC LIMIT 1",
      [stage.world.practiceId],
    );
    expect(audit[0]?.ids.toSorted()).toEqual([one.patientId, two.patientId].toSorted());
    at(stage.clock, "2026-04-10T10:00:00Z");
    expect(await open(), "none closes by itself").toHaveLength(3);
    await stage.staff().flag.acknowledge({ flagId: second, action: "sent_to_gp", note: null });
    expect(await open()).toEqual([third, later]);
  });
});

describe("acknowledging", () => {
  it("notes who, when, what and why, and is on record", async () => {
    const { actor, patientId } = await stage.newPatient();
    const flagId = await report(actor);
    await stage
      .staff()
      .flag.acknowledge({ flagId, action: "contacted", note: "Gaat morgen naar de huisarts" });
    const [flag] = await stage.rows<Record<string, unknown>>(
      "SELECT acknowledged_at, acknowledged_by, action, note FROM red_flag WHERE id = $1",
      [flagId],
    );
    expect(flag).toEqual({
      acknowledged_at: stage.clock.now,
      acknowledged_by: stage.world.therapist.staffId,
      action: "contacted",
      note: "Gaat morgen naar de huisarts",
    });
    const last = (await auditOf(stage.database, stage.world.practiceId)).at(-1);
    expect(last).toMatchObject({ action: "flag.acknowledge", patient_id: patientId, outcome: "done" });
  });

  it("a second time is a conflict and the first answer stands", async () => {
    const { actor } = await stage.newPatient();
    const flagId = await report(actor);
    await stage.staff().flag.acknowledge({ flagId, action: "contacted", note: "Eerste" });
    const second = stage.staff().flag.acknowledge({ flagId, action: "already_known", note: "Tweede" });
    expect(await refusalCode(second)).toBe("CONFLICT");
    const [row] = await stage.rows<{ note: string }>("SELECT note FROM red_flag WHERE id = $1", [flagId]);
    expect(row?.note).toBe("Eerste");
  });

  it("from six screens at once is done once", async () => {
    const { actor } = await stage.newPatient();
    const flagId = await report(actor);
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, (_, i) =>
        stage.staff().flag.acknowledge({ flagId, action: "contacted", note: `Scherm ${i}` }),
      ),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });

  it("with no action needs a reason, and never a citizen service number", async () => {
    const { actor } = await stage.newPatient();
    const flagId = await report(actor);
    for (const note of [null, "", "   "]) {
      expect(await refusal(stage.staff().flag.acknowledge({ flagId, action: "no_action", note }))).toEqual({
        code: "INVALID_INPUT",
        path: [],
        issues: [{ path: "note", code: "required" }],
      });
    }
    const bsn = stage.staff().flag.acknowledge({ flagId, action: "contacted", note: "bsn 111222333" });
    expect(await refusalCode(bsn)).toBe("BSN_REFUSED");
    expect(await open()).toContain(flagId);
    await stage.staff().flag.acknowledge({ flagId, action: "no_action", note: "Verkeerd aangetikt" });
    expect(await open()).not.toContain(flagId);
  });

  it("of a patient of somebody else is not found, stays open, and the try is on record", async () => {
    const { actor } = await stage.newPatient(stage.world.actors.colleague);
    const flagId = await report(actor);
    const foreign = await refusal(
      stage.staff().flag.acknowledge({ flagId, action: "contacted", note: null }),
    );
    const missing = await refusal(
      stage.staff().flag.acknowledge({ flagId: randomUUID(), action: "contacted", note: null } as never),
    );
    expect(foreign).toEqual({ code: "NOT_FOUND", path: [], issues: [] });
    expect(missing).toEqual(foreign);
    expect((await auditOf(stage.database, stage.world.practiceId)).at(-1)).toMatchObject({
      action: "flag.acknowledge",
      outcome: "denied",
    });
    const [row] = await stage.rows<{ at: Date | null }>(
      "SELECT acknowledged_at AS at FROM red_flag WHERE id = $1",
      [flagId],
    );
    expect(row?.at).toBeNull();
  });
});
