import { daysBetween, epochDayOf } from "@soepel/domain/calendar";
import { openDays } from "@soepel/domain/diary-window";
import { isPaused, occasionsOn } from "@soepel/domain/due";
import { flagsTogether, reportOutcome } from "@soepel/domain/flags-of-day";
import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers, MorningRecord, QuestionCode } from "@soepel/domain/morning";
import { isOptionalCode } from "@soepel/domain/optional-questions";
import type { RoutineLog } from "@soepel/domain/plan";
import type { DiaryDay, DiaryToday } from "@soepel/domain/wire/diary";
import type { Entry } from "../lib/queue/entry.ts";

/** The stored answers of a morning as given: an untouched question is absent, never null or 0. */
export function answersOf(record: MorningRecord | null): MorningAnswers {
  const answers: Record<string, unknown> = {};
  if (record === null) return answers;
  for (const [code, value] of Object.entries(record.values)) if (value !== null) answers[code] = { value };
  for (const [code, state] of Object.entries(record.states)) answers[code] = { state };
  for (const [code, value] of Object.entries(record.extra ?? {}))
    answers[code] = value === null ? { state: "skipped" } : { value };
  return answers;
}

/** A morning with answers laid over it; `daysLate` and `corrected` stay what the server said. */
export function withAnswers(
  record: MorningRecord | null,
  date: LocalDate,
  answers: MorningAnswers,
): MorningRecord {
  const values: Record<string, unknown> = { ...record?.values };
  const states = { ...record?.states };
  const extra: Record<string, unknown> = { ...record?.extra };
  for (const [key, answer] of Object.entries(answers)) {
    if (answer === undefined) continue;
    if (isOptionalCode(key)) {
      extra[key] = "value" in answer ? answer.value : null;
      continue;
    }
    const code = key as QuestionCode;
    values[code] = null;
    delete states[code];
    if ("value" in answer) values[code] = answer.value;
    else states[code] = answer.state;
  }
  return {
    date,
    values: values as MorningRecord["values"],
    states,
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
    daysLate: record?.daysLate ?? 0,
    corrected: record?.corrected ?? false,
  };
}

const sameSession = (a: RoutineLog, b: RoutineLog) =>
  a.itemKey === b.itemKey && a.occasion === b.occasion && a.date === b.date;

/** A report for an earlier day counts like one of the day it was made on; of several all signs stand. */
function withFlag(day: DiaryDay, id: string, codes: string[]): DiaryDay {
  const flagId = id as NonNullable<DiaryDay["flag"]>["flagId"];
  const urgency = reportOutcome(codes)?.urgency ?? "A";
  return { ...day, flag: flagsTogether(day.flag, { flagId, urgency, codes, called: false }) };
}

/** One day with an entry of this phone laid over it: what the patient gave counts at once, sent or not. */
function dayWith(day: DiaryDay, { payload, submissionId }: Entry): DiaryDay {
  if (payload.kind === "called") {
    const id: string = payload.flagSubmissionId;
    return day.flag?.flagId === id ? { ...day, flag: { ...day.flag, called: true } } : day;
  }
  if (payload.kind === "change") {
    const { trialId, date } = payload.change;
    const { test } = day;
    return test?.trialId === trialId && day.date >= date ? { ...day, test: { ...test, mixed: true } } : day;
  }
  if (payload.kind === "flags") {
    return [payload.date, payload.on].includes(day.date) ? withFlag(day, submissionId, payload.codes) : day;
  }
  if (!("date" in payload) || payload.date !== day.date) return day;
  switch (payload.kind) {
    case "answers":
      return { ...day, morning: withAnswers(day.morning, day.date, payload.answers) };
    case "goals": {
      const rated = payload.ratings.map((rating) => rating.goalId);
      return { ...day, goalsDue: day.goalsDue.filter((goalId) => !rated.includes(goalId)) };
    }
    case "routine": {
      const { kind: _, ...log } = payload;
      return { ...day, logs: [...day.logs.filter((known) => !sameSession(known, log)), log] };
    }
  }
}

