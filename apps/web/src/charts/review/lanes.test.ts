import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { PlanItem } from "@soepel/domain/plan";
import { describe, expect, it } from "vitest";
import { prepareReviewChart, defaultDay } from "./chart.ts";
import { clockChange, type ReviewEvent } from "./events-lane.ts";
import { makeTrial } from "../trial/make-trial.ts";
import { day, makeMorning, makeMornings, makeReview, makeRevision } from "./make-review.ts";

const range = { from: day("2026-10-23"), to: day("2026-11-19") };
const labelOf = (event: ReviewEvent) =>
  event.kind === "revision"
    ? { long: `revisie ${event.number}`, short: `r${event.number}` }
    : { long: event.kind, short: "" };
const chartOf = (review = makeReview(), days = range) => prepareReviewChart(review, days, 924, "nl", labelOf);
const marks = (path: string) => path.split("M").length - 1;

const fullNight = {
  into_bed: 1360,
  try_sleep: 1380,
  sol_min: 15,
  n_awak: 2,
  waso_min: 20,
  final_wake: 410,
  out_of_bed: 425,
  quality: 3,
  pain_rise: 4,
  stiff_severity: 5,
  stiff_duration_min: 35,
} as never;

const item = (overrides: Partial<PlanItem> = {}): PlanItem => ({
  key: randomUUID(),
  exercise: "cat-cow",
  exerciseVersion: 1,
  moment: "morning",
  schedule: { kind: "daily", timesPerDay: 1 },
  dose: {
    sets: 1,
    reps: { min: 8, max: 8 },
    holdS: null,
    durationS: null,
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  optional: false,
  note: null,
  ...overrides,
});

describe("lanes", () => {
  it("draws nothing at all for a patient who never filled in and has no plan", () => {
    const chart = chartOf();
    expect([chart.stiffness.count, chart.pain.count, chart.sleep.count, chart.awakenings.count]).toEqual([
      0, 0, 0, 0,
    ]);
    for (const lane of [chart.stiffness, chart.pain, chart.efficiency]) {
      expect([lane.full, lane.hollow, lane.gaps]).toEqual(["", "", ""]);
    }
    expect(chart.record.routine).toEqual([]);
    expect(chart.frame.heights.routine).toBe(32);
  });

  it("keeps the lane heights of the design sheet", () => {
    const { frame } = chartOf(makeReview({ mornings: [makeMorning("2026-11-18", fullNight)] }));
    expect(frame.heights).toMatchObject({
      stiffness: 158,
      pain: 84,
      sleep: 150,
      efficiency: 58,
      awakenings: 54,
    });
    expect(frame.tops).toMatchObject({ events: 34, stiffness: 84, pain: 242, sleep: 326, efficiency: 476 });
  });

  it("tells 0 from no answer in every lane", () => {
    const zero = { stiff_duration_min: 0, pain_rise: 0, n_awak: 0, stiff_severity: 0 } as never;
    const chart = chartOf(
      makeReview({ mornings: [makeMorning("2026-11-16", zero), makeMorning("2026-11-17")] }),
    );
    expect(marks(chart.stiffness.full)).toBe(1);
    expect(marks(chart.stiffness.severity)).toBe(1);
    expect(marks(chart.pain.full)).toBe(1);
    expect(chart.awakenings.numbers).toEqual([{ x: 808.5, y: 43, text: "0" }]);
    expect(marks(chart.awakenings.rings)).toBe(0);
    // 17 and 18 November: opened but unanswered, and no diary; today still runs.
    expect([marks(chart.stiffness.gaps), marks(chart.pain.gaps), marks(chart.awakenings.gaps)]).toEqual([
      2, 2, 2,
    ]);
  });

  it("draws a night that ends today and no dash for a morning that still runs", () => {
    const chart = chartOf(makeReview({ mornings: [makeMorning("2026-11-19", fullNight)] }));
    expect([chart.sleep.count, marks(chart.sleep.asleep), marks(chart.sleep.gaps)]).toEqual([1, 1, 0]);
    expect(chart.sleep.outline).toContain("M902.5");
  });

  it("draws late mornings hollow and never both ways", () => {
    const chart = chartOf(makeReview({ mornings: [makeMorning("2026-11-18", fullNight, { daysLate: 2 })] }));
    expect([chart.stiffness.full, marks(chart.stiffness.hollow)]).toEqual(["", 1]);
    expect([chart.sleep.asleep, marks(chart.sleep.asleepHollow)]).toEqual(["", 1]);
  });

  it("draws a bar without sleep where the wake time is missing, and a dash where the times do not fit", () => {
    const base = fullNight as Record<string, number | null>;
    const noWaso = makeMorning("2026-11-17", { ...base, waso_min: null } as never);
    const unfit = makeMorning("2026-11-18", { ...base, sol_min: 300, waso_min: 400 } as never);
    const chart = chartOf(makeReview({ mornings: [noWaso, unfit] }));
    expect([marks(chart.sleep.unknown), marks(chart.sleep.asleep), marks(chart.sleep.gaps)]).toEqual([
      1, 0, 1,
    ]);
    expect(chart.efficiency.count).toBe(0);
  });

  it("grows the clock axis for a day sleeper, within bounds", () => {
    const shift = {
      ...(fullNight as object),
      into_bed: 495,
      try_sleep: 510,
      final_wake: 910,
      out_of_bed: 930,
    };
    const { scale } = chartOf(makeReview({ mornings: [makeMorning("2026-11-18", shift as never)] })).sleep;
    expect([scale.start, scale.end]).toEqual([-120, 960]);
    expect(scale.height).toBeLessThanOrEqual(228);
    expect(scale.labels.at(-1)?.clock).toBe(960);
  });

  it("puts the bar on the clock in the night the clock goes back", () => {
    const chart = chartOf(makeReview({ mornings: [makeMorning("2026-10-25", fullNight)] }));
    const ordinary = chartOf(makeReview({ mornings: [makeMorning("2026-10-26", fullNight)] }));
    expect(chart.sleep.inBed.slice(chart.sleep.inBed.indexOf(" "))).toBe(
      ordinary.sleep.inBed.slice(ordinary.sleep.inBed.indexOf(" ")),
    );
    expect(chart.events.map((event) => event.kind)).toContain("clockChange");
  });

  it("says where the median is missing only when there is room for the words", () => {
    const mornings = makeMornings("2026-10-23", "2026-11-18", (i) =>
      i < 8 || i > 20 ? { stiff_duration_min: 30 } : null,
    );
    const { stiffness } = chartOf(makeReview({ mornings }));
    expect(stiffness.noMedian).toHaveLength(1);
    expect(marks(stiffness.medianDotted)).toBeGreaterThan(0);
  });

  it("keeps a clipped value at the edge and marks it", () => {
    const chart = chartOf(makeReview({ mornings: [makeMorning("2026-11-18", { stiff_duration_min: 240 })] }));
    expect(marks(chart.stiffness.clipped)).toBe(1);
    expect(chart.stiffness.full).toContain(" 12a");
  });

  it("gives every routine state its own path", () => {
    const cat = item();
    const log = (date: string, outcome: "done" | "partly" | "not" | "stopped") => ({
      itemKey: cat.key,
      date: day(date),
      occasion: 1,
      outcome,
      fraction: null,
      milder: outcome === "stopped",
    });
    const review = makeReview({
      revisions: [makeRevision(1, "2026-11-10", [cat])],
      pauses: [{ from: day("2026-11-15"), to: day("2026-11-16") }],
      logs: [
        log("2026-11-10", "done"),
        log("2026-11-11", "partly"),
        log("2026-11-12", "not"),
        log("2026-11-13", "stopped"),
        log("2026-11-15", "done"),
      ],
    });
    const { routine } = chartOf(review);
    expect(marks(routine.done)).toBe(1);
    expect([marks(routine.partlyFrame), marks(routine.partlyFill)]).toEqual([1, 1]);
    expect([marks(routine.not), marks(routine.stopped)]).toEqual([1, 1]);
    expect([marks(routine.paused), marks(routine.extra)]).toEqual([2, 1]);
    // 14, 17 and 18: nothing logged; today still runs.
    expect(marks(routine.noDiary)).toBe(3);
  });

  it("never lets event labels cover each other", () => {
    const mornings = makeMornings("2026-10-23", "2026-11-19", (i) =>
      i % 2 ? { note: "Slecht geslapen." } : {},
    );
    const review = makeReview({
      mornings,
      revisions: [
        makeRevision(1, "2026-10-24"),
        makeRevision(2, "2026-11-03"),
        makeRevision(3, "2026-11-04"),
      ],
      pauses: [{ from: day("2026-11-05"), to: null }],
    });
    for (const days of [range, { from: day("2026-01-01"), to: day("2026-11-19") }]) {
      const { events } = chartOf(review, days);
      const blocks = events.filter((event) => event.shape === "block");
      blocks.forEach((a, i) =>
        blocks.slice(i + 1).forEach((b) => {
          const apart = a.track !== b.track || a.x + a.width <= b.x || b.x + b.width <= a.x;
          expect(apart || a.label === "" || b.label === "").toBe(true);
        }),
      );
    }
  });

  it("prepares a year with every lane in well under a frame of patience", () => {
    const mornings = makeMornings("2025-11-20", "2026-11-19", (i) => (i % 9 === 0 ? null : fullNight));
    const items = Array.from({ length: 5 }, () => item());
    const review = makeReview({ mornings, revisions: [makeRevision(1, "2025-11-20", items)] });
    const year = { from: day("2025-11-20"), to: day("2026-11-19") };
    chartOf(review, year);
    const start = performance.now();
    const chart = chartOf(review, year);
    expect(performance.now() - start).toBeLessThan(150);
    expect(chart.stiffness.count, "a mark per week with enough mornings").toBe(52);
    expect(chart.axis.ticks.length).toBeLessThan(21);
  });

  it("works for a single day", () => {
    const chart = chartOf(makeReview({ mornings: [makeMorning("2026-11-19", fullNight)] }), {
      from: day("2026-11-19"),
      to: day("2026-11-19"),
    });
    expect([chart.stiffness.count, chart.axis.dayWidth]).toEqual([1, 924]);
  });
});

describe("phases of a test", () => {
  const trials = [makeTrial("seven-night-test", day("2026-11-10"))];

  it("stand as blocks over their nights and tint every lane, cut off at the range and at the last morning", () => {
    const chart = chartOf(makeReview({ trials }));
    expect(chart.phases.map(({ width }) => Math.round(width / chart.axis.dayWidth))).toEqual([2, 2, 2, 1]);
    const blocks = chart.events.filter((event) => event.kind === "phase");
    expect(blocks.map(({ shape, track }) => [shape, track])).toEqual(
      trials[0]?.phases.map(() => ["block", 0]),
    );
    const stopped = makeReview({ trials: trials.map((one) => ({ ...one, stoppedOn: day("2026-11-12") })) });
    expect(chartOf(stopped).phases.map(({ width }) => Math.round(width / chart.axis.dayWidth))).toEqual([
      2, 1,
    ]);
    expect(chartOf(makeReview()).phases).toEqual([]);
  });
});

describe("clockChange", () => {
  it("names both changes of 2026 and no ordinary day", () => {
    const zone = "Europe/Amsterdam";
    expect(["2026-03-29", "2026-10-25", "2026-10-26"].map((date) => clockChange(day(date), zone))).toEqual([
      "summer",
      "winter",
      null,
    ]);
    expect(clockChange(day("2026-10-25"), "Asia/Tokyo")).toBeNull();
  });
});

describe("defaultDay", () => {
  it("opens the last day with a note, else the last day", () => {
    const noted = makeReview({
      mornings: [makeMorning("2026-11-10", { note: "Verhuisd." }), makeMorning("2026-11-18")],
    });
    expect(defaultDay(noted, range)).toBe("2026-11-10");
    expect(defaultDay(makeReview(), range)).toBe("2026-11-19");
  });
});
