import { caseloadGroups } from "@soepel/domain/rules";
import { describe, expect, it } from "vitest";
import { generatePractice } from "@soepel/db/generator/practice";
import { demoSize } from "@soepel/db/generator/archetypes";
import { makePractice, makeStaff } from "@soepel/db/testing/builders";
import { addDays } from "@soepel/domain/calendar";
import { day, sending, useStage } from "../../testing/stage.ts";
import { staffActor } from "../../testing/world.ts";

const stage = useStage();
const today = "2026-03-10";

/** A therapist of a practice of its own, so that lists hold what the test put there. */
async function newTherapist() {
  const { practiceId } = await makePractice(stage.database);
  const who = await makeStaff(stage.database, practiceId);
  return staffActor(who, practiceId, stage.clock);
}

describe("the list", () => {
  it("has own patients only, and one entry on record that names all who were shown", async () => {
    const mine = await newTherapist();
    const [one, two] = [await stage.newPatient(mine, "A"), await stage.newPatient(mine, "B")];
    const list = await stage.staff(mine).caseload.list();
    expect(list.rows.map((row) => row.patientId)).toEqual([one.patientId, two.patientId]);
    const entries = await stage.rows<{ action: string; ids: string[] }>(
      "SELECT action, patient_ids AS ids FROM audit_entry WHERE practice_id = $1",
      [mine.practiceId],
    );
    expect(entries).toEqual([{ action: "caseload.read", ids: [one.patientId, two.patientId] }]);
  });

  it("leaves out who was handed over", async () => {
    const mine = await newTherapist();
    const { patientId } = await stage.newPatient(mine);
    await stage.rows("UPDATE caseload SET until = now() WHERE patient_id = $1", [patientId]);
    expect((await stage.staff(mine).caseload.list()).rows).toEqual([]);
  });

  it("never makes a value out of no answers", async () => {
    const mine = await newTherapist();
    const silent = await stage.newPatient(mine, "A");
    const skipped = await stage.newPatient(mine, "B");
    for (const date of ["2026-03-08", "2026-03-09", today]) {
      const answers = { stiff_duration_min: { state: "skipped" }, pain_rise: { state: "unknown" } };
      await stage.diary(skipped.actor).saveAnswers(sending(date, answers));
    }
    const rows = (await stage.staff(mine).caseload.list()).rows;
    for (const row of rows) {
      expect(row.stiffness).toEqual({ baseline: null, baselineN: 0, recent: null, recentN: 0 });
      expect(row.efficiency).toMatchObject({ recent: null, baseline: null });
      expect(row.routine).toBeNull();
      expect(row.sparkline.every((point) => point.minutes === null)).toBe(true);
      expect(row.sparkline).toHaveLength(14);
    }
    const [first, second] = [silent, skipped].map((one) =>
      rows.find((row) => row.patientId === one.patientId)!,
    );
    expect(first).toMatchObject({ lastDiary: null, group: "not_started", mornings: Array(7).fill("none") });
    expect(second!.mornings.slice(-3)).toEqual(["late", "late", "same_day"]);
    expect(second!.sparkline.slice(-3).map((point) => point.diary)).toEqual([true, true, true]);
  });

  it("keeps a true zero a value, and says no number under the minimum of mornings", async () => {
    const mine = await newTherapist();
    const few = await stage.newPatient(mine, "A");
    const enough = await stage.newPatient(mine, "B");
    const fill = async (who: typeof few, from: number, to: number) => {
      for (let back = from; back >= to; back -= 1) {
        const date = addDays(day(today), -back);
        stage.clock.now = new Date(`${date}T08:00:00Z`);
        await stage.diary(who.actor).saveAnswers(sending(date, { stiff_duration_min: { value: 0 } }));
      }
      stage.clock.now = new Date("2026-03-10T08:00:00Z");
    };
    await fill(few, 1, 0);
    await fill(enough, 20, 0);
    const rows = (await stage.staff(mine).caseload.list()).rows;
    expect(rows[0]?.stiffness).toMatchObject({ recent: null, recentN: 2 });
    expect(rows[0]?.sparkline.at(-1)?.minutes).toBe(0);
    expect(rows[1]?.stiffness).toMatchObject({ recent: 0, recentN: 7, baseline: 0 });
  });
});

describe("the demo practice", () => {
  it("shows every group", async () => {
    const mine = await newTherapist();
    await generatePractice(stage.database, {
      practiceId: mine.practiceId,
      therapists: [mine.staffId],
      patients: demoSize,
      days: 84,
      seed: 2026,
      now: stage.clock.now,
      timeZone: "Europe/Amsterdam",
      codeHash: "x",
      history: false,
    });
    const { rows } = await stage.staff(mine).caseload.list();
    expect(rows).toHaveLength(demoSize);
    const groups = new Set(rows.map((row) => row.group));
    expect([...groups].toSorted()).toEqual(caseloadGroups.toSorted());
  });
});
