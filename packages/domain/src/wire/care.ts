import { z } from "zod";
import {
  handoverIdSchema,
  instantSchema,
  localDateSchema,
  patientIdSchema,
  staffIdSchema,
} from "../primitives.ts";
import { freeText } from "./common.ts";

/** transfer: the other takes the place of who proposes. second: both treat the patient from then on. */
export const handoverKindSchema = z.enum(["transfer", "second"]);
export type HandoverKind = z.output<typeof handoverKindSchema>;

/** Why somebody looks or takes data along; kept with the entry, never in the audit log. */
const reasonText = (min: number) =>
  freeText(300).refine((text) => text.length >= min, { message: "too_small" });

export const proposeInputSchema = z.strictObject({
  patientId: patientIdSchema,
  to: staffIdSchema,
  kind: handoverKindSchema,
  note: freeText(300).nullable(),
});
export type ProposeInput = z.output<typeof proposeInputSchema>;

export const answerInputSchema = z.strictObject({
  handoverId: handoverIdSchema,
  answer: z.enum(["accepted", "declined"]),
});
export type AnswerInput = z.output<typeof answerInputSchema>;

const colleagueSchema = z.object({ staffId: staffIdSchema, name: z.string() });

export const handoverSchema = z.object({
  handoverId: handoverIdSchema,
  kind: handoverKindSchema,
  patientId: patientIdSchema,
  patientName: z.string(),
  from: colleagueSchema,
  to: colleagueSchema,
  note: z.string().nullable(),
  proposedAt: instantSchema,
});
export type HandoverWire = z.output<typeof handoverSchema>;

export const careTeamSchema = z.object({
  team: z.array(
    z.object({
      ...colleagueSchema.shape,
      since: instantSchema,
      mine: z.boolean(),
      /** false: switched off, so this person reads nothing now. */
      active: z.boolean(),
    }),
  ),
  /** Proposals that wait for an answer. */
  open: z.array(handoverSchema),
  /** Therapists of the practice who are not on this patient yet. */
  colleagues: z.array(colleagueSchema),
  dischargedAt: instantSchema.nullable(),
});
export type CareTeam = z.output<typeof careTeamSchema>;

/** An open red flag of a patient without a therapist: how urgent and since when, not what it says. */
const unattendedFlagSchema = z.object({ urgency: z.enum(["112", "A", "B", "C"]), reportedAt: instantSchema });

/** A patient in care none of whose therapists can log in: what a colleague needs to take over, nothing of the file. */
export const unattendedPatientSchema = z.object({
  patientId: patientIdSchema,
  name: z.string(),
  /** Since when; null when that was not kept. */
  since: instantSchema.nullable(),
  /** Most urgent first, then the oldest. */
  flags: z.array(unattendedFlagSchema),
});
export type UnattendedPatient = z.output<typeof unattendedPatientSchema>;

export const unattendedAlarmsSchema = z.object({
  /** How many patients of the practice have no therapist. */
  patients: z.int(),
  flags: z.array(
    z.object({ ...unattendedFlagSchema.shape, patientId: patientIdSchema, patientName: z.string() }),
  ),
});
export type UnattendedAlarms = z.output<typeof unattendedAlarmsSchema>;

export const breakGlassInputSchema = z.strictObject({
  /** The practice's own number of the patient, or the whole name as it was entered. */
  who: freeText(80).refine((text) => text.length >= 2, { message: "too_small" }),
  reason: reasonText(10),
});

export const exportKinds = ["report", "text", "csv", "routine_csv", "json", "fhir"] as const;
export const exportInputSchema = z.strictObject({
  patientId: patientIdSchema,
  kind: z.enum(exportKinds),
  reason: reasonText(3),
});
export type ExportInput = z.output<typeof exportInputSchema>;

/** Longest file of mornings: well over two years, and below the limit of a request. */
export const IMPORT_MAX_CHARS = 200_000;
export const importInputSchema = z.strictObject({
  patientId: patientIdSchema,
  text: z.string().min(1).max(IMPORT_MAX_CHARS),
  /** true looks only and writes nothing. */
  dryRun: z.boolean(),
});
export type ImportInput = z.output<typeof importInputSchema>;

export const importReportSchema = z.object({
  /** Days that can be taken over, or were when it was no dry run; oldest first. */
  days: z.array(localDateSchema),
  refused: z.array(z.object({ line: z.int(), column: z.string().nullable(), code: z.string() })),
  ignored: z.array(z.string()),
  written: z.boolean(),
});
export type ImportReport = z.output<typeof importReportSchema>;
