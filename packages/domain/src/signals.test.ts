import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import type { MorningRecord } from "./morning.ts";
import type { LocalDate } from "./local-date.ts";
import type { FlagReport, PatientRecord } from "./patient-record.ts";
import type { Outcome } from "./plan.ts";
import { emptyIntake } from "./intake.ts";
import { redFlagCodes, urgencies, urgencyOfAll, type RedFlagCode } from "./redflags.ts";
import { defaultRuleSettings, type RuleSettings } from "./rule-settings.ts";
import { caseloadGroups, ruleBook, ruleIds, type RuleId } from "./rules.ts";
import { signals } from "./signals.ts";
import {
  at,
  morning,
  mornings,
  nightOf,
  patientRecord,
  planItem,
  revision,
  routineLog,
} from "./testing/builders.ts";
import { thresholds } from "./thresholds.ts";

const START = at("2026-03-02");
const day = (offset: number) => addDays(START, offset);
const plan = [revision(1, START, [planItem("a", { kind: "daily", timesPerDay: 1 })])];
const routine = { revisions: plan, pauses: [], logs: [] as PatientRecord["routine"]["logs"] };

/** Twenty-eight calm mornings: pain 3–4, stiffness 20–30, sleep 15 minutes to onset. Today is day 27. */
const TODAY = day(27);
const calm = (change: (i: number, m: MorningRecord) => MorningRecord | null = (_, m) => m) =>
  Array.from({ length: 28 }, (_, i) =>
    change(
      i,
      morning(day(i), {
        ...nightOf(10 + (i % 3) * 5),
        pain_rise: 3 + (i % 2),
        stiff_duration_min: 20 + (i % 3) * 5,
      }),
    ),
  ).filter((m): m is MorningRecord => m !== null);
const set = (m: MorningRecord, values: Partial<MorningRecord["values"]>): MorningRecord => ({
  ...m,
  values: { ...m.values, ...values },
});
const steady = (more: Partial<PatientRecord> = {}) => patientRecord({ mornings: calm(), routine, ...more });
/** An open report, ranked by its signs. */
const report = (codes: readonly RedFlagCode[], date: LocalDate): FlagReport => {
  const urgency = urgencyOfAll(codes);
  if (urgency === null) throw new Error("a report without a sign");
  return { date, codes, urgency, acknowledged: false };
};
const rulesOf = (record: PatientRecord, date = TODAY, settings?: RuleSettings) =>
  signals(record, date, settings).signals.map((s) => s.rule);
const one = (record: PatientRecord, rule: RuleId, date = TODAY) =>
  signals(record, date).signals.find((s) => s.rule === rule);

describe("groups (PRODUCT.md 2.1)", () => {
  it("is steady without any signal", () => {
    expect(signals(steady(), TODAY)).toMatchObject({ signals: [], group: "steady" });
  });

  it("takes the most urgent group; further reasons stay as signals", () => {
    const record = steady({
      mornings: calm((i, m) => (i > 20 ? set(m, { stiff_duration_min: 90, pain_rise: 8 }) : m)),
      flags: [report(["RF12"], day(25))],
      tests: [{ endsOn: day(26), reviewed: false }],
      routine: { revisions: [], pauses: [], logs: [routineLog("a", day(25), { outcome: "stopped" })] },
    });
    const got = signals(record, TODAY);
    expect(got.group).toBe("red_flag_days");
    expect(got.signals.map((s) => s.rule)).toEqual([
      "red_flag_days",
      "prolonged_stiffness",
      "stopped_for_pain",
      "pain_worse",
      "stiffness_worse",
      "test_finished",
      "plan_ending",
    ]);
    expect(got.signals.every((s) => s.version === 1)).toBe(true);
  });

  it("keeps patients under the minimum n out of every group read from values", () => {
    const few = steady({
      mornings: mornings(day(25), [9, 9, 9], (pain) => ({ pain_rise: pain, stiff_duration_min: 200 })),
      routine: { ...routine, logs: [routineLog("a", day(26), { outcome: "stopped" })] },
      tests: [{ endsOn: day(26), reviewed: false }],
    });
    expect(signals(few, TODAY).group).toBe("no_diary");
    expect(rulesOf(few)).toEqual(["stopped_for_pain", "test_finished", "too_few_mornings"]);
    expect(signals({ ...few, flags: [report(["RF01"], day(9))] }, TODAY).group).toBe("red_flag_today");
  });

  it("holds for any record: under four mornings of seven only red flag, no diary or not started", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const got = signals(record, TODAY);
        if (got.figures.recentMornings < 4) {
          expect(["red_flag_today", "red_flag_days", "no_diary", "not_started"]).toContain(got.group);
        }
        expect(caseloadGroups).toContain(got.group);
      }),
    );
  });
});

