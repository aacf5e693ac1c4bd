import { z } from "zod";
import {
  flagIdSchema,
  instantSchema,
  localDateSchema,
  localeSchema,
  patientIdSchema,
  staffIdSchema,
} from "../primitives.ts";
import { conditionSchema } from "../content.ts";
import { MAX_OPTIONAL } from "../due-questions.ts";
import { intakeSchema } from "../intake-schema.ts";
import { morningAnswersSchema } from "../morning.ts";
import { optionalCodes, optionalQuestions, type OptionalCode } from "../optional-questions.ts";
import { outcomeSchema, planPauseSchema } from "../plan.ts";
import { practiceRulesSchema } from "../rule-settings-schema.ts";
import {
  birthYearSchema,
  freeText,
  linkStatusSchema,
  morningRecordSchema,
  personNameSchema,
  revisionSchema,
  routineLogSchema,
  tagSchema,
} from "./common.ts";
import { goalSchema, markerSchema, noteSchema, scoreSchema } from "./records.ts";
import { trialWireSchema } from "./trials.ts";

/** Optional questions that a therapist may switch on: those that a test asks by itself are not among them. */
export const choosableQuestions = optionalCodes.filter(
  (code) => code !== "change_done" && code !== "downshift_done",
);
const isDaily = (code: OptionalCode) =>
  optionalQuestions[code].rhythm === "daily" && optionalQuestions[code].onlyIfYes === null;

/** At most four daily ones (DOMAIN.md B3); one that follows another needs that other. */
export const extraQuestionsSchema = z
  .array(z.enum(choosableQuestions as [OptionalCode, ...OptionalCode[]]))
  .superRefine((codes, ctx) => {
    if (new Set(codes).size < codes.length)
      ctx.addIssue({ code: "custom", path: [], message: "duplicate_option" });
    if (codes.filter(isDaily).length > MAX_OPTIONAL)
      ctx.addIssue({ code: "custom", path: [], message: "too_big" });
    codes.forEach((code, i) => {
      const { onlyIfYes } = optionalQuestions[code];
      if (onlyIfYes !== null && !codes.includes(onlyIfYes))
        ctx.addIssue({ code: "custom", path: [i], message: "required" });
    });
  });

export const patientInputSchema = z.strictObject({
  name: personNameSchema,
  birthYear: birthYearSchema.nullable(),
  /** The practice's own reference number, or null. */
  number: freeText(20).nullable(),
  locale: localeSchema,
  tags: z.array(tagSchema).max(8),
  conditions: z.array(conditionSchema).max(4),
  /** Left out: as it is, or not taken for a new patient. */
  intake: intakeSchema.nullable().optional(),
  /** Left out: as it is, or none for a new patient. */
  extraQuestions: extraQuestionsSchema.optional(),
});
export type PatientInput = z.output<typeof patientInputSchema>;

const therapistSchema = z.object({ staffId: staffIdSchema, name: z.string() });

export const setBaselineInputSchema = z.strictObject({
  patientId: patientIdSchema,
  from: localDateSchema.nullable(),
});

export const patientHeaderSchema = z.object({
  patientId: patientIdSchema,
  name: z.string(),
  birthYear: z.int().nullable(),
  number: z.string().nullable(),
  locale: localeSchema,
  tags: z.array(z.string()),
  conditions: z.array(conditionSchema),
  /** null: not taken. */
  intake: intakeSchema.nullable(),
  /** First day of a chosen baseline; null: the first morning. */
  baselineFrom: localDateSchema.nullable(),
  extraQuestions: z.array(z.enum(optionalCodes as [OptionalCode, ...OptionalCode[]])),
  dischargedAt: instantSchema.nullable(),
  therapists: z.array(therapistSchema),
  /** Until when the caller reads along with a colleague, for reading only; null for an own patient. */
  readAlongUntil: instantSchema.nullable(),
  link: linkStatusSchema,
  lastReviewed: z.object({ at: instantSchema, by: z.string(), mine: z.boolean() }).nullable(),
});
export type PatientHeader = z.output<typeof patientHeaderSchema>;

/** A patient as the form about them opens. */
export const patientDetailsSchema = z.object({
  ...patientHeaderSchema.shape,
  /** Counts changes of what the form holds. */
  revision: z.int(),
  /** Who changed that last; `by` null: the patient, in the diary. null: nobody since it was made. */
  changed: z.object({ at: instantSchema, by: z.string().nullable() }).nullable(),
});
export type PatientDetails = z.output<typeof patientDetailsSchema>;

export const updatePatientInputSchema = z.strictObject({
  patientId: patientIdSchema,
  /** Of the details that the form was opened with. */
  revision: z.int().min(0),
  patient: patientInputSchema,
});
export type UpdatePatientInput = z.output<typeof updatePatientInputSchema>;

export const flagSchema = z.object({
  flagId: flagIdSchema,
  patientId: patientIdSchema,
  patientName: z.string(),
  /** The day the complaint concerns; an earlier day counts like today. */
  date: localDateSchema,
  reportedAt: instantSchema,
  codes: z.array(z.string()),
  urgency: z.enum(["112", "A", "B", "C"]),
  /** Key of the instruction the patient saw. */
  messageShown: z.string(),
  /** The sentences the patient saw, the title first; null when the phone did not say. */
  wordsShown: z.array(z.string()).nullable(),
  calledAt: instantSchema.nullable(),
  acknowledged: z
    .object({ at: instantSchema, by: z.string(), action: z.string(), note: z.string().nullable() })
    .nullable(),
});
export type FlagWire = z.output<typeof flagSchema>;

