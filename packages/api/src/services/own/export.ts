import type { ClockMinutes, LocalDate } from "@soepel/domain/primitives";
import type { OwnData } from "@soepel/domain/wire/own";
import type { PatientRepo } from "@soepel/db/repo/repo";
import type { PatientContext } from "../../context.ts";
import { asPatient, iso, isoOrNull, todayOf } from "../acting.ts";
import { entryKey, routineLogs } from "../diary/logs.ts";
import { lookOf } from "./looked.ts";
import { ownTrial } from "./own-trial.ts";

const FIRST_DAY = "2000-01-01" as LocalDate;

/** Everything the diary holds about the person who asks, as it was given, with the history behind corrections. */
export function exportOwnData(ctx: PatientContext): Promise<OwnData> {
  const today = todayOf(ctx);
  const { timeZone } = ctx.actor;
  return asPatient(ctx, "diary.export", async (repo) => {
    const { practice, ...person } = await repo.own.person();
    const mornings = await repo.history.mornings();
    const changes = await repo.history.trialChanges();
    const trials = await repo.trials.planned();
    const reminder = await repo.reminder.read();
    return {
      madeAt: iso(ctx.now()),
      timeZone,
      practice,
      person,
      mornings: mornings.map(({ answers, firstAt, lastAt, importedAt, ...row }) => ({
        ...row,
        answers: { ...answers },
        firstAt: iso(firstAt),
        lastAt: iso(lastAt),
        takenOverAt: isoOrNull(importedAt),
      })),
      routine: await routineOf(repo, today),
      plans: await plansOf(repo),
      pauses: (await repo.history.pauses()).map((row) => ({ ...row, madeAt: iso(row.madeAt) })),
      trials: trials.map((trial) => ownTrial(trial, { mornings, changes }, today, timeZone)),
      goals: await goalsOf(repo),
      markers: (await repo.history.markers()).map(({ id: _id, at, takenBackAt, ...row }) => ({
        ...row,
        at: iso(at),
        takenBackAt: isoOrNull(takenBackAt),
      })),
      messages: (await repo.history.messages()).map(({ id: _id, at, replacedAt, takenBackAt, ...row }) => ({
        ...row,
        at: iso(at),
        replacedAt: isoOrNull(replacedAt),
        takenBackAt: isoOrNull(takenBackAt),
      })),
      flags: (await repo.own.flags()).map((flag) => ({
        ...flag,
        reportedAt: iso(flag.reportedAt),
        calledAt: isoOrNull(flag.calledAt),
        handledAt: isoOrNull(flag.handledAt),
      })),
      reminder: reminder && {
        atMinute: reminder.atMinute as ClockMinutes,
        channel: reminder.channel,
        email: reminder.email,
      },
      sendings: (await repo.own.sendings()).map((row) => ({ ...row, receivedAt: iso(row.receivedAt) })),
      looks: (await repo.own.looks(null)).map(lookOf),
    };
  });
}

async function routineOf(repo: PatientRepo, today: LocalDate): Promise<OwnData["routine"]> {
  const days = await repo.diary.routineDays(FIRST_DAY, today);
  return days.flatMap(({ date, entries }) =>
    routineLogs(date, entries).flatMap((log) => {
      const entry = entries[entryKey(log.itemKey, log.occasion)];
      return entry ? [{ ...log, at: iso(new Date(entry.at)) }] : [];
    }),
  );
}

/** Every version of every plan, with the names that the pinned versions of the exercises carry. */
async function plansOf(repo: PatientRepo): Promise<OwnData["plans"]> {
  const plans = await repo.history.plans();
  const pins = plans.flatMap(({ items }) =>
    items.map(({ exercise, exerciseVersion }) => ({ slug: exercise, version: exerciseVersion })),
  );
  const pinned = await repo.library.pinned(pins);
  const names = new Map(pinned.map((row) => [`${row.slug}/${row.version}`, row.content.name]));
  return plans.map(({ items, madeAt, takenBackAt, ...plan }) => ({
    ...plan,
    madeAt: iso(madeAt),
    takenBackAt: isoOrNull(takenBackAt),
    items: items.map((item) => ({
      ...item,
      name: names.get(`${item.exercise}/${item.exerciseVersion}`) ?? { nl: item.exercise, en: item.exercise },
    })),
  }));
}

async function goalsOf(repo: PatientRepo): Promise<OwnData["goals"]> {
  const ratings = await repo.history.ratings();
  return (await repo.history.goals()).map(({ id, createdAt, closedAt, ...goal }) => ({
    ...goal,
    madeAt: iso(createdAt),
    closedAt: isoOrNull(closedAt),
    ratings: ratings
      .filter(({ goalId }) => goalId === id)
      .map(({ goalId: _id, at, ...rating }, i, all) => ({
        ...rating,
        at: iso(at),
        replaced: all[i + 1]?.date === rating.date,
      })),
  }));
}
