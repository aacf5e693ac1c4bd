import type { PlanField } from "@soepel/domain/plan-diff";
import type { Dose, PlanItem, Schedule } from "@soepel/domain/plan";
import type { Locale } from "@soepel/domain/primitives";
import { numberText } from "@soepel/i18n/format";
import { momentTexts } from "@soepel/i18n/plan";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { scheduleText } from "@soepel/ui/model/dose-text";
import { unitOf, type NumberRange } from "./number-text.ts";

/** "30–60 s" or "5–8 min". */
export function durationShort(range: NumberRange, locale: Locale): string {
  const t = planEditorTexts[locale];
  if (unitOf(range) === "s") return t.secondsOf(`${range.min}`, `${range.max}`);
  const minutes = (seconds: number) => numberText(seconds / 60, locale, seconds % 60 === 0 ? 0 : 1);
  return t.minutesOf(minutes(range.min), minutes(range.max));
}

/** A dose as staff write it: "2 × 8–10 herh., 5 s vast, per kant". Empty when nothing is prescribed. */
export function doseShort(dose: Dose, locale: Locale): string {
  const t = planEditorTexts[locale];
  const parts: string[] = [];
  if (dose.reps !== null) parts.push(t.repsOf(`${dose.reps.min}`, `${dose.reps.max}`));
  if (dose.durationS !== null) parts.push(durationShort(dose.durationS, locale));
  if (dose.holdS !== null) parts.push(t.holdOf(dose.holdS));
  const [first] = parts;
  if (first !== undefined && dose.sets !== null && dose.sets > 1) parts[0] = t.setsOf(dose.sets, first);
  if (dose.perSide) parts.push(t.perSide);
  if (dose.breathInS !== null || dose.breathOutS !== null) {
    parts.push(t.breathsOf(`${dose.breathInS ?? "–"}`, `${dose.breathOutS ?? "–"}`));
  }
  return parts.join(", ");
}

/** Dose, moment and schedule in one line: "3 min, avond, elke dag". */
export function itemShort(
  item: { dose: Dose; moment: PlanItem["moment"]; schedule: Schedule },
  locale: Locale,
): string {
  const moment = momentTexts[locale][item.moment].toLowerCase();
  return [doseShort(item.dose, locale), moment, scheduleText(item.schedule, locale)]
    .filter(Boolean)
    .join(", ");
}

/** So that only the days are named. */
const onceADay = (schedule: Schedule) => ("timesPerDay" in schedule ? { timesPerDay: 1 } : {});

/** One part of an item in words short enough to strike through; never empty. */
export function fieldShort(item: PlanItem, field: PlanField, locale: Locale): string {
  const t = planEditorTexts[locale];
  const { dose } = item;
  switch (field) {
    case "exercise":
      return item.exercise;
    case "version":
      return t.version(item.exerciseVersion);
    case "moment":
      return momentTexts[locale][item.moment].toLowerCase();
    case "schedule":
      return scheduleText(item.schedule, locale);
    case "days":
      return scheduleText({ ...item.schedule, ...onceADay(item.schedule) }, locale);
    case "timesPerDay":
      return "timesPerDay" in item.schedule ? t.timesADay(item.schedule.timesPerDay) : "–";
    case "optional":
      return item.optional ? t.optional : t.required;
    case "note":
      return item.note ?? t.noNote;
    case "sets":
      return dose.sets === null ? "–" : t.onlySets(dose.sets);
    case "reps":
      return dose.reps === null ? "–" : t.repsOf(`${dose.reps.min}`, `${dose.reps.max}`);
    case "durationS":
      return dose.durationS === null ? "–" : durationShort(dose.durationS, locale);
    case "holdS":
      return dose.holdS === null ? "–" : t.holdOf(dose.holdS);
    case "perSide":
      return dose.perSide ? t.perSide : t.oneSide;
    case "breathInS":
      return t.breathsOf(`${dose.breathInS ?? "–"}`, `${dose.breathOutS ?? "–"}`);
    case "breathOutS":
      return t.breathsOf(`${dose.breathInS ?? "–"}`, `${dose.breathOutS ?? "–"}`);
  }
}

/** Minutes with halves below two: "0,5–1", "3", "10–14"; "–" when unknown. */
export function minutesShort(range: NumberRange | null, locale: Locale): string {
  if (range === null) return "–";
  const round = (value: number) => (value < 2 ? Math.max(0.5, Math.round(value * 2) / 2) : Math.round(value));
  const write = (value: number) => numberText(value, locale, Number.isInteger(value) ? 0 : 1);
  const [min, max] = [write(round(range.min)), write(round(range.max))];
  return min === max ? min : `${min}–${max}`;
}
