import { z } from "zod";
import { morningAnswersSchema } from "../morning.ts";
import { itemKeySchema, outcomeSchema, planItemSchema, planPauseSchema } from "../plan.ts";
import {
  flagIdSchema,
  goalIdSchema,
  instantSchema,
  localDateSchema,
  localeSchema,
  noteIdSchema,
  submissionIdSchema,
  trialIdSchema,
} from "../primitives.ts";
import { exerciseContentSchema } from "../content.ts";
import { readLetterCode } from "../letter-code.ts";
import { goalDirectionSchema } from "../goals.ts";
import { optionalCodes, type OptionalCode } from "../optional-questions.ts";
import { trialVariables } from "../trial/protocols.ts";
import { morningRecordSchema, morningValuesSchema, phoneClockSchema, routineLogSchema } from "./common.ts";
import { goalSchema, markerSchema } from "./records.ts";
import { trialWireSchema } from "./trials.ts";
import { phoneSchema } from "./people.ts";

/** 256 bits, base64url without padding, or the letters of the card for who cannot follow a link. */
export const diaryTokenSchema = z.union([
  z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  z.string().refine((v) => readLetterCode(v) === v, { message: "token" }),
]);
export const personalCodeSchema = z.string().regex(/^[0-9]{6}$/);

export const openDiaryInputSchema = z.strictObject({
  token: diaryTokenSchema,
  code: personalCodeSchema,
  remember: z.boolean(),
});

export const openDiaryOutputSchema = z.object({
  done: z.literal(true),
  /** The same for one link, however it was opened: what waits on the phone belongs to it. */
  mark: z.string(),
});

export const saveAnswersInputSchema = z
  .strictObject({
    submissionId: submissionIdSchema,
    date: localDateSchema,
    answers: morningAnswersSchema,
    phone: phoneClockSchema,
  })
  .refine((v) => Object.keys(v.answers).length > 0, { path: ["answers"], message: "required" });
export type SaveAnswersInput = z.output<typeof saveAnswersInputSchema>;

export const saveAnswersOutputSchema = z.object({
  date: localDateSchema,
  revision: z.int(),
  receivedAt: instantSchema,
});

export const logRoutineInputSchema = z.strictObject({
  submissionId: submissionIdSchema,
  date: localDateSchema,
  itemKey: itemKeySchema,
  occasion: z.int().min(1).max(6),
  outcome: outcomeSchema,
  fraction: z.number().min(0).max(1).nullable(),
  milder: z.boolean(),
  phone: phoneClockSchema,
});
export type LogRoutineInput = z.output<typeof logRoutineInputSchema>;

export const redFlagCodeSchema = z.string().regex(/^RF(0[1-9]|1[0-9]|2[0-4])$/);
export const reportFlagsInputSchema = z
  .strictObject({
    submissionId: submissionIdSchema,
    date: localDateSchema,
    codes: z.array(redFlagCodeSchema).max(24),
    /** "Ik twijfel": doubt about a same-day sign counts as one. */
    inDoubt: z.boolean(),
    /** Key of the instruction that was on the screen, and when. */
    messageShown: z.string().max(40),
    /** Its sentences as they stood there, in the language of that moment; left out by older versions of the diary. */
    wordsShown: z.array(z.string().max(4000)).min(1).max(20).optional(),
    phone: phoneClockSchema,
  })
  .refine((v) => v.inDoubt || v.codes.length > 0, { path: ["codes"], message: "required" });
export type ReportFlagsInput = z.output<typeof reportFlagsInputSchema>;

export const flagCalledInputSchema = z.strictObject({
  submissionId: submissionIdSchema,
  flagSubmissionId: submissionIdSchema,
});

/** One line of today's routine with everything the player needs, in both languages. */
export const dueItemSchema = z.object({
  item: planItemSchema,
  exercise: exerciseContentSchema,
  /** The first milder variant, or null. */
  milder: exerciseContentSchema.nullable(),
  /** Sessions due on this day; 0 for as-needed, interval and optional lines. */
  due: z.int(),
});
export type DueItem = z.output<typeof dueItemSchema>;

