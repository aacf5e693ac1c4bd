import type { LocalDate } from "@soepel/domain/primitives";
import { dueOptional } from "@soepel/domain/due-questions";
import type { MorningAnswers } from "@soepel/domain/morning";
import { optionalQuestions, type OptionalCode, type OptionalInput } from "@soepel/domain/optional-questions";
import type { Archetype } from "./archetypes.ts";
import type { Random } from "./random.ts";

const clamp = (value: number, min: number, max: number) => Math.round(Math.min(max, Math.max(min, value)));

/** Which optional questions a therapist switched on for this person. */
export function chosenQuestions(random: Random, archetype: Archetype): OptionalCode[] {
  if (archetype.extra !== null) return [...archetype.extra];
  const sets: OptionalCode[][] = [
    [],
    [],
    ["rested", "stress_yesterday"],
    ["wake_position", "alert_yesterday"],
    ["wake_position", "rested", "tension_signs", "global_change"],
    ["prev_day_activities", "woken_by_pain"],
  ];
  return random.pick(sets);
}

/** How likely a yes is, for somebody with this pain. */
function chanceOfYes(code: OptionalCode, pain: number): number {
  if (code === "change_done" || code === "downshift_done") return 0.92;
  if (code === "woken_by_pain") return Math.min(0.9, pain / 7);
  if (code === "sleepy_driving" || code === "weight_loss" || code === "mood_flag" || code === "no_sleep")
    return 0;
  return 0.25;
}

function valueOf(random: Random, code: OptionalCode, input: OptionalInput, pain: number): unknown {
  switch (input.kind) {
    case "scale0to10":
      return clamp((code === "recovery" ? 8 - pain / 2 : pain) + random.normal() * 1.6, 0, 10);
    case "scale1to5":
      return clamp(4.6 - pain / 3 + random.normal() * 0.7, 1, 5);
    case "yesNo":
      return random.chance(chanceOfYes(code, pain));
    case "number":
      return code === "global_change"
        ? clamp(1.4 - pain / 4 + random.normal(), -3, 3)
        : clamp(
            input.range.min + (input.range.max - input.range.min) * 0.12 * random.next(),
            input.range.min,
            input.range.max,
          );
    case "minutesOrNever":
      return random.chance(0.04) ? "not_better" : random.pick(input.chips.slice(0, pain > 4 ? 6 : 4));
    case "choice":
      // Everybody has one way of lying and of getting better that comes back most mornings.
      return random.chance(0.6) ? input.options[0] : random.pick(input.options);
    case "choices":
      return [random.chance(0.35) ? "none" : random.pick(input.options)];
  }
}

const INFLAMMATORY: Partial<Record<OptionalCode, unknown>> = {
  woken_half: "second",
  better_by: "movement",
  time_to_better_min: 45,
};

/** Answers to the optional questions that were due on a morning, as this person would give them. */
export function optionalAnswers(
  random: Random,
  archetype: Archetype,
  date: LocalDate,
  asked: { chosen: readonly OptionalCode[]; test: readonly OptionalCode[] },
  pain: number,
): MorningAnswers {
  const answers: Record<string, unknown> = {};
  for (const code of dueOptional(date, asked)) {
    const { onlyIfYes, input } = optionalQuestions[code];
    const parent = onlyIfYes === null ? null : (answers[onlyIfYes] as { value?: unknown } | undefined);
    if (onlyIfYes !== null && parent?.value !== true) continue;
    if (random.chance(0.03)) {
      answers[code] = { state: random.chance(0.5) ? "unknown" : "skipped" };
      continue;
    }
    const typical = archetype.intake === "inflammatory" ? INFLAMMATORY[code] : undefined;
    answers[code] = {
      value: typical !== undefined && random.chance(0.85) ? typical : valueOf(random, code, input, pain),
    };
  }
  return answers;
}

const remarks = [
  "Laat naar bed, drukke avond gehad.",
  "Gisteren lang in de auto gezeten.",
  "Goed geslapen, eerste keer in weken.",
  "De kleine was vannacht een paar keer wakker.",
  "Gisteren verhuisdozen getild.",
  "Onrustig gelegen, veel aan het werk gedacht.",
  "Na het wandelen ging het snel beter.",
  "Ander bed, we logeren bij familie.",
];
/** A free remark now and then. */
export const remark = (random: Random): MorningAnswers =>
  random.chance(0.05) ? { note: { value: random.pick(remarks) } } : {};
