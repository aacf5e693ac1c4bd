import type { LocalDate } from "@soepel/domain/primitives";
import { describe, expect, it } from "vitest";
import { centreOf, dayAt, leftOf, prepareDayAxis } from "./day-axis.ts";

const axisOf = (from: string, to: string, width = 924, today = to) =>
  prepareDayAxis({ from: from as LocalDate, to: to as LocalDate, today: today as LocalDate }, width, "nl");

describe("prepareDayAxis", () => {
  it("gives 28 days 33 px each, as the design sheet does", () => {
    const axis = axisOf("2026-10-23", "2026-11-19");
    expect(axis.days).toHaveLength(28);
    expect(axis.dayWidth).toBe(33);
    expect(axis.dense).toBe(false);
    expect([centreOf(axis, 0), centreOf(axis, 27), leftOf(axis, 28)]).toEqual([16.5, 907.5, 924]);
  });

  it("labels every day, with the month at the first day and at the first of a month", () => {
    const { ticks } = axisOf("2026-10-23", "2026-11-19");
    expect(ticks.slice(0, 2).map((tick) => tick.label)).toEqual(["23 okt", "24"]);
    expect(ticks[9]).toMatchObject({ weekday: "zo", label: "1 nov", strong: true });
    expect(ticks.at(-1)).toMatchObject({ label: "19", strong: true });
  });

  it("merges the two days of a weekend and shades a lone Sunday at the start", () => {
    expect(axisOf("2026-10-25", "2026-11-02", 90).weekends).toEqual([
      { from: 0, to: 1 },
      { from: 6, to: 8 },
    ]);
  });

  it("labels only Mondays when days are narrow, without overlap and inside the plot", () => {
    for (const from of ["2026-08-22", "2025-11-20", "2024-11-20"]) {
      const axis = axisOf(from, "2026-11-19");
      expect(axis.dense).toBe(true);
      expect(axis.ticks.length).toBeGreaterThan(3);
      const gaps = axis.ticks.slice(1).map((tick, i) => tick.x - (axis.ticks[i]?.x ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(46);
      expect(new Set(axis.ticks.map((tick) => tick.weekday))).toEqual(new Set(["ma"]));
      expect(axis.ticks.at(-1)?.x).toBeLessThanOrEqual(924 - 23);
    }
  });

  it("leaves weekend stripes out of a whole year", () => {
    expect(axisOf("2025-11-20", "2026-11-19").weekends).toEqual([]);
  });

  it("works for one day", () => {
    const axis = axisOf("2026-11-19", "2026-11-19");
    expect([axis.days.length, axis.dayWidth, axis.today]).toEqual([1, 924, 0]);
  });

  it("knows when today is outside the range", () => {
    expect(axisOf("2026-10-01", "2026-10-10", 924, "2026-11-19").today).toBeNull();
  });

  it("finds the day under the pointer and never leaves the range", () => {
    const axis = axisOf("2026-10-23", "2026-11-19");
    expect([
      dayAt(axis, -5),
      dayAt(axis, 32.9),
      dayAt(axis, 33),
      dayAt(axis, 924),
      dayAt(axis, 5000),
    ]).toEqual([0, 0, 1, 27, 27]);
  });
});
