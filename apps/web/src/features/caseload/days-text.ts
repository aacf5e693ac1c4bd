import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { dayMonth } from "@soepel/i18n/format";

/** One of several days in a row: the month stands at the last day of each month. */
export function dayText(days: readonly LocalDate[], index: number, locale: Locale): string {
  const [day, next] = [days[index], days[index + 1]];
  if (day === undefined) return "";
  return next?.slice(0, 7) === day.slice(0, 7) ? `${Number(day.slice(8))}` : dayMonth(day, locale);
}
