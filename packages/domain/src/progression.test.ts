import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, eachDay } from "./calendar.ts";
import type { ExerciseContent } from "./content.ts";
import { shippedLibrary } from "./library.ts";
import { doseSchema, type Dose, type PlanItem, type RoutineLog } from "./plan.ts";
import { nextDose, progressions, progressionLimits } from "./progression.ts";
import type { LocalDate } from "./primitives.ts";
import { at, planItem, revision, routineLog } from "./testing/builders.ts";

const today = at("2026-03-10");
const week = eachDay(addDays(today, -7), addDays(today, -1));
const none = planItem("a", { kind: "daily", timesPerDay: 1 }).dose;
const dose = (part: Partial<Dose>): Dose => ({ ...none, ...part });
const reps = (min: number, max = min) => dose({ sets: 1, reps: { min, max } });
const item = (part: Partial<PlanItem> = {}): PlanItem => ({
  ...planItem("a", { kind: "daily", timesPerDay: 1 }),
  dose: reps(8),
  ...part,
});
const contentOf = ({ exercise }: PlanItem): ExerciseContent | undefined =>
  shippedLibrary().exercises.find((content) => content.slug === exercise);
const doneOn = (days: readonly LocalDate[], more: Partial<RoutineLog> = {}) =>
  days.map((date) => routineLog("a", date, more));
const ask = (part: Partial<Parameters<typeof progressions>[0]> = {}) =>
  progressions({
    today,
    revisions: [revision(1, at("2026-02-01"), [item()])],
    pauses: [],
    logs: doneOn(week.slice(0, 6)),
    pain: week.map((date) => ({ date: addDays(date, 1), value: 3 })),
    contentOf,
    isOffered: () => true,
    ...part,
  });

describe("a next step", () => {
  it("is suggested with its counts: 6 of 7 done, pain at most 3, 8 becomes 10", () => {
    expect(ask()).toEqual([
      {
        itemKey: "a",
        exercise: "cat-cow",
        done: 6,
        due: 7,
        from: "2026-03-03",
        to: "2026-03-09",
        pain: { highest: 3, n: 7 },
        step: { kind: "dose", part: "reps", dose: reps(10) },
      },
    ]);
  });

  it.each([
    ["with 5 of 7 done", { logs: doneOn(week.slice(0, 5)) }],
    [
      "with a day done in part",
      { logs: [...doneOn(week.slice(0, 5)), ...doneOn([week[5]!], { outcome: "partly" })] },
    ],
    [
      "with the milder variant done",
      { logs: [...doneOn(week.slice(0, 5)), ...doneOn([week[5]!], { milder: true })] },
    ],
    [
      "after a stop for pain within two weeks",
      { logs: [...doneOn(week), routineLog("a", at("2026-02-25"), { outcome: "stopped" })] },
    ],
    [
      "with pain of 4 once",
      { pain: week.map((date, i) => ({ date: addDays(date, 1), value: i === 2 ? 4 : 1 })) },
    ],
    [
      "with three pain scores",
      { pain: week.slice(0, 3).map((date) => ({ date: addDays(date, 1), value: 1 })) },
    ],
    ["without pain scores, which are not a 0", { pain: week.map((date) => ({ date, value: null })) }],
    ["without a plan", { revisions: [] }],
    [
      "before the newest revision has begun",
      { revisions: [revision(1, at("2026-02-01"), [item()]), revision(2, at("2026-03-12"), [item()])] },
    ],
    [
      "with a dose that changed within the week",
      {
        revisions: [
          revision(1, at("2026-02-01"), [item({ dose: reps(6) })]),
          revision(2, at("2026-03-05"), [item()]),
        ],
      },
    ],
    ["after the plan ended", { revisions: [revision(1, at("2026-02-01"), [item()], at("2026-03-05"))] }],
    [
      "for an item that may be left out",
      { revisions: [revision(1, at("2026-02-01"), [item({ optional: true })])] },
    ],
    ["for a habit", { revisions: [revision(1, at("2026-02-01"), [item({ exercise: "dim-light" })])] }],
    ["for an unknown exercise", { revisions: [revision(1, at("2026-02-01"), [item({ exercise: "gone" })])] }],
    ["when too little was due because of a pause", { pauses: [{ from: week[0]!, to: week[4]! }] }],
  ])("is not suggested %s", (_name, part) => {
    expect(ask(part as never)).toEqual([]);
  });

  it("ignores a stop two weeks ago and a paused day", () => {
    expect(
      ask({ logs: [...doneOn(week), routineLog("a", at("2026-02-24"), { outcome: "stopped" })] }),
    ).toHaveLength(1);
    expect(ask({ pauses: [{ from: week[6]!, to: week[6]! }] })).toMatchObject([{ done: 6, due: 6 }]);
  });

  it("counts n per week by the week and is not judged over a pause", () => {
    const revisions = [revision(1, at("2026-02-01"), [item({ schedule: { kind: "n_per_week", n: 3 } })])];
    expect(ask({ revisions, logs: doneOn(week.slice(0, 4)) })).toMatchObject([{ done: 3, due: 3 }]);
    expect(ask({ revisions, logs: doneOn(week.slice(0, 2)) })).toEqual([]);
    expect(ask({ revisions, logs: doneOn(week), pauses: [{ from: week[3]!, to: week[3]! }] })).toEqual([]);
  });

  it("at the top of the dose is the harder variant, when there is one to give", () => {
    const top = item({ exercise: "glute-bridge", dose: dose({ sets: 3, reps: { min: 15, max: 15 } }) });
    const revisions = [revision(1, at("2026-02-01"), [top])];
    expect(ask({ revisions })).toMatchObject([{ step: { kind: "harder", exercise: "glute-bridge-single" } }]);
    expect(ask({ revisions, isOffered: () => false })).toEqual([]);
  });
});

