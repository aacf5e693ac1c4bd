import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import { isPaused } from "./due.ts";
import { pauseInSight, pauseProblem, resumedOn } from "./plan-pause.ts";
import type { PlanPause } from "./plan.ts";
import type { LocalDate } from "./primitives.ts";

const today = "2026-03-10" as LocalDate;
const pause = (from: string, to: string | null = null) => ({ from, to }) as PlanPause;

describe("a new pause", () => {
  it.each([
    ["from today", [], pause("2026-03-10", "2026-03-12"), null],
    ["without an end", [], pause("2026-03-20"), null],
    ["of one day", [], pause("2026-03-10", "2026-03-10"), null],
    ["from yesterday", [], pause("2026-03-09", "2026-03-12"), "past"],
    ["that ends before it starts", [], pause("2026-03-12", "2026-03-11"), "order"],
    ["on the last day of another", [pause("2026-03-01", "2026-03-10")], pause("2026-03-10"), "overlap"],
    ["after another", [pause("2026-03-01", "2026-03-10")], pause("2026-03-11"), null],
    ["before one to come", [pause("2026-03-20")], pause("2026-03-10", "2026-03-19"), null],
    ["into one to come", [pause("2026-03-20")], pause("2026-03-10", "2026-03-20"), "overlap"],
    [
      "without an end before one to come",
      [pause("2026-03-20", "2026-03-21")],
      pause("2026-03-10"),
      "overlap",
    ],
    ["after one without an end", [pause("2026-03-01")], pause("2026-04-01", "2026-04-02"), "overlap"],
  ] as const)("%s", (_name, pauses, wanted, problem) => {
    expect(pauseProblem(pauses, wanted, today)).toBe(problem);
  });
});

describe("resuming", () => {
  it("keeps the paused days and starts on the day itself", () => {
    const running = pause("2026-03-05");
    expect(resumedOn(running, today, today)).toEqual({ kind: "ends", to: "2026-03-09" });
    expect(resumedOn(running, "2026-03-15" as LocalDate, today)).toEqual({ kind: "ends", to: "2026-03-14" });
  });

  it("takes back a pause of which no day has passed", () => {
    expect(resumedOn(pause("2026-03-10", "2026-03-12"), today, today)).toEqual({ kind: "cancelled" });
    expect(resumedOn(pause("2026-03-20"), "2026-03-20" as LocalDate, today)).toEqual({ kind: "cancelled" });
  });

  it("cannot change days that are over, or a pause that has ended", () => {
    expect(resumedOn(pause("2026-03-01"), "2026-03-09" as LocalDate, today)).toBeNull();
    expect(resumedOn(pause("2026-03-01", "2026-03-12"), "2026-03-13" as LocalDate, today)).toBeNull();
    expect(resumedOn(pause("2026-03-01", "2026-03-05"), today, today)).toBeNull();
  });

  it("never changes whether a day before today was paused", () => {
    const offset = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(offset, fc.option(fc.nat(20)), offset, (start, length, on) => {
        const from = addDays(today, start);
        const before: PlanPause = { from, to: length === null ? null : addDays(from, length) };
        const resumed = resumedOn(before, addDays(today, on), today);
        if (resumed === null) return;
        const after = resumed.kind === "cancelled" ? [] : [{ from, to: resumed.to }];
        for (let day = -25; day < 0; day += 1) {
          const date = addDays(today, day);
          expect(isPaused(after, date)).toBe(isPaused([before], date));
        }
        expect(isPaused(after, addDays(today, on))).toBe(false);
      }),
    );
  });
});

it("the pause in sight is the one of today, else the next", () => {
  const list = [
    pause("2026-03-20", "2026-03-21"),
    pause("2026-03-01", "2026-03-10"),
    pause("2026-02-01", "2026-02-02"),
  ];
  expect(pauseInSight(list, today)?.from).toBe("2026-03-01");
  expect(pauseInSight(list, "2026-03-11" as LocalDate)?.from).toBe("2026-03-20");
  expect(pauseInSight(list, "2026-03-22" as LocalDate)).toBeNull();
});