describe("red flags", () => {
  const flagged = (codes: readonly RedFlagCode[], date = TODAY, acknowledged = false) =>
    steady({ flags: [{ ...report(codes, date), acknowledged }] });
  it("stand on top until acknowledged, also when reported for an earlier day", () => {
    expect(signals(flagged(["RF03"], day(2)), TODAY)).toMatchObject({
      group: "red_flag_today",
      signals: [
        { rule: "red_flag_today", facts: { urgency: "A", codes: "RF03", reports: 1 }, days: [day(2)] },
      ],
    });
    expect(signals(flagged(["RF03"], day(2), true), TODAY).group).toBe("steady");
    expect(signals(flagged(["RF24"]), TODAY).group).toBe("red_flag_today");
    expect(signals(flagged(["RF12"]), TODAY).group).toBe("red_flag_days");
    // Also without a single morning: an alarm sign never hides behind "no diary".
    expect(signals({ ...flagged(["RF12"]), mornings: [] }, TODAY).group).toBe("red_flag_days");
    expect(signals(flagged(["RF18"]), TODAY).group).toBe("red_flag_days");
    expect(signals(flagged(["RF03"], day(28)), TODAY).group).toBe("steady");
  });
  it("count for no less than they were ranked: doubt without a sign stands on top, and so does doubt beside a lesser one", () => {
    const doubt = { date: TODAY, codes: [], urgency: "A" as const, acknowledged: false };
    expect(one(steady({ flags: [doubt] }), "red_flag_today")).toMatchObject({
      facts: { urgency: "A", codes: "", reports: 1 },
      days: [TODAY],
    });
    const lesser = { ...report(["RF12"], TODAY), urgency: "A" as const };
    expect(signals(steady({ flags: [lesser] }), TODAY).group).toBe("red_flag_today");
    expect(signals(steady({ flags: [{ ...doubt, acknowledged: true }] }), TODAY).group).toBe("steady");
  });
  it("weigh open reports of several days together", () => {
    const record = steady({
      flags: [report(["RF10"], day(20)), report(["RF11"], day(24))],
    });
    expect(one(record, "red_flag_today")).toMatchObject({
      facts: { urgency: "A", codes: "RF10 RF11", reports: 2 },
      days: [day(20), day(24)],
    });
  });
  it("cannot be switched off", () => {
    const off: RuleSettings = { ...defaultRuleSettings, off: new Set(ruleIds) };
    expect(signals(flagged(["RF01"]), TODAY, off).group).toBe("red_flag_today");
  });
});

