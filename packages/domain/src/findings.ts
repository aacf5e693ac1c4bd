import { adherence, adherenceLimitsOf } from "./adherence.ts";
import { addDays, eachDay, epochDayOf } from "./calendar.ts";
import { isPaused } from "./due.ts";
import { associationFindings, factorFindings } from "./factors.ts";
import { figuresOf, Mornings, type Compared } from "./figures.ts";
import type { LocalDate } from "./local-date.ts";
import type { MorningRecord } from "./morning.ts";
import { revisionEffects } from "./periods.ts";
import type { PatientRecord } from "./patient-record.ts";
import { defaultRuleSettings, type RuleSettings } from "./rule-settings.ts";
import type { Facts } from "./signals.ts";
import { roundTo } from "./stats/basic.ts";
import { trend } from "./stats/trend.ts";
import { stiffnessSummary } from "./stiffness.ts";
import { routineWeek } from "./windows.ts";

/** What a sentence of "Wat valt op" is about; i18n turns kind and facts into words. */
export const findingKinds = [
  "stiffness_change",
  "pain_change",
  "efficiency_change",
  "revision_effect",
  "stiffness_classes",
  "stiffness_trend",
  "adherence",
  "stops",
  "gaps",
  "factor",
  "association",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One sentence as facts: numbers rounded as they are to be shown, always with n, and the days it rests on. */
export type Finding = { kind: FindingKind; facts: Facts; days: LocalDate[] };

/** Most sentences shown (PRODUCT.md 2.2). Fewer when there is less to say; never filled up with less sure ones. */
export const MAX_FINDINGS = 6;

/** Days the trend and the count of mornings without a diary look back. */
const TREND_DAYS = 28;

type Context = { record: PatientRecord; date: LocalDate; settings: RuleSettings; mornings: Mornings };

/**
 * "Wat valt op" on a date: at most six findings in a fixed order of kinds, each with n and days. The order does not
 * depend on how large or how significant a difference is; a change of nothing is not listed, a factor
 * without a difference is: leaving those out would pick what differs. The same input gives the same output.
 */
export function findings(
  record: PatientRecord,
  date: LocalDate,
  settings: RuleSettings = defaultRuleSettings,
): Finding[] {
  const seen = record.mornings.filter((m) => m.date <= date);
  const known: PatientRecord = { ...record, mornings: seen };
  const context: Context = {
    record: known,
    date,
    settings,
    mornings: new Mornings(known, date, settings.limits),
  };
  const all = [changes, revision, classes, stiffnessTrend, routine, stops, gaps, factor, association];
  return all.flatMap((find) => find(context)).slice(0, MAX_FINDINGS);
}

function changes({ mornings, settings }: Context): Finding[] {
  const figures = figuresOf(mornings, settings.denominator, settings.limits);
  const days = mornings.recent.map((m) => m.date);
  const change = (kind: FindingKind, { recent, baseline }: Compared, more: Facts): Finding[] => {
    if (recent.value === null || baseline.value === null) return [];
    const [now, then] = [roundTo(recent.value, 1), roundTo(baseline.value, 1)];
    if (now === then) return [];
    return [
      {
        kind,
        facts: { recent: now, recentN: recent.n, baseline: then, baselineN: baseline.n, ...more },
        days,
      },
    ];
  };
  const verdict = figures.pain.change?.verdict ?? null;
  return [
    ...change("stiffness_change", figures.stiffness, {}),
    ...change("pain_change", figures.pain, { verdict }),
    ...change("efficiency_change", figures.efficiency, { denominator: settings.denominator }),
  ];
}

function revision({ record, date, settings }: Context): Finding[] {
  const latest = revisionEffects(record, date, settings.denominator).at(-1);
  const row = latest?.rows.find((r) => r.measure === "stiffness" && r.difference !== null);
  if (!latest || !row || row.difference === 0) return [];
  return [
    {
      kind: "revision_effect",
      facts: {
        revision: latest.number,
        effectiveFrom: latest.before.to,
        before: row.a.value,
        beforeN: row.a.n,
        after: row.b.value,
        afterN: row.b.n,
      },
      days: record.mornings
        .map((m) => m.date)
        .filter((d) => latest.before.from <= d && d <= latest.after.to)
        .toSorted(),
    },
  ];
}

function classes({ mornings, settings }: Context): Finding[] {
  const answered = mornings.recent.filter((m) => m.values.stiff_duration_min !== null);
  const summary = stiffnessSummary(
    answered.map((m) => ({ durationMin: m.values.stiff_duration_min, severity: null })),
    settings.limits.recentMinN,
  );
  if (summary.duration.value === null) return [];
  return [
    {
      kind: "stiffness_classes",
      facts: { n: summary.duration.n, median: summary.duration.value, ...summary.perClass },
      days: answered.map((m) => m.date),
    },
  ];
}

function stiffnessTrend({ mornings, date }: Context): Finding[] {
  const from = addDays(date, 1 - TREND_DAYS);
  const used = mornings.all.filter((m) => m.date >= from && m.values.stiff_duration_min !== null);
  const point = (m: MorningRecord) => ({ day: epochDayOf(m.date), value: m.values.stiff_duration_min });
  const line = trend(used.map(point));
  if (line === null || line.direction === "no_clear_line") return [];
  const perWeek = roundTo(line.line.perWeek, 1);
  if (perWeek === 0) return [];
  return [
    {
      kind: "stiffness_trend",
      facts: {
        direction: line.direction,
        perWeek,
        n: line.line.n,
        days: TREND_DAYS,
        p: roundTo(line.test.p, 4),
      },
      days: used.map((m) => m.date),
    },
  ];
}

function routine({ record, date, settings }: Context): Finding[] {
  const range = routineWeek(date, settings.limits);
  const week = adherence(record.routine, { ...range, today: date }, adherenceLimitsOf(settings.limits));
  if (week.band === null) return [];
  return [
    {
      kind: "adherence",
      facts: {
        credit: week.creditLogged,
        due: week.dueLogged,
        percent: week.reported,
        coverage: week.coverage,
        band: week.band,
        loggedDays: week.loggedDays,
        days: week.days,
      },
      days: [...new Set(record.routine.logs.map((l) => l.date))]
        .filter((d) => range.from <= d && d <= range.to)
        .toSorted(),
    },
  ];
}

/** Sessions stopped because pain rose, in the days in which such a stop is a reason to look. */
function stops({ record, date, settings }: Context): Finding[] {
  const from = addDays(date, 1 - settings.limits.stoppedDays);
  const found = record.routine.logs.filter(
    (log) => log.outcome === "stopped" && from <= log.date && log.date <= date,
  );
  if (found.length === 0) return [];
  return [
    {
      kind: "stops",
      facts: {
        stops: found.length,
        milder: found.filter((log) => log.milder).length,
        days: settings.limits.stoppedDays,
      },
      days: [...new Set(found.map((log) => log.date))].toSorted(),
    },
  ];
}

/** Mornings without a diary since the first one; today is still running and does not count. */
function gaps({ record, mornings, date }: Context): Finding[] {
  const start = addDays(date, -TREND_DAYS);
  const first = record.firstMorning;
  if (first === null) return [];
  const expected = eachDay(first > start ? first : start, addDays(date, -1));
  const filled = new Set(mornings.all.map((m) => m.date));
  const missing = expected.filter((day) => !filled.has(day));
  if (missing.length === 0) return [];
  const paused = missing.filter((day) => isPaused(record.routine.pauses, day)).length;
  return [{ kind: "gaps", facts: { missing: missing.length, of: expected.length, paused }, days: missing }];
}

function factor({ record }: Context): Finding[] {
  const [first] = factorFindings(record);
  if (!first) return [];
  const { withFactor, withoutFactor } = first;
  return [
    {
      kind: "factor",
      facts: {
        factor: first.factor,
        with: withFactor.value,
        withN: withFactor.n,
        without: withoutFactor.value,
        withoutN: withoutFactor.n,
      },
      days: first.days,
    },
  ];
}

function association({ record }: Context): Finding[] {
  const shown = associationFindings(record).find((a) => a.display === "shown");
  if (!shown) return [];
  return [
    {
      kind: "association",
      facts: { pair: shown.pair, rho: roundTo(shown.rho, 2), n: shown.n, p: roundTo(shown.p, 4) },
      days: shown.days,
    },
  ];
}
