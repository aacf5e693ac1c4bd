import { z } from "zod";
import { patientIdSchema } from "@soepel/domain/primitives";
import {
  assignCandidateSchema,
  assignResultSchema,
  assignTemplateInputSchema,
  declineTemplateInputSchema,
  pausePlanInputSchema,
  planPageSchema,
  planPrintSchema,
  resumePlanInputSchema,
  sendPlanInputSchema,
  templateUpdateRowSchema,
} from "@soepel/domain/wire/plans";
import { router, staffProcedure } from "../trpc.ts";
import { assignTemplate } from "../services/plan/assign.ts";
import { declineTemplate } from "../services/plan/decline-template.ts";
import { listCandidates } from "../services/plan/list-candidates.ts";
import { listTemplateUpdates } from "../services/plan/list-template-updates.ts";
import { readPlanPrint } from "../services/plan/print.ts";
import { readPlanPage } from "../services/plan/read.ts";
import { pausePlan } from "../services/plan/pause.ts";
import { resumePlan } from "../services/plan/resume.ts";
import { sendPlan } from "../services/plan/send.ts";
import { undoRevision } from "../services/plan/undo.ts";

export const planRouter = router({
  read: staffProcedure("patient.read")
    .input(z.strictObject({ patientId: patientIdSchema }))
    .output(planPageSchema)
    .query(({ ctx, input }) => readPlanPage(ctx, input)),
  print: staffProcedure("patient.read")
    .input(z.strictObject({ patientId: patientIdSchema }))
    .output(planPrintSchema)
    .query(({ ctx, input }) => readPlanPrint(ctx, input)),
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
  /** Plans of the own caseload whose template has a newer version. */
  templateUpdates: staffProcedure("caseload.read")
    .output(z.array(templateUpdateRowSchema))
    .query(({ ctx }) => listTemplateUpdates(ctx)),
  declineTemplate: staffProcedure("plan.write")
    .input(declineTemplateInputSchema)
    .output(z.object({ done: z.literal(true) }))
    .mutation(({ ctx, input }) => declineTemplate(ctx, input)),
  candidates: staffProcedure("caseload.read")
    .output(z.array(assignCandidateSchema))
    .query(({ ctx }) => listCandidates(ctx)),
  /** One template to several patients, each with its own outcome. */
  assign: staffProcedure("plan.write")
    .input(assignTemplateInputSchema)
    .output(z.array(assignResultSchema))
    .mutation(({ ctx, input }) => assignTemplate(ctx, input)),
});
