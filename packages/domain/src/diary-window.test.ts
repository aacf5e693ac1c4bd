import { describe, expect, it } from "vitest";
import { daysLate, givenOn, isDayOpen, LONGEST_WAIT_S, openDays, waitedSeconds } from "./diary-window.ts";
import type { LocalDate } from "./primitives.ts";

const d = (text: string) => text as LocalDate;

describe("the days a patient may write (DOMAIN.md B1)", () => {
  it("opens today and the two days before, and nothing else", () => {
    const today = d("2026-03-01");
    expect(openDays(today)).toEqual(["2026-03-01", "2026-02-28", "2026-02-27"]);
    expect(isDayOpen(d("2026-02-27"), today)).toBe(true);
    expect(isDayOpen(d("2026-02-26"), today)).toBe(false);
    expect(isDayOpen(d("2026-03-02"), today)).toBe(false);
  });

  it("counts how late a morning is written", () => {
    expect(daysLate(d("2026-10-25"), d("2026-10-25"))).toBe(0);
    expect(daysLate(d("2026-10-24"), d("2026-10-26"))).toBe(2);
  });
});

describe("what waited on the phone", () => {
  it("is measured by one clock, in whole seconds, and never below none or above four weeks", () => {
    expect(waitedSeconds(1000, 61_999)).toBe(60);
    expect(waitedSeconds(1000, 1000)).toBe(0);
    expect(waitedSeconds(61_000, 1000), "the clock was set back").toBe(0);
    expect(waitedSeconds(0, 28 * 86_400_000)).toBe(LONGEST_WAIT_S);
    expect(waitedSeconds(0, 400 * 86_400_000)).toBe(LONGEST_WAIT_S);
  });

  it("counts for the day on which it was given, when the morning was open then", () => {
    expect(givenOn(d("2026-03-01"), d("2026-03-08"), d("2026-03-03"))).toBe("2026-03-03");
    expect(givenOn(d("2026-03-01"), d("2026-03-08"), d("2026-03-01"))).toBe("2026-03-01");
  });

  it("counts for today when the morning was closed then or still to come: the clock was wrong at one of the ends", () => {
    expect(givenOn(d("2026-03-01"), d("2026-03-08"), d("2026-03-04"))).toBe("2026-03-08");
    expect(givenOn(d("2026-03-07"), d("2026-03-08"), d("2026-02-08"))).toBe("2026-03-08");
  });
});
