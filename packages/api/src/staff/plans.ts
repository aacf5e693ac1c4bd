import { z } from "zod";
import { patientIdSchema } from "@soepel/domain/primitives";
import {
  pausePlanInputSchema,
  planPageSchema,
  resumePlanInputSchema,
  sendPlanInputSchema,
} from "@soepel/domain/wire/plans";
import { router, staffProcedure } from "../trpc.ts";
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
