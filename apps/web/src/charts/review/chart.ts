import { daysBetween } from "@soepel/domain/calendar";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { leftOf, oneDecimal, prepareDayAxis, type DayAxis } from "../timeline/day-axis.ts";
import { prepareAwakenings, type AwakeningsLane } from "./awakenings-lane.ts";
import { contextWeeks, prepareContext, type ContextLane } from "./context-lane.ts";
import {
  placeEvents,
  reviewEvents,
  type EventWords,
  type PlacedEvent,
  type ReviewEvent,
} from "./events-lane.ts";
import { prepareFrame, type LaneFrame } from "./lane-frame.ts";
import { limitRings, type LimitLane, type ReviewLimits } from "./own-limits.ts";
import { askedDays, prepareRecord, type ReviewRecord } from "./record.ts";
import { prepareRoutine, type RoutineLane } from "./routine-lane.ts";
import { routineWeeks } from "./routine-weeks.ts";
import { prepareSleep, type SleepLane } from "./sleep-lane.ts";
import {
  prepareEfficiency,
  preparePain,
  prepareStiffness,
  type EfficiencyLane,
  type PainLane,
  type StiffnessLane,
} from "./value-lanes.ts";
import {
  awakeningsWeeks,
  efficiencyWeeks,
  painWeeks,
  sleepWeeks,
  stiffnessWeeks,
  weekCounts,
  type WeekCountLanes,
} from "./week-lanes.ts";
import { prepareWeeks, WEEKS_BEYOND_DAYS, weekAxisOf, wholeWeeks, type ReviewWeek } from "./weeks.ts";

export type WeekView = { columns: readonly ReviewWeek[]; axis: DayAxis; counts: WeekCountLanes };

/** Everything the drawing needs; it decides nothing more. */
export type ReviewChart = {
  axis: DayAxis;
  record: ReviewRecord;
  frame: LaneFrame;
  /** Days on which a diary was expected or filled in: the "of m" beside every n. */
  asked: number;
  events: readonly PlacedEvent[];
  /** Left edges in px of the days on which a plan revision took effect. */
  revisionLines: readonly number[];
  /** Test phases as px spans through all lanes. */
  phases: readonly { x: number; width: number }[];
  /** Middle in px of the days before anything had started, when that stretch is wide enough to say so. */
  notStarted: number | null;
  /** Room for the words "loopt nog" in the column of today. */
  roomForRunning: boolean;
  /** Beyond 120 days the lanes show one mark per week: its figures, its columns and the n under each; else null. */
  weeks: WeekView | null;
  /** The own limits when asked for, with rings around the days on which a rule completes; null otherwise. */
  limits: { of: ReviewLimits; rings: Record<LimitLane, string> } | null;
  stiffness: StiffnessLane;
  pain: PainLane;
  sleep: SleepLane;
  efficiency: EfficiencyLane;
  awakenings: AwakeningsLane;
  routine: RoutineLane;
  context: ContextLane;
};

/** Narrowest column in which "loopt" can be read at 11 px. */
const RUNNING_ROOM = 28;

/** Prepares all lanes of the review page on one day axis of `width` px. Pure: the same input gives the same picture. */
export function prepareReviewChart(
  review: ReviewWire,
  range: { from: LocalDate; to: LocalDate },
  width: number,
  locale: Locale,
  labelOf: (event: ReviewEvent) => EventWords,
  limits: ReviewLimits | null = null,
): ReviewChart {
  const inWeeks = daysBetween(range.from, range.to) >= WEEKS_BEYOND_DAYS;
  const record = prepareRecord(review, range);
  const axis = prepareDayAxis(
    { ...(inWeeks ? wholeWeeks(range) : range), today: review.today },
    width,
    locale,
  );
  const lanes = inWeeks ? lanesInWeeks(review, record, axis) : lanesInDays(review, record, axis, locale);
  const events = placeEvents(reviewEvents(review, axis.days), axis, labelOf);
  return {
    axis,
    record,
    asked: askedDays(record),
    frame: prepareFrame({
      sleepHeight: lanes.sleep.scale.height,
      routineRows: record.routine.length,
      contextRows: lanes.context.rows.length,
    }),
    events,
    revisionLines: events
      .filter((event) => event.kind === "revision")
      .map((event) => leftOf(axis, daysBetween(axis.from, event.date))),
    phases: events.filter((event) => event.kind === "phase").map((event) => spanOf(event, axis)),
    notStarted: middleBeforeStart(record, axis),
    roomForRunning: axis.today !== null && axis.dayWidth >= RUNNING_ROOM && !covers(events, axis, axis.today),
    ...lanes,
    limits: limits && !inWeeks ? limitsOn(limits, record, axis) : null,
  };
}