/** The phase of a running test that the night before a morning belongs to. */
const diaryTestSchema = z.object({
  trialId: trialIdSchema,
  protocol: z.string(),
  title: z.string().nullable(),
  /** A, B, C … of the phase, and what it changes. */
  code: z.string(),
  variable: z.enum(trialVariables),
  ownChange: z.string().nullable(),
  /** Which night of the phase, of how many. */
  night: z.int(),
  nights: z.int(),
  /** Which night of the whole test, of how many. */
  testNight: z.int(),
  testNights: z.int(),
  /** Something else changed as well, so that this night does not count for the comparison. */
  mixed: z.boolean(),
});
export type DiaryTest = z.output<typeof diaryTestSchema>;

export const diaryDaySchema = z.object({
  date: localDateSchema,
  /** Whether the answers of this day can still be changed. */
  open: z.boolean(),
  morning: morningRecordSchema.nullable(),
  due: z.array(dueItemSchema),
  logs: z.array(routineLogSchema),
  /** Instruction key and hiding of exercises when a red flag was reported for this day. */
  flag: z
    .object({
      flagId: flagIdSchema,
      urgency: z.enum(["112", "A", "B", "C"]),
      codes: z.array(z.string()),
      called: z.boolean(),
    })
    .nullable(),
  /** Optional questions of this morning in the order of asking them for; the domain's due list puts them in place. */
  optional: z.array(z.enum(optionalCodes as [OptionalCode, ...OptionalCode[]])),
  /** What the test asks of this night, or null when no test covers it. */
  test: diaryTestSchema.nullable(),
  /** Goals to rate with this morning (Sundays). */
  goalsDue: z.array(goalIdSchema),
});
export type DiaryDay = z.output<typeof diaryDaySchema>;

export const diaryTodaySchema = z.object({
  locale: localeSchema,
  timeZone: z.string(),
  now: instantSchema,
  /** "code": history is open; "remembered": this phone may fill in only. */
  session: z.enum(["code", "remembered"]),
  practice: z.object({
    phonePractice: phoneSchema,
    phoneGp: phoneSchema,
    phoneOutOfHours: phoneSchema,
    reviewDays: z.array(z.int()),
  }),
  /** Today first, then yesterday and the day before. */
  days: z.array(diaryDaySchema),
  /** The latest earlier answers, as suggestions to confirm; never stored by themselves. */
  previous: morningValuesSchema.nullable(),
  plan: z
    .object({
      startsOn: localDateSchema,
      endsOn: localDateSchema.nullable(),
      /** Of today and later; missing in what a phone kept from an older version. */
      pauses: z.array(planPauseSchema).optional(),
    })
    .nullable(),
  /** What therapists wrote for the patient, newest first. */
  messages: z.array(
    z.object({
      noteId: noteIdSchema,
      date: localDateSchema.nullable(),
      text: z.string(),
      at: instantSchema,
      by: z.string(),
    }),
  ),
  /** Markers that touch the open days; `by` null: the patient's own, which can be ended or taken back. */
  markers: z.array(markerSchema),
  /** Goals that are open, with the newest rating. */
  goals: z.array(
    z.object({
      goalId: goalIdSchema,
      activity: z.string(),
      direction: goalDirectionSchema,
      last: z.object({ date: localDateSchema, value: z.int() }).nullable(),
    }),
  ),
  /** What the coming seven mornings ask, tomorrow first: for tonight's instruction, and for a phone that stays offline. */
  ahead: z.array(
    z.object({
      date: localDateSchema,
      optional: diaryDaySchema.shape.optional,
      test: diaryDaySchema.shape.test,
      goalsDue: diaryDaySchema.shape.goalsDue,
    }),
  ),
});
export type DiaryToday = z.output<typeof diaryTodaySchema>;

export const diaryHistoryInputSchema = z.strictObject({ days: z.union([z.literal(14), z.literal(28)]) });
export const diaryHistorySchema = z.object({
  today: localDateSchema,
  timeZone: z.string(),
  mornings: z.array(morningRecordSchema),
  /** Per plan line and day the state of domain's day view. */
  routine: z.array(
    z.object({
      itemKey: z.string(),
      name: z.object({ nl: z.string(), en: z.string() }),
      days: z.array(z.object({ date: localDateSchema, state: z.string(), milder: z.boolean() })),
    }),
  ),
  /** Sessions done and due on logged days of the last seven days. */
  credit: z.number(),
  due: z.number(),
  seen: z.object({ at: instantSchema }).nullable(),
  /** The patient's own tests, oldest first: domain's trialResult makes figures of them. */
  trials: z.array(trialWireSchema),
  /** Own goals with their ratings. */
  goals: z.array(goalSchema),
});
export type DiaryHistory = z.output<typeof diaryHistorySchema>;
