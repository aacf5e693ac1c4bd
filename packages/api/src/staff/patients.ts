import { z } from "zod";
import { instantSchema, patientIdSchema } from "@soepel/domain/primitives";
import {
  acknowledgeInputSchema,
  caseloadSchema,
  flagSchema,
  patientDetailsSchema,
  patientInputSchema,
  reviewDayInputSchema,
  reviewDaySchema,
  reviewInputSchema,
  reviewSchema,
  setBaselineInputSchema,
  updatePatientInputSchema,
} from "@soepel/domain/wire/patients";
import { router, staffProcedure } from "../trpc.ts";
import { listCaseload } from "../services/caseload/list.ts";
import { createPatient } from "../services/patient/create.ts";
import { setBaseline } from "../services/patient/set-baseline.ts";
import { updatePatient } from "../services/patient/update.ts";
import { readPatient } from "../services/patient/read.ts";
import { readReview } from "../services/review/read.ts";
import { readReviewDay } from "../services/review/read-day.ts";
import { markReviewed } from "../services/review/mark.ts";
import { undoReviewed } from "../services/review/undo.ts";
import { issueLink } from "../services/link/issue.ts";
import { revokeLink } from "../services/link/revoke.ts";
import { acknowledgeFlag } from "../services/flag/acknowledge.ts";
import { listOpenFlags } from "../services/flag/list-open.ts";

const onPatient = z.strictObject({ patientId: patientIdSchema });
const done = z.object({ done: z.literal(true) });

export const caseloadRouter = router({
  list: staffProcedure("caseload.read")
    .output(caseloadSchema)
    .query(({ ctx }) => listCaseload(ctx, { discharged: false })),
  /** The same for patients whose treatment has ended. */
  discharged: staffProcedure("caseload.read")
    .output(caseloadSchema)
    .query(({ ctx }) => listCaseload(ctx, { discharged: true })),
});

export const patientRouter = router({
  create: staffProcedure("patient.create")
    .input(patientInputSchema)
    .output(z.object({ patientId: patientIdSchema }))
    .mutation(({ ctx, input }) => createPatient(ctx, input)),
  update: staffProcedure("patient.write")
    .input(updatePatientInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => updatePatient(ctx, input)),
  setBaseline: staffProcedure("patient.write")
    .input(setBaselineInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => setBaseline(ctx, input)),
  read: staffProcedure("patient.read")
    .input(onPatient)
    .output(patientDetailsSchema)
    .query(({ ctx, input }) => readPatient(ctx, input)),
});

export const reviewRouter = router({
  read: staffProcedure("patient.read")
    .input(reviewInputSchema)
    .output(reviewSchema)
    .query(({ ctx, input }) => readReview(ctx, input)),
  /** One day with the history of its answers, for the day drawer. */
  day: staffProcedure("patient.read")
    .input(reviewDayInputSchema)
    .output(reviewDaySchema)
    .query(({ ctx, input }) => readReviewDay(ctx, input)),
  markReviewed: staffProcedure("patient.write")
    .input(onPatient)
    .output(z.object({ at: instantSchema }))
    .mutation(({ ctx, input }) => markReviewed(ctx, input)),
  undoReviewed: staffProcedure("patient.write")
    .input(onPatient)
    .output(done)
    .mutation(({ ctx, input }) => undoReviewed(ctx, input)),
});

export const linkRouter = router({
  /** Makes a new link and code and ends the old one at once. Token and code are shown this one time. */
  issue: staffProcedure("link.issue")
    .input(onPatient)
    .output(z.object({ url: z.string(), letters: z.string(), code: z.string(), expiresAt: instantSchema }))
    .mutation(({ ctx, input }) => issueLink(ctx, input)),
  revoke: staffProcedure("link.revoke")
    .input(onPatient)
    .output(done)
    .mutation(({ ctx, input }) => revokeLink(ctx, input)),
});

export const flagRouter = router({
  listOpen: staffProcedure("caseload.read")
    .output(z.array(flagSchema))
    .query(({ ctx }) => listOpenFlags(ctx)),
  acknowledge: staffProcedure("flag.acknowledge")
    .input(acknowledgeInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => acknowledgeFlag(ctx, input)),
});
