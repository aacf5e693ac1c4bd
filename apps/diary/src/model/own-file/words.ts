import type { InstantIso, LocalDate, Locale } from "@soepel/domain/primitives";
import type { OwnData } from "@soepel/domain/wire/own";
import { localDateAt } from "@soepel/domain/zone";
import { ownFileTexts } from "@soepel/i18n/diary/own-file";
import { dayMonth, instantClock } from "@soepel/i18n/format";

/** How the page says days, moments and persons: always with the year, because it is kept for long. */
export type Words = {
  locale: Locale;
  t: (typeof ownFileTexts)[Locale];
  day: (date: LocalDate) => string;
  when: (at: InstantIso) => string;
  /** Who wrote something down, and when. */
  noted: (record: { by: string | null; at: InstantIso }) => string;
  takenBack: (at: InstantIso | null) => string;
};

export function wordsOf({ timeZone }: Pick<OwnData, "timeZone">, locale: Locale): Words {
  const t = ownFileTexts[locale];
  const day = (date: LocalDate) => `${dayMonth(date, locale)} ${date.slice(0, 4)}`;
  const when = (at: InstantIso) =>
    `${day(localDateAt(Date.parse(at), timeZone))}, ${instantClock(at, timeZone)}`;
  return {
    locale,
    t,
    day,
    when,
    noted: ({ by, at }) => `${by ?? t.me}, ${when(at)}`,
    takenBack: (at) => (at === null ? "" : t.takenBack(when(at))),
  };
}

/** What is there of some remarks, in one cell. */
export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");
