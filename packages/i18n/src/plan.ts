import type { Equipment, ExerciseType, Goal, HintLevel } from "@soepel/domain/content";
import type { Condition } from "@soepel/domain/content";
import type { Moment } from "@soepel/domain/plan";
import { messages } from "./typed.ts";

const two = (a: string, word: string, b: string) => (a === b ? a : `${a} ${word} ${b}`);
const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);

/**
 * Building blocks of dose and schedule in words; `doseText` and `scheduleText` of @soepel/ui put them together.
 * Parameters named min/max are a range, equal when there is one number.
 */
export const doseTexts = messages(
  {
    reps: (min: number, max: number) => `${two(`${min}`, "tot", `${max}`)} keer`,
    setsOfReps: (sets: number, min: number, max: number) =>
      `${sets} × ${min === max ? min : `${min}–${max}`} keer`,
    setsOf: (sets: number, amount: string) => `${sets} × ${amount}`,
    hold: (amount: string) => `${amount} vasthouden`,
    holdTimes: (sets: number, amount: string) => `${sets} keer ${amount} vasthouden`,
    seconds: (min: string, max: string) => `${two(min, "tot", max)} ${max === "1" ? "tel" : "tellen"}`,
    minutes: (min: string, max: string) =>
      `${two(min, "tot", max)} ${max === "1" || max === "1½" ? "minuut" : "minuten"}`,
    hours: (min: string, max: string) => `${two(min, "tot", max)} uur`,
    from: (min: string, max: string) => `${min} tot ${max}`,
    bothSides: "links en rechts",
    breathing: (inS: number, outS: number) => `${inS} ${plural(inS, "tel", "tellen")} in, ${outS} uit`,
    breathIn: (inS: number) => `${inS} ${plural(inS, "tel", "tellen")} in`,
    breathOut: (outS: number) => `${outS} ${plural(outS, "tel", "tellen")} uit`,
  },
  {
    reps: (min, max) => `${two(`${min}`, "to", `${max}`)} ${plural(max, "time", "times")}`,
    setsOfReps: (sets, min, max) => `${sets} × ${min === max ? min : `${min}–${max}`} times`,
    setsOf: (sets, amount) => `${sets} × ${amount}`,
    hold: (amount) => `hold for ${amount}`,
    holdTimes: (sets, amount) => `hold for ${amount}, ${sets} times`,
    seconds: (min, max) => `${two(min, "to", max)} ${max === "1" ? "second" : "seconds"}`,
    minutes: (min, max) => `${two(min, "to", max)} ${max === "1" ? "minute" : "minutes"}`,
    hours: (min, max) => `${two(min, "to", max)} ${max === "1" ? "hour" : "hours"}`,
    from: (min, max) => `${min} to ${max}`,
    bothSides: "left and right",
    breathing: (inS, outS) => `${inS} ${plural(inS, "count", "counts")} in, ${outS} out`,
    breathIn: (inS) => `${inS} ${plural(inS, "count", "counts")} in`,
    breathOut: (outS) => `${outS} ${plural(outS, "count", "counts")} out`,
  },
);

/** When a plan item is due, in words. Days come as words already joined. */
export const scheduleTexts = messages(
  {
    daily: "elke dag",
    weekend: "in het weekend",
    on: (days: string) => `op ${days}`,
    through: (first: string, last: string) => `${first} t/m ${last}`,
    timesPerDay: (n: number) => `${n} keer per dag`,
    perWeek: (n: number) => `${n} keer per week`,
    every: (amount: string) => `elke ${amount}`,
    everyHour: "elk uur",
    asNeeded: "als het nodig is",
    optional: "mag, hoeft niet",
  },
  {
    daily: "every day",
    weekend: "at the weekend",
    on: (days) => `on ${days}`,
    through: (first, last) => `${first} to ${last}`,
    timesPerDay: (n) => (n === 1 ? "once a day" : n === 2 ? "twice a day" : `${n} times a day`),
    perWeek: (n) => (n === 1 ? "once a week" : n === 2 ? "twice a week" : `${n} times a week`),
    every: (amount) => `every ${amount}`,
    everyHour: "every hour",
    asNeeded: "when needed",
    optional: "optional",
  },
);

export const momentTexts = messages(
  { in_bed: "In bed", morning: "Ochtend", day: "Overdag", evening: "Avond" } satisfies Record<Moment, string>,
  { in_bed: "In bed", morning: "Morning", day: "Daytime", evening: "Evening" },
);

export const exerciseTypeTexts = messages(
  {
    exercise: "Oefening",
    breathing: "Ademhaling",
    relaxation: "Ontspanning",
    position: "Slaaphouding",
    habit: "Gewoonte",
    advice: "Advies",
  } satisfies Record<ExerciseType, string>,
  {
    exercise: "Exercise",
    breathing: "Breathing",
    relaxation: "Relaxation",
    position: "Sleep position",
    habit: "Habit",
    advice: "Advice",
  },
);

export const goalTexts = messages(
  {
    mobility: "Soepeler bewegen",
    stability: "Stabiliteit",
    strength: "Kracht",
    aerobic: "Conditie",
    breathing: "Ademhaling",
    relaxation: "Ontspanning",
    awareness: "Lichaamsbewustzijn",
    habit: "Gewoonte",
    sleep_habit: "Slaapgewoonte",
    sleep_position: "Slaaphouding",
  } satisfies Record<Goal, string>,
  {
    mobility: "Mobility",
    stability: "Stability",
    strength: "Strength",
    aerobic: "Fitness",
    breathing: "Breathing",
    relaxation: "Relaxation",
    awareness: "Body awareness",
    habit: "Habit",
    sleep_habit: "Sleep habit",
    sleep_position: "Sleep position",
  },
);

export const equipmentTexts = messages(
  {
    bike: "fiets of hometrainer",
    chair: "stoel",
    "cold-pack": "coldpack",
    "elastic-band": "elastische band",
    "firm-pillow": "stevig kussen",
    "heat-pack": "warmtekussen",
    "light-weight": "licht gewicht",
    "long-pillow": "lang kussen",
    pillow: "kussen",
    step: "traptrede of opstapje",
    "thin-pillow": "dun kussen",
  } satisfies Record<Equipment, string>,
  {
    bike: "bike or exercise bike",
    chair: "chair",
    "cold-pack": "cold pack",
    "elastic-band": "elastic band",
    "firm-pillow": "firm pillow",
    "heat-pack": "heat pack",
    "light-weight": "light weight",
    "long-pillow": "long pillow",
    pillow: "pillow",
    step: "stair or step",
    "thin-pillow": "thin pillow",
  },
);

/** Names of conditions for staff screens; a patient never reads these as a statement about himself. */
export const conditionTexts = messages(
  {
    hernia_radicular: "Hernia of zenuwpijn in het been",
    si_joint: "SI-klachten",
    arthrosis: "Artrose",
    stenosis: "Stenose",
  } satisfies Record<Condition, string>,
  {
    hernia_radicular: "Disc or nerve pain in the leg",
    si_joint: "SI joint complaints",
    arthrosis: "Osteoarthritis",
    stenosis: "Stenosis",
  },
);

export const hintLevelTexts = messages(
  {
    ok: "geschikt",
    adapt: "aanpassen",
    avoid_if_provokes: "niet als het klachten geeft",
  } satisfies Record<HintLevel, string>,
  { ok: "suitable", adapt: "adapt", avoid_if_provokes: "not if it brings on symptoms" },
);
