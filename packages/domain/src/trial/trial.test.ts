import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar.ts";
import { DomainError } from "../errors.ts";
import { shippedLibrary } from "../library.ts";
import { morning, at, nightOf } from "../testing/builders.ts";
import { shippedTrials, type TrialProtocol } from "./protocols.ts";
import { notedChangeSchema, trialProtocolSchema, trialSchema } from "./protocol-schema.ts";
import { offerSevenPlusSeven, trialResult } from "./result.ts";
import {
  extendPhase,
  lastMorning,
  mixedMornings,
  phaseOn,
  repeatPhase,
  startTrial,
  trialQuestions,
  trialState,
  wouldMix,
} from "./trial.ts";

const START = at("2026-03-25");
const day = (offset: number) => addDays(START, offset);
const protocol = (slug: string) => shippedTrials.find((p) => p.slug === slug) as TrialProtocol;
const seven = startTrial(protocol("seven-night-test"), START);

describe("shipped protocols (DOMAIN.md A3)", () => {
  it("are the ones whose words stand in the library: same phases, nights and questions", () => {
    const { protocols } = shippedLibrary();
    expect(shippedTrials.map((p) => p.slug)).toEqual(protocols.map((p) => p.slug));
    for (const words of protocols) {
      const data = protocol(words.slug);
      expect(data.questions).toEqual(words.coreQuestions);
      expect(data.phases.map((p) => [p.code, p.nights, p.extraQuestions])).toEqual(
        words.phases.map((p) => [p.code, p.to - p.from + 1, p.extraQuestions]),
      );
    }
  });
  it("are valid own protocols too, and bad ones are refused with a path", () => {
    for (const p of shippedTrials) expect(trialProtocolSchema.safeParse(p).success, p.slug).toBe(true);
    const base = protocol("seven-night-test");
    const issue = (change: object) => trialProtocolSchema.safeParse({ ...base, ...change }).error?.issues[0];
    expect(issue({ phases: [] })?.path).toEqual(["phases"]);
    expect(issue({ phases: [base.phases[1], base.phases[1]] })).toMatchObject({
      path: ["phases", 1, "variable"],
      message: "same_variable",
    });
    const long = [1, 2, 3, 4].map((i) => ({ ...base.phases[i % 2], nights: 28 }));
    expect(issue({ phases: long })).toMatchObject({ path: ["phases"], message: "too_many_nights" });
    expect(issue({ phases: [{ ...base.phases[0], nights: 0 }] })?.path).toEqual(["phases", 0, "nights"]);
    expect(issue({ phases: [{ ...base.phases[0], extraQuestions: ["weather"] }] })?.path).toEqual([
      "phases",
      0,
      "extraQuestions",
      0,
    ]);
    expect(issue({ main: "quality" })?.path).toEqual(["main"]);
  });
  it("can be stored as a test of one patient, also when extended or repeated in turn", () => {
    const accepts = (value: unknown) => trialSchema.safeParse(value).success;
    expect(accepts(seven)).toBe(true);
    expect(accepts(repeatPhase(repeatPhase(extendPhase(seven, 1, 3), 0), 1))).toBe(true);
    expect(accepts({ ...seven, startsOn: "2026-02-30" })).toBe(false);
    expect(accepts(repeatPhase(seven, 3))).toBe(true);
    expect(repeatPhase(seven, 3).phases.map((p) => p.nights)).toEqual([2, 2, 2, 2]);
    expect(accepts({ ...seven, phases: [seven.phases[0], seven.phases[0]] })).toBe(false);
    expect(notedChangeSchema.safeParse({ date: START, variable: "mattress" }).success).toBe(true);
    expect(notedChangeSchema.safeParse({ date: START, variable: "weather" }).success).toBe(false);
  });
});

