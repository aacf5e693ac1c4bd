import { adherence, adherenceLimitsOf } from "./adherence.ts";
import { addDays, dateOfEpochDay, daysBetween, epochDayOf } from "./calendar.ts";
import { planStretches } from "./due.ts";
import { figuresOf, Mornings, recentXmrSignals, type PatientFigures } from "./figures.ts";
import type { LocalDate } from "./local-date.ts";
import type { PatientRecord } from "./patient-record.ts";
import { patternCard, patternSetIds } from "./pattern.ts";
import { mostUrgent, urgencyOfAll, type RedFlagCode, type Urgency } from "./redflags.ts";
import { defaultRuleSettings, type RuleSettings } from "./rule-settings.ts";
import { caseloadGroups, ruleBook, type CaseloadGroup, type Rule, type RuleId } from "./rules.ts";
import { sleepEfficiency, type SeDenominator } from "./sleep.ts";
import { roundTo } from "./stats/basic.ts";
import type { XmrSignal } from "./stats/xmr.ts";
import { routineWeek } from "./windows.ts";

/** Numbers and codes behind a signal, ready for a sentence in i18n; rounded as they are to be shown. */
export type Facts = Readonly<Record<string, number | string | null>>;
/** A rule that fired, with what it rests on. */
export type Signal = {
  rule: RuleId;
  version: number;
  group: CaseloadGroup | null;
  facts: Facts;
  /** Evidence: the days it rests on, oldest first. */
  days: LocalDate[];
};
export type PatientSignals = { signals: Signal[]; group: CaseloadGroup; figures: PatientFigures };

type Found = { facts: Facts; days: LocalDate[] };
type Context = {
  record: PatientRecord;
  date: LocalDate;
  settings: RuleSettings;
  mornings: Mornings;
  figures: PatientFigures;
};
type Check = (context: Context) => Found | null;

const found = (facts: Facts, days: readonly LocalDate[]): Found => ({
  facts,
  days: [...new Set(days)].toSorted(),
});

/** Groups a patient may stand in without enough mornings: nothing that is read from values (PRODUCT.md 2.1). */
const WITHOUT_VALUES: readonly CaseloadGroup[] = [
  "red_flag_today",
  "red_flag_days",
  "no_diary",
  "not_started",
];

/**
 * Open reports. Signs of several reports are weighed together, because combinations raise the urgency; a report never counts
 * for less than it was ranked when it came in, also one of doubt without a sign.
 */
function openFlags({ record, date }: Context): {
  codes: RedFlagCode[];
  days: LocalDate[];
  urgency: Urgency | null;
} {
  const open = record.flags.filter((f) => !f.acknowledged && f.date <= date);
  const codes = [...new Set(open.flatMap((f) => f.codes))].toSorted();
  const together = urgencyOfAll(codes);
  const ranked = open.map((f) => f.urgency);
  const urgency = mostUrgent(together === null ? ranked : [together, ...ranked]);
  return { codes, days: open.map((f) => f.date), urgency };
}

function flagsIf(context: Context, fits: (urgency: Urgency) => boolean): Found | null {
  const { codes, days, urgency } = openFlags(context);
  if (urgency === null || !fits(urgency)) return null;
  return found({ urgency, codes: codes.join(" "), reports: days.length }, days);
}

function xmrFound(
  hits: XmrSignal[],
  of: { recent: number; recentN: number; baseline: number; denominator?: SeDenominator },
): Found | null {
  const days = hits.flatMap((s) => s.days.map((day) => dateOfEpochDay(day)));
  return hits.length === 0 ? null : found({ ...of, rule: hits.at(-1)?.rule ?? null }, days);
}

