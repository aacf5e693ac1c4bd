import { z } from "zod";
import { externalInstruments, externalScoreSchema, type ExternalInstrument } from "../external-scores.ts";
import { goalDirectionSchema } from "../goals.ts";
import { markerKinds } from "../marker-kinds.ts";
import {
  goalIdSchema,
  instantSchema,
  localDateSchema,
  markerIdSchema,
  noteIdSchema,
  patientIdSchema,
  scoreIdSchema,
} from "../primitives.ts";
import { freeText, waitedSchema } from "./common.ts";

const filled = (max: number) => freeText(max).refine((text) => text.length >= 1, { message: "required" });

/** Longest note. */
export const NOTE_CHARS = 2000;

export const addNoteInputSchema = z.strictObject({
  patientId: patientIdSchema,
  /** The day it is about; null: about the patient. */
  date: localDateSchema.nullable(),
  text: filled(NOTE_CHARS),
  /** Shown to the patient in the diary. */
  shared: z.boolean(),
  /** The note that this is the new version of; null for a new note. */
  replaces: noteIdSchema.nullable(),
});
export type AddNoteInput = z.output<typeof addNoteInputSchema>;
export const onNoteSchema = z.strictObject({ patientId: patientIdSchema, noteId: noteIdSchema });

/** A note as it stands, with the versions before it, oldest first. */
export const noteSchema = z.object({
  noteId: noteIdSchema,
  date: localDateSchema.nullable(),
  text: z.string(),
  shared: z.boolean(),
  at: instantSchema,
  by: z.string(),
  earlier: z.array(z.object({ text: z.string(), shared: z.boolean(), at: instantSchema, by: z.string() })),
});
export type NoteWire = z.output<typeof noteSchema>;

const markerFields = {
  kind: z.enum(markerKinds),
  from: localDateSchema,
  /** Last day; null while it goes on. */
  to: localDateSchema.nullable(),
  text: filled(80).nullable(),
};
const inOrder = (v: { from: string; to: string | null }) => v.to === null || v.to >= v.from;
const reversed = { path: ["to"], message: "range_reversed" };

export const addMarkerInputSchema = z
  .strictObject({ patientId: patientIdSchema, ...markerFields })
  .refine(inOrder, reversed);
export type AddMarkerInput = z.output<typeof addMarkerInputSchema>;
/** The diary names the marker itself, so that sending it again stores it once. */
export const addOwnMarkerInputSchema = z
  .strictObject({ markerId: markerIdSchema, ...markerFields })
  .refine(inOrder, reversed);
export type AddOwnMarkerInput = z.output<typeof addOwnMarkerInputSchema>;
export const onMarkerSchema = z.strictObject({ patientId: patientIdSchema, markerId: markerIdSchema });
export const endMarkerInputSchema = onMarkerSchema.extend({ to: localDateSchema });
export const onOwnMarkerSchema = z.strictObject({ markerId: markerIdSchema });
export const endOwnMarkerInputSchema = onOwnMarkerSchema.extend({ to: localDateSchema });

export const markerSchema = z.object({
  markerId: markerIdSchema,
  kind: z.enum(markerKinds),
  from: localDateSchema,
  to: localDateSchema.nullable(),
  text: z.string().nullable(),
  /** Name of the therapist; null: the patient. */
  by: z.string().nullable(),
  at: instantSchema,
});
export type MarkerWire = z.output<typeof markerSchema>;

export const addGoalInputSchema = z.strictObject({
  patientId: patientIdSchema,
  activity: filled(80),
  direction: goalDirectionSchema,
});
export const onGoalSchema = z.strictObject({ patientId: patientIdSchema, goalId: goalIdSchema });

/** Ratings of one day per goal; a goal that was not rated is left out, never 0. */
const ratingsSchema = z
  .array(z.strictObject({ goalId: goalIdSchema, value: z.int().min(0).max(10) }))
  .min(1)
  .max(5)
  .refine((list) => new Set(list.map((r) => r.goalId)).size === list.length, { message: "duplicate_goal" });
export const rateGoalsInputSchema = z.strictObject({
  patientId: patientIdSchema,
  date: localDateSchema,
  ratings: ratingsSchema,
});
export const rateOwnGoalsInputSchema = z.strictObject({
  date: localDateSchema,
  ratings: ratingsSchema,
  waitedS: waitedSchema,
});
export type RateOwnGoalsInput = z.output<typeof rateOwnGoalsInputSchema>;
export type GoalRatingInput = z.output<typeof ratingsSchema>[number];

export const goalSchema = z.object({
  goalId: goalIdSchema,
  activity: z.string(),
  direction: goalDirectionSchema,
  createdAt: instantSchema,
  closedAt: instantSchema.nullable(),
  /** One per day, the newest of that day, oldest day first. `by` null: the patient; `changed`: an earlier one was replaced. */
  ratings: z.array(
    z.object({
      date: localDateSchema,
      value: z.int(),
      by: z.string().nullable(),
      at: instantSchema,
      changed: z.boolean(),
    }),
  ),
});
export type GoalWire = z.output<typeof goalSchema>;

export const addScoreInputSchema = z.strictObject({ patientId: patientIdSchema, score: externalScoreSchema });
export const onScoreSchema = z.strictObject({ patientId: patientIdSchema, scoreId: scoreIdSchema });

const instruments = Object.keys(externalInstruments) as [ExternalInstrument, ...ExternalInstrument[]];
export const scoreSchema = z.object({
  scoreId: scoreIdSchema,
  instrument: z.enum([...instruments, "start_back"]),
  date: localDateSchema,
  /** Total of the questionnaire; null for the STarT Back tool, which gives a group. */
  total: z.number().nullable(),
  group: z.enum(["low", "medium", "high"]).nullable(),
  by: z.string(),
  at: instantSchema,
});
export type ScoreWire = z.output<typeof scoreSchema>;
