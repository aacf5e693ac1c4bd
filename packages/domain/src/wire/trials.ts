import { z } from "zod";
import {
  instantSchema,
  localDateSchema,
  patientIdSchema,
  trialChangeIdSchema,
  trialIdSchema,
} from "../primitives.ts";
import { notedChangeSchema, trialProtocolSchema, trialSchema } from "../trial/protocol-schema.ts";
import { shippedTrials, trialMeasures, trialVariables } from "../trial/protocols.ts";
import { freeText } from "./common.ts";

const filled = (max: number) => freeText(max).refine((text) => text.length >= 1, { message: "required" });
const shippedSlugs = shippedTrials.map((protocol) => protocol.slug) as [string, ...string[]];

export const startTrialInputSchema = z
  .strictObject({
    patientId: patientIdSchema,
    /** Morning of the first night. */
    startsOn: localDateSchema,
    protocol: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("shipped"), slug: z.enum(shippedSlugs) }),
      z.strictObject({ kind: z.literal("own"), title: filled(60), protocol: trialProtocolSchema }),
    ]),
    /** The measure the result is about; null: the protocol's. */
    main: z.enum(trialMeasures).nullable(),
    /** What the phase "own" changes, in words for the patient; required when there is such a phase. */
    ownChange: filled(120).nullable(),
  })
  .superRefine((input, ctx) => {
    const { protocol } = input;
    const phases =
      protocol.kind === "own"
        ? protocol.protocol.phases
        : (shippedTrials.find((p) => p.slug === protocol.slug)?.phases ?? []);
    if (input.ownChange === null && phases.some((phase) => phase.variable === "own")) {
      ctx.addIssue({ code: "custom", path: ["ownChange"], message: "required" });
    }
  });
export type StartTrialInput = z.output<typeof startTrialInputSchema>;

/** A test of a patient, and the version of it that the person saw. */
export const onTrialSchema = z.strictObject({
  patientId: patientIdSchema,
  trialId: trialIdSchema,
  version: z.int().min(1),
});
export type OnTrial = z.output<typeof onTrialSchema>;
export const extendTrialInputSchema = onTrialSchema.extend({
  phase: z.int().min(0).max(20),
  nights: z.int().min(1).max(28),
});
export const repeatTrialInputSchema = onTrialSchema.extend({ phase: z.int().min(0).max(20) });
/** `lastMorning`: the last morning that counts; the day before the start calls a planned test off. */
export const stopTrialInputSchema = onTrialSchema.extend({ lastMorning: localDateSchema });

const changeFields = {
  ...notedChangeSchema.shape,
  note: filled(200).nullable(),
  /** The person has read that this marks nights as mixed. */
  mixingAccepted: z.boolean(),
};
export const noteChangeInputSchema = z.strictObject({
  patientId: patientIdSchema,
  trialId: trialIdSchema,
  ...changeFields,
});
export type NoteChangeInput = z.output<typeof noteChangeInputSchema>;
export const onChangeSchema = z.strictObject({
  patientId: patientIdSchema,
  changeId: trialChangeIdSchema,
});
/** The patient says that something else changed during the running test; the id makes a repeat harmless. */
export const noteOwnChangeInputSchema = z.strictObject({
  changeId: trialChangeIdSchema,
  trialId: trialIdSchema,
  date: localDateSchema,
  variable: z.enum(trialVariables),
  note: filled(200).nullable(),
});
export type NoteOwnChangeInput = z.output<typeof noteOwnChangeInputSchema>;

export const trialChangeSchema = z.object({
  changeId: trialChangeIdSchema,
  ...notedChangeSchema.shape,
  note: z.string().nullable(),
  /** Name of the therapist; null: the patient. */
  by: z.string().nullable(),
  at: instantSchema,
});

export const trialWireSchema = z.object({
  trialId: trialIdSchema,
  version: z.int(),
  /** Name of an own test; null for a shipped one. */
  title: z.string().nullable(),
  ownChange: z.string().nullable(),
  ...trialSchema.shape,
  createdAt: instantSchema,
  createdBy: z.string(),
  /** When and by whom the result was looked at; null while nobody has. */
  reviewed: z.object({ at: instantSchema, by: z.string() }).nullable(),
  changes: z.array(trialChangeSchema),
});
export type TrialWire = z.output<typeof trialWireSchema>;

/** A test on the page of all tests of a caseload. */
export const trialRowSchema = trialWireSchema.extend({
  patientId: patientIdSchema,
  patientName: z.string(),
  birthYear: z.int().nullable(),
  /** Mornings of the test on which the diary was filled in. */
  mornings: z.int(),
});
export const trialListSchema = z.object({ today: localDateSchema, trials: z.array(trialRowSchema) });
export type TrialRowWire = z.output<typeof trialRowSchema>;