/** Own special days with an entry of this phone laid over them. */
function markersWith(markers: DiaryToday["markers"], { payload, at }: Entry): DiaryToday["markers"] {
  switch (payload.kind) {
    case "marker": {
      const others = markers.filter((marker) => marker.markerId !== payload.marker.markerId);
      return [...others, { ...payload.marker, by: null, at }];
    }
    case "markerEnd":
      return markers.map((marker) =>
        marker.markerId === payload.markerId ? { ...marker, to: payload.to } : marker,
      );
    case "markerOff":
      return markers.filter((marker) => marker.markerId !== payload.markerId);
    default:
      return markers;
  }
}

/** The nights to come with an entry of this phone laid over them: another change mixes the rest of its phase. */
function aheadWith(ahead: DiaryToday["ahead"], { payload }: Entry): DiaryToday["ahead"] {
  if (payload.kind !== "change") return ahead;
  const { trialId, date } = payload.change;
  const phase = ahead.find((one) => one.date >= date && one.test?.trialId === trialId)?.test?.code;
  return ahead.map((one) =>
    one.date >= date && one.test?.trialId === trialId && one.test.code === phase
      ? { ...one, test: { ...one.test, mixed: true } }
      : one,
  );
}

/** What the diary shows: the server's answer with this phone's entries over it, in the order they were given. */
export function withEntries(today: DiaryToday, entries: readonly Entry[]): DiaryToday {
  const inOrder = entries.toSorted((a, b) => (a.submissionId < b.submissionId ? -1 : 1));
  return {
    ...today,
    days: today.days.map((day) => inOrder.reduce(dayWith, day)),
    markers: inOrder.reduce(markersWith, today.markers),
    ahead: inOrder.reduce(aheadWith, today.ahead),
  };
}

/**
 * Moves a kept answer of the server to a later date, for a phone without internet: new days are empty and open, exercises
 * are due by the schedule of the plan as it was last seen. An earlier or equal date changes nothing.
 */
export function rolledTo(today: DiaryToday, date: LocalDate): DiaryToday {
  const latest = today.days[0];
  if (!latest || daysBetween(latest.date, date) <= 0) return today;
  const known = new Map(today.days.map((day) => [day.date, day]));
  const days = openDays(date).map(
    (day): DiaryDay =>
      known.get(day) ?? {
        date: day,
        open: true,
        morning: null,
        due: dueOn(today, day),
        logs: [],
        flag: null,
        ...askedOn(today, day),
      },
  );
  return { ...today, days };
}

/** What a day to come asks besides the core block, as the server foresaw it; nothing further ahead than that. */
function askedOn(today: DiaryToday, date: LocalDate): Pick<DiaryDay, "optional" | "test" | "goalsDue"> {
  const { optional = [], test = null, goalsDue = [] } = today.ahead.find((day) => day.date === date) ?? {};
  return { optional, test, goalsDue };
}

function dueOn(today: DiaryToday, date: LocalDate): DiaryDay["due"] {
  const { plan } = today;
  if (plan === null || date < plan.startsOn || (plan.endsOn !== null && date > plan.endsOn)) return [];
  if (isPaused(plan.pauses ?? [], date)) return [];
  const items = new Map(today.days.toReversed().flatMap((day) => day.due.map((due) => [due.item.key, due])));
  return [...items.values()].flatMap((known) => {
    const occasions = occasionsOn(known.item.schedule, epochDayOf(date));
    return occasions === 0 ? [] : [{ ...known, due: known.item.optional ? 0 : (occasions ?? known.due) }];
  });
}

/** The day of a date, or null when the diary does not hold it (any more). */
export function dayOf(today: DiaryToday, date: LocalDate): DiaryDay | null {
  return today.days.find((day) => day.date === date) ?? null;
}
