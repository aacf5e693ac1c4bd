import { adherence, dayStates } from "@soepel/domain/adherence";
import { addDays } from "@soepel/domain/calendar";
import { morningRecord } from "@soepel/domain/morning-record";
import { routineWeek } from "@soepel/domain/windows";
import type { DiaryHistory } from "@soepel/domain/wire/diary";
import type { TrialWire } from "@soepel/domain/wire/trials";
import type { TrialRow } from "@soepel/db/repo/trials";
import type { PatientContext } from "../../context.ts";
import { asPatient, iso, todayOf } from "../acting.ts";
import { goalView } from "../goal/view.ts";
import { trialView } from "../trial/view.ts";
import { readRoutine } from "./due.ts";
import { routineLogs } from "./logs.ts";

/** A test as the patient sees it: remarks of a therapist about a change are not meant for them. */
const ownTrial = (row: TrialRow): TrialWire => {
  const trial = trialView(row);
  const changes = trial.changes.map((change) => ({
    ...change,
    note: change.by === null ? change.note : null,
  }));
  return { ...trial, changes };
};

/** The patient's own last days: the same figures from the same functions as the therapist's screens. */
export function readHistory(ctx: PatientContext, input: { days: 14 | 28 }): Promise<DiaryHistory> {
  const today = todayOf(ctx);
  const from = addDays(today, 1 - input.days);
  return asPatient(ctx, "diary.history", async (repo) => {
    const frame = await repo.diary.frame();
    const mornings = await repo.diary.mornings(from, today);
    const days = await repo.diary.routineDays(from, today);
    const routine = await readRoutine(repo, ctx.actor.patientId);
    const seen = await repo.diary.lastSeen();
    const trials = await repo.trials.all();
    const goals = await repo.goals.all();
    const record = {
      revisions: routine.revisions,
      pauses: routine.pauses,
      logs: days.flatMap((row) => routineLogs(row.date, row.entries)),
    };
    const week = adherence(record, { ...routineWeek(today), today });
    const names = new Map(routine.pinned.map((row) => [`${row.slug}/${row.version}`, row.content.name]));
    return {
      today,
      timeZone: frame.timeZone,
      mornings: mornings.map((row) =>
        morningRecord(row.date, row.answers, { daysLate: row.daysLate, corrected: row.corrected }),
      ),
      routine: dayStates(record, { from: addDays(today, -6), to: today, today }).flatMap((row) => {
        const name = names.get(`${row.item.exercise}/${row.item.exerciseVersion}`);
        if (name === undefined) return [];
        return [
          {
            itemKey: row.itemKey,
            name,
            days: row.cells.map((cell) => ({ date: cell.date, state: cell.state, milder: cell.milder })),
          },
        ];
      }),
      credit: week.creditLogged,
      due: week.dueLogged,
      seen: seen && { at: iso(new Date(seen)) },
      trials: trials.map(ownTrial),
      goals: goals.map(goalView),
    };
  });
}
