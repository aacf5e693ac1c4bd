import type { RedFlagCode } from "./redflags.ts";
import type { ThresholdKey } from "./thresholds.ts";

/** Groups of the caseload, most urgent first (PRODUCT.md 2.1). */
export const caseloadGroups = [
  "red_flag_today",
  "red_flag_days",
  "prolonged_stiffness",
  "stopped_for_pain",
  "worse",
  "test_finished",
  "no_diary",
  "low_adherence",
  "plan_ending",
  "steady",
  "not_started",
] as const;
export type CaseloadGroup = (typeof caseloadGroups)[number];

/** Rules in the order in which their signals are listed. */
export const ruleIds = [
  "red_flag_today",
  "red_flag_days",
  "woken_by_pain",
  "prolonged_stiffness",
  "stopped_for_pain",
  "pain_worse",
  "stiffness_worse",
  "efficiency_worse",
  "test_finished",
  "no_diary",
  "too_few_mornings",
  "low_adherence",
  "plan_ending",
  "inflammatory_pattern",
  "long_complaint",
  "improved",
  "not_started",
] as const;
export type RuleId = (typeof ruleIds)[number];

/** One rule as data: what it reads, what can be set, where it comes from. i18n holds its texts under the id. */
export type Rule = {
  id: RuleId;
  /** Raised whenever what the rule does changes; stored with every signal that is kept. */
  version: number;
  /** Group it puts a patient in; null shows it as a chip only. */
  group: CaseloadGroup | null;
  /** The derived sign of DOMAIN.md G3 that it is, if it is one (RF13 to RF16); therapist only. */
  derives: RedFlagCode | null;
  /** What it reads of a patient. */
  inputs: readonly string[];
  /** Numbers a practice can set for it. */
  settings: readonly ThresholdKey[];
  /** Safety rules and the order of the caseload itself stay on. */
  switchable: boolean;
  source: string;
};

const MORNING = ["recentDays", "recentMinN"] as const;
const BASELINE = [...MORNING, "baselineDays", "baselineMinN"] as const;

/** The rule book, in the order in which signals are listed. */
export const ruleBook: readonly Rule[] = [
  {
    id: "red_flag_today",
    version: 1,
    group: "red_flag_today",
    derives: null,
    inputs: ["flags"],
    settings: [],
    switchable: false,
    source: "DOMAIN.md G1, G3; PRODUCT.md 2.6",
  },
  {
    id: "red_flag_days",
    version: 1,
    group: "red_flag_days",
    derives: null,
    inputs: ["flags"],
    settings: [],
    switchable: false,
    source: "DOMAIN.md G1, G3; PRODUCT.md 2.6",
  },
  {
    id: "woken_by_pain",
    version: 1,
    group: "red_flag_days",
    derives: "RF13",
    inputs: ["woken_by_pain"],
    settings: ["wokenNightsOf7", "recentDays"],
    switchable: true,
    source: "DOMAIN.md G3 (RF13); seed 001 §13; the number is a choice",
  },
  {
    id: "prolonged_stiffness",
    version: 1,
    group: "prolonged_stiffness",
    derives: "RF14",
    inputs: ["stiff_duration_min"],
    settings: ["stiffnessIntermediateMaxMin", "prolongedMinMornings", "recentDays"],
    switchable: true,
    source: "DOMAIN.md G3 (RF14); seed 000",
  },
  {
    id: "stopped_for_pain",
    version: 1,
    group: "stopped_for_pain",
    derives: null,
    inputs: ["routine"],
    settings: ["stoppedDays", "stopsForReview"],
    switchable: true,
    source: "PRODUCT.md 3; seed 001 (stop rule)",
  },
  {
    id: "pain_worse",
    version: 1,
    group: "worse",
    derives: null,
    inputs: ["pain_rise"],
    settings: [...BASELINE, "painChangePoints", "painChangePercent", "painChangeGuardPoints"],
    switchable: true,
    source: "DOMAIN.md F3; Ostelo 2008; PMC7053735",
  },
  {
    id: "stiffness_worse",
    version: 1,
    group: "worse",
    derives: null,
    inputs: ["stiff_duration_min"],
    settings: [...BASELINE, "xmrMinBaseline", "xmrRunLength"],
    switchable: true,
    source: "DOMAIN.md F3, F5 (no accepted MIC, own variation only)",
  },
  {
    id: "efficiency_worse",
    version: 1,
    group: "worse",
    derives: null,
    inputs: ["into_bed", "try_sleep", "sol_min", "n_awak", "waso_min", "final_wake", "out_of_bed"],
    settings: [...BASELINE, "xmrMinBaseline", "xmrRunLength"],
    switchable: true,
    source: "DOMAIN.md F3, F5 (no accepted MIC, own variation only)",
  },
  {
    id: "test_finished",
    version: 1,
    group: "test_finished",
    derives: null,
    inputs: ["tests"],
    settings: [],
    switchable: true,
    source: "PRODUCT.md 2.1, 2.3",
  },
  {
    id: "no_diary",
    version: 1,
    group: "no_diary",
    derives: null,
    inputs: ["mornings"],
    settings: ["noDiaryDays"],
    switchable: false,
    source: "PRODUCT.md 2.1",
  },
  {
    id: "too_few_mornings",
    version: 1,
    group: "no_diary",
    derives: null,
    inputs: ["mornings"],
    settings: MORNING,
    switchable: false,
    source: "PRODUCT.md 1.2, 2.1",
  },
  {
    id: "low_adherence",
    version: 1,
    group: "low_adherence",
    derives: null,
    inputs: ["routine"],
    settings: ["adherencePartial", "adherenceHideBelow"],
    switchable: true,
    source: "DOMAIN.md E3 (Bailey 2018 for ≥80 %; the lower band is a choice)",
  },
  {
    id: "plan_ending",
    version: 1,
    group: "plan_ending",
    derives: null,
    inputs: ["plan"],
    settings: ["planEndingDays"],
    switchable: true,
    source: "PRODUCT.md 2.1",
  },
  {
    id: "inflammatory_pattern",
    version: 1,
    group: null,
    derives: "RF15",
    inputs: ["intake", "stiff_duration_min", "woken_by_pain", "woken_half", "better_by"],
    settings: [],
    switchable: true,
    source: "DOMAIN.md C4, G3 (RF15); Sieper 2009 (ASAS, Calin, Berlin); seed 001 §9",
  },
  {
    id: "long_complaint",
    version: 1,
    group: null,
    derives: "RF16",
    inputs: ["intake", "pain_rise"],
    settings: ["complaintDays"],
    switchable: true,
    source: "DOMAIN.md G3 (RF16); seed 001 §13",
  },
  {
    id: "improved",
    version: 1,
    group: "steady",
    derives: null,
    inputs: ["pain_rise"],
    settings: [...BASELINE, "painChangePoints", "painChangePercent", "painChangeGuardPoints"],
    switchable: true,
    source: "DOMAIN.md F3; Ostelo 2008; PMC7053735",
  },
  {
    id: "not_started",
    version: 1,
    group: "not_started",
    derives: null,
    inputs: ["mornings", "link"],
    settings: [],
    switchable: false,
    source: "PRODUCT.md 2.1",
  },
];
