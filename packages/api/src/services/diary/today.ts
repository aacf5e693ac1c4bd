import { addDays } from "@soepel/domain/calendar";
import { openDays } from "@soepel/domain/diary-window";
import { morningRecord } from "@soepel/domain/morning-record";
import { revisionInForce } from "@soepel/domain/due";
import { flagsTogether } from "@soepel/domain/flags-of-day";
import { dueOptional } from "@soepel/domain/due-questions";
import type { LocalDate } from "@soepel/domain/primitives";
import { trialQuestions } from "@soepel/domain/trial/trial";
import type { DiaryToday } from "@soepel/domain/wire/diary";
import { localDateAt } from "@soepel/domain/zone";
import type { StoredMorning } from "@soepel/db/repo/diary";
import type { OwnFlag } from "@soepel/db/repo/flags";
import type { PatientContext } from "../../context.ts";
import { asPatient, iso, todayOf } from "../acting.ts";
import { dueOn, readRoutine } from "./due.ts";
import { markerView } from "../marker/view.ts";
import { routineLogs } from "./logs.ts";
import { goalsDueOn, testOn } from "./test-day.ts";

/** Mornings to come that a phone knows the questions of without a connection. */
const DAYS_AHEAD = 7;

const recordOf = (row: StoredMorning | undefined | null) =>
  row ? morningRecord(row.date, row.answers, { daysLate: row.daysLate, corrected: row.corrected }) : null;

/** The day a report was made on: what the phone's clock said where that can be, since a report may have waited. */
function reportedOn({ date, reportedAt, phoneAt }: OwnFlag, timeZone: string): LocalDate {
  const received = localDateAt(new Date(reportedAt).getTime(), timeZone);
  const said = phoneAt === null ? received : localDateAt(Date.parse(phoneAt), timeZone);
  return said < date || said > received ? received : said;
}

/** Everything the phone needs to start, also without a connection afterwards: the open days, the routine, the numbers. */
export function readToday(ctx: PatientContext): Promise<DiaryToday> {
  const today = todayOf(ctx);
  const days = openDays(today);
  const oldest = days.at(-1) ?? today;
  return asPatient(ctx, "diary.today", async (repo) => {
    const frame = await repo.diary.frame();
    const mornings = await repo.diary.mornings(oldest, today);
    const routineDays = await repo.diary.routineDays(oldest, today);
    const flags = await repo.flags.since(oldest);
    const routine = await readRoutine(repo, ctx.actor.patientId);
    const previous = await repo.diary.previous(today);
    const trials = await repo.trials.all();
    const goals = await repo.goals.all();
    const messages = await repo.messages();
    const markers = await repo.markers.since(oldest);
    const askedOn = (date: LocalDate) => ({
      optional: dueOptional(date, {
        chosen: frame.extraQuestions,
        test: trials.flatMap((trial) => trialQuestions(trial, date)),
      }),
      test: testOn(trials, date),
      goalsDue: goalsDueOn(goals, date),
    });
    const plan = revisionInForce(routine.revisions, today);
    return {
      locale: frame.locale,
      timeZone: frame.timeZone,
      now: iso(ctx.now()),
      session: ctx.actor.strength,
      practice: {
        phonePractice: frame.phonePractice,
        phoneGp: frame.phoneGp,
        phoneOutOfHours: frame.phoneOutOfHours,
        reviewDays: frame.reviewDays,
      },
      days: days.map((date) => {
        const flag = flags
          .filter((row) => row.date === date || reportedOn(row, ctx.actor.timeZone) === date)
          .reduce<OwnFlag | null>(flagsTogether, null);
        return {
          date,
          open: true,
          morning: recordOf(mornings.find((row) => row.date === date)),
          due: dueOn(routine, date),
          logs: routineDays
            .filter((row) => row.date === date)
            .flatMap((row) => routineLogs(row.date, row.entries)),
          flag: flag
            ? { flagId: flag.id, urgency: flag.urgency, codes: flag.codes, called: flag.calledAt !== null }
            : null,
          ...askedOn(date),
        };
      }),
      previous: recordOf(previous)?.values ?? null,
      plan: plan && {
        startsOn: plan.effectiveFrom,
        endsOn: plan.endsOn,
        pauses: routine.pauses
          .filter(({ to }) => to === null || to >= today)
          .map(({ from, to }) => ({ from, to })),
      },
      messages: messages.map(({ id, at, ...message }) => ({ ...message, noteId: id, at: iso(at) })),
      markers: markers.map(markerView),
      goals: goals
        .filter((goal) => goal.closedAt === null)
        .map(({ id, activity, direction, ratings }) => {
          const last = ratings.at(-1);
          return {
            goalId: id,
            activity,
            direction,
            last: last ? { date: last.date, value: last.value } : null,
          };
        }),
      ahead: Array.from({ length: DAYS_AHEAD }, (_, i) => {
        const date = addDays(today, i + 1);
        return { date, ...askedOn(date) };
      }),
    };
  });
}
