import type { Dose, Schedule } from "@soepel/domain/plan";
import type { Locale } from "@soepel/domain/primitives";
import { weekdayTexts } from "@soepel/i18n/common";
import { listText } from "@soepel/i18n/format";
import { doseTexts, scheduleTexts } from "@soepel/i18n/plan";

type Range = { min: number; max: number };
type Unit = "seconds" | "minutes" | "hours";

const PER_UNIT = { seconds: 1, minutes: 60, hours: 3600 } as const;

/** Halves as "1½", because patients do not read decimals. Only called with whole and half amounts. */
const amountOf = (seconds: number, unit: Unit): string => {
  const whole = Math.floor(seconds / PER_UNIT[unit]);
  return seconds % PER_UNIT[unit] === 0 ? `${whole}` : `${whole}½`;
};

/** The largest unit in which a duration is a whole or half number; below one and a half minute always seconds. */
function unitOf(seconds: number): Unit {
  if (seconds >= 3600 && seconds % 1800 === 0) return "hours";
  if (seconds === 60 || (seconds >= 90 && seconds % 30 === 0)) return "minutes";
  return "seconds";
}

/** "30 tot 60 tellen", "2 tot 5 minuten", "1½ uur"; two units where one does not fit: "30 tellen tot 2 minuten". */
export function durationText({ min, max }: Range, locale: Locale): string {
  const t = doseTexts[locale];
  const say = (low: number, high: number, unit: Unit) => t[unit](amountOf(low, unit), amountOf(high, unit));
  const [low, high] = [unitOf(min), unitOf(max)];
  if (low === high) return say(min, max, low);
  const shared: Unit | undefined = (["minutes", "seconds"] as const).find(
    (unit) =>
      min % (PER_UNIT[unit] / (unit === "seconds" ? 1 : 2)) === 0 &&
      max / PER_UNIT[unit] <= 90 &&
      min >= PER_UNIT[unit],
  );
  return shared ? say(min, max, shared) : t.from(say(min, min, low), say(max, max, high));
}

/**
 * What one session asks, in plain words: "2 × 8–10 keer, 5 tellen vasthouden, links en rechts". Parts that are not
 * prescribed are left out. Empty when a dose prescribes nothing, as with a sleep position.
 */
export function doseText(dose: Dose, locale: Locale): string {
  const t = doseTexts[locale];
  const { sets, reps, holdS, durationS, breathInS, breathOutS } = dose;
  const many = sets !== null && sets > 1 ? sets : null;
  const parts: string[] = [];
  if (reps) parts.push(many ? t.setsOfReps(many, reps.min, reps.max) : t.reps(reps.min, reps.max));
  if (durationS) {
    const duration = durationText(durationS, locale);
    parts.push(many && !reps ? t.setsOf(many, duration) : duration);
  }
  if (holdS !== null) {
    const amount = durationText({ min: holdS, max: holdS }, locale);
    parts.push(many && !reps && !durationS ? t.holdTimes(many, amount) : t.hold(amount));
  }
  if (breathInS !== null && breathOutS !== null) parts.push(t.breathing(breathInS, breathOutS));
  else if (breathInS !== null) parts.push(t.breathIn(breathInS));
  else if (breathOutS !== null) parts.push(t.breathOut(breathOutS));
  if (dose.perSide) parts.push(t.bothSides);
  return parts.join(", ");
}

/** "ma, wo en vr"; three or more days in a row become "ma t/m vr". Days are ISO weekdays in any order. */
function daysText(days: readonly number[], locale: Locale): string {
  const t = scheduleTexts[locale];
  const names = days.toSorted((a, b) => a - b);
  const shortName = (day: number) => weekdayTexts[locale].short[day - 1] ?? "";
  const [first, last] = [names[0] ?? 1, names.at(-1) ?? 1];
  if (names.length > 2 && last - first === names.length - 1)
    return t.through(shortName(first), shortName(last));
  return listText(names.map(shortName), locale);
}

/** When an item is due, in plain words: "elke dag", "op ma, wo en vr, 2 keer per dag", "3 keer per week". */
export function scheduleText(schedule: Schedule, locale: Locale): string {
  const t = scheduleTexts[locale];
  switch (schedule.kind) {
    case "daily":
      return schedule.timesPerDay === 1 ? t.daily : `${t.daily}, ${t.timesPerDay(schedule.timesPerDay)}`;
    case "weekdays": {
      const days = schedule.days.length === 7 ? t.daily : t.on(daysText(schedule.days, locale));
      return schedule.timesPerDay === 1 ? days : `${days}, ${t.timesPerDay(schedule.timesPerDay)}`;
    }
    case "n_per_week":
      return t.perWeek(schedule.n);
    case "interval": {
      const seconds = schedule.everyMinutes * 60;
      return schedule.everyMinutes === 60
        ? t.everyHour
        : t.every(durationText({ min: seconds, max: seconds }, locale));
    }
    case "as_needed":
      return t.asNeeded;
  }
}
