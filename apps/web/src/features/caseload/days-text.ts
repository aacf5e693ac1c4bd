import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { dayMonth } from "@soepel/i18n/format";

/** "30 okt, 1, 3, 4 nov": the month once per month. */
export function daysText(days: readonly LocalDate[], locale: Locale): string {
  return days
    .map((day, index) => {
      const next = days[index + 1];
      return next?.slice(0, 7) === day.slice(0, 7) ? `${Number(day.slice(8))}` : dayMonth(day, locale);
    })
    .join(", ");
}
