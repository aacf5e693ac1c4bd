import type { Range } from "./questionnaire.ts";
import type { RedFlagCode } from "./redflags.ts";

/** How an optional question is answered. `orNever` adds "not_better" to a duration: it did not get better. */
export type OptionalInput =
  | { kind: "scale0to10" }
  | { kind: "scale1to5" }
  | { kind: "yesNo" }
  | { kind: "number"; range: Range; unit: "min" | "glasses" | "celsius" | "change" }
  | { kind: "minutesOrNever"; range: Range; chips: readonly number[] }
  | { kind: "choice"; options: readonly string[] }
  /** Several may be ticked; `none` excludes the others and says that none applies. */
  | { kind: "choices"; options: readonly string[] };

type Definition = {
  about: "night" | "morning" | "yesterday" | "week";
  input: OptionalInput;
  /** Asked every due morning, or on Sundays only. */
  rhythm: "daily" | "weekly";
  /** Asked only after this other optional answer was yes. */
  onlyIfYes: string | null;
  /** A yes is also a red flag and leads to its message. */
  raises: RedFlagCode | null;
};

const POSITIONS = [
  "side_left",
  "side_right",
  "back",
  "prone",
  "three_quarter_prone",
  "half_side_back",
  "other",
] as const;
const DAILY = { rhythm: "daily", onlyIfYes: null, raises: null } as const;
const WEEKLY = { about: "week", rhythm: "weekly", onlyIfYes: null, raises: null } as const;
const yesNo = { kind: "yesNo" } as const;
const ten = { kind: "scale0to10" } as const;
const five = { kind: "scale1to5" } as const;

/** The optional questions of DOMAIN.md A1 and B3. Units and ranges as there; i18n holds the words under the code. */
export const optionalQuestions = {
  time_to_better_min: {
    ...DAILY,
    about: "morning",
    input: { kind: "minutesOrNever", range: { min: 0, max: 240 }, chips: [0, 15, 30, 45, 60, 90, 120] },
  },
  comfort_score: { ...DAILY, about: "night", input: ten },
  wake_position: { ...DAILY, about: "night", input: { kind: "choice", options: POSITIONS } },
  sleep_position_main: { ...DAILY, about: "night", input: { kind: "choice", options: POSITIONS } },
  hammock_feeling: { ...DAILY, about: "night", input: yesNo },
  pain_turning: { ...DAILY, about: "night", input: ten },
  hard_to_turn: { ...DAILY, about: "night", input: yesNo },
  woken_by_pain: { ...DAILY, about: "night", input: yesNo },
  woken_half: {
    ...DAILY,
    about: "night",
    input: { kind: "choice", options: ["first", "second", "both", "unknown"] },
    onlyIfYes: "woken_by_pain",
  },
  woken_by_tension: { ...DAILY, about: "night", input: yesNo },
  worry_bed: { ...DAILY, about: "night", input: yesNo },
  tasafa_min: {
    ...DAILY,
    about: "night",
    input: { kind: "number", range: { min: 0, max: 240 }, unit: "min" },
  },
  no_sleep: { ...DAILY, about: "night", input: yesNo },
  bedroom_c: {
    ...DAILY,
    about: "night",
    input: { kind: "number", range: { min: 10, max: 30 }, unit: "celsius" },
  },
  rested: { ...DAILY, about: "morning", input: five },
  fatigue: { ...DAILY, about: "morning", input: ten },
  muscle_fatigue: { ...DAILY, about: "morning", input: ten },
  recovery: { ...DAILY, about: "morning", input: ten },
  leg_symptoms: {
    ...DAILY,
    about: "morning",
    input: {
      kind: "choices",
      options: [
        "radiating_buttock",
        "radiating_above_knee",
        "radiating_below_knee",
        "tingling",
        "numb",
        "weakness",
        "none",
      ],
    },
  },
  alert_yesterday: { ...DAILY, about: "yesterday", input: five },
  stress_yesterday: { ...DAILY, about: "yesterday", input: ten },
  prev_day_activities: {
    ...DAILY,
    about: "yesterday",
    input: { kind: "choices", options: ["long_sitting", "sport", "lifting", "long_driving", "none"] },
  },
  tension_signs: {
    ...DAILY,
    about: "night",
    input: {
      kind: "choices",
      options: [
        "jaw",
        "shoulders",
        "restless_legs",
        "restless_back",
        "chest",
        "shallow_breath",
        "belly",
        "heart",
        "startle",
        "none",
      ],
    },
  },
  day_effects: {
    ...DAILY,
    about: "yesterday",
    input: { kind: "choices", options: ["concentration", "irritability", "low_energy", "none"] },
  },
  mattress_signs: {
    ...DAILY,
    about: "night",
    input: {
      kind: "choices",
      options: [
        "visible_dip",
        "rolls_to_spot",
        "waist_gap",
        "pelvis_sinks",
        "pressure_hip",
        "pressure_shoulder",
        "unstable",
        "less_pain_elsewhere",
        "none",
      ],
    },
  },
  nap_min: {
    ...DAILY,
    about: "yesterday",
    input: { kind: "number", range: { min: 0, max: 300 }, unit: "min" },
  },
  alcohol_units: {
    ...DAILY,
    about: "yesterday",
    input: { kind: "number", range: { min: 0, max: 20 }, unit: "glasses" },
  },
  caffeine_after_noon: { ...DAILY, about: "yesterday", input: yesNo },
  sleep_med: { ...DAILY, about: "night", input: yesNo },
  free_day: { ...DAILY, about: "morning", input: yesNo },
  /** "Did you do it?" of a running test phase. */
  change_done: { ...DAILY, about: "night", input: yesNo },
  downshift_done: { ...DAILY, about: "yesterday", input: yesNo },
  better_by: {
    ...WEEKLY,
    input: { kind: "choice", options: ["movement", "rest", "both", "neither", "unknown"] },
  },
  global_change: { ...WEEKLY, input: { kind: "number", range: { min: -3, max: 3 }, unit: "change" } },
  mood_flag: { ...WEEKLY, input: yesNo, raises: "RF20" },
  sleepy_driving: { ...WEEKLY, input: yesNo, raises: "RF17" },
  weight_loss: { ...WEEKLY, input: yesNo, raises: "RF10" },
} as const satisfies Record<string, Definition>;

export type OptionalCode = keyof typeof optionalQuestions;
export const optionalCodes = Object.keys(optionalQuestions) as OptionalCode[];

/** True for the code of an optional question. */
export const isOptionalCode = (code: string): code is OptionalCode => Object.hasOwn(optionalQuestions, code);

type Answer<I> = I extends { kind: "yesNo" }
  ? boolean
  : I extends { kind: "choice"; options: readonly (infer O)[] }
    ? O
    : I extends { kind: "choices"; options: readonly (infer O)[] }
      ? readonly O[]
      : I extends { kind: "minutesOrNever" }
        ? number | "not_better"
        : number;
export type OptionalValue<C extends OptionalCode> = Answer<(typeof optionalQuestions)[C]["input"]>;

/** Values of the optional questions of one morning; absent: not asked, null: asked and not answered. */
export type ExtraValues = { readonly [C in OptionalCode]?: OptionalValue<C> | null };

/** Red flags that follow from optional answers, such as falling asleep while driving. */
export function flagsRaisedBy(extra: ExtraValues): RedFlagCode[] {
  return optionalCodes.flatMap((code) => {
    const { raises } = optionalQuestions[code] as Definition;
    return raises !== null && extra[code] === true ? [raises] : [];
  });
}
