import { Temporal } from "temporal-polyfill";
import type { MorningRecord } from "@soepel/domain/morning";

type Values = MorningRecord["values"];

/**
 * The night measures of DOMAIN.md B4 with the calendar library for every field, as one would write them at first: each
 * clock time becomes a zoned date-time, looked for backwards from rising. Null where a time is missing.
 */
export function calendarNight(values: Values, date: string, timeZone: string) {
  const rising = values.out_of_bed;
  if (rising === null) return null;
  const zoned = (day: Temporal.PlainDate, clock: number) =>
    day.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(Math.floor(clock / 60), clock % 60) });
  const before = (limit: Temporal.ZonedDateTime, clock: number | null) => {
    if (clock === null) return null;
    let at = zoned(limit.toPlainDate(), clock);
    while (Temporal.ZonedDateTime.compare(at, limit) > 0)
      at = zoned(at.toPlainDate().subtract({ days: 1 }), clock);
    return at;
  };
  const minutes = (from: Temporal.ZonedDateTime | null, to: Temporal.ZonedDateTime | null) =>
    from === null || to === null ? null : from.until(to, { largestUnit: "minutes" }).minutes;
  const outOfBed = zoned(Temporal.PlainDate.from(date), rising);
  const finalWake = before(outOfBed, values.final_wake);
  const trySleep = before(finalWake ?? outOfBed, values.try_sleep);
  const intoBed = before(trySleep ?? outOfBed, values.into_bed);
  const [tib, window, lieIn] = [
    minutes(intoBed ?? trySleep, outOfBed),
    minutes(trySleep, finalWake),
    minutes(finalWake, outOfBed),
  ];
  const waso = values.n_awak === 0 ? 0 : values.waso_min;
  const spt = window === null || values.sol_min === null ? null : window - values.sol_min;
  const tst = spt === null || waso === null ? null : spt - waso;
  const onset = spt === null ? null : (trySleep?.add({ minutes: values.sol_min ?? 0 }) ?? null);
  return {
    tib,
    spt,
    tst,
    lieIn,
    efficiency: tst === null || tib === null ? null : (100 * tst) / tib,
    midSleep: onset?.add({ minutes: Math.floor((spt ?? 0) / 2) }).toPlainTime() ?? null,
  };
}
