import { Temporal } from "temporal-polyfill";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dateOfEpochDay,
  daysBetween,
  eachDay,
  epochDayOf,
  isoWeekday,
  startOfIsoWeek,
} from "./calendar.ts";
import { DomainError } from "./errors.ts";
import type { LocalDate } from "./primitives.ts";

const d = (text: string) => text as LocalDate;
/** 1900-01-01 … 2199-12-31. */
const anyDay = fc.integer({ min: -25_567, max: 84_004 });

describe("calendar, against Temporal as oracle", () => {
  it("counts days as Temporal does on every date of the range", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const plain = Temporal.PlainDate.from("1970-01-01").add({ days: day });
        const date = dateOfEpochDay(day);
        expect(date).toBe(plain.toString());
        expect(epochDayOf(date)).toBe(day);
        expect(isoWeekday(date)).toBe(plain.dayOfWeek);
      }),
      { numRuns: 2000 },
    );
  });

  it("adds and subtracts across month, leap and year ends", () => {
    expect(addDays(d("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(d("2026-02-28"), 1)).toBe("2026-03-01");
    expect(addDays(d("2026-01-01"), -1)).toBe("2025-12-31");
    expect(daysBetween(d("2026-03-28"), d("2026-03-30"))).toBe(2);
    expect(daysBetween(d("2026-03-30"), d("2026-03-28"))).toBe(-2);
  });

  it("refuses to leave 1900–2199, with a code", () => {
    expect(() => addDays(d("2199-12-31"), 1)).toThrow(DomainError);
    expect(() => addDays(d("1900-01-01"), -1)).toThrow(DomainError);
    expect(addDays(d("2199-12-30"), 1)).toBe("2199-12-31");
  });

  it("lists days inclusive, nothing when reversed", () => {
    expect(eachDay(d("2026-12-30"), d("2027-01-02"))).toEqual([
      "2026-12-30",
      "2026-12-31",
      "2027-01-01",
      "2027-01-02",
    ]);
    expect(eachDay(d("2026-01-02"), d("2026-01-01"))).toEqual([]);
    expect(eachDay(d("2026-01-02"), d("2026-01-02"))).toEqual(["2026-01-02"]);
  });

  it("starts a week on Monday", () => {
    expect(startOfIsoWeek(d("2026-11-22"))).toBe("2026-11-16");
    expect(startOfIsoWeek(d("2026-11-16"))).toBe("2026-11-16");
    expect(isoWeekday(d("1969-12-29"))).toBe(1);
  });
});