describe("phases over days", () => {
  it("follows 2, 2, 2 and 1 nights, across the DST night", () => {
    const codes = Array.from({ length: 9 }, (_, i) => phaseOn(seven, day(i - 1))?.phase.code ?? "-").join("");
    expect(codes).toBe("-AABBCCD-");
    expect(phaseOn(seven, day(3))).toMatchObject({ index: 1, night: 2 });
    expect(lastMorning(seven)).toBe(day(6));
  });
  it("asks what the test and the phase need, and whether it was done", () => {
    expect(trialQuestions(seven, day(0))).toEqual(["time_to_better_min"]);
    expect(trialQuestions(seven, day(2))).toEqual(["time_to_better_min", "wake_position", "change_done"]);
    expect(trialQuestions(seven, day(6))).toEqual(["time_to_better_min", "hammock_feeling", "change_done"]);
    expect(trialQuestions(seven, day(7))).toEqual([]);
    const downshift = startTrial(protocol("seven-day-downshift"), START);
    expect(trialQuestions(downshift, day(0))).toEqual(["stress_yesterday", "downshift_done"]);
  });
  it("can be extended, repeated and stopped without touching the protocol", () => {
    const longer = extendPhase(seven, 1, 3);
    expect(Array.from({ length: 10 }, (_, i) => phaseOn(longer, day(i))?.phase.code).join("")).toBe(
      "AABBBBBCCD",
    );
    expect(seven.phases[1]?.nights).toBe(2);
    const again = repeatPhase(repeatPhase(seven, 0), 1);
    expect(Array.from({ length: 11 }, (_, i) => phaseOn(again, day(i))?.phase.code).join("")).toBe(
      "AABBCCDAABB",
    );
    const stopped = { ...seven, stoppedOn: day(2) };
    expect(lastMorning(stopped)).toBe(day(2));
    expect(phaseOn(stopped, day(3))).toBeNull();
    expect(lastMorning({ ...seven, stoppedOn: day(30) })).toBe(day(6));
    for (const act of [
      () => extendPhase(seven, 9, 1),
      () => extendPhase(seven, 0, 0),
      () => repeatPhase(seven, 9),
    ]) {
      expect(act).toThrow(DomainError);
    }
  });
  it("is planned, running until its last morning, then finished", () => {
    expect([-1, 0, 6, 7].map((i) => trialState(seven, day(i)))).toEqual([
      "planned",
      "running",
      "running",
      "finished",
    ]);
  });
});

describe("a second change", () => {
  it("mixes the nights from then to the end of the phase, and warns beforehand", () => {
    const change = { date: day(4), variable: "mattress" as const };
    expect(wouldMix(seven, change)).toBe(true);
    expect([...mixedMornings(seven, [change])]).toEqual([day(4), day(5)]);
    expect(wouldMix(seven, { date: day(4), variable: "knee_pillow" })).toBe(false);
    expect(wouldMix(seven, { date: day(9), variable: "mattress" })).toBe(false);
    expect(wouldMix(seven, { date: day(0), variable: "none" })).toBe(false);
    expect([...mixedMornings(seven, [{ date: day(1), variable: "own" }])]).toEqual([day(1)]);
  });
});

const pain = (values: readonly (number | null)[], extra: Record<number, object> = {}) =>
  values.map((value, i) => morning(day(i), { ...nightOf(), pain_rise: value }, { extra: extra[i] ?? {} }));
const resultOf = (
  values: readonly (number | null)[],
  changes: Parameters<typeof trialResult>[2] = [],
  extra = {},
) => trialResult(seven, pain(values, extra), changes, "Europe/Amsterdam");
const sentences = (
  values: readonly (number | null)[],
  ...rest: [Parameters<typeof trialResult>[2]?, object?]
) => resultOf(values, rest[0] ?? [], rest[1] ?? {}).phases.map((p) => p.sentence);

