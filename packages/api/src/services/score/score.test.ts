import { describe, expect, it } from "vitest";
import { refusal, refusalCode, useStage } from "../../testing/stage.ts";

const stage = useStage();
const today = "2026-03-10";
const scores = async (patientId: string) =>
  (await stage.staff().review.read({ patientId, from: today, to: today } as never)).scores;
const add = (patientId: string, score: object) => stage.staff().score.add({ patientId, score } as never);
const odi = (total: number, date = today) => ({ kind: "total", instrument: "odi", date, total });

describe("external scores", () => {
  it("are kept by date with who typed them in, and a wrong one is taken back", async () => {
    const { patientId } = await stage.newPatient();
    await add(patientId, odi(0));
    const { scoreId } = await add(patientId, odi(34, "2026-02-01"));
    await add(patientId, { kind: "start_back", date: today, group: "medium" });
    expect(await scores(patientId)).toMatchObject([
      { scoreId, instrument: "odi", date: "2026-02-01", total: 34, group: null, by: "R. Therapeut" },
      { instrument: "odi", date: today, total: 0 },
      { instrument: "start_back", total: null, group: "medium" },
    ]);
    await stage.staff().score.retract({ patientId, scoreId });
    expect(await scores(patientId)).toHaveLength(2);
    expect(await refusalCode(stage.staff().score.retract({ patientId, scoreId }))).toBe("CONFLICT");
  });

  it.each([
    ["a total outside the scale", odi(101), "score.total"],
    ["half a point", odi(2.5), "score.total"],
    ["an instrument nobody knows", { ...odi(2), instrument: "hads" }, "score.instrument"],
  ])("with %s are refused at the field", async (_name, score, path) => {
    const { patientId } = await stage.newPatient();
    const answer = await refusal(add(patientId, score));
    expect(answer).toMatchObject({ code: "INVALID_INPUT", issues: [{ path }] });
  });

  it("of a day to come, or of somebody else's patient, are refused", async () => {
    const { patientId } = await stage.newPatient();
    expect(await refusalCode(add(patientId, odi(2, "2026-03-11")))).toBe("INVALID_INPUT");
    const stranger = stage.staff(stage.world.actors.stranger);
    expect(await refusalCode(stranger.score.add({ patientId, score: odi(2) } as never))).toBe("NOT_FOUND");
  });
});
