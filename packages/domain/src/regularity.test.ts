import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import { nightOfMorning } from "./figures.ts";
import type { ClockMinutes } from "./primitives.ts";
import {
  asleepSpan,
  midSleepSd,
  shorterArc,
  sleepRegularityIndex,
  socialJetlag,
  type AsleepSpan,
} from "./regularity.ts";
import { meanClock, sdClock, type NightMeasures } from "./sleep.ts";
import { at, clock, morning, nightOf } from "./testing/builders.ts";
import { trackedVectors } from "./testing/vectors.ts";

const regularity = trackedVectors("regularity");

const START = at("2026-03-02");
const fromNoon = (text: string) => (clock(text) + 720) % 1440;
const spans = (nights: readonly (readonly string[])[], skip: readonly number[] = []): AsleepSpan[] =>
  nights
    .map(([onset, wake], i) => ({
      date: addDays(START, i),
      from: fromNoon(onset as string),
      to: fromNoon(wake as string),
    }))
    .filter((_, i) => !skip.includes(i));
const withMidSleep = (midSleep: string | null, spt = 420): NightMeasures => ({
  ...nightOfMorning(morning(START, nightOf()), "UTC"),
  midSleep: midSleep === null ? null : clock(midSleep),
  spt,
});

describe("SD of mid-sleep (B5)", () => {
  const nights = (list: readonly (string | null)[]) =>
    list.map((text, i) => ({ date: addDays(START, i), night: withMidSleep(text) }));
  it("is 38.1 min for the week of vectors.json, provisional below 14 nights", () => {
    expect(midSleepSd(nights(regularity.rows.mid_sleep_input))).toEqual({
      value: regularity.rows.sd_mid_sleep_min,
      n: 7,
      display: "provisional",
    });
  });
  it("is not shown below seven nights and firm from fourteen", () => {
    expect(midSleepSd(nights(regularity.rows.mid_sleep_input.slice(1)))).toEqual({
      value: null,
      n: 6,
      display: "too_little",
    });
    const two = [...regularity.rows.mid_sleep_input, ...regularity.rows.mid_sleep_input];
    expect(midSleepSd(nights([...two, null]))).toMatchObject({ n: 14, display: "shown" });
    expect(midSleepSd(nights(two.slice(1)))).toMatchObject({ n: 13, display: "provisional" });
  });
});

describe("clock times around midnight (B4)", () => {
  it("averages clock times from noon (vectors.json regularity)", () => {
    const { mid_sleep_input, mean_mid_sleep, sd_mid_sleep_min, mean_of_2350_and_0010 } = regularity.rows;
    expect(meanClock(mid_sleep_input.map(clock))).toBe(clock(mean_mid_sleep));
    expect(sdClock(mid_sleep_input.map(clock))).toBe(sd_mid_sleep_min);
    expect(meanClock([clock("23:50"), null, clock("00:10")])).toBe(clock(mean_of_2350_and_0010));
    expect(meanClock([null])).toBeNull();
    expect(sdClock([clock("03:00"), null])).toBeNull();
  });
});

