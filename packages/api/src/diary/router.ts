import { z } from "zod";
import { localeSchema } from "@soepel/domain/primitives";
import {
  diaryHistoryInputSchema,
  diaryHistorySchema,
  diaryTodaySchema,
  flagCalledInputSchema,
  logRoutineInputSchema,
  openDiaryInputSchema,
  openDiaryOutputSchema,
  reportFlagsInputSchema,
  saveAnswersInputSchema,
  saveAnswersOutputSchema,
} from "@soepel/domain/wire/diary";
import { flagIdSchema, instantSchema } from "@soepel/domain/primitives";
import {
  addOwnMarkerInputSchema,
  endOwnMarkerInputSchema,
  onOwnMarkerSchema,
  rateOwnGoalsInputSchema,
} from "@soepel/domain/wire/records";
import { noteOwnChangeInputSchema } from "@soepel/domain/wire/trials";
import { patientProcedure, publicProcedure, router } from "../trpc.ts";
import { openDiary } from "../services/diary/open.ts";
import { readToday } from "../services/diary/today.ts";
import { saveAnswers } from "../services/diary/save-answers.ts";
import { logRoutine } from "../services/diary/log-routine.ts";
import { reportFlags } from "../services/diary/report-flags.ts";
import { flagCalled } from "../services/diary/flag-called.ts";
import { readHistory } from "../services/diary/history.ts";
import { setDiaryLocale } from "../services/diary/set-locale.ts";
import { addOwnMarker } from "../services/diary/add-marker.ts";
import { endOwnMarker } from "../services/diary/end-marker.ts";
import { retractOwnMarker } from "../services/diary/retract-marker.ts";
import { rateOwnGoals } from "../services/diary/rate-goals.ts";
import { noteOwnChange } from "../services/diary/note-change.ts";
import {
  reminderOffTokenSchema,
  reminderViewSchema,
  setReminderInputSchema,
} from "@soepel/domain/wire/reminder";
import { readReminder } from "../services/reminder/read.ts";
import { setReminder } from "../services/reminder/set.ts";
import { stopReminder } from "../services/reminder/stop.ts";
import { reminderOff } from "../services/reminder/off.ts";
import { looksSchema, ownDataSchema } from "@soepel/domain/wire/own";
import { whoLooked } from "../services/own/looked.ts";
import { exportOwnData } from "../services/own/export.ts";
import { stopDiary } from "../services/own/stop.ts";
import { closeDiary } from "../services/diary/close.ts";

const done = z.object({ done: z.literal(true) });

export const diaryRouter = router({
  /** Link token and personal code open a session; every wrong pair gives the same answer. */
  open: publicProcedure
    .input(openDiaryInputSchema)
    .output(openDiaryOutputSchema)
    .mutation(({ ctx, input }) => openDiary(ctx, input)),
  today: patientProcedure("diary.today")
    .output(diaryTodaySchema)
    .query(({ ctx }) => readToday(ctx)),
  saveAnswers: patientProcedure("diary.write")
    .input(saveAnswersInputSchema)
    .output(saveAnswersOutputSchema)
    .mutation(({ ctx, input }) => saveAnswers(ctx, input)),
  logRoutine: patientProcedure("diary.write")
    .input(logRoutineInputSchema)
    .output(z.object({ receivedAt: instantSchema }))
    .mutation(({ ctx, input }) => logRoutine(ctx, input)),
  reportFlags: patientProcedure("diary.write")
    .input(reportFlagsInputSchema)
    .output(z.object({ flagId: flagIdSchema, receivedAt: instantSchema }))
    .mutation(({ ctx, input }) => reportFlags(ctx, input)),
  flagCalled: patientProcedure("diary.write")
    .input(flagCalledInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => flagCalled(ctx, input)),
  history: patientProcedure("diary.history")
    .input(diaryHistoryInputSchema)
    .output(diaryHistorySchema)
    .query(({ ctx, input }) => readHistory(ctx, input)),
  addMarker: patientProcedure("diary.write")
    .input(addOwnMarkerInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => addOwnMarker(ctx, input)),
  endMarker: patientProcedure("diary.write")
    .input(endOwnMarkerInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => endOwnMarker(ctx, input)),
  retractMarker: patientProcedure("diary.write")
    .input(onOwnMarkerSchema)
    .output(done)
    .mutation(({ ctx, input }) => retractOwnMarker(ctx, input)),
  rateGoals: patientProcedure("diary.write")
    .input(rateOwnGoalsInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => rateOwnGoals(ctx, input)),
  /** Something else changed during the running test. */
  noteChange: patientProcedure("diary.write")
    .input(noteOwnChangeInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => noteOwnChange(ctx, input)),
  setLocale: patientProcedure("diary.write")
    .input(z.strictObject({ locale: localeSchema }))
    .output(done)
    .mutation(({ ctx, input }) => setDiaryLocale(ctx, input)),
  reminder: patientProcedure("diary.reminder")
    .output(reminderViewSchema)
    .query(({ ctx }) => readReminder(ctx)),
  setReminder: patientProcedure("diary.reminder")
    .input(setReminderInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => setReminder(ctx, input)),
  /** Off again: as easy as possible, so a remembered phone may. */
  stopReminder: patientProcedure("diary.write")
    .output(done)
    .mutation(({ ctx }) => stopReminder(ctx)),
  /** Off by the token of a mail; every token gives the same answer. */
  reminderOff: publicProcedure
    .input(z.strictObject({ token: reminderOffTokenSchema }))
    .output(done)
    .mutation(({ ctx, input }) => reminderOff(ctx, input)),
  /** Who of the practice looked at the own data. */
  looked: patientProcedure("diary.looked")
    .output(looksSchema)
    .query(({ ctx }) => whoLooked(ctx)),
  /** Everything about oneself, for a file on the phone. */
  export: patientProcedure("diary.export")
    .output(ownDataSchema)
    .query(({ ctx }) => exportOwnData(ctx)),
  /** Ends the diary by the patient's own wish. */
  stop: patientProcedure("diary.stop")
    .output(done)
    .mutation(({ ctx }) => stopDiary(ctx)),
  /** Forgets this phone. */
  close: patientProcedure("diary.today")
    .output(done)
    .mutation(({ ctx }) => closeDiary(ctx)),
});
export type DiaryRouter = typeof diaryRouter;