const checks: Record<RuleId, Check> = {
  red_flag_today: (c) => flagsIf(c, (urgency) => urgency === "112" || urgency === "A"),
  red_flag_days: (c) => flagsIf(c, (urgency) => urgency === "B" || urgency === "C"),

  woken_by_pain: ({ mornings, settings }) => {
    const answered = mornings.recent.filter((m) => (m.extra?.woken_by_pain ?? null) !== null);
    const woken = answered.filter((m) => m.extra?.woken_by_pain === true);
    if (woken.length < settings.limits.wokenNightsOf7) return null;
    return found(
      { nights: woken.length, n: answered.length },
      woken.map((m) => m.date),
    );
  },

  prolonged_stiffness: ({ mornings, figures, settings: { limits } }) => {
    const { value, n } = figures.stiffness.recent;
    if (value === null || n < limits.prolongedMinMornings || value <= limits.stiffnessIntermediateMaxMin)
      return null;
    const long = mornings.recent.filter(
      (m) => (m.values.stiff_duration_min ?? 0) > limits.stiffnessIntermediateMaxMin,
    );
    return found(
      { median: value, n, days: limits.recentDays, above: long.length },
      long.map((m) => m.date),
    );
  },

  stopped_for_pain: ({ record, date, settings: { limits } }) => {
    const from = addDays(date, 1 - limits.stoppedDays);
    const stops = record.routine.logs.filter(
      (l) => l.outcome === "stopped" && from <= l.date && l.date <= date,
    );
    if (stops.length === 0) return null;
    return found(
      {
        stops: stops.length,
        items: new Set(stops.map((l) => l.itemKey)).size,
        milder: stops.filter((l) => l.milder).length,
        review: stops.length >= limits.stopsForReview ? "yes" : "no",
        days: limits.stoppedDays,
      },
      stops.map((l) => l.date),
    );
  },

  pain_worse: (c) => painVerdict(c, "worse"),
  improved: (c) => painVerdict(c, "improved"),

  stiffness_worse: ({ mornings, figures, settings: { limits } }) => {
    const { recent, baseline } = figures.stiffness;
    if (recent.value === null || baseline.value === null || recent.value <= baseline.value) return null;
    const hits = recentXmrSignals(mornings, (m) => m.values.stiff_duration_min, { min: 0, max: 240 }, limits);
    return xmrFound(
      hits.filter((s) => s.side === "above"),
      { recent: recent.value, recentN: recent.n, baseline: baseline.value },
    );
  },

  efficiency_worse: ({ mornings, figures, settings: { limits, denominator } }) => {
    const { recent, baseline } = figures.efficiency;
    if (recent.value === null || baseline.value === null || recent.value >= baseline.value) return null;
    const efficiency = (m: Parameters<Mornings["night"]>[0]) =>
      sleepEfficiency(mornings.night(m), denominator);
    const hits = recentXmrSignals(mornings, efficiency, { min: 0, max: 100 }, limits);
    return xmrFound(
      hits.filter((s) => s.side === "below"),
      { recent: recent.value, recentN: recent.n, baseline: baseline.value, denominator },
    );
  },

  test_finished: ({ record, date }) => {
    const finished = record.tests.filter((t) => t.endsOn < date && !t.reviewed);
    return finished.length === 0
      ? null
      : found(
          { tests: finished.length },
          finished.map((t) => t.endsOn),
        );
  },

  no_diary: ({ record, date, figures, settings: { limits } }) => {
    const last = figures.lastMorning;
    if (last === null) {
      const started = record.link === "opened" || record.firstMorning !== null;
      return started ? found({ days: null, n: 0 }, []) : null;
    }
    const days = daysBetween(last, date);
    return days < limits.noDiaryDays ? null : found({ days, n: figures.recentMornings }, [last]);
  },

  too_few_mornings: ({ record, date, figures, mornings, settings: { limits } }) => {
    if (record.firstMorning === null || figures.recentMornings >= limits.recentMinN) return null;
    const of = Math.min(limits.recentDays, daysBetween(record.firstMorning, date) + 1);
    return found(
      { n: figures.recentMornings, days: of },
      mornings.recent.map((m) => m.date),
    );
  },

  low_adherence: ({ record, date, settings: { limits } }) => {
    const window = { ...routineWeek(date, limits), today: date };
    const week = adherence(record.routine, window, adherenceLimitsOf(limits));
    if (week.band !== "low") return null;
    const { from, to } = routineWeek(date, limits);
    const days = record.routine.logs.map((l) => l.date).filter((day) => from <= day && day <= to);
    return found(
      { credit: week.creditLogged, due: week.dueLogged, percent: week.reported, coverage: week.coverage },
      days,
    );
  },

  plan_ending: ({ record, date, settings: { limits } }) => {
    const last = planStretches(record.routine.revisions).at(-1);
    if (!last) return found({ state: "missing", days: null }, []);
    const left = last.to - epochDayOf(date);
    if (left > limits.planEndingDays) return null;
    return found({ state: left < 0 ? "ended" : "ending", days: Math.abs(left) }, [addDays(date, left)]);
  },

  inflammatory_pattern: ({ record, date, mornings }) => {
    if (record.intake === null) return null;
    const met = patternCard(record.intake, mornings.all, date).sets.filter((set) => set.verdict === "met");
    if (met.length === 0) return null;
    const criteria = met.flatMap((set) => set.criteria);
    return found(
      { sets: met.map((set) => set.set).join(" "), n: met.length, of: patternSetIds.length },
      criteria.flatMap((criterion) => criterion.days),
    );
  },

  long_complaint: ({ record, date, figures, settings: { limits } }) => {
    const since = record.intake?.complaintSince ?? null;
    if (since === null || figures.pain.change?.verdict === "improved") return null;
    const days = daysBetween(since, date);
    return days <= limits.complaintDays ? null : found({ days }, [since]);
  },

  not_started: ({ record, figures }) =>
    record.firstMorning === null && figures.lastMorning === null && record.link !== "opened"
      ? found({ link: record.link }, [])
      : null,
};

