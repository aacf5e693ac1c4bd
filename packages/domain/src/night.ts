import type { EpochDay } from "./calendar.ts";
import type { ClockMinutes } from "./primitives.ts";
import type { EpochMinutes, ZoneTable } from "./zone.ts";

export type NightClocks = {
  into_bed: ClockMinutes | null;
  try_sleep: ClockMinutes | null;
  final_wake: ClockMinutes | null;
  out_of_bed: ClockMinutes | null;
};

/** Instants of one night in epoch minutes; null where no clock time was entered or rising is unknown. */
export type NightInstants = {
  intoBedAt: EpochMinutes | null;
  trySleepAt: EpochMinutes | null;
  finalWakeAt: EpochMinutes | null;
  outOfBedAt: EpochMinutes | null;
};

const UNKNOWN_NIGHT: NightInstants = Object.freeze({
  intoBedAt: null,
  trySleepAt: null,
  finalWakeAt: null,
  outOfBedAt: null,
});

/**
 * The latest instant with this clock time that is at most `limit` (or before it when `strict`), looking back from `day`.
 * Two days back always suffice: a limit is never earlier than noon two days before.
 */
function latestBefore(
  clock: number,
  limit: EpochMinutes,
  strict: boolean,
  day: EpochDay,
  table: ZoneTable,
  occurrence: 1 | 2,
): EpochMinutes {
  let back = day;
  for (;;) {
    const instant = table.instant(back, clock, occurrence);
    if (strict ? instant < limit : instant <= limit) return instant;
    back--;
  }
}

/** The calendar day on which an instant falls, as an upper bound for the search. */
const dayOf = (instant: EpochMinutes, table: ZoneTable) => Math.floor((instant + table.at(instant)) / 1440);

/** Bits of `second`: which of the four times is read as the second occurrence of a repeated hour. */
function chain(clocks: NightClocks, day: EpochDay, table: ZoneTable, second: number): NightInstants {
  if (clocks.out_of_bed === null) return UNKNOWN_NIGHT;
  const nth = (bit: number): 1 | 2 => ((second >> bit) & 1 ? 2 : 1);
  const outOfBedAt = table.instant(day, clocks.out_of_bed, nth(0));
  let limit = outOfBedAt;
  let from = day;
  let finalWakeAt: EpochMinutes | null = null;
  let trySleepAt: EpochMinutes | null = null;
  let intoBedAt: EpochMinutes | null = null;
  if (clocks.final_wake !== null) {
    finalWakeAt = latestBefore(clocks.final_wake, limit, false, from, table, nth(1));
    limit = finalWakeAt;
    from = dayOf(limit, table);
  }
  if (clocks.try_sleep !== null) {
    trySleepAt = latestBefore(clocks.try_sleep, limit, true, from, table, nth(2));
    limit = trySleepAt;
    from = dayOf(limit, table);
  }
  if (clocks.into_bed !== null) {
    intoBedAt = latestBefore(clocks.into_bed, limit, trySleepAt === null, from, table, nth(3));
  }
  return { intoBedAt, trySleepAt, finalWakeAt, outOfBedAt };
}

/** The same chain where no change of offset is near: differences of clock times, modulo a day. */
function steadyChain(clocks: NightClocks, outOfBedAt: EpochMinutes): NightInstants {
  let clock = clocks.out_of_bed ?? 0;
  let at = outOfBedAt;
  let finalWakeAt: EpochMinutes | null = null;
  let trySleepAt: EpochMinutes | null = null;
  let intoBedAt: EpochMinutes | null = null;
  if (clocks.final_wake !== null) {
    at = finalWakeAt = at - ((clock - clocks.final_wake + 1440) % 1440);
    clock = clocks.final_wake;
  }
  if (clocks.try_sleep !== null) {
    at = trySleepAt = at - 1 - ((clock - clocks.try_sleep + 1439) % 1440);
    clock = clocks.try_sleep;
  }
  if (clocks.into_bed !== null) {
    const strict = trySleepAt === null ? 1 : 0;
    intoBedAt = at - strict - ((clock - clocks.into_bed + 1440 - strict) % 1440);
  }
  return { intoBedAt, trySleepAt, finalWakeAt, outOfBedAt };
}

/**
 * Instants of a night, resolved backwards from rising on `day` (DOMAIN.md B4): final wake ≤ rising, trying to sleep <
 * final wake, into bed ≤ trying to sleep, each the latest possible. Without a rising time nothing can be placed. Of a
 * repeated hour the first occurrence counts; the second only where the first would push the chain a day back.
 */
export function resolveNight(clocks: NightClocks, day: EpochDay, table: ZoneTable): NightInstants {
  if (clocks.out_of_bed === null) return UNKNOWN_NIGHT;
  const offset = table.steadyOffset(day);
  if (offset !== null) return steadyChain(clocks, day * 1440 + clocks.out_of_bed - offset);
  let best = chain(clocks, day, table, 0);
  if ((best.outOfBedAt ?? 0) - earliest(best) <= 720) return best;
  for (let second = 1; second < 16; second++) {
    const other = chain(clocks, day, table, second);
    // Half a day shorter cannot come from the repeated hour itself, only from staying on the same day.
    if (earliest(best) + 720 < earliest(other)) best = other;
  }
  return best;
}

const earliest = (night: NightInstants): number =>
  night.intoBedAt ?? night.trySleepAt ?? night.finalWakeAt ?? night.outOfBedAt ?? 0;