describe("stiffness", () => {
  const long = (minutes: (number | null)[]) =>
    steady({
      mornings: calm((i, m) => (i < 21 ? m : set(m, { stiff_duration_min: minutes[i - 21] ?? null }))),
    });
  it("is prolonged with a median above 60 over at least five of seven mornings (RF14)", () => {
    expect(one(long([61, 61, 61, 61, 61, null, null]), "prolonged_stiffness")).toMatchObject({
      group: "prolonged_stiffness",
      facts: { median: 61, n: 5, days: 7, above: 5 },
      days: [21, 22, 23, 24, 25].map(day),
    });
    expect(one(long([240, 240, 240, 240, null, null, null]), "prolonged_stiffness")).toBeUndefined();
    expect(one(long([60, 60, 60, 60, 60, 60, 60]), "prolonged_stiffness")).toBeUndefined();
    expect(one(long([10, 10, 10, 90, 90, 90, 90]), "prolonged_stiffness")?.facts["above"]).toBe(4);
  });
  it("is worse by the own variation only, with a higher median", () => {
    // Baseline 20,25,30,…: centre 24.6, mR̄ about 6.5, upper limit about 42.
    expect(one(long([50, 50, 25, 25, 50, 25, 50]), "stiffness_worse")).toMatchObject({ group: "worse" });
    expect(one(long([20, 20, 20, 20, 20, 20, 90]), "stiffness_worse")).toBeUndefined();
    expect(one(long([30, 30, 20, 30, 30, 20, 30]), "stiffness_worse")).toBeUndefined();
    expect(one(long([0, 0, 0, 0, 0, 0, 0]), "stiffness_worse")).toBeUndefined();
  });
});

describe("pain", () => {
  const recentPain = (pain: number) =>
    steady({ mornings: calm((i, m) => (i < 21 ? m : set(m, { pain_rise: pain }))) });
  it("is worse or improved by the meaningful change of F3 against the first fourteen days", () => {
    expect(one(recentPain(6), "pain_worse")).toEqual({
      rule: "pain_worse",
      version: 1,
      group: "worse",
      facts: { recent: 6, recentN: 7, baseline: 3.5, baselineN: 14, change: 2.5, percent: -71.4 },
      days: [21, 22, 23, 24, 25, 26, 27].map(day),
    });
    expect(rulesOf(recentPain(4))).toEqual([]);
    expect(signals(recentPain(1), TODAY)).toMatchObject({ group: "steady", signals: [{ rule: "improved" }] });
  });
  it("needs seven baseline and four recent values", () => {
    const few = (keep: (i: number) => boolean) =>
      steady({ mornings: calm((i, m) => set(m, { pain_rise: keep(i) ? (i < 21 ? 3 : 8) : null })) });
    expect(rulesOf(few((i) => i < 7 || i > 23))).toContain("pain_worse");
    expect(rulesOf(few((i) => i < 6 || i > 23))).not.toContain("pain_worse");
    expect(rulesOf(few((i) => i < 7 || i > 24))).not.toContain("pain_worse");
  });
  it("uses the baseline the therapist chose", () => {
    const record = steady({
      mornings: calm((i, m) => set(m, { pain_rise: i < 10 ? 8 : 3 })),
      baselineFrom: day(10),
    });
    expect(rulesOf(record)).not.toContain("improved");
    expect(rulesOf({ ...record, baselineFrom: null })).toContain("improved");
  });
});

