import { z } from "zod";
import { goalDirectionSchema } from "../goals.ts";
import { markerKinds } from "../marker-kinds.ts";
import {
  bilingualSchema,
  clockMinutesSchema,
  instantSchema,
  localDateSchema,
  localeSchema,
} from "../primitives.ts";
import { planItemSchema, planPauseSchema } from "../plan.ts";
import { trialMeasures, trialVariables } from "../trial/protocols.ts";
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

/** Name of a therapist as the diary shows it; null: the patient. */
const by = z.string().nullable();
/** When it was taken back; null for what stands. */
const takenBackAt = instantSchema.nullable();

const ownMorningSchema = z.object({
  date: localDateSchema,
  answers: answersSchema,
  daysLate: z.int(),
  corrected: z.boolean(),
  firstAt: instantSchema,
  lastAt: instantSchema,
  /** When the practice took it over from a file; null for what the patient filled in. */
  takenOverAt: instantSchema.nullable(),
});

const ownPlanSchema = z.object({
  number: z.int(),
  from: localDateSchema,
  to: localDateSchema.nullable(),
  madeAt: instantSchema,
  takenBackAt,
  items: z.array(planItemSchema.extend({ name: bilingualSchema })),
});

const ownFlagSchema = z.object({
  date: localDateSchema,
  codes: z.array(z.string()),
  /** Key of the instruction that was on the screen. */
  messageShown: z.string(),
  /** Its sentences as they stood there; null when the phone did not say. */
  wordsShown: z.array(z.string()).nullable(),
  reportedAt: instantSchema,
  calledAt: instantSchema.nullable(),
  handledAt: instantSchema.nullable(),
});
export type OwnFlag = z.output<typeof ownFlagSchema>;

const ownTrialSchema = z.object({
  protocol: z.string(),
  title: z.string().nullable(),
  ownChange: z.string().nullable(),
  startsOn: localDateSchema,
  lastMorning: localDateSchema,
  stoppedOn: localDateSchema.nullable(),
  /** "called_off": taken away before its first morning. */
  state: z.enum(["called_off", "planned", "running", "finished"]),
  madeAt: instantSchema,
  /** What the question is about. */
  measure: z.enum(trialMeasures),
  phases: z.array(
    z.object({
      code: z.string(),
      variable: z.enum(trialVariables),
      nights: z.int(),
      /** One per morning that was filled in; a mixed or not done night does not count. */
      dots: z.array(
        z.object({
          date: localDateSchema,
          value: z.number().nullable(),
          mark: z.enum(["mixed", "not_done"]).nullable(),
        }),
      ),
      /** Of the nights that count, with their number; null until the test is over, as in the diary. */
      median: z.object({ value: z.number().nullable(), n: z.int() }).nullable(),
      sentence: z
        .enum(["points_to_better", "points_to_worse", "no_clear_difference", "too_little"])
        .nullable(),
    }),
  ),
  changes: z.array(
    z.object({
      date: localDateSchema,
      variable: z.enum(trialVariables),
      note: z.string().nullable(),
      by,
      at: instantSchema,
      takenBackAt,
    }),
  ),
});
export type OwnTrial = z.output<typeof ownTrialSchema>;

const ownGoalSchema = z.object({
  activity: z.string(),
  direction: goalDirectionSchema,
  madeAt: instantSchema,
  closedAt: instantSchema.nullable(),
  ratings: z.array(
    z.object({
      date: localDateSchema,
      value: z.int(),
      by,
      at: instantSchema,
      /** A later one of the same day took its place. */
      replaced: z.boolean(),
    }),
  ),
});

const ownMarkerSchema = z.object({
  kind: z.enum(markerKinds),
  from: localDateSchema,
  to: localDateSchema.nullable(),
  text: z.string().nullable(),
  by,
  at: instantSchema,
  takenBackAt,
});

const ownMessageSchema = z.object({
  date: localDateSchema.nullable(),
  text: z.string(),
  by: z.string(),
  at: instantSchema,
  replacedAt: instantSchema.nullable(),
  takenBackAt,
});

/** Every sending as it came in, with what the phone said about its clock: the history behind corrections. */
const ownSendingSchema = z.object({
  date: localDateSchema,
  kind: z.string(),
  content: answersSchema,
  receivedAt: instantSchema,
  phone: z.object({ at: z.string(), offsetMinutes: z.int(), waitedS: z.int().optional() }).nullable(),
});
export type OwnSending = z.output<typeof ownSendingSchema>;

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
  mornings: z.array(ownMorningSchema),
  routine: z.array(routineLogSchema.extend({ at: instantSchema })),
  plans: z.array(ownPlanSchema),
  pauses: z.array(planPauseSchema.extend({ madeAt: instantSchema })),
  trials: z.array(ownTrialSchema),
  goals: z.array(ownGoalSchema),
  markers: z.array(ownMarkerSchema),
  messages: z.array(ownMessageSchema),
  flags: z.array(ownFlagSchema),
  reminder: z
    .object({
      atMinute: clockMinutesSchema,
      channel: z.enum(["email", "push"]),
      email: z.string().nullable(),
    })
    .nullable(),
  sendings: z.array(ownSendingSchema),
  looks: z.array(lookSchema),
});
export type OwnData = z.output<typeof ownDataSchema>;
