import { describe, expect, it } from "vitest";
import { refusal, refusalCode, useStage } from "../../testing/stage.ts";
import { auditOf } from "../../testing/world.ts";

const stage = useStage();
const admin = () => stage.staff(stage.world.actors.admin);
const save = (before: unknown, rules: unknown) => admin().practice.saveRules({ before, rules } as never);

describe("the settings of the rule book", () => {
  it("are saved, read by the signals, and on record", async () => {
    const before = await admin().practice.rules();
    expect(before).toEqual({ off: [], values: {}, denominator: "TIB", progression: true });
    const rules = {
      off: ["low_adherence"],
      values: { noDiaryDays: 5 },
      denominator: "DSE",
      progression: false,
    };
    expect(await save(before, rules)).toEqual(rules);
    expect(await stage.staff().practice.rules()).toEqual(rules);
    expect((await admin().practice.read()).sleepEfficiency).toBe("DSE");
    expect((await auditOf(stage.database, stage.world.practiceId)).at(-1)).toMatchObject({
      action: "practice.write",
      outcome: "done",
    });
    await save(rules, {});
  });

  it.each([
    ["a safety rule switched off", { off: ["red_flag_today"] }, "rules.off.0"],
    ["an unknown rule", { off: ["nothing"] }, "rules.off.0"],
    ["a number below its range", { values: { noDiaryDays: 1 } }, "rules.values.noDiaryDays"],
    ["a number above its range", { values: { noDiaryDays: 99 } }, "rules.values.noDiaryDays"],
    ["a part of a day", { values: { noDiaryDays: 2.5 } }, "rules.values.noDiaryDays"],
    ["a number that is a definition", { values: { stiffnessUsualMaxMin: 40 } }, "rules.values"],
    [
      "numbers in the wrong order",
      { values: { adherencePartial: 80, adherenceGood: 70 } },
      "rules.values.adherencePartial",
    ],
  ])("refuses %s at its field and keeps what there was", async (_name, rules, path) => {
    const answer = await refusal(save({}, rules));
    expect(answer.code).toBe("INVALID_INPUT");
    expect(answer.issues.map((issue) => issue.path)).toContain(path);
    expect((await admin().practice.rules()).values).toEqual({});
  });

  it("changed by two admins at once are saved for one; the other reads that they changed", async () => {
    const results = await Promise.allSettled(
      [3, 4, 5, 6].map((noDiaryDays) => save({}, { values: { noDiaryDays } })),
    );
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(3);
    for (const one of refused) expect((one.reason as { message: string }).message).toBe("CONFLICT");
    expect(await refusalCode(save({}, {}))).toBe("CONFLICT");
    await save(await admin().practice.rules(), {});
  });

  it("of another practice stay what they are", async () => {
    await save({}, { off: ["improved"] });
    expect((await stage.staff(stage.world.actors.stranger).practice.rules()).off).toEqual([]);
    await save(await admin().practice.rules(), {});
  });
});