describe("sleep efficiency, stops, nights", () => {
  // One night of the week is the short one of 29 March: (6·360 + 300) / (6·480 + 420).
  it("is worse when efficiency falls below its own limits and the week is lower", () => {
    const record = steady({ mornings: calm((i, m) => (i < 21 ? m : set(m, { sol_min: 120 }))) });
    expect(one(record, "efficiency_worse")).toMatchObject({
      group: "worse",
      facts: { recent: 74.5, recentN: 7 },
    });
    const better = steady({ mornings: calm((i, m) => (i < 21 ? m : set(m, { sol_min: 0 }))) });
    expect(one(better, "efficiency_worse")).toBeUndefined();
  });
  it("three bad nights of seven are too few for a worse sleep or stiffness, however bad", () => {
    const few = (values: Partial<MorningRecord["values"]>) =>
      steady({ mornings: calm((i, m) => (i < 21 ? m : i > 24 ? set(m, values) : null)) });
    expect(rulesOf(few({ sol_min: 240 }))).not.toContain("efficiency_worse");
    expect(rulesOf(few({ stiff_duration_min: 240 }))).not.toContain("stiffness_worse");
    expect(rulesOf(few({ sol_min: 240 }))).toContain("too_few_mornings");
  });
  it("names the denominator that the sleep efficiency was worked out with", () => {
    const record = steady({ mornings: calm((i, m) => (i < 21 ? m : set(m, { sol_min: 120 }))) });
    const dse: RuleSettings = { ...defaultRuleSettings, denominator: "DSE" };
    const found = (settings?: RuleSettings) =>
      signals(record, TODAY, settings).signals.find((s) => s.rule === "efficiency_worse")?.facts;
    expect([found()?.["denominator"], found(dse)?.["denominator"]]).toEqual(["TIB", "DSE"]);
    expect(signals(record, TODAY, dse).figures.efficiency.denominator).toBe("DSE");
  });
  it("shows a stop for pain for seven days and asks for a plan review after two", () => {
    const stopped = (...offsets: number[]) =>
      steady({
        routine: {
          ...routine,
          logs: offsets.map((i) => routineLog("a", day(i), { outcome: "stopped", milder: i % 2 === 0 })),
        },
      });
    expect(one(stopped(21), "stopped_for_pain")).toMatchObject({
      group: "stopped_for_pain",
      facts: { stops: 1, items: 1, milder: 0, review: "no", days: 7 },
      days: [day(21)],
    });
    expect(one(stopped(22, 27), "stopped_for_pain")?.facts).toMatchObject({
      stops: 2,
      milder: 1,
      review: "yes",
    });
    expect(one(stopped(20), "stopped_for_pain")).toBeUndefined();
    expect(one(stopped(28), "stopped_for_pain")).toBeUndefined();
  });
  it("reports four of seven nights woken by pain (RF13)", () => {
    const woken = (nights: number) =>
      steady({
        mornings: calm((i, m) =>
          i > 20 && i !== 27 ? { ...m, extra: { woken_by_pain: i < 21 + nights } } : m,
        ),
      });
    expect(one(woken(4), "woken_by_pain")).toMatchObject({
      group: "red_flag_days",
      facts: { nights: 4, n: 6 },
    });
    expect(one(woken(3), "woken_by_pain")).toBeUndefined();
  });
});

