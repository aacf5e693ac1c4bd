import { z } from "zod";
import { handoverIdSchema, instantSchema, patientIdSchema } from "@soepel/domain/primitives";
import {
  answerInputSchema,
  breakGlassInputSchema,
  careTeamSchema,
  exportInputSchema,
  handoverSchema,
  importInputSchema,
  importReportSchema,
  proposeInputSchema,
  unattendedAlarmsSchema,
  unattendedPatientSchema,
} from "@soepel/domain/wire/care";
import { reviewSchema } from "@soepel/domain/wire/patients";
import { router, staffProcedure } from "../trpc.ts";
import { answerHandover } from "../services/care/answer.ts";
import { breakGlass } from "../services/care/break-glass.ts";
import { listProposals } from "../services/care/inbox.ts";
import { proposeHandover } from "../services/care/propose.ts";
import { leavePatient } from "../services/care/leave.ts";
import { readTeam } from "../services/care/read-team.ts";
import { takeOver } from "../services/care/take-over.ts";
import { listUnattended, readUnattendedAlarms } from "../services/care/unattended.ts";
import { withdrawHandover } from "../services/care/withdraw.ts";
import { exportPatient } from "../services/export/patient.ts";
import { importMornings } from "../services/export/import-mornings.ts";
import { dischargePatient } from "../services/patient/discharge.ts";
import { reopenPatient } from "../services/patient/reopen.ts";

const onPatient = z.strictObject({ patientId: patientIdSchema });
const done = z.object({ done: z.literal(true) });

/** Who treats a patient, and how that begins, changes and ends. */
export const careRouter = router({
  team: staffProcedure("patient.read")
    .input(onPatient)
    .output(careTeamSchema)
    .query(({ ctx, input }) => readTeam(ctx, input)),
  inbox: staffProcedure("care.answer")
    .output(z.array(handoverSchema))
    .query(({ ctx }) => listProposals(ctx)),
  propose: staffProcedure("care.propose")
    .input(proposeInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => proposeHandover(ctx, input)),
  withdraw: staffProcedure("care.propose")
    .input(z.strictObject({ patientId: patientIdSchema, handoverId: handoverIdSchema }))
    .output(done)
    .mutation(({ ctx, input }) => withdrawHandover(ctx, input)),
  answer: staffProcedure("care.answer")
    .input(answerInputSchema)
    .output(onPatient)
    .mutation(({ ctx, input }) => answerHandover(ctx, input)),
  /** Patients of the practice without a therapist, for a colleague who may take them over. */
  unattended: staffProcedure("care.unattended")
    .output(z.array(unattendedPatientSchema))
    .query(({ ctx }) => listUnattended(ctx)),
  /** How many there are, and their open red flags. */
  unattendedAlarms: staffProcedure("care.unattended")
    .output(unattendedAlarmsSchema)
    .query(({ ctx }) => readUnattendedAlarms(ctx)),
  takeOver: staffProcedure("care.take_over")
    .input(onPatient)
    .output(done)
    .mutation(({ ctx, input }) => takeOver(ctx, input)),
  /** Stops treating a patient together; the others go on. */
  leave: staffProcedure("care.leave")
    .input(onPatient)
    .output(done)
    .mutation(({ ctx, input }) => leavePatient(ctx, input)),
  discharge: staffProcedure("patient.write")
    .input(onPatient)
    .output(done)
    .mutation(({ ctx, input }) => dischargePatient(ctx, input)),
  reopen: staffProcedure("patient.write")
    .input(onPatient)
    .output(done)
    .mutation(({ ctx, input }) => reopenPatient(ctx, input)),
  breakGlass: staffProcedure("patient.break_glass")
    .input(breakGlassInputSchema)
    .output(z.object({ patientId: patientIdSchema, until: instantSchema }))
    .mutation(({ ctx, input }) => breakGlass(ctx, input)),
});

/** Data of a patient that leaves the product or comes into it. */
export const dataRouter = router({
  /** Everything of the patient, with the reason on record: the browser makes the file from it. */
  export: staffProcedure("patient.export")
    .input(exportInputSchema)
    .output(z.object({ review: reviewSchema, exportedAt: instantSchema, practice: z.string() }))
    .mutation(({ ctx, input }) => exportPatient(ctx, input)),
  importMornings: staffProcedure("patient.import")
    .input(importInputSchema)
    .output(importReportSchema)
    .mutation(({ ctx, input }) => importMornings(ctx, input)),
});
