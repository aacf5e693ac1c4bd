import { addDays, daysBetween } from "@soepel/domain/calendar";
import type { ClockMinutes, LocalDate } from "@soepel/domain/primitives";
import type { FlagWire, ReviewWire } from "@soepel/domain/wire/patients";
import type { MarkerWire, NoteWire } from "@soepel/domain/wire/records";
import { lastMorning } from "@soepel/domain/trial/trial";
import type { TrialWire } from "@soepel/domain/wire/trials";
import { instantOf } from "@soepel/domain/zone";
import { centreOf, leftOf, oneDecimal, type DayAxis } from "../timeline/day-axis.ts";

/** What happened on a day or over some days, in the order in which it claims room. */
export type ReviewEvent =
  | { kind: "flag"; date: LocalDate; urgency: FlagWire["urgency"]; open: boolean; flag: FlagWire }
  | { kind: "phase"; date: LocalDate; to: LocalDate; trial: TrialWire; index: number }
  | { kind: "revision"; date: LocalDate; number: number; reason: string | null }
  | { kind: "pause"; date: LocalDate; to: LocalDate }
  | { kind: "marker"; date: LocalDate; to: LocalDate; marker: MarkerWire }
  | { kind: "planEnd"; date: LocalDate }
  | { kind: "clockChange"; date: LocalDate; to: "summer" | "winter" }
  | { kind: "firstDiary"; date: LocalDate }
  | { kind: "staffNote"; date: LocalDate; note: NoteWire }
  | { kind: "note"; date: LocalDate };

const MIDNIGHT = 0 as ClockMinutes;
const DAY_MS = 86_400_000;

/** Events between `from` and `to` (inclusive; pauses that touch the range), most important kind first. */
export function reviewEvents(review: ReviewWire, days: readonly LocalDate[]): ReviewEvent[] {
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const within = (date: LocalDate) => date >= from && date <= to;
  const events: ReviewEvent[] = [];
  for (const flag of review.flags) {
    if (within(flag.date)) {
      events.push({
        kind: "flag",
        date: flag.date,
        urgency: flag.urgency,
        open: flag.acknowledged === null,
        flag,
      });
    }
  }
  for (const trial of review.trials) events.push(...phaseEvents(trial, from, to));
  for (const { effectiveFrom: date, number, reason } of review.revisions) {
    if (within(date)) events.push({ kind: "revision", date, number, reason });
  }
  for (const pause of review.pauses) {
    const end = pause.to ?? to;
    if (pause.from <= to && end >= from) {
      events.push({ kind: "pause", date: pause.from < from ? from : pause.from, to: end > to ? to : end });
    }
  }
  for (const marker of review.markers) {
    const end = marker.to ?? to;
    if (marker.from <= to && end >= from) {
      events.push({
        kind: "marker",
        date: marker.from < from ? from : marker.from,
        to: end > to ? to : end,
        marker,
      });
    }
  }
  const last = review.revisions.toSorted((a, b) => a.number - b.number).at(-1);
  if (last?.endsOn && within(last.endsOn)) events.push({ kind: "planEnd", date: last.endsOn });
  for (const date of days) {
    const change = clockChange(date, review.timeZone);
    if (change) events.push({ kind: "clockChange", date, to: change });
  }
  if (review.firstMorning !== null && within(review.firstMorning)) {
    events.push({ kind: "firstDiary", date: review.firstMorning });
  }
  for (const note of review.notes) {
    if (note.date !== null && within(note.date)) events.push({ kind: "staffNote", date: note.date, note });
  }
  for (const morning of review.mornings) {
    if (morning.values.note !== null && within(morning.date))
      events.push({ kind: "note", date: morning.date });
  }
  return events;
}

/** Phases of a test that touch the range, up to the morning on which the test ended. */
function phaseEvents(trial: TrialWire, from: LocalDate, to: LocalDate): ReviewEvent[] {
  const last = lastMorning(trial);
  const until = last < to ? last : to;
  let next = trial.startsOn;
  return trial.phases.flatMap(({ nights }, index): ReviewEvent[] => {
    const [begin, end] = [next, addDays(next, nights - 1)];
    next = addDays(next, nights);
    if (begin > until || end < from) return [];
    return [
      { kind: "phase", date: begin < from ? from : begin, to: end > until ? until : end, trial, index },
    ];
  });
}

/** Which way the clock was changed in the night that ended on this date, or null on an ordinary day. */
export function clockChange(date: LocalDate, timeZone: string): "summer" | "winter" | null {
  const length = instantOf(addDays(date, 1), MIDNIGHT, timeZone) - instantOf(date, MIDNIGHT, timeZone);
  if (length === DAY_MS) return null;
  return length < DAY_MS ? "summer" : "winter";
}

/** What lasts over days. */
export type SpanEvent = Extract<ReviewEvent, { to: LocalDate }>;
export const isSpan = (event: ReviewEvent): event is SpanEvent =>
  event.kind === "pause" || event.kind === "marker" || event.kind === "phase";