describe("diary, plan, test", () => {
  it("notices three days without a diary, whatever the state of the days before", () => {
    const until = (last: number) => steady({ mornings: calm((i, m) => (i <= last ? m : null)) });
    expect(one(until(25), "no_diary")).toBeUndefined();
    expect(one(until(24), "no_diary")).toMatchObject({ facts: { days: 3, n: 4 }, days: [day(24)] });
    expect(signals(until(24), TODAY).group).toBe("no_diary");
    expect(one(until(23), "too_few_mornings")).toMatchObject({ facts: { n: 3, days: 7 } });
  });
  it("says how many mornings were possible for somebody who just started", () => {
    const started = steady({ mornings: mornings(day(26), [1, 1], (pain) => ({ pain_rise: pain })) });
    expect(one(started, "too_few_mornings")).toMatchObject({
      facts: { n: 2, days: 2 },
      days: [day(26), day(27)],
    });
    expect(one(started, "no_diary")).toBeUndefined();
  });
  it("does not count a morning without any answer", () => {
    const record = steady({ mornings: [...calm((i, m) => (i < 25 ? m : null)), morning(day(27))] });
    expect(one(record, "no_diary")?.facts["days"]).toBe(3);
    const skipped = steady({
      mornings: [
        ...calm((i, m) => (i < 25 ? m : null)),
        morning(day(27), {}, { states: { pain_rise: "skipped" } }),
      ],
    });
    expect(one(skipped, "no_diary")).toBeUndefined();
  });
  it("takes the last morning from elsewhere when it lies outside the mornings given, never one after the date", () => {
    const old = steady({ mornings: calm((i, m) => (i < 14 ? m : null)) });
    expect(one(old, "no_diary")?.facts["days"]).toBe(14);
    expect(one({ ...old, lastMorning: day(20) }, "no_diary")?.facts["days"]).toBe(7);
    expect(one({ ...old, lastMorning: day(28) }, "no_diary")?.facts["days"]).toBe(14);
    expect(one({ ...old, mornings: [], lastMorning: day(20) }, "no_diary")?.facts["days"]).toBe(7);
  });
  it("counts a morning once when it is both in the baseline and in the recent list", () => {
    const record = steady();
    expect(signals({ ...record, mornings: [...record.mornings, ...record.mornings] }, TODAY)).toEqual(
      signals(record, TODAY),
    );
  });
  it("knows not started from opened and silent", () => {
    const none = patientRecord({ link: "never_opened", routine });
    expect(signals(none, TODAY)).toMatchObject({
      group: "not_started",
      signals: [{ facts: { link: "never_opened" } }],
    });
    expect(signals({ ...none, link: "opened" }, TODAY)).toMatchObject({
      group: "no_diary",
      signals: [{ rule: "no_diary", facts: { days: null, n: 0 } }],
    });
    expect(signals({ ...none, link: "none", routine: { ...routine, revisions: [] } }, TODAY).group).toBe(
      "not_started",
    );
    expect(rulesOf(steady({ link: "revoked" }))).toEqual([]);
  });
  it("reports low adherence only when enough was filled in", () => {
    const logged = (outcomes: Outcome[]) =>
      steady({
        routine: {
          ...routine,
          logs: outcomes.map((outcome, i) => routineLog("a", day(26 - i), { outcome })),
        },
      });
    expect(one(logged(["not", "not", "done", "not"]), "low_adherence")).toMatchObject({
      group: "low_adherence",
      facts: { credit: 1, due: 4, percent: 25, coverage: 57.1 },
      days: [23, 24, 25, 26].map(day),
    });
    expect(one(logged(["not", "not", "not"]), "low_adherence")).toBeUndefined();
    expect(one(logged(["done", "done", "not", "not"]), "low_adherence")).toBeUndefined();
  });
  it("leaves today's running routine out of the week", () => {
    const logs = [0, 1, 2, 3, 4, 5, 6].map((i) => routineLog("a", day(20 + i), { outcome: "not" }));
    const record = steady({ routine: { ...routine, logs: [...logs, routineLog("a", TODAY)] } });
    expect(one(record, "low_adherence")?.facts).toMatchObject({ credit: 0, due: 7 });
  });
  it("sets what was done beside what was due on the same days", () => {
    const strength = [
      revision(1, START, [
        planItem("s", { kind: "n_per_week", n: 7 }),
        planItem("a", { kind: "daily", timesPerDay: 2 }),
      ]),
    ];
    const logs = [23, 24, 25, 26].flatMap((i) => [
      routineLog("s", day(i)),
      routineLog("s", day(i), { occasion: 2 }),
      routineLog("a", day(i), { outcome: "not" }),
    ]);
    // Eight sessions of "s", of which four were due on the four logged days; none of the eight of "a".
    expect(
      one(steady({ routine: { revisions: strength, pauses: [], logs } }), "low_adherence")?.facts,
    ).toMatchObject({
      credit: 4,
      due: 12,
      percent: 33.3,
    });
  });
  it("sees a plan that ends within seven days, has ended or is missing", () => {
    const ending = (endsOn: ReturnType<typeof at> | null) =>
      one(
        steady({ routine: { ...routine, revisions: [revision(1, START, plan[0]?.items ?? [], endsOn)] } }),
        "plan_ending",
      )?.facts;
    expect(ending(null)).toBeUndefined();
    expect(ending(day(35))).toBeUndefined();
    expect(ending(day(34))).toEqual({ state: "ending", days: 7 });
    expect(ending(day(27))).toEqual({ state: "ending", days: 0 });
    expect(ending(day(25))).toEqual({ state: "ended", days: 2 });
    expect(one(steady({ routine: { ...routine, revisions: [] } }), "plan_ending")?.facts).toEqual({
      state: "missing",
      days: null,
    });
  });
  it("shows a finished test until it was looked at", () => {
    expect(one(steady({ tests: [{ endsOn: day(26), reviewed: false }] }), "test_finished")?.days).toEqual([
      day(26),
    ]);
    expect(one(steady({ tests: [{ endsOn: day(27), reviewed: false }] }), "test_finished")).toBeUndefined();
    expect(one(steady({ tests: [{ endsOn: day(26), reviewed: true }] }), "test_finished")).toBeUndefined();
  });
  it("mentions a complaint of more than six weeks without improvement as a chip (RF16)", () => {
    expect(
      one(steady({ intake: { ...emptyIntake, complaintSince: addDays(TODAY, -43) } }), "long_complaint"),
    ).toMatchObject({
      group: null,
    });
    expect(
      one(steady({ intake: { ...emptyIntake, complaintSince: addDays(TODAY, -42) } }), "long_complaint"),
    ).toBeUndefined();
    expect(
      signals(steady({ intake: { ...emptyIntake, complaintSince: addDays(TODAY, -99) } }), TODAY).group,
    ).toBe("steady");
  });
});