describe("the next dose", () => {
  it.each([
    [reps(8), reps(10)],
    [reps(6, 10), reps(8, 12)],
    [reps(14), reps(15)],
    [dose({ sets: 1, reps: { min: 15, max: 15 } }), dose({ sets: 2, reps: { min: 15, max: 15 } })],
    [dose({ sets: 2, holdS: 20 }), dose({ sets: 2, holdS: 25 })],
    [dose({ durationS: { min: 30, max: 60 } }), dose({ durationS: { min: 40, max: 90 } })],
    [dose({ durationS: { min: 600, max: 600 } }), dose({ durationS: { min: 780, max: 780 } })],
  ])("%o becomes %o", (now, next) => {
    expect(nextDose(now)?.dose).toEqual(next);
  });

  it("is null at the top and where there is nothing to grow", () => {
    expect(nextDose(dose({ sets: 3, reps: { min: 12, max: 15 } }))).toBeNull();
    expect(nextDose(dose({ holdS: 30 }))).toBeNull();
    expect(nextDose(none)).toBeNull();
  });

  it("is always a dose that may be prescribed, never less, and comes to an end", () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 }))
      .map(([min, more]) => ({ min, max: Math.min(60, min + more) }));
    const seconds = fc
      .tuple(fc.integer({ min: 5, max: 7200 }), fc.integer({ min: 0, max: 600 }))
      .map(([min, more]) => ({ min, max: Math.min(7200, min + more) }));
    const any = fc.record({
      sets: fc.option(fc.integer({ min: 1, max: 10 })),
      reps: fc.option(range),
      holdS: fc.option(fc.integer({ min: 1, max: 300 })),
      durationS: fc.option(seconds),
      perSide: fc.boolean(),
      breathInS: fc.constant(null),
      breathOutS: fc.constant(null),
    });
    fc.assert(
      fc.property(any, (start: Dose) => {
        let now: Dose = start;
        for (let steps = 0; steps < 60; steps += 1) {
          const next = nextDose(now);
          if (next === null) return;
          expect(doseSchema.safeParse(next.dose).success).toBe(true);
          expect(next.dose.perSide).toBe(now.perSide);
          if (next.part === "reps") expect(next.dose.reps!.max).toBeGreaterThan(now.reps!.max);
          if (next.part === "durationS") expect(next.dose.durationS!.max).toBeGreaterThan(now.durationS!.max);
          now = next.dose;
        }
        throw new Error(`no end from ${JSON.stringify(start)}`);
      }),
    );
    expect(progressionLimits.repsTop).toBeLessThanOrEqual(60);
  });
});
