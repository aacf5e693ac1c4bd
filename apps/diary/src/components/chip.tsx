import type { LocalDate } from "@soepel/domain/local-date";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { longWeekday, nightText } from "@soepel/i18n/format";
import { useLocale } from "../lib/settings.ts";
import { Icon } from "./icon.tsx";

/** Which night, morning or day a page is about: "nacht van ma op di" with a moon, "vandaag" or the weekday with a sun. */
export function DayChip({
  date,
  about,
  today,
}: {
  date: LocalDate;
  about: "night" | "day";
  today: LocalDate;
}) {
  const locale = useLocale();
  const day = date === today ? frameTexts[locale].today : longWeekday(date, locale);
  return (
    <span className="chip">
      <Icon name={about === "night" ? "moon" : "sun"} size={18} />
      {about === "night" ? nightText(date, locale) : day}
    </span>
  );
}