describe("evidence of each signal", () => {
  const recentStiff = (minutes: (number | null)[]) =>
    steady({
      mornings: calm((i, m) => (i < 21 ? m : set(m, { stiff_duration_min: minutes[i - 21] ?? null }))),
    });
  const recentSol = (sol: (i: number) => number) =>
    steady({ mornings: calm((i, m) => (i < 14 ? m : set(m, { sol_min: sol(i) }))) });

  it("stiffness: the run rule that completed last, its days, both medians", () => {
    expect(one(recentStiff([20, 30, 20, 30, 20, 30, 90]), "stiffness_worse")).toEqual({
      rule: "stiffness_worse",
      version: 1,
      group: "worse",
      facts: { recent: 30, recentN: 7, baseline: 25, rule: "R1" },
      days: [day(27)],
    });
  });
  it("stiffness: not from a signal below the own limits, nor with an unchanged median", () => {
    expect(one(recentStiff([0, 30, 20, 30, 20, 30, 30]), "stiffness_worse")).toBeUndefined();
    expect(one(recentStiff([25, 25, 25, 25, 20, 20, 90]), "stiffness_worse")).toBeUndefined();
    expect(one(recentStiff([30, 30, null, null, null, 20, 90]), "stiffness_worse")).toMatchObject({
      facts: { recent: 30, recentN: 4 },
    });
    expect(one(recentStiff([30, null, null, null, null, 20, 90]), "stiffness_worse")).toBeUndefined();
  });
  it("efficiency: not when the week is better although one night was bad, nor from nights above", () => {
    expect(
      one(
        recentSol((i) => (i === 25 ? 38 : i < 21 ? 15 : 0)),
        "efficiency_worse",
      ),
    ).toBeUndefined();
    expect(
      one(
        recentSol((i) => (i < 22 ? 10 : 24)),
        "efficiency_worse",
      ),
    ).toBeUndefined();
    expect(
      one(
        recentSol((i) => (i === 25 ? 60 : i % 2 ? 10 : 15)),
        "efficiency_worse",
      ),
    ).toMatchObject({
      facts: { recentN: 7, baseline: 96.9, rule: "R1" },
      days: [day(25)],
    });
  });
  it("prolonged stiffness counts mornings above an hour, not at it", () => {
    expect(one(recentStiff([60, 60, 60, 90, 90, 90, 90]), "prolonged_stiffness")).toMatchObject({
      facts: { median: 90, above: 4 },
      days: [24, 25, 26, 27].map(day),
    });
  });
  it("stops: only stops, items counted once, every day once", () => {
    const logs = [
      routineLog("a", day(26), { outcome: "stopped" }),
      routineLog("a", day(26), { outcome: "stopped", occasion: 2 }),
      routineLog("b", day(25)),
    ];
    expect(one(steady({ routine: { ...routine, logs } }), "stopped_for_pain")).toMatchObject({
      facts: { stops: 2, items: 1 },
      days: [day(26)],
    });
    const two = [...logs, routineLog("b", day(24), { outcome: "stopped" })];
    expect(one(steady({ routine: { ...routine, logs: two } }), "stopped_for_pain")?.facts).toMatchObject({
      stops: 3,
      items: 2,
    });
  });
  it("nights woken by pain, pain answered, routine logged: exactly their days", () => {
    const woken = steady({
      mornings: calm((i, m) => (i > 22 ? { ...m, extra: { woken_by_pain: i !== 24 } } : m)),
    });
    expect(one(woken, "woken_by_pain")?.days).toEqual([23, 25, 26, 27].map(day));
    const pain = steady({
      mornings: calm((i, m) => (i < 21 ? m : set(m, { pain_rise: i === 22 ? null : 9 }))),
    });
    expect(one(pain, "pain_worse")).toMatchObject({
      facts: { recentN: 6 },
      days: [21, 23, 24, 25, 26, 27].map(day),
    });
    const logs = [15, 20, 21, 22, 23, 26, 27].map((i) => routineLog("a", day(i), { outcome: "not" }));
    expect(one(steady({ routine: { ...routine, logs } }), "low_adherence")?.days).toEqual(
      [20, 21, 22, 23, 26].map(day),
    );
  });
  it("tests, plans and complaints say how many and since when", () => {
    const tests = [
      { endsOn: day(20), reviewed: false },
      { endsOn: day(26), reviewed: false },
    ];
    expect(one(steady({ tests }), "test_finished")).toMatchObject({
      facts: { tests: 2 },
      days: [day(20), day(26)],
    });
    const ending = [revision(1, START, [planItem("a", { kind: "daily", timesPerDay: 1 })], day(30))];
    expect(one(steady({ routine: { ...routine, revisions: ending } }), "plan_ending")?.days).toEqual([
      day(30),
    ]);
    expect(one(steady({ routine: { ...routine, revisions: [] } }), "plan_ending")?.days).toEqual([]);
    const since = addDays(TODAY, -50);
    expect(
      one(steady({ intake: { ...emptyIntake, complaintSince: since } }), "long_complaint"),
    ).toMatchObject({
      facts: { days: 50 },
      days: [since],
    });
    const improved = steady({
      mornings: calm((i, m) => (i < 21 ? m : set(m, { pain_rise: 0 }))),
      intake: { ...emptyIntake, complaintSince: since },
    });
    expect(rulesOf(improved)).toEqual(["improved"]);
    expect(
      one(
        steady({
          intake: { ...emptyIntake, complaintSince: since },
          mornings: mornings(day(24), [1, 1, 1, 1], () => ({})),
        }),
        "long_complaint",
      ),
    ).toBeDefined();
  });
  it("four mornings of seven are enough, three are not", () => {
    const last = (n: number) =>
      steady({
        mornings: calm((i, m) => (i < 14 || i > 27 - n ? set(m, { pain_rise: i < 14 ? 2 : 9 }) : null)),
      });
    expect(signals(last(4), TODAY).group).toBe("worse");
    expect(one(last(4), "too_few_mornings")).toBeUndefined();
    expect(signals(last(3), TODAY).group).toBe("no_diary");
  });
  it("somebody with a first morning has started, whatever the link and the mornings given", () => {
    const known = patientRecord({ firstMorning: day(3), link: "never_opened", routine });
    expect(signals(known, TODAY)).toMatchObject({ group: "no_diary" });
    expect(rulesOf(known)).toEqual(["no_diary", "too_few_mornings"]);
    expect(one(known, "no_diary")).toMatchObject({ facts: { days: null, n: 0 }, days: [] });
    const unsaid = {
      ...known,
      firstMorning: null,
      mornings: mornings(day(26), [1, 1], (pain) => ({ pain_rise: pain })),
    };
    expect(signals(unsaid, TODAY)).toMatchObject({ group: "no_diary", signals: [] });
    expect(one(patientRecord({ link: "none", routine }), "not_started")).toMatchObject({
      days: [],
      group: "not_started",
    });
  });
});

