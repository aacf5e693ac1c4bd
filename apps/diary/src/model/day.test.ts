import { describe, expect, test } from "vitest";
import type { LocalDate } from "@soepel/domain/local-date";
import type { PlanItem } from "@soepel/domain/plan";
import type { InstantIso, SubmissionId } from "@soepel/domain/primitives";
import type { DiaryDay, DiaryToday } from "@soepel/domain/wire/diary";
import type { Entry, Payload } from "../lib/queue/entry.ts";
import { answersOf, dayOf, rolledTo, withAnswers, withEntries } from "./day.ts";
import { exercisesHidden, isStopped, lineOf, nextUp, sessionsOf } from "./routine.ts";

const date = (day: number) => `2026-03-${`${day}`.padStart(2, "0")}` as LocalDate;
const item = (key: string, schedule: PlanItem["schedule"], optional = false) =>
  ({ item: { key, schedule, optional, dose: {} }, due: 1 }) as unknown as DiaryDay["due"][number];
const emptyDay = (day: number): DiaryDay => ({
  date: date(day),
  open: true,
  morning: null,
  due: [],
  logs: [],
  flag: null,
  optional: [],
  test: null,
  goalsDue: [],
});
const today = (change: Partial<DiaryToday> = {}): DiaryToday => ({
  locale: "nl",
  timeZone: "Europe/Amsterdam",
  now: "2026-03-10T06:00:00.000Z" as InstantIso,
  session: "code",
  practice: { phonePractice: "", phoneGp: "", phoneOutOfHours: "", reviewDays: [] },
  days: [emptyDay(10), emptyDay(9), emptyDay(8)],
  previous: null,
  plan: null,
  messages: [],
  markers: [],
  goals: [],
  ahead: [],
  ...change,
});
let n = 0;
const entry = (payload: Payload): Entry => ({
  submissionId: `0000-${++n}` as SubmissionId,
  owner: "a",
  at: "2026-03-10T06:00:00.000Z" as InstantIso,
  offsetMinutes: 60,
  payload,
  refused: null,
});

describe("answers", () => {
  test("untouched stays absent, a true 0 stays 0, and a state has no value", () => {
    const record = withAnswers(null, date(10), { pain_rise: { value: 0 }, quality: { state: "unknown" } });
    expect(answersOf(record)).toEqual({ pain_rise: { value: 0 }, quality: { state: "unknown" } });
  });

  test("a later answer replaces a state and the other way round", () => {
    const first = withAnswers(null, date(10), { quality: { state: "skipped" } });
    const second = withAnswers(first, date(10), { quality: { value: 4 } });
    expect(answersOf(second)).toEqual({ quality: { value: 4 } });
    expect(answersOf(withAnswers(second, date(10), { quality: { state: "skipped" } }))).toEqual({
      quality: { state: "skipped" },
    });
  });

  test("waiting entries count at once, in the order given, each for its own day", () => {
    const entries = [
      entry({ kind: "answers", date: date(9), answers: { pain_rise: { value: 3 } } }),
      entry({ kind: "answers", date: date(10), answers: { pain_rise: { value: 7 } } }),
      entry({ kind: "answers", date: date(10), answers: { pain_rise: { value: 5 } } }),
    ];
    const shown = withEntries(today(), entries.toReversed());
    expect(answersOf(dayOf(shown, date(10))?.morning ?? null)).toEqual({ pain_rise: { value: 5 } });
    expect(answersOf(dayOf(shown, date(9))?.morning ?? null)).toEqual({ pain_rise: { value: 3 } });
  });
});

describe("a phone without internet over midnight", () => {
  const daily = item("a", { kind: "daily", timesPerDay: 2 });
  const mondays = item("b", { kind: "weekdays", days: [1], timesPerDay: 1 });
  const kept = today({
    days: [
      { ...emptyDay(10), due: [daily], morning: withAnswers(null, date(10), { quality: { value: 2 } }) },
      { ...emptyDay(9), due: [daily, mondays] },
      emptyDay(8),
    ],
    plan: { startsOn: date(1), endsOn: date(11) },
  });

  test("gets a new empty day, keeps yesterday's answers and drops the day that closed", () => {
    const rolled = rolledTo(kept, date(11));
    expect(rolled.days.map((day) => day.date)).toEqual([date(11), date(10), date(9)]);
    expect(rolled.days[0]?.morning).toBeNull();
    expect(rolled.days[1]?.morning?.values.quality).toBe(2);
  });

  test("exercises are due by the schedule, and none after the plan ends", () => {
    expect(rolledTo(kept, date(11)).days[0]?.due.map((due) => [due.item.key, due.due])).toEqual([["a", 2]]);
    expect(rolledTo(kept, date(12)).days[0]?.due).toEqual([]);
    const pauses = [{ from: date(11), to: null }];
    const paused = { ...kept, plan: { startsOn: date(1), endsOn: null, pauses } };
    expect(rolledTo(paused, date(11)).days[0]?.due, "nor while it is paused").toEqual([]);
  });

  test("a clock that went back changes nothing", () => {
    expect(rolledTo(kept, date(9))).toBe(kept);
  });
});

