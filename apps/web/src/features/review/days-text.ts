import type { Locale } from "@soepel/domain/primitives";
import { dayMonth } from "@soepel/i18n/format";
import type { DayRange } from "./search.ts";

/** "13–19 nov", "28 okt–3 nov", "19 nov". */
export function daysText({ from, to }: DayRange, locale: Locale): string {
  if (from === to) return dayMonth(to, locale);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${sameMonth ? Number(from.slice(8)) : dayMonth(from, locale)}–${dayMonth(to, locale)}`;
}