function painVerdict({ figures, mornings }: Context, verdict: "worse" | "improved"): Found | null {
  const { recent, baseline, change } = figures.pain;
  if (change?.verdict !== verdict || recent.value === null || baseline.value === null) return null;
  return found(
    {
      recent: roundTo(recent.value, 1),
      recentN: recent.n,
      baseline: roundTo(baseline.value, 1),
      baselineN: baseline.n,
      change: change.change,
      percent: change.percent,
    },
    mornings.recent.filter((m) => m.values.pain_rise !== null).map((m) => m.date),
  );
}

/**
 * Ordered signals of a patient on a date and the one group the patient stands in (PRODUCT.md 2.1). The same input gives
 * the same output; entries after `date` and the order of lists do not matter. Never throws on parsed types.
 */
export function signals(
  record: PatientRecord,
  date: LocalDate,
  settings: RuleSettings = defaultRuleSettings,
): PatientSignals {
  const mornings = new Mornings(record, date, settings.limits);
  const figures = figuresOf(mornings, settings.denominator, settings.limits);
  const context: Context = { record, date, settings, mornings, figures };
  const list: Signal[] = [];
  for (const rule of ruleBook) {
    const hit = isOn(rule, settings) ? checks[rule.id](context) : null;
    if (hit) list.push({ rule: rule.id, version: rule.version, group: rule.group, ...hit });
  }
  return { signals: list, group: groupOf(list, figures, settings), figures };
}

const isOn = (rule: Rule, settings: RuleSettings) => !rule.switchable || !settings.off.has(rule.id);

function groupOf(list: readonly Signal[], figures: PatientFigures, settings: RuleSettings): CaseloadGroup {
  const enough = figures.recentMornings >= settings.limits.recentMinN;
  const open = new Set(list.map((s) => s.group));
  for (const group of caseloadGroups) {
    if (open.has(group) && (enough || WITHOUT_VALUES.includes(group))) return group;
  }
  return enough ? "steady" : "no_diary";
}
