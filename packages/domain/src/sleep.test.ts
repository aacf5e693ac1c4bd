import { Temporal } from "temporal-polyfill";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfEpochDay } from "./calendar.ts";
import type { ClockMinutes, LocalDate } from "./primitives.ts";
import {
  nightIssueLevels,
  nightMeasures,
  sleepEfficiency,
  weeklySleepEfficiency,
  type SleepValues,
} from "./sleep.ts";
import { trackedVectors } from "./testing/vectors.ts";

const nightRows = trackedVectors("sleep");
const eventLogs = trackedVectors("sleep_event_log_lcvriend");

const AMS = "Europe/Amsterdam";
const clock = (text: string) => (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) as ClockMinutes;
const optionalClock = (text: string | undefined) => (text === undefined ? null : clock(text));
const text = (c: ClockMinutes | null) =>
  c === null ? null : `${String(Math.floor(c / 60)).padStart(2, "0")}:${String(c % 60).padStart(2, "0")}`;
const night = (
  into: string | null,
  tried: string | null,
  sol: number | null,
  n: number | null,
  waso: number | null,
  wake: string | null,
  out: string | null,
): SleepValues => ({
  into_bed: into === null ? null : clock(into),
  try_sleep: tried === null ? null : clock(tried),
  sol_min: sol,
  n_awak: n,
  waso_min: waso,
  final_wake: wake === null ? null : clock(wake),
  out_of_bed: out === null ? null : clock(out),
});

describe("published and hand-computed nights (vectors.json sleep, DOMAIN.md B6)", () => {
  for (const vector of nightRows.rows) {
    it(`${vector.id}: ${vector.source}`, () => {
      const input: Record<string, string | number> & { date: string } = vector.input;
      const values: SleepValues = {
        into_bed: optionalClock(input["into_bed"] as string | undefined),
        try_sleep: optionalClock(input["try_sleep"] as string | undefined),
        sol_min: (input["sol"] as number | undefined) ?? null,
        n_awak: (input["n_awak"] as number | undefined) ?? null,
        waso_min: (input["waso"] as number | undefined) ?? null,
        final_wake: optionalClock(input["final_wake"] as string | undefined),
        out_of_bed: optionalClock(input["out_of_bed"] as string | undefined),
      };
      const got = nightMeasures(values, input.date as LocalDate, AMS, {
        tasafaMin: (input["tasafa"] as number | undefined) ?? null,
      });
      const want = vector.expected;
      const onset = Temporal.Instant.fromEpochMilliseconds((got.onsetAt ?? 0) * 60_000)
        .toZonedDateTimeISO(AMS)
        .toString({ smallestUnit: "minute", timeZoneName: "never" })
        .replace(/:(\d\d)$/, "$1");
      expect({
        TIB: got.tib,
        TIB_from: got.tibFrom,
        sleep_opportunity_SO: got.so,
        SOL: got.sol,
        WASO: got.waso,
        NAWK: got.nAwak,
        SPT: got.spt,
        TST: got.tst,
        terminal_wake: got.terminalWake,
        DSE: got.dse,
        SE_TIB: got.seTib,
        SE_SO: got.seSo,
        SE_DSE: got.seDse,
        sleep_maintenance_eff: got.maintenance,
        sleep_onset_local: onset,
        mid_sleep_local: text(got.midSleep),
        onset_clock: text(got.onset),
        valid: !got.issues.includes("times_do_not_fit"),
        warn_TIB_gt_14h: got.issues.includes("tib_gt_14h"),
      }).toEqual({ ...want, onset_clock: want.sleep_onset_local.slice(11, 16) });
    });
  }

  for (const [id, { TIB, TST, SE }] of Object.entries(eventLogs.rows)) {
    it(`L${id}: published event log of lcvriend/sleepanalysis, ${TST} of ${TIB} min → ${SE} %`, () => {
      // The log gives totals only; a night with the same totals must give the same efficiency.
      const start = 24 * 60 - 60;
      const wake = ((start + TIB) % 1440) as ClockMinutes;
      const got = nightMeasures(
        {
          into_bed: start as ClockMinutes,
          try_sleep: start as ClockMinutes,
          sol_min: 0,
          n_awak: 1,
          waso_min: TIB - TST,
          final_wake: wake,
          out_of_bed: wake,
        },
        d("2026-01-15"),
        AMS,
      );
      expect([got.tib, got.tst, got.seTib]).toEqual([TIB, TST, SE]);
    });
  }

  it("O1, Open mHealth sleep-episode 1.1: 9 h episode, WASO 30 → maintenance efficiency 94.4", () => {
    const got = nightMeasures(night("23:00", "23:00", 0, 1, 30, "08:00", "08:00"), d("2026-01-15"), AMS);
    expect([got.tst, got.maintenance]).toEqual([510, 94.4]);
  });
});

