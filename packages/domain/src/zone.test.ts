import { Temporal } from "temporal-polyfill";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfEpochDay } from "./calendar.ts";
import { DomainError } from "./errors.ts";
import type { ClockMinutes, LocalDate } from "./primitives.ts";
import { instantOf, isTimeZone, localClockAt, localDateAt, offsetMinutesAt, zoneTable } from "./zone.ts";

const AMS = "Europe/Amsterdam";
const zones = [
  AMS,
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Africa/Casablanca",
  "America/Scoresbysund",
  "UTC",
];
const clock = (minutes: number) => minutes as ClockMinutes;
const pad = (n: number) => String(n).padStart(2, "0");
const timeOf = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

describe("zone, against Temporal as oracle", () => {
  it("finds the instant of any wall-clock time, 1975–2060, as 'compatible' does", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1826, max: 33_000 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, day, minutes) => {
          const date = dateOfEpochDay(day);
          const oracle = Temporal.PlainDateTime.from(`${date}T${timeOf(minutes)}`).toZonedDateTime(zone);
          expect(instantOf(date, clock(minutes), zone)).toBe(oracle.epochMilliseconds);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("agrees on every quarter hour around both changes of 2026 in every zone with one", () => {
    for (const zone of zones) {
      for (const start of [
        "2026-03-07",
        "2026-03-28",
        "2026-04-04",
        "2026-10-03",
        "2026-10-24",
        "2026-10-31",
      ]) {
        for (let step = 0; step < 3 * 96; step++) {
          const plain = Temporal.PlainDateTime.from(`${start}T00:00`).add({ minutes: step * 15 });
          const date = plain.toPlainDate().toString() as LocalDate;
          const minutes = plain.hour * 60 + plain.minute;
          expect(instantOf(date, clock(minutes), zone), `${zone} ${plain.toString()}`).toBe(
            plain.toZonedDateTime(zone).epochMilliseconds,
          );
        }
      }
    }
  });

  it("turns any instant into the local date, clock and offset", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 157_766_400_000, max: 2_850_000_000_000 }),
        (zone, ms) => {
          const oracle = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
          expect(localDateAt(ms, zone)).toBe(oracle.toPlainDate().toString());
          expect(localClockAt(ms, zone)).toBe(oracle.hour * 60 + oracle.minute);
          expect(offsetMinutesAt(ms, zone)).toBe(oracle.offsetNanoseconds / 60e9);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("moves the non-existent 02:30 of 29 March 2026 forward and takes the first 02:30 of 25 October (B4)", () => {
    expect(new Date(instantOf("2026-03-29" as LocalDate, clock(150), AMS)).toISOString()).toBe(
      "2026-03-29T01:30:00.000Z",
    );
    expect(new Date(instantOf("2026-10-25" as LocalDate, clock(150), AMS)).toISOString()).toBe(
      "2026-10-25T00:30:00.000Z",
    );
  });

  it("offers the second occurrence only where there is one", () => {
    const october = 20_751; // 2026-10-25
    expect(dateOfEpochDay(october)).toBe("2026-10-25");
    const table = zoneTable(AMS);
    expect(table.instant(october, 150, 2) - table.instant(october, 150, 1)).toBe(60);
    expect(table.instant(october, 119, 2)).toBe(table.instant(october, 119, 1));
    expect(table.instant(october, 180, 2)).toBe(table.instant(october, 180, 1));
    expect(table.instant(october + 30, 150, 2)).toBe(table.instant(october + 30, 150, 1));
  });

  it("refuses what is not a zone, with a code and a path", () => {
    expect(isTimeZone(AMS)).toBe(true);
    expect(isTimeZone("UTC")).toBe(true);
    expect(isTimeZone("Europe/Atlantis")).toBe(false);
    expect(isTimeZone("+01:00")).toBe(false);
    expect(isTimeZone("")).toBe(false);
    try {
      localDateAt(0, "Europe/Atlantis");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect(error).toMatchObject({ code: "INVALID_INPUT", path: ["timeZone"] });
    }
  });
});
