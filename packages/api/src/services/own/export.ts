import type { OwnData } from "@soepel/domain/wire/own";
import type { LocalDate } from "@soepel/domain/primitives";
import type { PatientContext } from "../../context.ts";
import { asPatient, iso, isoOrNull, todayOf } from "../acting.ts";
import { readRoutine } from "../diary/due.ts";
import { routineLogs } from "../diary/logs.ts";
import { lookOf } from "./looked.ts";

const FIRST_DAY = "2000-01-01" as LocalDate;
const dateOrNull = (at: Date | string | null) => (at === null ? null : new Date(at));

/** Everything the diary holds about the person who asks, as it was given, with the history behind corrections. */
export function exportOwnData(ctx: PatientContext): Promise<OwnData> {
  const today = todayOf(ctx);
  return asPatient(ctx, "diary.export", async (repo) => {
    const { practice, ...person } = await repo.own.person();
    const mornings = await repo.diary.mornings(FIRST_DAY, today);
    const days = await repo.diary.routineDays(FIRST_DAY, today);
    const routine = await readRoutine(repo, ctx.actor.patientId);
    const names = new Map(routine.pinned.map((row) => [`${row.slug}/${row.version}`, row.content.name]));
    return {
      madeAt: iso(ctx.now()),
      timeZone: ctx.actor.timeZone,
      practice,
      person,
      mornings: mornings.map(({ date, answers, daysLate, corrected }) => ({
        date,
        answers: { ...answers },
        daysLate,
        corrected,
      })),
      routine: days.flatMap((row) => routineLogs(row.date, row.entries)),
      plans: routine.revisions.map(({ number, effectiveFrom, endsOn, items }) => ({
        number,
        from: effectiveFrom,
        to: endsOn,
        items: items.map((item) => ({
          ...item,
          name: names.get(`${item.exercise}/${item.exerciseVersion}`) ?? {
            nl: item.exercise,
            en: item.exercise,
          },
        })),
      })),
      pauses: routine.pauses.map(({ from, to }) => ({ from, to })),
      flags: (await repo.own.flags()).map((flag) => ({
        ...flag,
        reportedAt: iso(new Date(flag.reportedAt)),
        calledAt: isoOrNull(dateOrNull(flag.calledAt)),
        handledAt: isoOrNull(dateOrNull(flag.handledAt)),
      })),
      sendings: (await repo.own.sendings()).map((row) => ({
        ...row,
        receivedAt: iso(new Date(row.receivedAt)),
      })),
      looks: (await repo.own.looks()).map(lookOf),
    };
  });
}
