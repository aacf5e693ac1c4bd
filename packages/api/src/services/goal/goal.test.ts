import { describe, expect, it } from "vitest";
import { at, day, refusal, refusalCode, useStage } from "../../testing/stage.ts";

const stage = useStage("2026-03-08T08:00:00Z");
const sunday = "2026-03-08";
const goals = async (patientId: string) =>
  (await stage.staff().review.read({ patientId, from: sunday, to: sunday } as never)).goals;
const add = (patientId: string, activity = "Tuinieren", direction = "lower_better") =>
  stage.staff().goal.add({ patientId, activity, direction } as never);

describe("goals", () => {
  it("are asked on Sundays until rated, by therapist or patient, with the newest rating of a day counting", async () => {
    const { patientId, actor } = await stage.newPatient();
    const { goalId } = await add(patientId);
    expect((await stage.diary(actor).today()).days.map((d) => d.goalsDue)).toEqual([[goalId], [], []]);
    await stage.diary(actor).rateGoals({ date: day(sunday), ratings: [{ goalId, value: 0 }] });
    at(stage.clock, "2026-03-08T12:00:00Z");
    await stage.staff().goal.rate({ patientId, date: day(sunday), ratings: [{ goalId, value: 7 }] });
    await stage.staff().goal.rate({ patientId, date: day("2026-03-01"), ratings: [{ goalId, value: 8 }] });
    expect(await goals(patientId)).toMatchObject([
      {
        goalId,
        activity: "Tuinieren",
        closedAt: null,
        ratings: [
          { date: "2026-03-01", value: 8, by: "R. Therapeut", changed: false },
          { date: sunday, value: 7, by: "R. Therapeut", changed: true },
        ],
      },
    ]);
    const diary = await stage.diary(actor).today();
    expect(diary.days[0]?.goalsDue).toEqual([]);
    expect(diary.goals).toEqual([
      { goalId, activity: "Tuinieren", direction: "lower_better", last: { date: sunday, value: 7 } },
    ]);
    expect((await stage.diary(actor).history({ days: 14 })).goals[0]?.ratings).toHaveLength(2);
  });

  it("that are closed keep their ratings and are asked no more", async () => {
    const { patientId, actor } = await stage.newPatient();
    const { goalId } = await add(patientId);
    await stage.staff().goal.rate({ patientId, date: day(sunday), ratings: [{ goalId, value: 0 }] });
    await stage.staff().goal.close({ patientId, goalId });
    expect(await refusalCode(stage.staff().goal.close({ patientId, goalId }))).toBe("CONFLICT");
    expect((await goals(patientId))[0]?.ratings).toMatchObject([{ value: 0 }]);
    expect((await stage.diary(actor).today()).goals).toEqual([]);
    const rate = { date: day(sunday), ratings: [{ goalId, value: 3 }] };
    expect(await refusalCode(stage.staff().goal.rate({ patientId, ...rate }))).toBe("CONFLICT");
    expect(await stage.diary(actor).rateGoals(rate)).toEqual({ done: true });
    expect((await goals(patientId))[0]?.ratings).toHaveLength(1);
  });

  it("are five at most and read in one direction", async () => {
    const { patientId } = await stage.newPatient();
    for (const activity of ["a", "b", "c", "d"]) await add(patientId, activity);
    const other = add(patientId, "e", "higher_better");
    expect(await refusal(other)).toMatchObject({ code: "INVALID_INPUT", path: ["direction"] });
    await add(patientId, "e");
    expect(await refusal(add(patientId, "f"))).toMatchObject({ code: "INVALID_INPUT", path: ["activity"] });
  });

  it("are rated from 0 to 10, not for days to come, and not twice in one form", async () => {
    const { patientId } = await stage.newPatient();
    const { goalId } = await add(patientId);
    const rate = (date: string, ...values: number[]) =>
      stage
        .staff()
        .goal.rate({ patientId, date: day(date), ratings: values.map((value) => ({ goalId, value })) });
    for (const call of [rate(sunday, 11), rate(sunday, 2.5), rate("2026-03-09", 3), rate(sunday, 3, 4)]) {
      expect(await refusalCode(call)).toBe("INVALID_INPUT");
    }
  });

  it("of somebody else's patient are not found, and another patient's goal is not rated", async () => {
    const { patientId } = await stage.newPatient();
    const { goalId } = await add(patientId);
    const other = await stage.newPatient();
    const stranger = stage.staff(stage.world.actors.stranger);
    expect(await refusalCode(stranger.goal.close({ patientId, goalId }))).toBe("NOT_FOUND");
    const ratings = [{ goalId, value: 3 }];
    await stage.diary(other.actor).rateGoals({ date: day(sunday), ratings });
    expect((await goals(patientId))[0]?.ratings).toEqual([]);
    const closed = stage.diary(other.actor).rateGoals({ date: day("2026-03-01"), ratings });
    expect(await refusalCode(closed)).toBe("DAY_CLOSED");
  });
});