describe("routine", () => {
  const day: DiaryDay = {
    ...emptyDay(10),
    due: [
      { ...item("a", { kind: "daily", timesPerDay: 2 }), due: 2 },
      { ...item("b", { kind: "n_per_week", n: 3 }), due: 0 },
      { ...item("c", { kind: "as_needed" }), due: 0 },
    ],
  };
  const log = (itemKey: string, occasion: number, outcome: "done" | "stopped" = "done") =>
    entry({ kind: "routine", date: date(10), itemKey, occasion, outcome, fraction: null, milder: false });
  const after = (...entries: Entry[]) => withEntries(today({ days: [day] }), entries).days[0] ?? day;

  test("twice a day is two sessions, three a week is offered, as needed is never asked for", () => {
    expect(sessionsOf(day).map((s) => [s.due.item.key, s.occasion, s.extra])).toEqual([
      ["a", 1, false],
      ["a", 2, false],
      ["b", 1, false],
      ["c", 1, true],
    ]);
  });

  test("the next one is the first without a result; as needed never is", () => {
    expect(nextUp(sessionsOf(after(log("a", 1))))?.occasion).toBe(2);
    expect(nextUp(sessionsOf(after(log("a", 1), log("a", 2), log("b", 1))))).toBeNull();
  });

  test("a stop for pain stays visible and is found for the whole day", () => {
    const sessions = sessionsOf(after(log("a", 1, "stopped")));
    expect(isStopped(sessions, "a")).toBe(true);
    expect(isStopped(sessions, "b")).toBe(false);
    expect(lineOf(sessions, "a")?.occasion).toBe(2);
  });

  test("an alarm sign of this day puts the exercises away at once, also before it is sent", () => {
    const flags = (codes: string[], morning = 10, on = 10) =>
      entry({
        kind: "flags",
        date: date(morning),
        on: date(on),
        codes,
        inDoubt: codes.length === 0,
        messageShown: "x",
      });
    expect(exercisesHidden(after(flags(["RF01"])))).toBe(true);
    expect(exercisesHidden(after(flags(["RF01"], 9))), "reported for yesterday").toBe(true);
    expect(exercisesHidden(after(flags(["RF01"], 9, 9))), "reported yesterday").toBe(false);
    expect(exercisesHidden(after(flags(["RF01"]), flags(["RF18"]))), "a lesser one does not cover it").toBe(
      true,
    );
    expect(exercisesHidden(after(flags([])))).toBe(true);
    expect(exercisesHidden(after(flags(["RF18"])))).toBe(false);
    expect(exercisesHidden(day)).toBe(false);
  });
});

test("answers to optional questions are laid over and read back as given", () => {
  const record = withAnswers(null, "2026-03-10" as LocalDate, {
    stress_yesterday: { value: 0 },
    rested: { state: "unknown" },
  });
  expect(record.extra).toEqual({ stress_yesterday: 0, rested: null });
  expect(answersOf(record)).toEqual({ stress_yesterday: { value: 0 }, rested: { state: "skipped" } });
});

test("another change during a test marks the rest of its phase to come, before the server says so", () => {
  const night = (day: number, code: string) => ({
    date: date(day),
    optional: [],
    goalsDue: [],
    test: { trialId: "t", code, mixed: false } as unknown as DiaryDay["test"],
  });
  const ahead = [night(11, "A"), night(12, "A"), night(13, "B")];
  const change = { changeId: "c", trialId: "t", date: date(12), variable: "mattress", note: null };
  const shown = withEntries(today({ ahead }), [entry({ kind: "change", change } as never)]);
  expect(shown.ahead.map((one) => one.test?.mixed)).toEqual([false, true, false]);
});