const d = (date: string) => date as LocalDate;

describe("missing answers", () => {
  const full = night("22:45", "23:15", 20, 2, 25, "06:40", "07:05");
  const without = (...codes: (keyof SleepValues)[]) =>
    nightMeasures(
      { ...full, ...Object.fromEntries(codes.map((code) => [code, null])) } as SleepValues,
      d("2026-03-10"),
      AMS,
    );

  it("a missing time is no contradiction, and sleep is not 0 because it is not known", () => {
    for (const code of ["final_wake", "try_sleep", "out_of_bed"] as const) {
      expect(without(code).issues, code).toEqual([]);
      expect(without(code), code).toMatchObject({ spt: null, tst: null, onsetAt: null, midSleepAt: null });
    }
    const atOnce = nightMeasures({ ...full, sol_min: 0, n_awak: 0, final_wake: null }, d("2026-03-10"), AMS);
    expect(atOnce).toMatchObject({ sol: 0, waso: 0, spt: null, tst: null, dse: null, seTib: null });
  });

  it("knows nothing about times without rising", () => {
    expect(without("out_of_bed")).toMatchObject({
      tib: null,
      so: null,
      spt: null,
      tst: null,
      dse: null,
      terminalWake: null,
      twt: null,
      seTib: null,
      intoBedAt: null,
      finalWakeAt: null,
      sol: 20,
      waso: 25,
    });
  });

  it("keeps TIB without a final wake, and computes no sleep", () => {
    expect(without("final_wake")).toMatchObject({
      tib: 500,
      so: 470,
      spt: null,
      tst: null,
      twt: null,
    });
  });

  it("never imputes SOL or WASO", () => {
    expect(without("sol_min")).toMatchObject({
      spt: null,
      tst: null,
      twt: null,
      onset: null,
      midSleep: null,
    });
    expect(without("waso_min")).toMatchObject({
      waso: null,
      spt: 425,
      tst: null,
      twt: null,
      seTib: null,
    });
    expect(without("n_awak")).toMatchObject({ waso: 25, tst: 400 });
    expect(without("n_awak", "waso_min")).toMatchObject({ waso: null, tst: null });
  });

  it("says from where time in bed was counted", () => {
    expect(without("into_bed")).toMatchObject({ tib: 470, tibFrom: "try_sleep" });
    expect(without("try_sleep")).toMatchObject({
      tib: 500,
      tibFrom: "into_bed",
      so: null,
      tst: null,
    });
    expect(without("into_bed", "try_sleep")).toMatchObject({
      tib: null,
      tibFrom: null,
      terminalWake: 25,
    });
  });

  it("is all null for an empty morning, never 0", () => {
    const { issues, ...measures } = nightMeasures(
      night(null, null, null, null, null, null, null),
      d("2026-03-10"),
      AMS,
    );
    expect(Object.values(measures).every((v) => v === null)).toBe(true);
    expect(issues).toEqual([]);
  });

  it("reads no awakenings as 0 minutes awake", () => {
    expect(nightMeasures({ ...full, n_awak: 0, waso_min: null }, d("2026-03-10"), AMS)).toMatchObject({
      waso: 0,
      tst: 425,
    });
  });
});

describe("a night without sleep (B3)", () => {
  it("has TST and efficiencies of 0 and no mid-sleep; a missing window stays missing", () => {
    const values = night("23:00", "23:00", null, null, null, "06:00", "06:30");
    expect(nightMeasures(values, d("2026-03-10"), AMS, { noSleep: true })).toMatchObject({
      tst: 0,
      seTib: 0,
      seDse: 0,
      seSo: 0,
      spt: null,
      midSleep: null,
      maintenance: null,
      tib: 450,
    });
    const empty = night(null, null, null, null, null, null, null);
    expect(nightMeasures(empty, d("2026-03-10"), AMS, { noSleep: true })).toMatchObject({
      tst: 0,
      seTib: null,
      seDse: null,
      seSo: null,
    });
    const answered = night("23:00", "23:00", 60, 1, 30, "06:00", "06:30");
    expect(nightMeasures(answered, d("2026-03-10"), AMS, { noSleep: true })).toMatchObject({
      tst: 0,
      spt: null,
    });
    expect(nightMeasures(values, d("2026-03-10"), AMS, { noSleep: false }).tst).toBeNull();
  });
});

