import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adherence,
  adherenceBand,
  dayStates,
  dueItems,
  revisionInForce,
  type RoutineRecord,
} from "./adherence.ts";
import { addDays } from "./calendar.ts";
import type { Outcome, PlanItem, PlanRevision, RoutineLog, Schedule } from "./plan.ts";
import type { LocalDate, RevisionId } from "./primitives.ts";
import { trackedVectors } from "./testing/vectors.ts";

const examples = trackedVectors("adherence");

const MONDAY = "2026-03-02" as LocalDate;
const day = (offset: number) => addDays(MONDAY, offset);
const week = { from: MONDAY, to: day(6), today: day(60) };

const item = (key: string, schedule: Schedule, optional = false): PlanItem => ({
  key,
  exercise: "cat-cow",
  exerciseVersion: 1,
  moment: "morning",
  schedule,
  dose: {
    sets: null,
    reps: null,
    holdS: null,
    durationS: null,
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  optional,
  note: null,
});
const revision = (
  number: number,
  from: LocalDate,
  items: PlanItem[],
  endsOn: LocalDate | null = null,
): PlanRevision => ({
  id: `rev-${number}` as RevisionId,
  number,
  effectiveFrom: from,
  endsOn,
  items,
});
const log = (
  itemKey: string,
  offset: number,
  outcome: Outcome = "done",
  more: Partial<RoutineLog> = {},
): RoutineLog => ({
  itemKey,
  date: day(offset),
  occasion: 1,
  outcome,
  fraction: null,
  milder: false,
  ...more,
});
const daily = (timesPerDay = 1): Schedule => ({ kind: "daily", timesPerDay });

/** The situations of DOMAIN.md E5 as records; expected values come from vectors.json. */
const situations: Record<string, RoutineRecord> = {
  E1: {
    revisions: [revision(1, MONDAY, [item("routine", daily())])],
    pauses: [],
    logs: [0, 1, 2, 3, 4, 5, 6].map((d) => log("routine", d, d < 5 ? "done" : "not")),
  },
  E2: {
    revisions: [revision(1, MONDAY, [item("routine", daily())])],
    pauses: [],
    logs: [0, 1, 2, 3, 4].map((d) => log("routine", d, d < 4 ? "done" : "not")),
  },
  E3: {
    revisions: [revision(1, day(3), [item("strength", { kind: "n_per_week", n: 3 })])],
    pauses: [],
    logs: [log("strength", 3), log("strength", 4, "not"), log("strength", 5), log("strength", 6, "not")],
  },
  E4: {
    revisions: [revision(1, MONDAY, [item("bridge", { kind: "weekdays", days: [1, 3, 5], timesPerDay: 1 })])],
    pauses: [],
    logs: [
      log("bridge", 0),
      log("bridge", 2, "partly"),
      log("bridge", 4),
      log("bridge", 4, "done", { occasion: 2 }),
    ],
  },
  E5: {
    revisions: [revision(1, MONDAY, [item("v1", daily())]), revision(2, day(3), [item("v2", daily(2))])],
    pauses: [],
    logs: [
      log("v1", 0),
      log("v1", 1),
      log("v1", 2, "not"),
      log("v2", 3),
      log("v2", 3, "done", { occasion: 2 }),
      log("v2", 4),
      log("v2", 5),
      log("v2", 6),
    ],
  },
  E6: {
    revisions: [revision(1, MONDAY, [item("walk", daily())])],
    pauses: [{ from: day(1), to: day(3) }],
    logs: [log("walk", 0), log("walk", 4), log("walk", 5), log("walk", 6, "not")],
  },
  E7: {
    revisions: [
      revision(1, MONDAY, [item("breathing", daily()), item("strength", { kind: "n_per_week", n: 3 })]),
    ],
    pauses: [],
    logs: [
      ...[0, 1, 2, 3, 4, 5, 6].flatMap((d) => [
        log("breathing", d),
        log("breathing", d, "done", { occasion: 2 }),
      ]),
      log("strength", 2),
    ],
  },
};

describe("worked examples (vectors.json adherence, DOMAIN.md E5)", () => {
  for (const vector of examples.rows) {
    it(`${vector.id}: ${vector.text}`, () => {
      const got = adherence(situations[vector.id] as RoutineRecord, week);
      expect({
        due: got.due,
        due_on_logged_days: got.dueLogged,
        credit: got.credit,
        reported_pct: got.reported,
        strict_pct: got.strict,
        best_case_pct: got.best,
        coverage_pct: got.coverage,
        per_item: got.items.map(({ itemKey, due, credit }) => ({ name: itemKey, due, credit })),
      }).toEqual(vector.expected);
    });
  }

  it("shows extras apart: E4 and E7 done more than due", () => {
    expect(adherence(situations["E4"] as RoutineRecord, week).extra).toBe(1);
    expect(adherence(situations["E7"] as RoutineRecord, week).items[0]).toMatchObject({ extra: 7 });
  });
});

const plan = (...items: PlanItem[]): PlanRevision[] => [revision(1, MONDAY, items)];
const record = (revisions: PlanRevision[], logs: RoutineLog[]): RoutineRecord => ({
  revisions,
  pauses: [],
  logs,
});

describe("credit", () => {
  const one = (outcome: Outcome, fraction: number | null = null, milder = false) =>
    adherence(record(plan(item("a", daily())), [log("a", 0, outcome, { fraction, milder })]), {
      from: MONDAY,
      to: MONDAY,
      today: MONDAY,
    }).credit;
  it("is 1 for stopped for pain, milder variant or not: following the stop rule is following the plan", () => {
    expect(one("stopped")).toBe(1);
    expect(one("stopped", 0.2, true)).toBe(1);
  });
  it("takes the entered part of partly, a half without one, at most 1 and at least 0", () => {
    expect(one("partly")).toBe(0.5);
    expect(one("partly", 0.333)).toBe(0.333);
    expect(one("partly", 1.4)).toBe(1);
    expect(one("partly", -1)).toBe(0);
    expect(one("not", 1)).toBe(0);
    expect(one("done", 0.1)).toBe(1);
  });
});

describe("what never enters the percentage", () => {
  it("optional, interval and as-needed items, but their sessions are counted as extra", () => {
    const got = adherence(
      record(
        plan(
          item("a", daily()),
          item("opt", daily(), true),
          item("breaks", { kind: "interval", everyMinutes: 30 }),
          item("heat", { kind: "as_needed" }),
        ),
        [log("a", 0), log("opt", 0), log("breaks", 0), log("heat", 1), log("gone", 1)],
      ),
      week,
    );
    expect(got).toMatchObject({ due: 7, dueLogged: 2, credit: 1, extra: 4, reported: 50 });
    expect(got.items.map((i) => [i.itemKey, i.counts, i.due, i.extra])).toEqual([
      ["a", true, 7, 0],
      ["opt", false, 0, 1],
      ["breaks", false, 0, 1],
      ["heat", false, 0, 1],
      ["gone", false, 0, 1],
    ]);
  });

  it("days before the plan, after its end, paused days and days after today", () => {
    const revisions = [revision(1, day(1), [item("a", daily())], day(4))];
    expect(adherence(record(revisions, []), week)).toMatchObject({
      due: 4,
      reported: null,
      strict: 0,
      best: 100,
    });
    expect(adherence(record(revisions, []), { ...week, today: day(2) })).toMatchObject({ due: 2, days: 3 });
    const paused = { revisions, pauses: [{ from: day(3), to: null }], logs: [log("a", 3)] };
    expect(adherence(paused, week)).toMatchObject({ due: 2, credit: 0, extra: 1, loggedDays: 1 });
  });
});

describe("what may be shown", () => {
  const logged = (n: number, of: number) =>
    adherence(
      record(
        plan(item("a", daily())),
        Array.from({ length: n }, (_, d) => log("a", d)),
      ),
      { from: MONDAY, to: day(of - 1), today: day(99) },
    );
  it("hides below 50 % coverage and greys below 70 %, exactly", () => {
    expect(logged(0, 7)).toMatchObject({ display: "too_little", reported: null, band: null });
    expect(logged(3, 7)).toMatchObject({ display: "too_little", reported: 100, band: null });
    expect(logged(5, 10)).toMatchObject({ display: "provisional", band: "good" });
    expect(logged(6, 10)).toMatchObject({ display: "provisional" });
    expect(logged(7, 10)).toMatchObject({ display: "shown", coverage: 70 });
  });
  it("says that nothing was due", () => {
    expect(adherence(record([], []), week)).toMatchObject({
      due: 0,
      reported: null,
      strict: null,
      best: null,
      coverage: null,
      display: "nothing_due",
      band: null,
      items: [],
    });
  });
  it("has bands at 80 and 50", () => {
    expect([100, 80, 79.9, 50, 49.9, 0].map((p) => adherenceBand(p))).toEqual([
      "good",
      "good",
      "partial",
      "partial",
      "low",
      "low",
    ]);
  });
});

describe("plan in force", () => {
  const revisions = [
    revision(2, day(3), [item("b", daily())]),
    revision(1, MONDAY, [item("a", daily())], day(30)),
    revision(3, day(3), [item("c", { kind: "weekdays", days: [4], timesPerDay: 2 })], day(5)),
  ];
  it("is the newest revision that started, and none after its end", () => {
    expect(revisionInForce(revisions, addDays(MONDAY, -1))).toBeNull();
    expect(revisionInForce(revisions, day(2))?.number).toBe(1);
    expect(revisionInForce(revisions, day(3))?.number).toBe(3);
    expect(revisionInForce(revisions, day(5))?.number).toBe(3);
    expect(revisionInForce(revisions, day(6))).toBeNull();
  });
  it("lists what can be done on a day", () => {
    expect(dueItems(revisions, [], day(3)).map((d) => [d.item.key, d.occasions])).toEqual([["c", 2]]);
    expect(dueItems(revisions, [], day(4))).toEqual([]);
    expect(dueItems(revisions, [{ from: MONDAY, to: MONDAY }], MONDAY)).toEqual([]);
    expect(dueItems(revisions, [{ from: MONDAY, to: MONDAY }], day(1))).toHaveLength(1);
    const anyDay = [revision(1, MONDAY, [item("n", { kind: "n_per_week", n: 2 }), item("o", daily(), true)])];
    expect(dueItems(anyDay, [], MONDAY).map((d) => d.occasions)).toEqual([null, 1]);
  });
});

describe("heat map", () => {
  it("tells every state apart", () => {
    const rows = dayStates(
      {
        revisions: [
          revision(1, day(1), [
            item("a", daily(2)),
            item("b", { kind: "weekdays", days: [2], timesPerDay: 1 }),
          ]),
          revision(2, day(6), [item("b", daily())]),
        ],
        pauses: [{ from: day(5), to: day(5) }],
        logs: [
          log("a", 1),
          log("a", 1, "done", { occasion: 2 }),
          log("a", 2),
          log("a", 3, "stopped", { milder: true }),
          log("b", 2),
          log("a", 5),
        ],
      },
      { from: MONDAY, to: day(9), today: day(7) },
    );
    expect(rows.map((r) => r.itemKey)).toEqual(["b", "a"]);
    expect(rows[1]?.cells.map((c) => c.state)).toEqual([
      "notInPlan",
      "done",
      "partly",
      "stopped",
      "noDiary",
      "paused",
      "notInPlan",
      "notInPlan",
    ]);
    expect(rows[0]?.cells.map((c) => c.state)).toEqual([
      "notInPlan",
      "not",
      "notDue",
      "notDue",
      "notDue",
      "paused",
      "noDiary",
      "noDiary",
    ]);
    expect(rows[1]?.cells[3]).toMatchObject({ milder: true, sessions: 1, due: 2 });
    expect(rows[0]?.cells[2]).toMatchObject({ extra: true, due: 0 });
    expect(rows[0]?.cells[1]).toMatchObject({ extra: false, sessions: 0, due: 1 });
    expect(rows[1]?.cells[5]).toMatchObject({ extra: true, due: 0 });
  });

  it("never calls a free choice of days or an optional item missed", () => {
    const rows = dayStates(
      record(plan(item("n", { kind: "n_per_week", n: 2 }), item("o", daily(), true), item("a", daily())), [
        log("n", 0),
        log("a", 1),
        log("o", 2, "partly"),
        log("n", 2, "not"),
      ]),
      { from: MONDAY, to: day(3), today: day(9) },
    );
    const states = Object.fromEntries(rows.map((r) => [r.itemKey, r.cells.map((c) => c.state)]));
    expect(states).toEqual({
      n: ["done", "notDue", "not", "noDiary"],
      o: ["notDue", "notDue", "partly", "notDue"],
      a: ["not", "done", "not", "noDiary"],
    });
  });
});

describe("window, versions and totals", () => {
  it("counts neither logs before the window nor after it", () => {
    const logs = [log("a", -1), log("a", 0), log("a", 6), log("a", 7), log("gone", 9)];
    const got = adherence(record(plan(item("a", daily())), logs), week);
    expect(got).toMatchObject({ credit: 2, extra: 0, loggedDays: 2, dueLogged: 2, days: 7 });
    expect(got.items).toHaveLength(1);
    const rows = dayStates(record(plan(item("a", daily())), logs), {
      from: day(1),
      to: day(5),
      today: day(9),
    });
    expect(rows[0]?.cells.map((c) => [c.date, c.state])).toEqual(
      [1, 2, 3, 4, 5].map((d) => [day(d), "noDiary"]),
    );
  });
  it("n per week is due on logged days in proportion, and the free days of the rest could still be done", () => {
    const got = adherence(
      record(plan(item("s", { kind: "n_per_week", n: 3 })), [log("s", 0), log("s", 2), log("s", 4)]),
      week,
    );
    // Three of seven days logged: round(3·3/7) = 1 due on logged days.
    expect(got).toMatchObject({
      due: 3,
      dueLogged: 1,
      credit: 3,
      coverage: 33.3,
      reported: 100,
      strict: 100,
      best: 100,
    });
    expect(got).toMatchObject({ creditLogged: 1, items: [{ creditLogged: 1, dueLogged: 1 }] });
    const none = adherence(record(plan(item("s", { kind: "n_per_week", n: 3 })), [log("s", 0, "not")]), week);
    expect(none).toMatchObject({
      dueLogged: 0,
      reported: null,
      strict: 0,
      best: 100,
      display: "too_little",
      band: null,
    });
  });
  it("adds up the versions of one item", () => {
    const revisions = [revision(1, MONDAY, [item("a", daily(2))]), revision(2, day(3), [item("a", daily())])];
    const got = adherence(record(revisions, [log("a", 0), log("a", 3), log("a", 4)]), week);
    expect(got.items).toMatchObject([
      { itemKey: "a", counts: true, due: 10, dueLogged: 4, credit: 3, extra: 0 },
    ]);
    expect(got).toMatchObject({ due: 10, dueLogged: 4, credit: 3, reported: 75 });
  });
  it("shows nothing without a logged day, even where a practice hides at 0 %", () => {
    const limits = { hideBelow: 0, greyBelow: 0, good: 80, partial: 50 };
    expect(adherence(record(plan(item("a", daily())), []), week, limits)).toMatchObject({
      display: "too_little",
      band: null,
    });
  });
  it("orders revisions by their day, then by number, whatever the order given", () => {
    const list = [
      revision(5, MONDAY, [item("a", daily())]),
      revision(2, day(4), [item("b", daily())]),
      revision(9, day(2), [item("c", daily())]),
      revision(3, day(4), [item("d", daily())]),
    ];
    for (const revisions of [list, [...list].reverse(), [list[3]!, list[0]!, list[2]!, list[1]!]]) {
      expect([0, 1, 2, 3, 4, 9].map((d) => revisionInForce(revisions, day(d))?.number)).toEqual([
        5, 5, 9, 9, 3, 3,
      ]);
    }
  });
  it("pauses from the first day, and without an end until further notice", () => {
    const revisions = plan(item("a", daily()));
    const open = [{ from: day(3), to: null }];
    expect([2, 3, 40].map((d) => dueItems(revisions, open, day(d)).length)).toEqual([1, 0, 0]);
    const cells = dayStates({ revisions, pauses: open, logs: [] }, week)[0]?.cells.map((c) => c.state);
    expect(cells).toEqual(["noDiary", "noDiary", "noDiary", "paused", "paused", "paused", "paused"]);
  });
  it("has rows for the window only, each with the newest version of its item", () => {
    const revisions = [
      revision(1, day(-9), [item("old", daily())]),
      revision(2, day(-2), [item("a", daily())]),
      revision(3, day(2), [item("a", daily(2)), item("b", daily())]),
      revision(4, day(9), [item("later", daily())]),
    ];
    const rows = dayStates(record(revisions, [log("a", 3), log("b", 3, "not")]), week);
    expect(rows.map((r) => [r.itemKey, r.item.schedule])).toEqual([
      ["a", daily(2)],
      ["b", daily()],
    ]);
    expect(rows[1]?.cells[0]).toEqual({
      date: day(0),
      state: "notInPlan",
      milder: false,
      due: 0,
      sessions: 0,
      extra: false,
    });
    expect(rows[0]?.cells[3]).toEqual({
      date: day(3),
      state: "partly",
      milder: false,
      due: 2,
      sessions: 1,
      extra: false,
    });
    expect(
      dayStates(record(revisions, []), { from: day(-2), to: day(-2), today: day(9) }).map((r) => r.itemKey),
    ).toEqual(["a"]);
    expect(
      dayStates(record(revisions, []), { from: day(1), to: day(1), today: day(9) }).map((r) => r.itemKey),
    ).toEqual(["a"]);
  });
});

describe("properties", () => {
  const schedule: fc.Arbitrary<Schedule> = fc.oneof(
    fc.record({ kind: fc.constant("daily" as const), timesPerDay: fc.integer({ min: 1, max: 3 }) }),
    fc.record({
      kind: fc.constant("weekdays" as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      timesPerDay: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({ kind: fc.constant("n_per_week" as const), n: fc.integer({ min: 1, max: 7 }) }),
  );
  const logs = fc.uniqueArray(
    fc.record({
      itemKey: fc.constantFrom("a", "b"),
      date: fc.integer({ min: 0, max: 13 }).map(day),
      occasion: fc.integer({ min: 1, max: 3 }),
      outcome: fc.constantFrom<Outcome>("done", "partly", "not", "stopped"),
      fraction: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
      milder: fc.boolean(),
    }),
    { selector: (l) => `${l.itemKey}${l.date}${l.occasion}`, maxLength: 60 },
  );
  const records = fc
    .tuple(schedule, schedule, fc.integer({ min: 0, max: 13 }), logs)
    .map(([a, b, from, entries]) =>
      record(
        [revision(1, MONDAY, [item("a", a)]), revision(2, day(from), [item("a", a), item("b", b)])],
        entries,
      ),
    );
  const window = { from: MONDAY, to: day(13), today: day(13) };

  it("order of entries never matters, and every percentage lies in 0–100 with strict ≤ best", () => {
    fc.assert(
      fc.property(records, (r) => {
        const got = adherence(r, window);
        expect(adherence({ ...r, logs: [...r.logs].reverse() }, window)).toMatchObject({
          credit: got.credit,
          reported: got.reported,
          strict: got.strict,
          best: got.best,
        });
        expect(got.credit).toBeLessThanOrEqual(got.due);
        expect(got.dueLogged).toBeLessThanOrEqual(got.due);
        expect(got.extra).toBeGreaterThanOrEqual(0);
        expect(got.strict ?? 0).toBeLessThanOrEqual(got.best ?? 0);
        if (got.loggedDays === got.days) {
          expect(got.reported).toBe(got.strict);
          expect(got.best).toBe(got.strict);
        }
      }),
    );
  });

  it("strict ≤ reported once the unlogged days are filled in ≤ best, for daily and weekday items", () => {
    fc.assert(
      fc.property(records, fc.constantFrom<Outcome>("done", "partly", "not"), (r, outcome) => {
        if (r.revisions.some((v) => v.items.some((i) => i.schedule.kind === "n_per_week"))) return;
        const before = adherence(r, window);
        const missing = Array.from({ length: 14 }, (_, d) => day(d)).filter(
          (d) => !r.logs.some((l) => l.date === d),
        );
        const filled = missing.flatMap((date) =>
          ["a", "b"].flatMap((key) =>
            [1, 2, 3].map((occasion) => ({ ...log(key, 0, outcome), date, occasion })),
          ),
        );
        const after = adherence({ ...r, logs: [...r.logs, ...filled] }, window);
        expect(after.reported ?? 0).toBeGreaterThanOrEqual(before.strict ?? 0);
        expect(after.reported ?? 100).toBeLessThanOrEqual(before.best ?? 100);
      }),
    );
  });

  it("adding an unlogged day never raises reported adherence, nor lowers coverage's denominator", () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 10 }), (r, more) => {
        const before = adherence(r, window);
        const after = adherence(r, { ...window, to: day(13 + more), today: day(99) });
        expect(after.reported ?? -1).toBeLessThanOrEqual(before.reported ?? 101);
        expect(after.due).toBeGreaterThanOrEqual(before.due);
        expect(after.strict ?? 0).toBeLessThanOrEqual(before.best ?? 100);
      }),
    );
  });

  it("cells of the heat map add up to the sessions logged", () => {
    fc.assert(
      fc.property(records, (r) => {
        const cells = dayStates(r, window).flatMap((row) => row.cells);
        const planned = new Set(["a", "b"]);
        expect(cells.reduce((sum, c) => sum + c.sessions, 0)).toBe(
          r.logs.filter((l) => planned.has(l.itemKey)).length,
        );
        expect(cells.every((c) => c.state !== "noDiary" || c.sessions === 0)).toBe(true);
      }),
    );
  });
});

it("read every value of vectors.json", () => {
  expect(examples.unread()).toEqual([]);
});
