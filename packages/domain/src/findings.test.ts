import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import { associationFindings, factorFindings } from "./factors.ts";
import { findingKinds, findings, MAX_FINDINGS } from "./findings.ts";
import type { MorningRecord } from "./morning.ts";
import { comparePeriods, revisionEffects } from "./periods.ts";
import type { PatientRecord } from "./patient-record.ts";
import type { Outcome } from "./plan.ts";
import { defaultRuleSettings } from "./rule-settings.ts";
import { at, morning, nightOf, patientRecord, planItem, revision, routineLog } from "./testing/builders.ts";

const START = at("2026-02-02");
const day = (offset: number) => addDays(START, offset);
const TODAY = day(34);
const item = planItem("a", { kind: "daily", timesPerDay: 1 });
const days = (n: number, of: (i: number) => MorningRecord | null) =>
  Array.from({ length: n }, (_, i) => of(i)).filter((m): m is MorningRecord => m !== null);

/** Five weeks: stiffness falls from 60 by a minute a day, pain 6 then 3, second plan revision on day 17. */
const improving = (more: Partial<Parameters<typeof patientRecord>[0] & object> = {}) =>
  patientRecord({
    mornings: days(35, (i) =>
      morning(
        day(i),
        { ...nightOf(15), stiff_duration_min: 60 - i, pain_rise: i < 17 ? 6 : 3 },
        { extra: { wake_position: i % 2 === 0 ? "side_left" : "back", stress_yesterday: i % 5 } },
      ),
    ),
    routine: {
      revisions: [revision(1, START, [item]), revision(2, day(17), [item])],
      pauses: [],
      logs: Array.from({ length: 34 }, (_, i) =>
        routineLog("a", day(i), { outcome: i % 3 ? "done" : "not" }),
      ),
    },
    ...more,
  });

describe("Wat valt op", () => {
  it("states changes, the latest revision, classes and trend with n and days, at most six", () => {
    const list = findings(improving(), TODAY);
    expect(list).toHaveLength(MAX_FINDINGS);
    expect(list.map((f) => f.kind)).toEqual([
      "stiffness_change",
      "pain_change",
      "revision_effect",
      "stiffness_classes",
      "stiffness_trend",
      "adherence",
    ]);
    expect(list[0]).toEqual({
      kind: "stiffness_change",
      facts: { recent: 29, recentN: 7, baseline: 53.5, baselineN: 14 },
      days: [28, 29, 30, 31, 32, 33, 34].map(day),
    });
    expect(list[1]?.facts).toMatchObject({ recent: 3, baseline: 6, verdict: "improved" });
    expect(list[2]).toMatchObject({
      facts: { revision: 2, effectiveFrom: day(17), before: 49.5, beforeN: 14, after: 35.5, afterN: 14 },
    });
    expect(list[2]?.days).toHaveLength(28);
    expect(list[3]?.facts).toEqual({ n: 7, median: 29, none: 0, usual: 5, intermediate: 2, prolonged: 0 });
    expect(list[4]?.facts).toMatchObject({ direction: "falling", perWeek: -7, n: 28, days: 28, p: 0 });
    expect(list[5]?.facts).toMatchObject({
      credit: 4,
      due: 7,
      percent: 57.1,
      band: "partial",
      loggedDays: 7,
    });
  });

  it("says nothing without data and leaves out what stayed the same", () => {
    expect(findings(patientRecord(), TODAY)).toEqual([]);
    const same = patientRecord({
      mornings: days(35, (i) => morning(day(i), { stiff_duration_min: 20, pain_rise: 3 })),
    });
    expect(findings(same, TODAY).map((f) => f.kind)).toEqual(["stiffness_classes"]);
  });

  it("does not call 30 → 30 min after a plan revision an effect, nor a line of 0 a week a trend", () => {
    const flat = improving({
      mornings: days(35, (i) => morning(day(i), { stiff_duration_min: 30 + (i % 2) })),
    });
    expect(revisionEffects(flat, TODAY)[0]?.rows[0]).toMatchObject({ measure: "stiffness", difference: 0 });
    // Twenty zeros, then eight mornings above: a certain rise by Mann–Kendall, and a median slope of 0.
    const rise = patientRecord({
      mornings: days(28, (i) => morning(day(i + 7), { stiff_duration_min: i < 20 ? 0 : i })),
    });
    const kinds = (record: PatientRecord) => findings(record, TODAY).map((f) => f.kind);
    expect(kinds(flat)).not.toContain("revision_effect");
    expect(kinds(rise)).not.toContain("stiffness_trend");
  });

  it("takes the adherence limits of the practice", () => {
    const strict = {
      ...defaultRuleSettings,
      limits: { ...defaultRuleSettings.limits, adherencePartial: 60 },
    };
    const band = (...input: Parameters<typeof findings>) =>
      findings(...input).find((f) => f.kind === "adherence")?.facts["band"];
    expect(band(improving(), TODAY)).toBe("partial");
    expect(band(improving(), TODAY, strict)).toBe("low");
  });

  it("reaches factor and association when there is room", () => {
    const record = patientRecord({
      mornings: days(35, (i) =>
        morning(
          day(i),
          { ...nightOf(i % 7), stiff_duration_min: (i % 7) * 5, pain_rise: 3 },
          {
            extra: { wake_position: i % 2 ? "prone" : "back" },
          },
        ),
      ),
    });
    const list = findings(record, TODAY);
    expect(list.map((f) => f.kind)).toEqual(["stiffness_classes", "factor", "association"]);
    expect(list[1]?.facts).toMatchObject({ factor: "prone_position" });
    expect(list[2]?.facts).toMatchObject({ pair: "sleep_stiffness", rho: -1, n: 35 });
  });

  it("is the same for any order of input and ignores later days", () => {
    const stiff = fc.array(fc.option(fc.integer({ min: 0, max: 240 }), { nil: null }), {
      minLength: 1,
      maxLength: 35,
    });
    fc.assert(
      fc.property(stiff, (values) => {
        const mornings = days(values.length, (i) =>
          morning(day(i), { stiff_duration_min: values[i] ?? null }),
        );
        const record = improving({ mornings });
        const list = findings(record, TODAY);
        expect(findings({ ...record, mornings: [...mornings].reverse() }, TODAY)).toEqual(list);
        const later = [...mornings, morning(day(40), { stiff_duration_min: 240 })];
        expect(findings({ ...record, mornings: later }, TODAY)).toEqual(list);
        expect(list.length).toBeLessThanOrEqual(MAX_FINDINGS);
        const order = list.map((f) => findingKinds.indexOf(f.kind));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        for (const f of list) expect(f.days).toEqual([...new Set(f.days)].sort());
      }),
      { numRuns: 50 },
    );
  });
});