export const acknowledgeActionSchema = z.enum(["contacted", "sent_to_gp", "already_known", "no_action"]);
export const acknowledgeInputSchema = z
  .strictObject({
    flagId: flagIdSchema,
    action: acknowledgeActionSchema,
    note: freeText(500).nullable(),
  })
  .refine((v) => v.action !== "no_action" || (v.note ?? "").length > 0, {
    path: ["note"],
    message: "required",
  });

export const signalSchema = z.object({
  rule: z.string(),
  version: z.int(),
  /** null: a chip that never decides the group. */
  group: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  days: z.array(localDateSchema),
});
export type SignalWire = z.output<typeof signalSchema>;

export const caseloadRowSchema = z.object({
  patientId: patientIdSchema,
  name: z.string(),
  birthYear: z.int().nullable(),
  number: z.string().nullable(),
  tags: z.array(z.string()),
  conditions: z.array(conditionSchema),
  therapists: z.array(therapistSchema),
  dischargedAt: instantSchema.nullable(),
  /** Beginnings of the two newest notes, newest first. */
  notes: z.array(
    z.object({ date: localDateSchema.nullable(), text: z.string(), at: instantSchema, by: z.string() }),
  ),
  /** Most urgent reason; see the rule book. */
  group: z.string(),
  signals: z.array(signalSchema),
  /** Fourteen mornings, oldest first; minutes null is "no answer". */
  sparkline: z.array(z.object({ minutes: z.number().nullable(), late: z.boolean(), diary: z.boolean() })),
  /** Median stiffness in minutes; null under the minimum n. */
  stiffness: z.object({
    baseline: z.number().nullable(),
    baselineN: z.int(),
    recent: z.number().nullable(),
    recentN: z.int(),
  }),
  /** 100·ΣTST/ΣTIB over the last seven mornings and over the baseline; null under the minimum n. */
  efficiency: z.object({ recent: z.number().nullable(), recentN: z.int(), baseline: z.number().nullable() }),
  /** Last seven days; null when nothing was due. `enough` is false below 50 % coverage. */
  routine: z
    .object({ credit: z.number(), due: z.number(), loggedDays: z.int(), enough: z.boolean() })
    .nullable(),
  /** The last seven mornings, oldest first. */
  mornings: z.array(z.enum(["same_day", "late", "none"])),
  lastDiary: localDateSchema.nullable(),
  plan: z
    .object({
      startedOn: localDateSchema,
      endsOn: localDateSchema.nullable(),
      day: z.int(),
      days: z.int().nullable(),
    })
    .nullable(),
  lastReviewed: instantSchema.nullable(),
  link: linkStatusSchema.shape.state,
});
export type CaseloadRow = z.output<typeof caseloadRowSchema>;

export const caseloadSchema = z.object({
  today: localDateSchema,
  generatedAt: instantSchema,
  /** What the practice changed in the rule book, and what sleep efficiency is divided by. */
  rules: practiceRulesSchema,
  rows: z.array(caseloadRowSchema),
});

export const reviewInputSchema = z
  .strictObject({ patientId: patientIdSchema, from: localDateSchema, to: localDateSchema })
  .refine((v) => v.from <= v.to, { path: ["to"], message: "range_reversed" });

/** Everything the lanes draw, for the asked days plus what baselines and rolling windows need before them. */
export const reviewSchema = z.object({
  patient: patientHeaderSchema,
  today: localDateSchema,
  timeZone: z.string(),
  sleepEfficiency: z.enum(["TIB", "DSE"]),
  /** First morning ever filled in, or null. */
  firstMorning: localDateSchema.nullable(),
  mornings: z.array(morningRecordSchema),
  /** The days a baseline can reach from the first morning or the chosen day, also when outside the asked range. */
  baselineMornings: z.array(morningRecordSchema),
  logs: z.array(routineLogSchema),
  revisions: z.array(revisionSchema),
  pauses: z.array(planPauseSchema),
  flags: z.array(flagSchema),
  trials: z.array(trialWireSchema),
  notes: z.array(noteSchema),
  markers: z.array(markerSchema),
  goals: z.array(goalSchema),
  scores: z.array(scoreSchema),
  /** What the practice changed in the rule book, so that the browser's figures use its thresholds. */
  rules: practiceRulesSchema,
  /** Names of every exercise in these revisions, in both languages. */
  exerciseNames: z.record(z.string(), z.object({ nl: z.string(), en: z.string() })),
});
export type ReviewWire = z.output<typeof reviewSchema>;

export const reviewDayInputSchema = z.strictObject({ patientId: patientIdSchema, date: localDateSchema });

const anyAnswerSchema = z.union([
  z.object({ value: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]) }),
  z.object({ state: z.string() }),
]);
/** One day as it came in: the answers that stand, every sending with what it changed, and what was done. */
export const reviewDaySchema = z.object({
  date: localDateSchema,
  /** null: no diary for this day. */
  answers: morningAnswersSchema.nullable(),
  daysLate: z.int().nullable(),
  /** Sendings in the order they were received. `before` null: this was the first answer to that question. */
  revisions: z.array(
    z.object({
      receivedAt: instantSchema,
      /** The phone's own clock at sending, when it told. */
      phoneAt: instantSchema.nullable(),
      changes: z.array(
        z.object({ code: z.string(), before: anyAnswerSchema.nullable(), after: anyAnswerSchema }),
      ),
    }),
  ),
  routine: z.array(
    z.object({
      itemKey: z.string(),
      occasion: z.int(),
      outcome: outcomeSchema,
      fraction: z.number().nullable(),
      milder: z.boolean(),
      at: instantSchema,
    }),
  ),
});
export type ReviewDayWire = z.output<typeof reviewDaySchema>;