function spanOf({ date, to }: { date: LocalDate; to: LocalDate }, axis: DayAxis) {
  const x = leftOf(axis, daysBetween(axis.from, date));
  return { x, width: leftOf(axis, daysBetween(axis.from, to) + 1) - x };
}

function limitsOn(of: ReviewLimits, record: ReviewRecord, axis: DayAxis): ReviewChart["limits"] {
  const ring = (lane: LimitLane) => limitRings(lane, of[lane], record.days, axis);
  return {
    of,
    rings: { stiffness: ring("stiffness"), pain: ring("pain"), efficiency: ring("efficiency") },
  };
}

type Lanes = Pick<
  ReviewChart,
  "stiffness" | "pain" | "sleep" | "efficiency" | "awakenings" | "routine" | "context" | "weeks"
>;

const lanesInDays = (review: ReviewWire, record: ReviewRecord, axis: DayAxis, locale: Locale): Lanes => ({
  weeks: null,
  stiffness: prepareStiffness(record.days, axis, record.baseline?.stiffness ?? null),
  pain: preparePain(record.days, axis, record.baseline?.pain ?? null),
  sleep: prepareSleep(record.days, axis, review.timeZone),
  efficiency: prepareEfficiency(record.days, axis),
  awakenings: prepareAwakenings(record.days, axis),
  routine: prepareRoutine(record.routine, axis),
  context: prepareContext(record.days, axis, locale),
});

function lanesInWeeks(review: ReviewWire, record: ReviewRecord, days: DayAxis): Lanes {
  const axis = weekAxisOf(days);
  const weeks = prepareWeeks(review, record);
  const sleep = sleepWeeks(weeks, axis);
  return {
    weeks: { columns: weeks, axis, counts: weekCounts(weeks, axis, sleep.scale.height) },
    stiffness: stiffnessWeeks(weeks, axis, record.baseline?.stiffness ?? null),
    pain: painWeeks(weeks, axis, record.baseline?.pain ?? null),
    sleep,
    efficiency: efficiencyWeeks(weeks, axis),
    awakenings: awakeningsWeeks(weeks, axis),
    routine: routineWeeks(weeks, record.routine.length, axis),
    context: contextWeeks(
      weeks.map(({ summary, expected, notes }) => ({
        value: summary.quality.value,
        hollow: false,
        expected,
        noted: notes > 0,
      })),
      axis,
    ),
  };
}

/** Room that the words "nog niet begonnen" need. */
const NOT_STARTED_ROOM = 130;

function middleBeforeStart(record: ReviewRecord, axis: DayAxis): number | null {
  const first = record.days.findIndex(
    (day) => day.expected || day.morning !== null || day.date === record.today,
  );
  const lead = record.days[0] ? daysBetween(axis.from, record.days[0].date) : 0;
  const width = leftOf(axis, lead + (first < 0 ? record.days.length : first));
  return width < NOT_STARTED_ROOM ? null : oneDecimal(width / 2);
}

function covers(events: readonly PlacedEvent[], axis: DayAxis, index: number): boolean {
  const [left, right] = [leftOf(axis, index), leftOf(axis, index + 1)];
  return events.some(({ shape, x, width }) =>
    shape === "block" ? x < right && x + width > left : x > left && x < right,
  );
}

/** Day that is open at first: the last with a note or a red-flag answer, else the last of the range. */
export function defaultDay(review: ReviewWire, range: { from: LocalDate; to: LocalDate }): LocalDate {
  const told = [
    ...review.mornings.filter((morning) => morning.values.note !== null).map((morning) => morning.date),
    ...review.flags.map((flag) => flag.date),
  ].filter((date) => date >= range.from && date <= range.to);
  return told.toSorted().at(-1) ?? range.to;
}