describe("SRI from the diary (B5)", () => {
  it("gives the values of vectors.json", () => {
    const { sri_one_hour_later_wake, sri_identical, sri_week, sri_with_missing_day } = regularity.rows;
    const hour = [
      ["23:00", "07:00"],
      ["23:00", "08:00"],
    ];
    expect(sleepRegularityIndex(spans(hour), 1)).toEqual({
      value: sri_one_hour_later_wake.SRI,
      n: sri_one_hour_later_wake.pairs,
      display: "shown",
    });
    const same = Array.from({ length: 6 }, () => ["23:00", "07:00"]);
    expect(sleepRegularityIndex(spans(same))).toEqual({
      value: sri_identical.SRI,
      n: sri_identical.pairs,
      display: "shown",
    });
    expect(sleepRegularityIndex(spans(sri_week.nights))).toEqual({
      value: sri_week.SRI,
      n: sri_week.pairs,
      display: "shown",
    });
    // The first five nights with the third missing leave two pairs of neighbours.
    expect(sleepRegularityIndex(spans(sri_week.nights.slice(0, 5), [2]), 1)).toMatchObject({
      value: sri_with_missing_day.SRI,
      n: sri_with_missing_day.pairs,
    });
  });

  it("gives 80 for the published test pattern of GGIR (test_CalcSleepRegularityIndex.R)", () => {
    const tenths = [
      [4, 8],
      [5, 8],
      [5, 9],
      [4, 9],
      [4, 8],
      [5, 8],
    ] as const;
    const list = tenths.map(([from, to], i) => ({ date: addDays(START, i), from: from * 144, to: to * 144 }));
    for (const i of [0, 1, 2, 3, 4]) {
      expect(sleepRegularityIndex(list.slice(i, i + 2), 1).value).toBe(regularity.rows.ggir_recomputed[i]);
    }
    expect(sleepRegularityIndex(list)).toEqual({ value: 80, n: 5, display: "shown" });
  });

  it("needs five pairs of consecutive nights", () => {
    const week = regularity.rows.sri_week.nights;
    expect(sleepRegularityIndex(spans(week.slice(0, 5)))).toEqual({
      value: null,
      n: 4,
      display: "too_little",
    });
    expect(sleepRegularityIndex(spans(week, [3])).display).toBe("too_little");
    expect(sleepRegularityIndex([]).n).toBe(0);
  });

  it("takes onset to final wake on the wall clock, also in a DST night", () => {
    const values = nightOf(15);
    const date = at("2026-03-29");
    const night = nightOfMorning(morning(date, values), "Europe/Amsterdam");
    expect(asleepSpan({ date, night }, clock("07:00"))).toEqual({ date, from: 675, to: 1140 });
    expect(asleepSpan({ date, night }, null)).toBeNull();
    expect(asleepSpan({ date, night: withMidSleep("03:00") }, clock("22:00"))).toBeNull();
  });

  it("agrees with a minute-by-minute count, stays within −100…100 and ignores order", () => {
    const night = fc
      .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(night, { minLength: 2, maxLength: 8 }), (nights) => {
        const list = nights.map((n, i) => ({ ...n, date: addDays(START, i) }));
        const asleep = (s: AsleepSpan | undefined, m: number) =>
          s !== undefined && s.from <= m && m < s.to ? 1 : 0;
        let differ = 0;
        for (let i = 1; i < list.length; i++) {
          for (let m = 0; m < 1440; m++) differ += Math.abs(asleep(list[i], m) - asleep(list[i - 1], m));
        }
        const got = sleepRegularityIndex([...list].reverse(), 1);
        const exact = -100 + 200 * (1 - differ / (1440 * (list.length - 1)));
        // The figure has two decimals: half of the last one is the most that rounding may take.
        expect(Math.abs((got.value ?? Number.NaN) - exact)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(Math.abs(got.value ?? 0)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 40 },
    );
  });
});

describe("social jetlag (B5)", () => {
  const nights = (work: string[], free: string[], workSpt = 420, freeSpt = 420) => [
    ...work.map((text) => ({ night: withMidSleep(text, workSpt), freeDay: false })),
    ...free.map((text) => ({ night: withMidSleep(text, freeSpt), freeDay: true })),
  ];
  for (const { msw, msf, expected_min } of regularity.rows.sjl_published_mctq) {
    it(`mctq: ${msw} → ${msf} is ${expected_min} min`, () => {
      expect(shorterArc(clock(msw), clock(msf))).toBe(expected_min);
      expect(socialJetlag(nights([msw, msw, msw], [msf, msf])).minutes).toBe(expected_min);
    });
  }
  it("needs three work and two free mornings that are marked", () => {
    expect(socialJetlag(nights(["03:00", "03:00"], ["04:00", "04:00"]))).toEqual({
      minutes: null,
      workN: 2,
      freeN: 2,
      correctedMidSleep: null,
    });
    expect(socialJetlag(nights(["03:00", "03:00", "03:00"], ["04:00"])).minutes).toBeNull();
    const unmarked = [
      ...nights(["03:00", "03:00", "03:00"], ["04:00"]),
      { night: withMidSleep("05:00"), freeDay: null },
    ];
    expect(socialJetlag(unmarked)).toMatchObject({ minutes: null, freeN: 1 });
  });
  it("averages around midnight", () => {
    expect(socialJetlag(nights(["23:50", "00:10", "00:00"], ["01:00", "01:00"])).minutes).toBe(60);
  });
  it("corrects mid-sleep for sleep debt only when free nights are longer", () => {
    const longer = socialJetlag(nights(["03:00", "03:00", "03:00"], ["05:00", "05:00"], 420, 560));
    // SDweek = (5·420 + 2·560)/7 = 460; MSFsc = 05:00 − (560 − 460)/2 = 04:10.
    expect(longer.correctedMidSleep).toBe(clock("04:10"));
    expect(
      socialJetlag(nights(["03:00", "03:00", "03:00"], ["05:00", "05:00"])).correctedMidSleep,
    ).toBeNull();
  });
  it("half a day is counted as later", () => {
    expect(shorterArc(clock("03:00"), clock("15:00"))).toBe(720);
    expect(shorterArc(clock("15:00"), clock("03:00"))).toBe(720);
  });
  it("is the shorter way round: antisymmetric and at most half a day", () => {
    const any = fc.integer({ min: 0, max: 1439 }).map((m) => m as ClockMinutes);
    fc.assert(
      fc.property(any, any, (a, b) => {
        const arc = shorterArc(a, b);
        expect(Math.abs(arc)).toBeLessThanOrEqual(720);
        if (Math.abs(arc) !== 720) expect(shorterArc(b, a) + 0).toBe(-arc + 0);
        expect((a + arc + 1440) % 1440).toBe(b);
      }),
    );
  });
});

describe("nights without times", () => {
  const blank: NightMeasures = { ...withMidSleep(null), onset: null };
  it("have no span, also when the final wake is known", () => {
    expect(asleepSpan({ date: START, night: blank }, clock("07:00"))).toBeNull();
    expect(asleepSpan({ date: START, night: withMidSleep("03:00") }, null)).toBeNull();
  });
  it("do not count towards free and work nights", () => {
    const nights = ["03:00", "03:00", null].map((m) => ({ night: withMidSleep(m), freeDay: false }));
    const free = ["04:00", "04:00"].map((m) => ({ night: withMidSleep(m), freeDay: true }));
    expect(socialJetlag([...nights, ...free])).toMatchObject({ minutes: null, workN: 2, freeN: 2 });
  });
});

it("read every value of vectors.json", () => {
  expect(regularity.unread()).toEqual([]);
});