describe("period A against B", () => {
  const a = { from: day(0), to: day(6) };
  const b = { from: day(20), to: day(26) };
  it("compares each measure with n on both sides", () => {
    const rows = comparePeriods(improving(), a, b);
    expect(rows.map((r) => r.measure)).toEqual([
      "stiffness",
      "severity",
      "pain",
      "efficiency",
      "tst",
      "awakenings",
    ]);
    expect(rows[0]).toEqual({
      measure: "stiffness",
      a: { value: 57, n: 7 },
      b: { value: 37, n: 7 },
      difference: -20,
    });
    expect(rows[1]).toEqual({
      measure: "severity",
      a: { value: null, n: 0 },
      b: { value: null, n: 0 },
      difference: null,
    });
    expect(rows[2]?.difference).toBe(-3);
    expect(rows[3]?.a).toEqual({ value: 96.9, n: 7 });
    expect(rows[4]?.a).toEqual({ value: 465, n: 7 });
    expect(rows[5]?.difference).toBe(0);
  });
  it("does not compare below seven mornings, and is antisymmetric", () => {
    expect(comparePeriods(improving(), a, { from: day(20), to: day(25) })[0]).toMatchObject({
      b: { value: null, n: 6 },
      difference: null,
    });
    const there = comparePeriods(improving(), a, b).map((r) => r.difference ?? 0);
    expect(comparePeriods(improving(), b, a).map((r) => -(r.difference ?? 0) + 0)).toEqual(
      there.map((d) => d + 0),
    );
  });
});

describe("before and after a revision", () => {
  it("counts the morning of the change as before and stops at the neighbours", () => {
    const [effect] = revisionEffects(improving(), TODAY);
    expect(effect).toMatchObject({
      number: 2,
      before: { from: day(4), to: day(17) },
      after: { from: day(18), to: day(31) },
    });
    const third = improving({
      routine: {
        revisions: [revision(1, day(8), [item]), revision(2, day(17), [item]), revision(3, day(26), [item])],
        pauses: [],
        logs: [],
      },
    });
    expect(
      revisionEffects(third, TODAY).map((e) => [e.before.from, e.before.to, e.after.from, e.after.to]),
    ).toEqual([
      [day(9), day(17), day(18), day(26)],
      [day(18), day(26), day(27), day(34)],
    ]);
  });
  it("waits for seven mornings on both sides", () => {
    expect(revisionEffects(improving(), day(23))).toEqual([]);
    expect(revisionEffects(improving(), day(24))).toHaveLength(1);
    expect(revisionEffects(patientRecord(), TODAY)).toEqual([]);
  });
});

