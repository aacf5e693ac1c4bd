import { expect, test } from "vitest";
import type { LocalDate } from "@soepel/domain/primitives";
import { signals } from "@soepel/domain/signals";
import { nightMeasures } from "@soepel/domain/sleep";
import { records } from "./domain.ts";
import { calendarNight } from "./reference/calendar-night.ts";

test("the reference of P6 gives the same nights as domain, across both changes of the clock", () => {
  const mornings = records(6, 365).flatMap((record) => record.mornings);
  expect(mornings.length).toBeGreaterThan(1000);
  for (const { values, date } of mornings) {
    const got = nightMeasures(values, date, "Europe/Amsterdam");
    // A night that does not fit has no sleep time in domain; the reference does not look.
    if (got.issues.length > 0) continue;
    const want = calendarNight(values, date, "Europe/Amsterdam");
    expect([got.tib, got.spt, got.tst, got.terminalWake], date).toEqual([
      want?.tib ?? null,
      want?.spt ?? null,
      want?.tst ?? null,
      want?.lieIn ?? null,
    ]);
  }
});

test("the practice that P6 measures raises signals of many kinds", () => {
  const rules = records(40, 120).flatMap((record) =>
    signals(record, "2026-11-20" as LocalDate).signals.map((signal) => signal.rule),
  );
  expect(new Set(rules).size).toBeGreaterThanOrEqual(6);
});
