import type { Dose, Schedule } from "@soepel/domain/plan";
import type { Bilingual, Locale } from "@soepel/domain/primitives";
import { scheduleTexts } from "@soepel/i18n/plan";
import { doseText, scheduleText } from "./dose-text.ts";

/**
 * The line under the name of an exercise on the phone: the dose, `doseNote` for what numbers cannot say ("all night"), and of
 * the schedule only what a person needs on a day the item is due: no weekdays, but a count, an interval or "when needed".
 */
export function exerciseCardLine(
  item: { dose: Dose; schedule: Schedule },
  doseNote: Bilingual | null,
  locale: Locale,
): string {
  const parts = [doseText(item.dose, locale), doseNote?.[locale] ?? "", whenOnTheDay(item.schedule, locale)];
  return parts.filter((part) => part !== "").join(", ");
}

function whenOnTheDay(schedule: Schedule, locale: Locale): string {
  if (schedule.kind !== "daily" && schedule.kind !== "weekdays") return scheduleText(schedule, locale);
  return schedule.timesPerDay > 1 ? scheduleTexts[locale].timesPerDay(schedule.timesPerDay) : "";
}
