import { z } from "zod";
import { templateIdSchema } from "@soepel/domain/primitives";
import {
  archiveInputSchema,
  discardExerciseInputSchema,
  discardTemplateInputSchema,
  exerciseDraftRowSchema,
  exerciseRowSchema,
  exerciseSchema,
  exportInputSchema,
  importInputSchema,
  importReportSchema,
  inspectInputSchema,
  onExerciseSchema,
  publishExerciseInputSchema,
  publishInputSchema,
  saveDraftInputSchema,
  saveExerciseInputSchema,
  templateRowSchema,
  templateSchema,
} from "@soepel/domain/wire/library";
import { router, staffProcedure } from "../trpc.ts";
import { copyExercise } from "../services/exercise/copy.ts";
import { createExercise } from "../services/exercise/create.ts";
import { discardExercise } from "../services/exercise/discard.ts";
import { listExerciseDrafts } from "../services/exercise/list-drafts.ts";
import { publishExercise } from "../services/exercise/publish.ts";
import { readExercise } from "../services/exercise/read.ts";
import { saveExercise } from "../services/exercise/save.ts";
import { startExerciseDraft } from "../services/exercise/start-draft.ts";
import { createTemplate } from "../services/library/create-template.ts";
import { discardTemplate } from "../services/library/discard-template.ts";
import { duplicateTemplate } from "../services/library/duplicate-template.ts";
import { exportFile } from "../services/library/export-file.ts";
import { importFile } from "../services/library/import-file.ts";
import { inspectFile } from "../services/library/inspect-file.ts";
import { listExercises } from "../services/library/list-exercises.ts";
import { listTemplates } from "../services/library/list-templates.ts";
import { publishDraft } from "../services/library/publish-draft.ts";
import { readTemplate } from "../services/library/read-template.ts";
import { saveDraft } from "../services/library/save-draft.ts";
import { setArchived } from "../services/library/set-archived.ts";
import { startDraft } from "../services/library/start-draft.ts";

const onTemplate = z.strictObject({ templateId: templateIdSchema });
const done = z.object({ done: z.literal(true) });

export const libraryRouter = router({
  exercises: staffProcedure("library.read")
    .output(z.array(exerciseRowSchema))
    .query(({ ctx }) => listExercises(ctx)),
  templates: staffProcedure("library.read")
    .output(z.array(templateRowSchema))
    .query(({ ctx }) => listTemplates(ctx)),
  template: staffProcedure("library.read")
    .input(onTemplate)
    .output(templateSchema)
    .query(({ ctx, input }) => readTemplate(ctx, input)),
  createTemplate: staffProcedure("library.write")
    .output(templateSchema)
    .mutation(({ ctx }) => createTemplate(ctx)),
  /** Opens a draft from the newest published version; an existing draft is returned as it is. */
  startDraft: staffProcedure("library.write")
    .input(onTemplate)
    .output(templateSchema)
    .mutation(({ ctx, input }) => startDraft(ctx, input)),
  saveDraft: staffProcedure("library.write")
    .input(saveDraftInputSchema)
    .output(templateSchema)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  discardDraft: staffProcedure("library.write")
    .input(discardTemplateInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => discardTemplate(ctx, input)),
  publish: staffProcedure("library.publish")
    .input(publishInputSchema)
    .output(templateSchema)
    .mutation(({ ctx, input }) => publishDraft(ctx, input)),
  duplicate: staffProcedure("library.write")
    .input(onTemplate)
    .output(templateSchema)
    .mutation(({ ctx, input }) => duplicateTemplate(ctx, input)),
  setArchived: staffProcedure("library.write")
    .input(archiveInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => setArchived(ctx, input)),
  exportFile: staffProcedure("library.write")
    .input(exportInputSchema)
    .output(z.object({ text: z.string() }))
    .mutation(({ ctx, input }) => exportFile(ctx, input)),
  /** What taking in a file would do; nothing is written. */
  inspectFile: staffProcedure("library.write")
    .input(inspectInputSchema)
    .output(importReportSchema)
    .mutation(({ ctx, input }) => inspectFile(ctx, input)),
  importFile: staffProcedure("library.publish")
    .input(importInputSchema)
    .output(importReportSchema)
    .mutation(({ ctx, input }) => importFile(ctx, input)),
});

export const exerciseRouter = router({
  read: staffProcedure("library.read")
    .input(onExerciseSchema)
    .output(exerciseSchema)
    .query(({ ctx, input }) => readExercise(ctx, input)),
  drafts: staffProcedure("library.write")
    .output(z.array(exerciseDraftRowSchema))
    .query(({ ctx }) => listExerciseDrafts(ctx)),
  create: staffProcedure("library.write")
    .output(exerciseSchema)
    .mutation(({ ctx }) => createExercise(ctx)),
  /** An own copy as a draft. */
  copy: staffProcedure("library.write")
    .input(onExerciseSchema)
    .output(exerciseSchema)
    .mutation(({ ctx, input }) => copyExercise(ctx, input)),
  startDraft: staffProcedure("library.write")
    .input(onExerciseSchema)
    .output(exerciseSchema)
    .mutation(({ ctx, input }) => startExerciseDraft(ctx, input)),
  save: staffProcedure("library.write")
    .input(saveExerciseInputSchema)
    .output(exerciseSchema)
    .mutation(({ ctx, input }) => saveExercise(ctx, input)),
  discard: staffProcedure("library.write")
    .input(discardExerciseInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => discardExercise(ctx, input)),
  publish: staffProcedure("library.publish")
    .input(publishExerciseInputSchema)
    .output(exerciseSchema)
    .mutation(({ ctx, input }) => publishExercise(ctx, input)),
});