describe("what does not fit", () => {
  it("asks above 14 hours and refuses above 20, exactly", () => {
    const at = (into: string) =>
      nightMeasures(night(into, into, 10, 0, null, "12:00", "12:00"), d("2026-03-10"), AMS).issues;
    expect(at("22:00")).toEqual([]);
    expect(at("21:59")).toEqual(["tib_gt_14h"]);
    expect(at("16:00")).toEqual(["tib_gt_14h"]);
    expect(at("15:59")).toEqual(["tib_gt_14h", "tib_gt_20h"]);
  });

  it("refuses when latency and wake time exceed the window, but allows no sleep at all", () => {
    const at = (waso: number) =>
      nightMeasures(night("02:00", "02:00", 60, 1, waso, "05:00", "05:00"), d("2026-03-10"), AMS);
    expect(at(120)).toMatchObject({ tst: 0, seTib: 0, issues: [] });
    expect(at(121)).toMatchObject({
      tst: null,
      seTib: null,
      spt: 120,
      issues: ["times_do_not_fit"],
    });
    // Latency up to the very moment of waking: a sleep period of 0, not an unknown one.
    expect(
      nightMeasures(night("02:00", "02:00", 180, 0, null, "05:00", "05:00"), d("2026-03-10"), AMS),
    ).toMatchObject({ spt: 0, tst: 0, issues: [] });
    expect(
      nightMeasures(night("02:00", "02:00", 181, 1, null, "05:00", "05:00"), d("2026-03-10"), AMS),
    ).toMatchObject({ spt: null, onset: null, issues: ["times_do_not_fit"] });
  });

  it("has a level for every issue", () => {
    expect(nightIssueLevels).toEqual({
      tib_gt_14h: "ask",
      tib_gt_20h: "refuse",
      times_do_not_fit: "refuse",
    });
  });

  it("puts a final wake after rising on the day before, so that it is asked about", () => {
    const got = nightMeasures(night("23:00", "23:00", 10, 0, null, "07:30", "07:00"), d("2026-03-10"), AMS);
    expect(got.tib).toBe(32 * 60);
    expect(got.issues).toContain("tib_gt_20h");
  });
});

describe("repeated and missing hours", () => {
  it("takes the second 02:10 when the first would break the order (25 October 2026)", () => {
    const got = nightMeasures(night("02:50", "02:10", 5, 0, null, "08:00", "08:00"), d("2026-10-25"), AMS);
    expect(got).toMatchObject({ tib: 370, so: 350, issues: [] });
  });
  it("takes the second rising time when final wake lies in the first hour", () => {
    const got = nightMeasures(night("22:00", "22:00", 5, 0, null, "02:50", "02:20"), d("2026-10-25"), AMS);
    expect(got).toMatchObject({ terminalWake: 30, tib: 320 });
  });
  it("takes the first occurrence when the order allows it", () => {
    const got = nightMeasures(night("22:00", "22:00", 5, 0, null, "02:20", "02:50"), d("2026-10-25"), AMS);
    expect(got).toMatchObject({ terminalWake: 30, tib: 290 });
  });
});

const anyMinute = fc.integer({ min: 0, max: 1439 });
const someNight = fc.record({
  day: fc.integer({ min: 18_262, max: 25_000 }),
  out: fc.integer({ min: 240, max: 720 }),
  lieIn: fc.integer({ min: 0, max: 120 }),
  window: fc.integer({ min: 1, max: 600 }),
  before: fc.integer({ min: 0, max: 90 }),
  sol: fc.integer({ min: 0, max: 300 }),
  waso: fc.integer({ min: 0, max: 300 }),
});

