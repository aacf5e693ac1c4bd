import { describe, expect, it } from "vitest";
import { daysLate, isDayOpen, openDays } from "./diary-window.ts";
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