describe("result of seven nights (DOMAIN.md F8)", () => {
  it("gives dots, medians with n, the baseline spread and one of three sentences, no figures", () => {
    const result = resultOf([6, 7, 5, 6, 4, 5, 9]);
    expect(result.phases.map((p) => [p.phase.code, p.median])).toEqual([
      ["A", { value: 6.5, n: 2 }],
      ["B", { value: 5.5, n: 2 }],
      ["C", { value: 4.5, n: 2 }],
      ["D", { value: 9, n: 1 }],
    ]);
    expect(result.phases.map((p) => p.sentence)).toEqual([
      null,
      "no_clear_difference",
      "points_to_better",
      "points_to_worse",
    ]);
    expect(result).toMatchObject({ baseline: { n: 2, low: 6, high: 7 }, fixedOrder: true });
    expect(result.smallestP).toBeCloseTo(1 / 6, 12);
    expect(result.phases.every((p) => p.comparison === null)).toBe(true);
    expect(offerSevenPlusSeven(result)).toBe(true);
    expect(result.phases[1]?.nights).toEqual([
      { date: day(2), value: 5, mark: null },
      { date: day(3), value: 6, mark: null },
    ]);
  });
  it("says too little without two baseline nights or without a night of the phase", () => {
    expect(sentences([6, null, 1, 1, null, null, 1])).toEqual([
      null,
      "too_little",
      "too_little",
      "too_little",
    ]);
    expect(sentences([6, 7, null, null, 1, 1, 1])[1]).toBe("too_little");
  });
  it("leaves out mixed nights and nights on which the change was not done, but draws them", () => {
    const changed = resultOf([6, 7, 5, 5, 2, 2, 2], [{ date: day(5), variable: "mattress" }]);
    expect(changed.phases[2]).toMatchObject({
      median: { value: 2, n: 1 },
      nights: [{ mark: null }, { mark: "mixed" }],
    });
    const skipped = resultOf([6, 7, 2, 8, 2, 2, 2], [], { 3: { change_done: false } });
    expect(skipped.phases[1]).toMatchObject({
      sentence: "points_to_better",
      nights: [{}, { mark: "not_done" }],
    });
  });
  it("turns the direction for sleep efficiency", () => {
    const nights = [60, 70, 0, 0, 90, 90, 60].map((sol, i) => morning(day(i), nightOf(sol)));
    const result = trialResult(seven, nights, [], "UTC", "sleep_efficiency");
    expect(result.phases.map((p) => p.sentence)).toEqual([
      null,
      "points_to_better",
      "points_to_worse",
      "no_clear_difference",
    ]);
  });
  it("has no sentence without a baseline", () => {
    const downshift = startTrial(protocol("seven-day-downshift"), START);
    const result = trialResult(downshift, pain([1, 2, 3]), [], "UTC", "pain_rise");
    expect(result).toMatchObject({ baseline: null, smallestP: null, fixedOrder: false });
    expect(result.phases[0]?.sentence).toBeNull();
    expect(offerSevenPlusSeven(result)).toBe(false);
  });
});

describe("result of 7 + 7 nights", () => {
  const both = startTrial(protocol("seven-plus-seven"), START);
  const of = (values: (number | null)[]) => trialResult(both, pain(values), [], "UTC");
  it("adds the figures of F7 and lets the interval of NAP decide", () => {
    const result = of([6, 7, 5, 6, 6, 7, 6, 5, 4, 5, 6, 4, 3, 4]);
    expect(result.phases[1]?.comparison?.nap).toBeCloseTo(0.9184, 4);
    expect(result.phases[1]?.sentence).toBe("points_to_better");
    expect(result.smallestP).toBeCloseTo(1 / 3432, 12);
    expect(offerSevenPlusSeven(result)).toBe(false);
    expect(of([5, 4, 5, 6, 4, 3, 4, 6, 7, 5, 6, 6, 7, 6]).phases[1]?.sentence).toBe("points_to_worse");
    expect(of([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]).phases[1]?.sentence).toBe("no_clear_difference");
  });
  it("falls back to dots when a night is missing", () => {
    const result = of([6, 7, 5, 6, 6, 7, null, 5, 4, 5, 6, 4, 3, 4]);
    expect(result.phases[1]).toMatchObject({ comparison: null, sentence: "no_clear_difference" });
  });
});

describe("properties", () => {
  it("every morning of a test has one phase, nights count up, and nothing outside has one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (nights) => {
        const trial = {
          ...seven,
          phases: nights.map((n, i) => ({
            code: "ABCDEF"[i] as string,
            variable: "own" as const,
            nights: n,
            extraQuestions: [],
          })),
        };
        const total = nights.reduce((a, b) => a + b, 0);
        const found = Array.from({ length: total }, (_, i) => phaseOn(trial, day(i)));
        expect(found.every((d) => d !== null)).toBe(true);
        for (const [i, n] of nights.entries()) expect(found.filter((d) => d?.index === i)).toHaveLength(n);
        expect(phaseOn(trial, day(-1))).toBeNull();
        expect(phaseOn(trial, day(total))).toBeNull();
      }),
    );
  });
  it("order of mornings and days outside the test do not matter; pain mirrored mirrors the sentence", () => {
    const value = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 7, maxLength: 7 }), (values) => {
        const result = resultOf(values);
        const shuffled = [
          morning(day(-3), { pain_rise: 0 }),
          ...pain(values).reverse(),
          morning(day(8), { pain_rise: 10 }),
        ];
        expect(trialResult(seven, shuffled, [], "Europe/Amsterdam")).toEqual(result);
        const mirror = { points_to_better: "points_to_worse", points_to_worse: "points_to_better" } as const;
        const mirrored = resultOf(values.map((v) => (v === null ? null : 10 - v))).phases.map(
          (p) => p.sentence,
        );
        expect(mirrored).toEqual(
          result.phases.map((p) =>
            p.sentence !== null && p.sentence in mirror
              ? mirror[p.sentence as keyof typeof mirror]
              : p.sentence,
          ),
        );
      }),
    );
  });
});
