import { describe, expect, it } from "vitest";
import { prepareSparkline, type SparklineMorning } from "./sparkline-model.ts";

const days = (...minutes: (number | null)[]): SparklineMorning[] =>
  minutes.map((m) => ({ minutes: m, late: false }));

describe("prepareSparkline", () => {
  it("places 0, 30, 60 and 120 minutes as the design sheet does", () => {
    const { dots, limitY, bands } = prepareSparkline(days(0, 30, 60, 120));
    expect(dots.map((dot) => dot.y)).toEqual([36, 27.5, 19, 2]);
    expect(limitY).toBe(19);
    expect(bands).toEqual([
      { y: 27.5, height: 8.5, of: "0-30" },
      { y: 19, height: 8.5, of: "31-60" },
    ]);
  });

  it("draws a true 0 as a dot and a missing morning as a dash, never the other way round", () => {
    const { dots, gaps } = prepareSparkline(days(0, null));
    expect(dots).toHaveLength(1);
    expect(gaps).toEqual([{ x: 116.6, y: 39.5, width: 5 }]);
  });

  it("never bridges a gap with a line", () => {
    expect(prepareSparkline(days(20, null, 30, 35)).lines).toEqual([
      { x1: 110.4, y1: 27.5, x2: 119.1, y2: 26.1 },
    ]);
  });

  it("has no dot and no line when nothing was filled in, and a dash for every morning", () => {
    const { dots, lines, gaps } = prepareSparkline(days(...Array.from({ length: 14 }, () => null)));
    expect([dots.length, lines.length, gaps.length]).toEqual([0, 0, 14]);
    expect(gaps[0]).toEqual({ x: 3.5, y: 39.5, width: 5 });
  });

  it("shows a single point as a large dot without a line", () => {
    const { dots, lines } = prepareSparkline(days(45));
    expect(dots).toEqual([{ x: 119.1, y: 23.3, r: 2.9, hollow: false }]);
    expect(lines).toEqual([]);
  });

  it("clips values above 120 minutes at the top edge", () => {
    expect(prepareSparkline(days(240)).dots[0]?.y).toBe(2);
  });

  it("enlarges the last value, also when mornings without a value follow it", () => {
    expect(prepareSparkline(days(10, 20, null)).dots.map((dot) => dot.r)).toEqual([2, 2.9]);
  });

  it("marks late mornings hollow and keeps only the last 14", () => {
    const many = days(...Array.from({ length: 20 }, (_, i) => i));
    const { dots } = prepareSparkline([...many.slice(0, -1), { minutes: 5, late: true }]);
    expect(dots).toHaveLength(14);
    expect(dots[0]).toMatchObject({ x: 6, hollow: false });
    expect(dots.at(-1)?.hollow).toBe(true);
  });

  it("puts no dash before the first morning of a patient who just started", () => {
    expect(prepareSparkline([]).gaps).toEqual([]);
    expect(prepareSparkline(days(null, 10)).gaps).toHaveLength(1);
  });
});
