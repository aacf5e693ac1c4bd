import { z } from "zod";
import { patientIdSchema, templateIdSchema } from "@soepel/domain/primitives";
import {
  exerciseRowSchema,
  pausePlanInputSchema,
  planPageSchema,
  publishInputSchema,
  resumePlanInputSchema,
  saveDraftInputSchema,
  sendPlanInputSchema,
  templateRowSchema,
  templateSchema,
} from "@soepel/domain/wire/plans";
import { router, staffProcedure } from "../trpc.ts";
import { readPlanPage } from "../services/plan/read.ts";
import { pausePlan } from "../services/plan/pause.ts";
import { resumePlan } from "../services/plan/resume.ts";
import { sendPlan } from "../services/plan/send.ts";
import { undoRevision } from "../services/plan/undo.ts";
import { listExercises } from "../services/library/list-exercises.ts";
import { listTemplates } from "../services/library/list-templates.ts";
import { readTemplate } from "../services/library/read-template.ts";
import { startDraft } from "../services/library/start-draft.ts";
import { saveDraft } from "../services/library/save-draft.ts";
import { publishDraft } from "../services/library/publish-draft.ts";
import { duplicateTemplate } from "../services/library/duplicate-template.ts";

const onTemplate = z.strictObject({ templateId: templateIdSchema });

export const planRouter = router({
  read: staffProcedure("patient.read")
    .input(z.strictObject({ patientId: patientIdSchema }))
    .output(planPageSchema)
    .query(({ ctx, input }) => readPlanPage(ctx, input)),
  send: staffProcedure("plan.write")
    .input(sendPlanInputSchema)
    .output(z.object({ revision: z.int() }))
    .mutation(({ ctx, input }) => sendPlan(ctx, input)),
  /** Takes the newest revision back, as long as its first day has not begun. */
  undo: staffProcedure("plan.write")
    .input(z.strictObject({ patientId: patientIdSchema, revision: z.int().min(1) }))
    .output(z.object({ done: z.literal(true) }))
    .mutation(({ ctx, input }) => undoRevision(ctx, input)),
  /** Nothing is due on the days of a pause. */
  pause: staffProcedure("plan.write")
    .input(pausePlanInputSchema)
    .output(z.object({ done: z.literal(true) }))
    .mutation(({ ctx, input }) => pausePlan(ctx, input)),
  resume: staffProcedure("plan.write")
    .input(resumePlanInputSchema)
    .output(z.object({ done: z.literal(true) }))
    .mutation(({ ctx, input }) => resumePlan(ctx, input)),
});

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
  /** Opens a draft from the newest published version; an existing draft is returned as it is. */
  startDraft: staffProcedure("library.write")
    .input(onTemplate)
    .output(templateSchema)
    .mutation(({ ctx, input }) => startDraft(ctx, input)),
  saveDraft: staffProcedure("library.write")
    .input(saveDraftInputSchema)
    .output(templateSchema)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  publish: staffProcedure("library.publish")
    .input(publishInputSchema)
    .output(templateSchema)
    .mutation(({ ctx, input }) => publishDraft(ctx, input)),
  duplicate: staffProcedure("library.write")
    .input(onTemplate)
    .output(templateSchema)
    .mutation(({ ctx, input }) => duplicateTemplate(ctx, input)),
});
