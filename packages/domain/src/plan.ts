import { z } from "zod";
import { exerciseSlugSchema, localDateSchema, type LocalDate, type RevisionId } from "./primitives.ts";

export const momentSchema = z.enum(["in_bed", "morning", "day", "evening"]);
export type Moment = z.infer<typeof momentSchema>;
export const moments = momentSchema.options;

const timesPerDay = z.int().min(1).max(6);
/** ISO weekdays: 1 Monday … 7 Sunday. */
const weekdaysSchema = z
  .array(z.int().min(1).max(7))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, { message: "duplicate_day" });

/** When an item is due (DOMAIN.md E2). `interval` and `as_needed` never enter the adherence percentage. */
export const scheduleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("daily"), timesPerDay }),
  z.strictObject({ kind: z.literal("weekdays"), days: weekdaysSchema, timesPerDay }),
  z.strictObject({ kind: z.literal("n_per_week"), n: z.int().min(1).max(7) }),
  z.strictObject({ kind: z.literal("interval"), everyMinutes: z.int().min(5).max(240) }),
  z.strictObject({ kind: z.literal("as_needed") }),
]);
export type Schedule = z.output<typeof scheduleSchema>;

const rangeOf = (min: number, max: number) =>
  z
    .strictObject({ min: z.int().min(min).max(max), max: z.int().min(min).max(max) })
    .refine((r) => r.min <= r.max, { message: "range_reversed" });

/** What one session of an item asks. null means "not prescribed", never 0. Seconds for holds, durations and breaths. */
export const doseSchema = z.strictObject({
  sets: z.int().min(1).max(10).nullable(),
  reps: rangeOf(1, 60).nullable(),
  holdS: z.int().min(1).max(300).nullable(),
  durationS: rangeOf(5, 7200).nullable(),
  perSide: z.boolean(),
  breathInS: z.int().min(1).max(20).nullable(),
  breathOutS: z.int().min(1).max(20).nullable(),
});
export type Dose = z.output<typeof doseSchema>;

/** The same key in two revisions means "the same line of the plan": its history reads on. */
export const itemKeySchema = z.uuid();

export const planItemSchema = z.strictObject({
  key: itemKeySchema,
  exercise: exerciseSlugSchema,
  /** Version of the library item this plan pins. */
  exerciseVersion: z.int().min(1),
  moment: momentSchema,
  schedule: scheduleSchema,
  dose: doseSchema,
  optional: z.boolean(),
  /** A line for the patient, in the patient's language, or null. */
  note: z.string().trim().min(1).max(200).nullable(),
});
export type PlanItem = z.output<typeof planItemSchema>;

/** A revision is in force from `effectiveFrom` until the day before the next one, and not after `endsOn`. */
export type PlanRevision = {
  id: RevisionId;
  number: number;
  effectiveFrom: LocalDate;
  endsOn: LocalDate | null;
  items: PlanItem[];
};

/** Both days inclusive; `to` null means until further notice. */
export const planPauseSchema = z.strictObject({ from: localDateSchema, to: localDateSchema.nullable() });
export type PlanPause = z.output<typeof planPauseSchema>;

/** done · partly · not · stopped because pain became clearly worse. */
export const outcomeSchema = z.enum(["done", "partly", "not", "stopped"]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** One session of one item on one day. `occasion` counts from 1 on days with several sessions. */
export type RoutineLog = {
  itemKey: string;
  date: LocalDate;
  occasion: number;
  outcome: Outcome;
  /** Part of the prescribed amount that was done, 0–1, or null when not entered. */
  fraction: number | null;
  /** The milder variant was done instead. */
  milder: boolean;
};
