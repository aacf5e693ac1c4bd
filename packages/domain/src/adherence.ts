import { dateOfEpochDay } from "./calendar.ts";
import { countsInAdherence, occasionsOn, planStretches } from "./due.ts";
import { LoggedDays, MILLI, type RoutineRecord, type RoutineWindow } from "./logged-days.ts";
import type { PlanItem } from "./plan.ts";
import type { LocalDate } from "./primitives.ts";
import { percentOf } from "./stats/basic.ts";
import { thresholds, type Thresholds } from "./thresholds.ts";

export { dueItems, isPaused, revisionInForce, type DueItem } from "./due.ts";
export type { RoutineRecord, RoutineWindow } from "./logged-days.ts";

/** Coverage and band limits in percent (DOMAIN.md E3); practice settings. */
export type AdherenceLimits = { hideBelow: number; greyBelow: number; good: number; partial: number };

/** The same from a practice's own numbers. */
export const adherenceLimitsOf = (limits: Thresholds): AdherenceLimits => ({
  hideBelow: limits.adherenceHideBelow,
  greyBelow: limits.adherenceGreyBelow,
  good: limits.adherenceGood,
  partial: limits.adherencePartial,
});
export const adherenceLimits: AdherenceLimits = adherenceLimitsOf(thresholds);

export type AdherenceBand = "good" | "partial" | "low";
/** Sessions are counted in credits: 1 is one prescribed session. */
export type ItemAdherence = {
  itemKey: string;
  /** false for optional, interval and as-needed items and for logs outside the plan: never in the percentage. */
  counts: boolean;
  due: number;
  dueLogged: number;
  credit: number;
  /** What stands beside `dueLogged`: credit that counts for logged days, never more than was due on them. */
  creditLogged: number;
  /** Sessions beyond what was due: repeats, paused days, optional and unplanned items. Never above 100 %. */
  extra: number;
};
/** Adherence over a window: the headline, its coverage and range, and each item. */
export type Adherence = {
  due: number;
  dueLogged: number;
  credit: number;
  /** The numerator of the headline; write it beside `dueLogged`. */
  creditLogged: number;
  extra: number;
  days: number;
  loggedDays: number;
  /** Headline: % with one decimal over logged days; null when nothing was due on a logged day. See `display`. */
  reported: number | null;
  /** Share of what was due that fell on logged days, %; null when nothing was due. */
  coverage: number | null;
  /** A day without a diary counted as not done, and as done: the range around the headline. */
  strict: number | null;
  best: number | null;
  /** too_little: write "te weinig ingevuld" instead of the figure; provisional: show it greyed. */
  display: "nothing_due" | "too_little" | "provisional" | "shown";
  /** null when the figure is not to be shown. */
  band: AdherenceBand | null;
  items: ItemAdherence[];
};

type Sum = { due: number; dueLogged: number; credit: number; creditLogged: number; best: number };
const roundHalfUp = (x: number) => Math.floor(x + 0.5);

/** One item within one revision. Each version keeps its own due and its own cap (E4). Credits in thousandths. */
function sumOf(item: PlanItem, from: number, to: number, days: LoggedDays): Sum {
  const sum: Sum = { due: 0, dueLogged: 0, credit: 0, creditLogged: 0, best: 0 };
  let active = 0;
  let activeLogged = 0;
  let done = 0;
  for (let i = from; i <= to; i++) {
    if (days.paused[i]) continue;
    const credit = days.tally(item.key, i)?.credit ?? 0;
    const logged = days.logged[i] === true;
    active++;
    if (logged) activeLogged++;
    done += credit;
    const due = occasionsOn(item.schedule, days.first + i);
    if (due === null) continue;
    sum.due += due;
    sum.credit += Math.min(credit, due * MILLI);
    if (logged) sum.dueLogged += due;
  }
  if (item.schedule.kind === "n_per_week") {
    sum.due = roundHalfUp((item.schedule.n * active) / 7);
    sum.dueLogged = Math.min(sum.due, roundHalfUp((item.schedule.n * activeLogged) / 7));
    sum.credit = Math.min(done, sum.due * MILLI);
  }
  sum.creditLogged = Math.min(sum.credit, sum.dueLogged * MILLI);
  sum.best = Math.min(sum.due * MILLI, sum.credit + (sum.due - sum.dueLogged) * MILLI);
  return sum;
}

/**
 * Routine adherence over a window (DOMAIN.md E2–E4). A logged day has at least one routine log; on a logged day an item
 * without a log was not done, a day without any log is unknown and only lowers coverage.
 */