describe("factors and associations", () => {
  const record = (
    extra: (i: number) => MorningRecord["extra"],
    outcomes: (i: number) => Outcome | null = () => null,
  ) =>
    patientRecord({
      mornings: days(20, (i) =>
        morning(day(i), { ...nightOf(i), stiff_duration_min: i }, { extra: extra(i) ?? {} }),
      ),
      routine: {
        revisions: [],
        pauses: [],
        logs: days(20, (i) => morning(day(i))).flatMap((m, i) => {
          const outcome = outcomes(i);
          return outcome === null ? [] : [routineLog("a", m.date, { outcome })];
        }),
      },
    });
  it("splits mornings by what was answered and leaves unknown ones out", () => {
    const found = factorFindings(
      record((i) =>
        i < 10 ? { prev_day_activities: i % 2 ? ["sport"] : ["none"], caffeine_after_noon: i < 5 } : {},
      ),
    );
    expect(found.map((f) => f.factor)).toEqual(["sport_yesterday", "caffeine_after_noon"]);
    expect(found[0]).toMatchObject({
      withFactor: { value: 5, n: 5 },
      withoutFactor: { value: 4, n: 5 },
      difference: 1,
    });
    expect(found[0]?.days).toEqual(Array.from({ length: 10 }, (_, i) => day(i)));
  });
  it("knows side from prone, and reads the routine of the day before", () => {
    const positions = factorFindings(
      record((i) => ({ wake_position: i % 2 ? "side_right" : "three_quarter_prone" })),
    );
    expect(positions.map((f) => [f.factor, f.difference])).toEqual([
      ["side_position", 1],
      ["prone_position", -1],
    ]);
    const routine = factorFindings(
      record(
        () => undefined,
        (i) => (i % 2 ? "stopped" : "not"),
      ),
    );
    expect(routine).toMatchObject([
      { factor: "routine_yesterday", withFactor: { n: 9 }, withoutFactor: { n: 10 } },
    ]);
  });
  it("shows associations from ten pairs, firmly from fourteen, in a fixed order", () => {
    const of = (n: number) => ({
      ...record((i) => ({ stress_yesterday: i % 11 })),
      mornings: record((i) => ({ stress_yesterday: i % 11 })).mornings.slice(0, n),
    });
    expect(associationFindings(of(9))).toEqual([]);
    expect(associationFindings(of(13)).map((a) => [a.pair, a.display])).toEqual([
      ["sleep_stiffness", "provisional"],
      ["stress_stiffness", "provisional"],
    ]);
    expect(associationFindings(of(14))[0]).toMatchObject({ display: "shown", n: 14, rho: -1 });
  });
});

describe("what was stopped and what is missing", () => {
  const kindOf = (record: PatientRecord, kind: "stops" | "gaps") =>
    findings(record, TODAY).find((finding) => finding.kind === kind);

  it("counts mornings without a diary since the first one, those in a pause apart; today does not count", () => {
    const filled = [7, 8, 9, 12, 20, 33];
    const record = patientRecord({
      mornings: filled.map((i) => morning(day(i), { pain_rise: 3 })),
      routine: {
        revisions: [revision(1, START, [item])],
        pauses: [{ from: day(10), to: day(11) }],
        logs: [],
      },
    });
    // Twenty-seven mornings from day 7 to yesterday, six of them filled in.
    expect(kindOf(record, "gaps")?.facts).toEqual({ missing: 21, of: 27, paused: 2 });
    expect(kindOf(record, "gaps")?.days).not.toContain(TODAY);
    expect(kindOf(improving(), "gaps")).toBeUndefined();
    expect(kindOf(patientRecord(), "gaps")).toBeUndefined();
  });

  it("tells stops for pain of the last days with the milder ones", () => {
    const stop = (i: number, milder: boolean) => routineLog("a", day(i), { outcome: "stopped", milder });
    const record = patientRecord({
      mornings: [morning(day(30), { pain_rise: 3 })],
      routine: {
        revisions: [revision(1, START, [item])],
        pauses: [],
        logs: [stop(10, true), stop(30, true), stop(33, false)],
      },
    });
    expect(kindOf(record, "stops")).toEqual({
      kind: "stops",
      facts: { stops: 2, milder: 1, days: 7 },
      days: [day(30), day(33)],
    });
  });
});
