import { z } from "zod";
import {
  goalIdSchema,
  markerIdSchema,
  noteIdSchema,
  patientIdSchema,
  scoreIdSchema,
  trialChangeIdSchema,
  trialIdSchema,
} from "@soepel/domain/primitives";
import {
  addGoalInputSchema,
  addMarkerInputSchema,
  addNoteInputSchema,
  addScoreInputSchema,
  endMarkerInputSchema,
  onGoalSchema,
  onMarkerSchema,
  onNoteSchema,
  onScoreSchema,
  rateGoalsInputSchema,
} from "@soepel/domain/wire/records";
import {
  extendTrialInputSchema,
  noteChangeInputSchema,
  onChangeSchema,
  repeatTrialInputSchema,
  startTrialInputSchema,
  stopTrialInputSchema,
  trialListSchema,
} from "@soepel/domain/wire/trials";
import { router, staffProcedure } from "../trpc.ts";
import { addGoal } from "../services/goal/add.ts";
import { closeGoal } from "../services/goal/close.ts";
import { rateGoals } from "../services/goal/rate.ts";
import { addMarker } from "../services/marker/add.ts";
import { endMarker } from "../services/marker/end.ts";
import { retractMarker } from "../services/marker/retract.ts";
import { addNote } from "../services/note/add.ts";
import { retractNote } from "../services/note/retract.ts";
import { addScore } from "../services/score/add.ts";
import { retractScore } from "../services/score/retract.ts";
import { extendTrial } from "../services/trial/extend.ts";
import { listTrials } from "../services/trial/list.ts";
import { markTrialReviewed } from "../services/trial/mark-reviewed.ts";
import { noteTrialChange } from "../services/trial/note-change.ts";
import { repeatTrialPhase } from "../services/trial/repeat.ts";
import { retractTrialChange } from "../services/trial/retract-change.ts";
import { startTrial } from "../services/trial/start.ts";
import { stopTrial } from "../services/trial/stop.ts";

const done = z.object({ done: z.literal(true) });
const changed = z.object({ version: z.int() });

/** Single-variable tests. A change names the version it was made from; a stale one is refused. */
export const trialRouter = router({
  list: staffProcedure("caseload.read")
    .output(trialListSchema)
    .query(({ ctx }) => listTrials(ctx)),
  start: staffProcedure("trial.write")
    .input(startTrialInputSchema)
    .output(z.object({ trialId: trialIdSchema }))
    .mutation(({ ctx, input }) => startTrial(ctx, input)),
  extend: staffProcedure("trial.write")
    .input(extendTrialInputSchema)
    .output(changed)
    .mutation(({ ctx, input }) => extendTrial(ctx, input)),
  repeat: staffProcedure("trial.write")
    .input(repeatTrialInputSchema)
    .output(changed)
    .mutation(({ ctx, input }) => repeatTrialPhase(ctx, input)),
  stop: staffProcedure("trial.write")
    .input(stopTrialInputSchema)
    .output(changed)
    .mutation(({ ctx, input }) => stopTrial(ctx, input)),
  noteChange: staffProcedure("trial.write")
    .input(noteChangeInputSchema)
    .output(z.object({ changeId: trialChangeIdSchema }))
    .mutation(({ ctx, input }) => noteTrialChange(ctx, input)),
  retractChange: staffProcedure("trial.write")
    .input(onChangeSchema)
    .output(done)
    .mutation(({ ctx, input }) => retractTrialChange(ctx, input)),
  markReviewed: staffProcedure("trial.write")
    .input(z.strictObject({ patientId: patientIdSchema, trialId: trialIdSchema }))
    .output(done)
    .mutation(({ ctx, input }) => markTrialReviewed(ctx, input)),
});

export const noteRouter = router({
  /** A new note, or with `replaces` the new version of one. */
  add: staffProcedure("record.write")
    .input(addNoteInputSchema)
    .output(z.object({ noteId: noteIdSchema }))
    .mutation(({ ctx, input }) => addNote(ctx, input)),
  retract: staffProcedure("record.write")
    .input(onNoteSchema)
    .output(done)
    .mutation(({ ctx, input }) => retractNote(ctx, input)),
});

export const markerRouter = router({
  add: staffProcedure("record.write")
    .input(addMarkerInputSchema)
    .output(z.object({ markerId: markerIdSchema }))
    .mutation(({ ctx, input }) => addMarker(ctx, input)),
  end: staffProcedure("record.write")
    .input(endMarkerInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => endMarker(ctx, input)),
  retract: staffProcedure("record.write")
    .input(onMarkerSchema)
    .output(done)
    .mutation(({ ctx, input }) => retractMarker(ctx, input)),
});

export const goalRouter = router({
  add: staffProcedure("record.write")
    .input(addGoalInputSchema)
    .output(z.object({ goalId: goalIdSchema }))
    .mutation(({ ctx, input }) => addGoal(ctx, input)),
  close: staffProcedure("record.write")
    .input(onGoalSchema)
    .output(done)
    .mutation(({ ctx, input }) => closeGoal(ctx, input)),
  rate: staffProcedure("record.write")
    .input(rateGoalsInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => rateGoals(ctx, input)),
});

export const scoreRouter = router({
  add: staffProcedure("record.write")
    .input(addScoreInputSchema)
    .output(z.object({ scoreId: scoreIdSchema }))
    .mutation(({ ctx, input }) => addScore(ctx, input)),
  retract: staffProcedure("record.write")
    .input(onScoreSchema)
    .output(done)
    .mutation(({ ctx, input }) => retractScore(ctx, input)),
});