export function adherence(
  record: RoutineRecord,
  window: RoutineWindow,
  limits: AdherenceLimits = adherenceLimits,
): Adherence {
  const days = new LoggedDays(record, window);
  const items = new Map<string, ItemAdherence>();
  const entry = (itemKey: string): ItemAdherence => {
    let item = items.get(itemKey);
    if (!item) {
      item = { itemKey, counts: false, due: 0, dueLogged: 0, credit: 0, creditLogged: 0, extra: 0 };
      items.set(itemKey, item);
    }
    return item;
  };
  const total: Sum = { due: 0, dueLogged: 0, credit: 0, creditLogged: 0, best: 0 };
  for (const stretch of planStretches(record.revisions)) {
    const from = Math.max(0, stretch.from - days.first);
    const to = Math.min(days.length - 1, stretch.to - days.first);
    if (from > to) continue;
    for (const item of stretch.revision.items) {
      const into = entry(item.key);
      if (!countsInAdherence(item)) continue;
      const sum = sumOf(item, from, to, days);
      into.counts = true;
      into.due += sum.due;
      into.dueLogged += sum.dueLogged;
      into.credit += sum.credit;
      into.creditLogged += sum.creditLogged;
      for (const key of Object.keys(total) as (keyof Sum)[]) total[key] += sum[key];
    }
  }
  let extra = 0;
  for (const itemKey of days.byItem.keys()) entry(itemKey);
  for (const item of items.values()) {
    let done = 0;
    for (const tally of days.byItem.get(item.itemKey) ?? []) done += tally?.credit ?? 0;
    extra += done - item.credit;
    item.extra = (done - item.credit) / MILLI;
    item.credit /= MILLI;
    item.creditLogged /= MILLI;
  }
  const reported = percentOf(total.creditLogged, total.dueLogged * MILLI);
  const display = displayOf(total, limits);
  return {
    due: total.due,
    dueLogged: total.dueLogged,
    credit: total.credit / MILLI,
    creditLogged: total.creditLogged / MILLI,
    extra: extra / MILLI,
    days: days.length,
    loggedDays: days.logged.filter(Boolean).length,
    reported,
    coverage: percentOf(total.dueLogged, total.due),
    strict: percentOf(total.credit, total.due * MILLI),
    best: percentOf(total.best, total.due * MILLI),
    display,
    band:
      reported === null || display === "nothing_due" || display === "too_little"
        ? null
        : adherenceBand(reported, limits),
    items: [...items.values()],
  };
}

function displayOf(total: Sum, limits: AdherenceLimits): Adherence["display"] {
  if (total.due === 0) return "nothing_due";
  const coverage = (100 * total.dueLogged) / total.due;
  if (total.dueLogged === 0 || coverage < limits.hideBelow) return "too_little";
  return coverage < limits.greyBelow ? "provisional" : "shown";
}

/** ≥80 good, 50–79 partial, below 50 low, on the percentage as shown (DOMAIN.md E3; the lower band is a choice). */
export function adherenceBand(reported: number, limits: AdherenceLimits = adherenceLimits): AdherenceBand {
  if (reported >= limits.good) return "good";
  return reported >= limits.partial ? "partial" : "low";
}

/**
 * What one cell of the routine heat map shows. notDue: in the plan, but nothing asked that day; noDiary: asked, and no
 * routine log at all that day; notInPlan: not in the revision in force.
 */
export type DayState = "done" | "partly" | "not" | "stopped" | "notDue" | "noDiary" | "paused" | "notInPlan";
export type DayCell = {
  date: LocalDate;
  state: DayState;
  /** With "stopped" and others: the milder variant was done instead. */
  milder: boolean;
  /** Sessions due that day; null where the schedule names no day. */
  due: number | null;
  /** Sessions logged that day: 0 with state "not" means a logged day on which this item was left untouched. */
  sessions: number;
  /** Done although not due, paused or not in the plan. */
  extra: boolean;
};
export type DayRow = { itemKey: string; item: PlanItem; cells: DayCell[] };

/** Heat map of a window: a row per plan item (newest revision first, in plan order), a cell per day up to today. */
export function dayStates(record: RoutineRecord, window: RoutineWindow): DayRow[] {
  const days = new LoggedDays(record, window);
  const stretches = planStretches(record.revisions).filter(
    (s) => s.from <= s.to && s.from - days.first < days.length && s.to >= days.first,
  );
  const rows = new Map<string, PlanItem>();
  for (const { revision } of stretches.toReversed()) {
    for (const item of revision.items) if (!rows.has(item.key)) rows.set(item.key, item);
  }
  const inForce = Array.from({ length: days.length }, (_, i) =>
    stretches.find((s) => s.from <= days.first + i && days.first + i <= s.to),
  );
  return [...rows].map(([itemKey, item]) => ({
    itemKey,
    item,
    cells: inForce.map((stretch, i) => {
      const planned = stretch?.revision.items.find((other) => other.key === itemKey);
      return cellOf(days, i, itemKey, planned);
    }),
  }));
}

function cellOf(days: LoggedDays, i: number, itemKey: string, planned: PlanItem | undefined): DayCell {
  const tally = days.tally(itemKey, i);
  const due = planned && !days.paused[i] ? occasionsOn(planned.schedule, days.first + i) : 0;
  const cell = {
    date: dateOfEpochDay(days.first + i),
    milder: tally?.milder ?? false,
    due,
    sessions: tally?.logs ?? 0,
    extra: due === 0 && (tally?.credit ?? 0) > 0,
  };
  const state = (): DayState => {
    if (!planned) return "notInPlan";
    if (days.paused[i]) return "paused";
    if (tally?.stopped) return "stopped";
    if (due === 0) return "notDue";
    if (tally) {
      if (tally.credit >= (due ?? 1) * MILLI) return "done";
      return tally.credit > 0 ? "partly" : "not";
    }
    if (!countsInAdherence(planned)) return "notDue";
    if (!days.logged[i]) return "noDiary";
    return due === null ? "notDue" : "not";
  };
  return { ...cell, state: state() };
}
