import { dateOfEpochDay, epochDayOf, type EpochDay } from "./calendar.ts";
import { DomainError } from "./errors.ts";
import type { ClockMinutes, LocalDate } from "./primitives.ts";

/** Whole minutes since 1970-01-01T00:00Z. All night arithmetic is done in these. */
export type EpochMinutes = number;

const DAY = 1440;
const FIRST_DAY = -25_568; // 1899-12-31
const LAST_DAY = 84_008; // 2200-01-04
const UNKNOWN = 0x7fff;
const CHANGING = 0x7ffe;

/** Offsets of one zone at 00:00 UTC of every day, filled on first use; days with a change hold its minute. */
class ZoneTable {
  readonly #format: Intl.DateTimeFormat;
  readonly #atMidnight = new Int16Array(LAST_DAY - FIRST_DAY + 1).fill(UNKNOWN);
  readonly #steady = new Int16Array(LAST_DAY - FIRST_DAY + 1).fill(UNKNOWN);
  readonly #changes = new Map<EpochDay, EpochMinutes>();

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  }

  #ask(utc: EpochMinutes): number {
    const parts: Record<string, number> = {};
    for (const part of this.#format.formatToParts(utc * 60_000)) parts[part.type] = Number(part.value);
    const at = (name: string) => parts[name] ?? 0;
    const local = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
    return Math.round(local / 60_000 - utc);
  }

  /** Offset in minutes east of UTC at 00:00 UTC of a day. */
  atMidnight(day: EpochDay): number {
    const index = day - FIRST_DAY;
    const known = this.#atMidnight[index];
    if (known === undefined) {
      throw new DomainError("INVALID_INPUT", { path: ["date"], detail: "date_range" });
    }
    if (known !== UNKNOWN) return known;
    const offset = this.#ask(day * DAY);
    this.#atMidnight[index] = offset;
    return offset;
  }

  /** Offset in minutes east of UTC at an instant. */
  at(utc: EpochMinutes): number {
    const day = Math.floor(utc / DAY);
    const before = this.atMidnight(day);
    const after = this.atMidnight(day + 1);
    if (before === after) return before;
    return utc < this.#changeOn(day, before) ? before : after;
  }

  #changeOn(day: EpochDay, before: number): EpochMinutes {
    const known = this.#changes.get(day);
    if (known !== undefined) return known;
    let low = day * DAY; // still `before`
    let high = low + DAY; // already changed
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#ask(middle) === before) low = middle;
      else high = middle;
    }
    this.#changes.set(day, high);
    return high;
  }

  /** The one offset of the days around a night that ends on this day, or null when it changes among them. */
  steadyOffset(day: EpochDay): number | null {
    const index = day - FIRST_DAY;
    let known = this.#steady[index];
    if (known === undefined || known === UNKNOWN) {
      known = this.atMidnight(day);
      for (let other = day - 4; other <= day + 2; other++) {
        if (this.atMidnight(other) !== known) known = CHANGING;
      }
      this.#steady[index] = known;
    }
    return known === CHANGING ? null : known;
  }

  /** True when the offset is the same from the UTC day before to the UTC day after this local day. */
  isQuiet(day: EpochDay): boolean {
    const offset = this.atMidnight(day);
    return (
      this.atMidnight(day - 1) === offset &&
      this.atMidnight(day + 1) === offset &&
      this.atMidnight(day + 2) === offset
    );
  }

  /**
   * Instant of a wall-clock time. A time that does not exist moves forward by the gap; of a repeated time the first
   * occurrence is taken, or the second when `occurrence` is 2 and there is one.
   */
  instant(day: EpochDay, clock: number, occurrence: 1 | 2): EpochMinutes {
    const local = day * DAY + clock;
    if (this.isQuiet(day)) return local - this.atMidnight(day);
    const before = this.at(local - DAY);
    const after = this.at(local + DAY);
    const first = local - before;
    const second = local - after;
    const firstFits = this.at(first) === before;
    const secondFits = this.at(second) === after;
    if (firstFits && secondFits) {
      return occurrence === 2 ? Math.max(first, second) : Math.min(first, second);
    }
    return firstFits || !secondFits ? first : second;
  }
}

const tables = new Map<string, ZoneTable>();
let latestName = "";
let latestTable: ZoneTable | undefined;

/**
 * The offset table of an IANA time zone, cached for the life of the process. Offsets are whole minutes, so before about
 * 1972 some zones are off by seconds. Throws INVALID_INPUT with path ["timeZone"] for an unknown zone.
 */
export function zoneTable(timeZone: string): ZoneTable {
  if (latestTable && timeZone === latestName) return latestTable;
  let table = tables.get(timeZone);
  if (!table) {
    if (!isTimeZone(timeZone)) {
      throw new DomainError("INVALID_INPUT", { path: ["timeZone"], detail: "time_zone" });
    }
    table = new ZoneTable(timeZone);
    tables.set(timeZone, table);
  }
  latestName = timeZone;
  latestTable = table;
  return table;
}
export type { ZoneTable };

/** True for a time zone name this runtime knows, such as "Europe/Amsterdam". Bare offsets ("+01:00") are refused. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Offset from UTC in minutes (east positive) at an instant in milliseconds since 1970. */
export function offsetMinutesAt(epochMs: number, timeZone: string): number {
  return zoneTable(timeZone).at(Math.floor(epochMs / 60_000));
}

/** Calendar date of an instant (milliseconds since 1970) in a time zone. */
export function localDateAt(epochMs: number, timeZone: string): LocalDate {
  const utc = Math.floor(epochMs / 60_000);
  return dateOfEpochDay(Math.floor((utc + zoneTable(timeZone).at(utc)) / DAY));
}

/** Wall-clock time of an instant given in epoch minutes, 0–1439. */
export function clockOfEpochMinutes(utc: EpochMinutes, table: ZoneTable): ClockMinutes {
  const local = utc + table.at(utc);
  return (local - Math.floor(local / DAY) * DAY) as ClockMinutes;
}

/** Wall-clock time of an instant (milliseconds since 1970) in a time zone, 0–1439, seconds cut off. */
export function localClockAt(epochMs: number, timeZone: string): ClockMinutes {
  return clockOfEpochMinutes(Math.floor(epochMs / 60_000), zoneTable(timeZone));
}

/**
 * Milliseconds since 1970 of a wall-clock time on a date. "Compatible" disambiguation as in Temporal and java.time
 * (DOMAIN.md B4): 02:30 in the spring gap reads as 03:30, a repeated hour is its first occurrence.
 */
export function instantOf(date: LocalDate, clock: ClockMinutes, timeZone: string): number {
  return zoneTable(timeZone).instant(epochDayOf(date), clock, 1) * 60_000;
}