/** Words of an event: long ones, short ones for a narrow place, a letter where even those have no room. */
export type EventWords = { long: string; short: string; letter?: string };

/** An event with its place: blocks span px, icons stand on the middle of their day. */
export type PlacedEvent = ReviewEvent & {
  shape: "block" | "icon";
  x: number;
  width: number;
  track: 0 | 1;
  label: string;
  /** Where the words stand: inside a block, below or beside an icon, or nowhere when there is no room. */
  labelAt: "inside" | "below" | "left" | "right" | "none";
};

const CHARACTER = 5.7;
const ICON = 15;
const PADDING = 8;
/** Phases stand side by side, often two nights wide: their words may come near the edge. */
const PHASE_PADDING = 3;
type Interval = [number, number];
type Track = 0 | 1;
type IsFree = (track: Track, interval: Interval) => boolean;

/**
 * Puts events on two tracks of the lane so that nothing covers anything else; the earlier kind wins. A label without
 * room is left out (the readout and the table still name it). `labelOf` gives the words, long and short.
 */
export function placeEvents(
  events: readonly ReviewEvent[],
  axis: DayAxis,
  labelOf: (event: ReviewEvent) => EventWords,
): PlacedEvent[] {
  const taken: [Interval[], Interval[]] = [[], []];
  const isFree: IsFree = (track, [from, to]) =>
    from >= 0 && to <= axis.width && taken[track].every(([a, b]) => to <= a || from >= b);
  const take = (track: Track, interval: Interval) => taken[track].push(interval);
  // All blocks and icons first: words only get the room that is left.
  const placed = events.map((event): PlacedEvent => {
    const words = labelOf(event);
    if (event.kind === "revision" || isSpan(event)) {
      const block = blockOf(event, axis, words, isFree);
      // Phases follow each other without a day between them and stand on one line.
      take(block.track, [block.x, block.x + block.width + (event.kind === "phase" ? 0 : 2)]);
      return block;
    }
    const x = centreOf(axis, daysBetween(axis.from, event.date));
    const icon: Interval = [Math.max(0, x - ICON / 2), Math.min(axis.width, x + ICON / 2)];
    const track = isFree(0, icon) ? 0 : 1;
    take(track, icon);
    return { ...event, shape: "icon", x, width: 0, track, label: words.long, labelAt: "none" };
  });
  return placed.map((event) => {
    if (event.shape === "block" || event.label === "") return event;
    const labelAt = labelPlace(event, isFree);
    if (labelAt) take(labelAt.track, labelAt.interval);
    return { ...event, labelAt: labelAt?.at ?? "none" };
  });
}

/** A block over its days or, for a revision, as wide as its words; it moves left at the right edge. */
function blockOf(
  event: Extract<ReviewEvent, { kind: "revision" }> | SpanEvent,
  axis: DayAxis,
  words: EventWords,
  isFree: IsFree,
): PlacedEvent {
  const index = daysBetween(axis.from, event.date);
  const x = leftOf(axis, index);
  const span = isSpan(event) ? leftOf(axis, index + daysBetween(event.date, event.to) + 1) - x : 0;
  const padding = event.kind === "phase" ? PHASE_PADDING : PADDING;
  const room = (text: string) => text.length * CHARACTER + 2 * padding;
  const place = (text: string): Interval => {
    const width = span || (text ? room(text) : 10);
    const left = Math.min(x, axis.width - width);
    return [left, left + width];
  };
  const choices = [words.long, words.short, words.letter ?? "", ""].flatMap((text) =>
    ([0, 1] as const).map((track) => ({ text, track })),
  );
  const fit = choices.find(
    ({ text, track }) => (span === 0 || text === "" || room(text) <= span) && isFree(track, place(text)),
  ) ?? { text: "", track: 0 as const };
  const [left, right] = place(fit.text);
  return {
    ...event,
    shape: "block",
    x: oneDecimal(left),
    width: oneDecimal(right - left),
    track: fit.track,
    label: fit.text,
    labelAt: fit.text ? "inside" : "none",
  };
}

/** Where the words of an icon have room: below it, left or right of it, or nowhere. */
function labelPlace(
  { x, track, label }: PlacedEvent,
  isFree: IsFree,
): { at: "below" | "left" | "right"; track: Track; interval: Interval } | null {
  const words = label.length * CHARACTER + 4;
  const half = ICON / 2;
  const below: Interval = [x - words / 2, x + words / 2];
  if (track === 0 && isFree(1, below)) return { at: "below", track: 1, interval: below };
  const left: Interval = [x - half - words, x - half];
  if (isFree(track, left)) return { at: "left", track, interval: left };
  const right: Interval = [x + half, x + half + words];
  return isFree(track, right) ? { at: "right", track, interval: right } : null;
}
