import { z } from "zod";
import { LONGEST_WAIT_S } from "../diary-window.ts";
import { linkStates } from "../link-state.ts";
import type { MorningRecord } from "../morning.ts";
import { instantSchema, localDateSchema } from "../primitives.ts";
import { outcomeSchema, planItemSchema } from "../plan.ts";
import { exerciseSlugSchema, revisionIdSchema } from "../primitives.ts";
import { passesElevenTest } from "../bsn.ts";

/** Free text that may not carry a citizen service number. */
export const freeText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !passesElevenTest(text), { message: "bsn" });

export const personNameSchema = freeText(80).refine((name) => name.length >= 1, { message: "too_small" });
export const birthYearSchema = z.int().min(1900).max(2026);
export const tagSchema = freeText(30).refine((tag) => tag.length >= 1, { message: "too_small" });

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Values of the core questions as domain makes them; see morningRecordSchema. */
export const morningValuesSchema = z.custom<MorningRecord["values"]>(isObject);

/**
 * A morning as the server sends it. Only its shape is looked at: domain's morningRecord makes it from answers that were parsed
 * at the door, and parsing a year of them field by field again costs more than reading them.
 */
export const morningRecordSchema = z.custom<MorningRecord>(
  (value) =>
    isObject(value) && "date" in value && "values" in value && isObject(value.values) && "daysLate" in value,
);

export const routineLogSchema = z.object({
  itemKey: z.string(),
  date: localDateSchema,
  occasion: z.int(),
  outcome: outcomeSchema,
  fraction: z.number().nullable(),
  milder: z.boolean(),
});

export const revisionSchema = z.object({
  id: revisionIdSchema,
  number: z.int(),
  effectiveFrom: localDateSchema,
  endsOn: localDateSchema.nullable(),
  reason: z.string().nullable(),
  createdAt: instantSchema,
  createdBy: z.string(),
  template: z.object({ slug: exerciseSlugSchema, version: z.int() }).nullable(),
  items: z.array(planItemSchema),
});
export type RevisionWire = z.output<typeof revisionSchema>;

export const linkStatusSchema = z.object({
  state: z.enum(linkStates),
  issuedAt: instantSchema.nullable(),
  openedAt: instantSchema.nullable(),
  lastUsedAt: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
});
export type LinkStatus = z.output<typeof linkStatusSchema>;

/** How long something waited on the phone (see domain's waitedSeconds); left out: not at all. */
export const waitedSchema = z.int().min(0).max(LONGEST_WAIT_S).optional();

/** What the phone knows about time. The practice's zone decides what day it is; `at` and the offset are only noted. */
export const phoneClockSchema = z.strictObject({
  at: instantSchema,
  offsetMinutes: z.int().min(-840).max(840),
  waitedS: waitedSchema,
});
export type PhoneClock = z.output<typeof phoneClockSchema>;
