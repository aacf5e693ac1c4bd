import { openDays } from "@soepel/domain/diary-window";
import { morningRecord } from "@soepel/domain/morning-record";
import { revisionInForce } from "@soepel/domain/due";
import type { DiaryToday } from "@soepel/domain/wire/diary";
import type { StoredMorning } from "@soepel/db/repo/diary";
import type { PatientContext } from "../../context.ts";
import { asPatient, iso, todayOf } from "../acting.ts";
import { dueOn, readRoutine } from "./due.ts";
import { routineLogs } from "./logs.ts";

const recordOf = (row: StoredMorning | undefined | null) =>
  row ? morningRecord(row.date, row.answers, { daysLate: row.daysLate, corrected: row.corrected }) : null;

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
          .filter((row) => row.date === date)
          .toSorted((a, b) => (a.urgency < b.urgency ? -1 : 1))[0];
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
        };
      }),
      previous: recordOf(previous)?.values ?? null,
      plan: plan && { startsOn: plan.effectiveFrom, endsOn: plan.endsOn },
    };
  });
}
