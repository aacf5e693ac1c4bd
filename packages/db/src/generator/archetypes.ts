import type { OptionalCode } from "@soepel/domain/optional-questions";

/** How a synthetic patient's weeks go. Fractions are of the shown period, 0 at its start and 1 today. */
export type Archetype = {
  name: string;
  /** Minutes of morning stiffness at the start and today, and where the turn begins. */
  stiffness: [start: number, end: number, turn: number];
  pain: [start: number, end: number];
  /** Chance that a morning is filled in, and days of silence up to today. */
  fills: number;
  silentDays: number;
  /** Chance that a due session is done on a day with a routine log; chance that a filled-in day has one. */
  does: number;
  logs: number;
  /** Only so many days ago the patient began; null for the whole period. */
  startedDaysAgo: number | null;
  plan: "running" | "ending" | "ended" | "missing" | "changed_twice" | "paused" | "paused_now";
  link: "opened" | "never_opened" | "locked";
  stops: number;
  /** A single-variable test, by where it stands today. */
  test: null | "planned" | "running" | "finished" | "mixed" | "seven_plus_seven";
  /** Optional questions switched on; null: a few by chance. */
  extra: readonly OptionalCode[] | null;
  /** What the intake points to; null: by chance taken or not, without a pattern. */
  intake: null | "inflammatory" | "mechanical";
  /** A baseline chosen by hand that begins so many days ago; null: the first mornings. */
  baselineDaysAgo: number | null;
  flag: null | { codes: string[]; daysAgo: number; forDaysBefore: number; handled: boolean; called: boolean };
};

const steady: Archetype = {
  name: "steady",
  stiffness: [22, 20, 0.5],
  pain: [2.6, 2.4],
  fills: 0.9,
  silentDays: 0,
  does: 0.88,
  logs: 0.92,
  startedDaysAgo: null,
  plan: "running",
  link: "opened",
  stops: 0,
  test: null,
  extra: null,
  intake: null,
  baselineDaysAgo: null,
  flag: null,
};

const from = (changes: Partial<Archetype> & { name: string }): Archetype => ({ ...steady, ...changes });

const flagged = (
  codes: string[],
  daysAgo: number,
  more: Partial<NonNullable<Archetype["flag"]>> = {},
): Archetype["flag"] => ({ codes, daysAgo, forDaysBefore: 0, handled: false, called: false, ...more });

/** Every group of the caseload and every state of a chart, with how many of the demo practice live it. */
export const demoCast: readonly [Archetype, number][] = [
  [
    from({ name: "red_flag_today", stiffness: [30, 35, 0.8], flag: flagged(["RF03"], 0, { called: true }) }),
    1,
  ],
  [from({ name: "red_flag_days", pain: [3, 4], flag: flagged(["RF12"], 1, { forDaysBefore: 1 }) }), 1],
  [from({ name: "red_flag_handled", flag: flagged(["RF07"], 16, { handled: true, called: true }) }), 1],
  [
    from({
      name: "prolonged",
      stiffness: [35, 82, 0.55],
      pain: [4, 5.6],
      does: 0.75,
      extra: ["rested", "alert_yesterday", "stress_yesterday", "tension_signs"],
    }),
    2,
  ],
  [
    from({
      name: "woken",
      stiffness: [35, 82, 0.55],
      pain: [4, 5.6],
      does: 0.75,
      extra: ["woken_by_pain", "woken_half", "rested", "stress_yesterday", "tension_signs"],
    }),
    1,
  ],
  [from({ name: "stopped", stiffness: [28, 26, 0.5], stops: 2 }), 2],
  [
    from({
      name: "overload",
      stiffness: [20, 48, 0.85],
      pain: [2.6, 5.4],
      extra: ["prev_day_activities", "stress_yesterday", "alert_yesterday"],
    }),
    4,
  ],
  [from({ name: "silent", silentDays: 6, fills: 0.8 }), 3],
  [from({ name: "long_silent", silentDays: 17, fills: 0.75 }), 2],
  [from({ name: "low_adherence", does: 0.25, logs: 0.85 }), 4],
  [from({ name: "plan_ending", plan: "ending" }), 2],
  [from({ name: "plan_ended", plan: "ended" }), 1],
  [from({ name: "plan_missing", plan: "missing" }), 1],
  [from({ name: "improving", stiffness: [58, 18, 0.3], pain: [5.8, 2.2], does: 0.92 }), 5],
  [from({ name: "steady" }), 3],
  [from({ name: "few_answers", fills: 0.35, logs: 0.7 }), 1],
  [from({ name: "changed_twice", stiffness: [48, 24, 0.4], pain: [5, 3], plan: "changed_twice" }), 1],
  [from({ name: "paused", plan: "paused", stiffness: [40, 30, 0.5] }), 1],
  [from({ name: "just_started", startedDaysAgo: 4 }), 2],
  [from({ name: "never_opened", startedDaysAgo: 0, link: "never_opened" }), 2],
  [from({ name: "locked", startedDaysAgo: 9, link: "locked", silentDays: 4 }), 1],
  [from({ name: "test_running", test: "running", fills: 0.97, pain: [4.6, 4.2] }), 1],
  [from({ name: "test_finished", test: "finished", fills: 1, pain: [5, 5], stiffness: [32, 30, 0.5] }), 1],
  [from({ name: "paused_now", plan: "paused_now", stiffness: [36, 28, 0.5] }), 1],
  [from({ name: "seven_plus_seven", test: "seven_plus_seven", fills: 1, pain: [5.2, 5.2] }), 1],
  [from({ name: "test_planned", test: "planned", pain: [4, 4] }), 1],
  [from({ name: "test_mixed", test: "mixed", fills: 1, pain: [4.6, 4.6] }), 1],
  [from({ name: "paused_now", plan: "paused_now" }), 1],
  [
    from({
      name: "inflammatory",
      stiffness: [48, 52, 0.3],
      pain: [4.8, 5],
      intake: "inflammatory",
      extra: ["woken_by_pain", "woken_half", "time_to_better_min", "better_by"],
    }),
    1,
  ],
  [from({ name: "own_baseline", stiffness: [60, 24, 0.2], pain: [5.5, 3], baselineDaysAgo: 34 }), 1],
];

/** A practice of any size repeats the cast; silence and locks stay as rare as in the demo. */
export function castFor(count: number): Archetype[] {
  const demo = demoCast.flatMap(([archetype, times]) => Array.from({ length: times }, () => archetype));
  return Array.from({ length: count }, (_, i) => demo[i % demo.length] ?? steady);
}
export const demoSize = demoCast.reduce((sum, [, times]) => sum + times, 0);