describe("properties", () => {
  it("SOL + TST + WASO + lie-in = trying to sleep to rising, wherever all are known", () => {
    fc.assert(
      fc.property(someNight, ({ day, out, lieIn, window, before, sol, waso }) => {
        const wrap = (m: number) => (((m % 1440) + 1440) % 1440) as ClockMinutes;
        const values: SleepValues = {
          into_bed: wrap(out - lieIn - window - before),
          try_sleep: wrap(out - lieIn - window),
          sol_min: sol,
          n_awak: 1,
          waso_min: waso,
          final_wake: wrap(out - lieIn),
          out_of_bed: wrap(out),
        };
        const got = nightMeasures(values, dateOfEpochDay(day), "UTC");
        expect(got.tib).toBe(lieIn + window + before);
        if (sol + waso > window) {
          expect(got.tst).toBeNull();
          expect(got.issues).toContain("times_do_not_fit");
        } else {
          expect((got.sol ?? 0) + (got.tst ?? 0) + (got.waso ?? 0) + (got.terminalWake ?? 0)).toBe(got.so);
          expect(got.twt).toBe((got.so ?? 0) - (got.tst ?? 0));
        }
      }),
    );
  });

  it("both DST nights differ from the same clock times on a plain night by exactly 60 minutes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1200, max: 1439 }),
        fc.integer({ min: 240, max: 700 }),
        fc.integer({ min: 0, max: 20 }),
        (tried, out, lieIn) => {
          const values = night(null, null, 10, 0, null, null, null);
          values.try_sleep = tried as ClockMinutes;
          values.final_wake = (out - lieIn) as ClockMinutes;
          values.out_of_bed = out as ClockMinutes;
          const at = (date: string) => nightMeasures(values, d(date), AMS).tst ?? 0;
          expect(at("2026-03-29") - at("2026-03-28")).toBe(-60);
          expect(at("2026-10-25") - at("2026-10-24")).toBe(60);
          expect(at("2026-03-30")).toBe(at("2026-03-28"));
        },
      ),
    );
  });

  it("reads any clock times, also missing and equal ones, the same way near a change of the clock and far from one", () => {
    // On 2 April the change of 29 March is close enough for the careful path and too far to touch the night.
    const some = fc.option(
      fc.constantFrom(0, 390, 420, 450, 720, 1380, 1410).map((m) => m as ClockMinutes),
      { nil: null },
    );
    fc.assert(
      fc.property(some, some, some, some, (into_bed, try_sleep, final_wake, out_of_bed) => {
        const values = { into_bed, try_sleep, sol_min: 5, n_awak: 0, waso_min: null, final_wake, out_of_bed };
        const at = (date: string) => {
          const { intoBedAt, trySleepAt, onsetAt, midSleepAt, finalWakeAt, outOfBedAt, ...measures } =
            nightMeasures(values, d(date), AMS);
          const placed = [intoBedAt, trySleepAt, onsetAt, midSleepAt, finalWakeAt, outOfBedAt];
          return { ...measures, placed: placed.map((instant) => instant === null) };
        };
        expect(at("2026-04-02")).toEqual(at("2026-05-10"));
      }),
      { numRuns: 2000 },
    );
  });

  it("never breaks the order of the night, on any date, in any zone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_500, max: 20_900 }),
        anyMinute,
        anyMinute,
        anyMinute,
        anyMinute,
        fc.constantFrom(AMS, "America/New_York", "Australia/Lord_Howe", "UTC"),
        (day, a, b, c, e, zone) => {
          const values = {
            into_bed: a as ClockMinutes,
            try_sleep: b as ClockMinutes,
            sol_min: 0,
            n_awak: 0,
            waso_min: null,
            final_wake: c as ClockMinutes,
            out_of_bed: e as ClockMinutes,
          };
          const got = nightMeasures(values, dateOfEpochDay(day), zone);
          const [ib, ts, fw, ob] = [got.intoBedAt, got.trySleepAt, got.finalWakeAt, got.outOfBedAt];
          expect((ib ?? 0) <= (ts ?? 0) && (ts ?? 0) < (fw ?? 0) && (fw ?? 0) <= (ob ?? 0)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

it("the repeated hour is its first occurrence also in a night over twelve hours (25 October 2026)", () => {
  const long = nightMeasures(night("02:30", "02:30", 10, 0, null, "15:30", "15:40"), d("2026-10-25"), AMS);
  expect(long.tib).toBe(850);
});

describe("several nights", () => {
  const nights = [
    nightMeasures(night("22:00", "22:30", 18, 2, 30, "06:30", "06:45"), d("2026-05-12"), AMS),
    nightMeasures(night("21:00", "22:00", 90, 1, 60, "07:00", "08:00"), d("2026-05-13"), AMS),
    nightMeasures(night("23:10", "23:20", 20, 3, null, "07:00", "07:20"), d("2026-05-14"), AMS),
  ];
  it("weighs sleep efficiency by time, not by night (B4), and leaves out nights without TST", () => {
    // (432 + 390) / (525 + 660); the mean of 82.3 and 59.1 would be 70.7.
    expect(weeklySleepEfficiency(nights, "TIB", 2)).toEqual({ value: 69.4, n: 2 });
    expect(weeklySleepEfficiency(nights, "DSE", 2)).toEqual({ value: 80.6, n: 2 });
    expect(weeklySleepEfficiency(nights)).toEqual({ value: null, n: 2 });
    const four = [...nights, ...nights];
    expect(weeklySleepEfficiency(four)).toEqual({ value: 69.4, n: 4 });
    const sleepless = nightMeasures(night(null, null, null, null, null, null, null), d("2026-05-15"), AMS, {
      noSleep: true,
    });
    expect(weeklySleepEfficiency([...four, sleepless])).toEqual({ value: 69.4, n: 4 });
    expect(sleepEfficiency(nights[0]!, "TIB")).toBe(82.3);
    expect(sleepEfficiency(nights[0]!, "DSE")).toBe(90);
  });
});

it("read every value of vectors.json", () => {
  expect(nightRows.unread()).toEqual([]);
  expect(eventLogs.unread()).toEqual([]);
});
