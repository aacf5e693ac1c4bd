import { describe, expect, it } from "vitest";
import { addDays } from "../calendar.ts";
import { DomainError } from "../errors.ts";
import { at, morning } from "../testing/builders.ts";
import { shippedTrials, type TrialPhase } from "./protocols.ts";
import { offerSevenPlusSeven, trialResult } from "./result.ts";
import { extendPhase, mixedMornings, repeatPhase, startTrial, wouldMix, type Trial } from "./trial.ts";

const START = at("2026-03-25");
const day = (offset: number) => addDays(START, offset);
const shipped = (slug: string) =>
  startTrial(
    shippedTrials.find((p) => p.slug === slug)!,
    START,
  );
const seven = shipped("seven-night-test");
const phase = (code: string, variable: TrialPhase["variable"], nights: number): TrialPhase => ({
  code,
  variable,
  nights,
  extraQuestions: [],
});
const own = (...phases: TrialPhase[]): Trial => ({ ...seven, protocol: "own-test", phases });
const result = (trial: Trial, values: (number | null)[]) =>
  trialResult(
    trial,
    values.map((pain_rise, i) => morning(day(i), { pain_rise })),
    [],
    "UTC",
  );

describe("a phase that is not there", () => {
  it.each([() => extendPhase(seven, 9, 1), () => repeatPhase(seven, 9)])("is refused with a path", (act) => {
    let thrown: unknown;
    try {
      act();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DomainError);
    expect(thrown).toMatchObject({ code: "INVALID_INPUT", path: ["phases", 9], message: "phase" });
  });
});

describe("changes at the edges of a test", () => {
  it("in the last phase mix up to its end and no further", () => {
    expect([...mixedMornings(seven, [{ date: day(6), variable: "position" }])]).toEqual([day(6)]);
  });
  it("going back to nothing changed mixes nothing", () => {
    expect(wouldMix(seven, { date: day(2), variable: "none" })).toBe(false);
  });
});

describe("what a result may claim", () => {
  it("downshift not done: the night is drawn and not compared", () => {
    const trial = own(phase("A", "none", 2), phase("B", "downshift", 2));
    const nights = [6, 7, 2, 3].map((pain_rise, i) =>
      morning(day(i), { pain_rise }, { extra: i < 2 ? {} : { downshift_done: i === 3 } }),
    );
    expect(trialResult(trial, nights, [], "UTC").phases[1]).toMatchObject({
      median: { value: 3, n: 1 },
      nights: [{ mark: "not_done" }, { mark: null }],
    });
  });
  it("smallest p counts phases against the baseline only, and is null without any", () => {
    expect(result(own(phase("A", "none", 3), phase("B", "position", 1)), []).smallestP).toBeCloseTo(
      1 / 4,
      12,
    );
    expect(result(shipped("three-day-pattern"), [1, 2, 3]).smallestP).toBeNull();
  });
  it("7 + 7 is offered after a short comparison only", () => {
    expect(offerSevenPlusSeven(result(seven, [6, 7, 5, 6, 4, 5, 9]))).toBe(true);
    expect(offerSevenPlusSeven(result(shipped("three-day-pattern"), [1, 2, 3]))).toBe(false);
    // Seven nights were planned and two were missed: more of the same, not another test.
    const missed = [6, 7, 5, 6, 6, 7, null, 5, 4, 5, 6, 4, 3, null];
    expect(offerSevenPlusSeven(result(shipped("seven-plus-seven"), missed))).toBe(false);
    const full = [6, 7, 5, 6, 6, 7, 6, 5, 4, 5, 6, 4, 3, 4];
    expect(offerSevenPlusSeven(result(shipped("seven-plus-seven"), full))).toBe(false);
    // Six nights against seven: one short of figures.
    const long = own(phase("A", "none", 7), phase("B", "position", 6));
    expect(offerSevenPlusSeven(result(long, [...full.slice(0, 7), 4, 4, 4, 4, 4, 4]))).toBe(true);
  });
});