describe("rule book and settings", () => {
  it("has one rule per id, known settings, and a check that can be switched off", () => {
    expect(ruleBook.map((r) => r.id)).toEqual([...ruleIds]);
    for (const rule of ruleBook) {
      expect(rule.settings.every((key) => key in thresholds)).toBe(true);
      expect(rule.source.length).toBeGreaterThan(0);
    }
    const record = steady({ tests: [{ endsOn: day(26), reviewed: false }] });
    expect(rulesOf(record, TODAY, { ...defaultRuleSettings, off: new Set(["test_finished"]) })).toEqual([]);
  });
  it("uses the numbers of the practice", () => {
    const record = steady({ mornings: calm((i, m) => (i <= 25 ? m : null)) });
    const limits = { ...thresholds, noDiaryDays: 2 };
    expect(rulesOf(record, TODAY, { ...defaultRuleSettings, limits })).toEqual(["no_diary"]);
  });
});

const arbitraryRecord: fc.Arbitrary<PatientRecord> = fc
  .record({
    days: fc.array(
      fc.option(
        fc.record({
          pain_rise: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
          stiff_duration_min: fc.option(fc.integer({ min: 0, max: 240 }), { nil: null }),
          sol_min: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
        }),
        { nil: null },
      ),
      { minLength: 0, maxLength: 28 },
    ),
    logs: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 27 }), fc.constantFrom<Outcome>("done", "partly", "not", "stopped")),
      { selector: ([d]) => d },
    ),
    flags: fc.array(
      fc.record({
        date: fc.integer({ min: 0, max: 30 }).map(day),
        codes: fc.subarray([...redFlagCodes], { maxLength: 3 }),
        urgency: fc.constantFrom(...urgencies),
        acknowledged: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    link: fc.constantFrom("none" as const, "never_opened" as const, "opened" as const),
  })
  .map(({ days, logs, flags, link }) =>
    patientRecord({
      mornings: mornings(START, days, (v) => ({ ...nightOf(), ...v })),
      routine: { ...routine, logs: logs.map(([d, outcome]) => routineLog("a", day(d), { outcome })) },
      flags,
      link,
    }),
  );

describe("properties", () => {
  it("gives the same output for the same input in any order, and ignores what lies after the date", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const got = signals(record, TODAY);
        const shuffled: PatientRecord = {
          ...record,
          mornings: [...record.mornings].reverse(),
          flags: [...record.flags].reverse(),
          routine: { ...record.routine, logs: [...record.routine.logs].reverse() },
        };
        expect(signals(shuffled, TODAY)).toEqual(got);
        const later: PatientRecord = {
          ...record,
          mornings: [...record.mornings, morning(day(28), { pain_rise: 10, stiff_duration_min: 240 })],
          routine: {
            ...record.routine,
            logs: [...record.routine.logs, routineLog("a", day(28), { outcome: "stopped" })],
          },
        };
        expect(signals(later, TODAY)).toEqual(got);
      }),
    );
  });

  it("does not change when unrelated days are added: between baseline and recent weeks, without run rules", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        if (record.firstMorning === null) return;
        const off: RuleSettings = {
          ...defaultRuleSettings,
          off: new Set<RuleId>(["stiffness_worse", "efficiency_worse"]),
        };
        const between = record.mornings.filter(
          (m) => m.date <= addDays(record.firstMorning ?? START, 13) || m.date > addDays(TODAY, -7),
        );
        const got = signals({ ...record, mornings: between }, TODAY, off);
        const all = signals(record, TODAY, off);
        const stable = (s: typeof got) =>
          s.signals.filter((x) => x.rule !== "no_diary").map((x) => [x.rule, x.facts, x.days]);
        expect(stable(all)).toEqual(stable(got));
      }),
    );
  });
});
