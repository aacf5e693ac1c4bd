import { expect, test } from "vitest";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningRecord } from "@soepel/domain/morning";
import { neighbourPairs, ownSeries } from "./own-days.ts";

const today = "2026-03-10" as LocalDate;
const morning = (ago: number, pain: number | null, daysLate = 0) =>
  ({
    date: addDays(today, -ago),
    values: { pain_rise: pain },
    states: {},
    daysLate,
    corrected: false,
  }) as unknown as MorningRecord;

test("fourteen days, a missing morning is null and a true 0 is 0", () => {
  const { days, last } = ownSeries(
    [morning(0, 0), morning(1, 2), morning(3, 4), morning(4, 6, 2)],
    "pain_rise",
    today,
  );
  expect(days).toHaveLength(14);
  expect(days.slice(-5).map((day) => day.value)).toEqual([6, 4, null, 2, 0]);
  expect(days[9]?.late).toBe(true);
  expect(last).toEqual({ middle: 3, n: 4 });
});

test("too few mornings give no middle value, and n is still told", () => {
  expect(ownSeries([morning(0, 1), morning(1, 2), morning(2, 3)], "pain_rise", today).last).toEqual({
    middle: null,
    n: 3,
  });
});

test("a line joins neighbouring mornings only, never over a gap", () => {
  const { days } = ownSeries([morning(0, 1), morning(1, 2), morning(3, 4)], "pain_rise", today);
  expect(neighbourPairs(days)).toEqual([[12, 13]]);
});
