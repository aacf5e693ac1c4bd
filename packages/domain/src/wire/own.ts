import { z } from "zod";
import { bilingualSchema, instantSchema, localDateSchema, localeSchema } from "../primitives.ts";
import { planItemSchema, planPauseSchema } from "../plan.ts";
import { routineLogSchema } from "./common.ts";

/** One line of "wie keek er": a person, a day, what was done. Staff only, and never what was read. */
export const lookSchema = z.object({
  /** The last time on that day. */
  at: instantSchema,
  who: z.string(),
  action: z.string(),
  /** How often that day. */
  times: z.int(),
  /** Not as the patient's own therapist: a colleague who gave a reason. */
  outsideCaseload: z.boolean(),
});
export type Look = z.output<typeof lookSchema>;
export const looksSchema = z.object({ timeZone: z.string(), looks: z.array(lookSchema) });
export type Looks = z.output<typeof looksSchema>;

const answersSchema = z.record(z.string(), z.unknown());

/** Everything the diary holds about its owner, for a file on the owner's phone. */
export const ownDataSchema = z.object({
  madeAt: instantSchema,
  timeZone: z.string(),
  practice: z.string(),
  person: z.object({
    name: z.string(),
    birthYear: z.int().nullable(),
    number: z.string().nullable(),
    locale: localeSchema,
  }),
  mornings: z.array(
    z.object({
      date: localDateSchema,
      answers: answersSchema,
      daysLate: z.int(),
      corrected: z.boolean(),
    }),
  ),
  routine: z.array(routineLogSchema),
  plans: z.array(
    z.object({
      number: z.int(),
      from: localDateSchema,
      to: localDateSchema.nullable(),
      items: z.array(planItemSchema.extend({ name: bilingualSchema })),
    }),
  ),
  pauses: z.array(planPauseSchema),
  flags: z.array(
    z.object({
      date: localDateSchema,
      codes: z.array(z.string()),
      messageShown: z.string(),
      reportedAt: instantSchema,
      calledAt: instantSchema.nullable(),
      handledAt: instantSchema.nullable(),
    }),
  ),
  /** Every sending as it came in, with what the phone said about its clock: the history behind corrections. */
  sendings: z.array(
    z.object({
      date: localDateSchema,
      kind: z.string(),
      content: answersSchema,
      receivedAt: instantSchema,
      phone: z.object({ at: z.string(), offsetMinutes: z.int() }).nullable(),
    }),
  ),
  looks: z.array(lookSchema),
});
export type OwnData = z.output<typeof ownDataSchema>;
