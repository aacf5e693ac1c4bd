import { z } from "zod";
import { isLocalDate, type LocalDate } from "./local-date.ts";

// Stands in its own file without zod, so that the phone can count days with little code.
export { isLocalDate, type LocalDate } from "./local-date.ts";

/** A wall-clock time as whole minutes after midnight, 0–1439. */
export type ClockMinutes = number & { readonly __brand: "ClockMinutes" };
/** An instant as ISO 8601 in UTC, "2026-03-10T06:24:00.000Z". */
export type InstantIso = string & { readonly __brand: "InstantIso" };

export const localDateSchema = z.custom<LocalDate>((v) => typeof v === "string" && isLocalDate(v), {
  message: "date",
});

export const clockMinutesSchema = z
  .int()
  .min(0)
  .max(1439)
  .transform((v) => v as ClockMinutes);

export const instantSchema = z.iso.datetime({ offset: false }).transform((v) => v as InstantIso);

type Id<Kind extends string> = string & { readonly __id: Kind };
export type PracticeId = Id<"practice">;
export type StaffId = Id<"staff">;
export type PatientId = Id<"patient">;
export type LinkId = Id<"diaryLink">;
export type PlanId = Id<"plan">;
export type RevisionId = Id<"planRevision">;
export type PauseId = Id<"planPause">;
export type TemplateId = Id<"template">;
export type TemplateVersionId = Id<"templateVersion">;
export type FlagId = Id<"redFlag">;
export type SubmissionId = Id<"submission">;
export type InviteId = Id<"invite">;
export type TrialId = Id<"trial">;
export type TrialChangeId = Id<"trialChange">;
export type NoteId = Id<"note">;
export type MarkerId = Id<"marker">;
export type GoalId = Id<"goal">;
export type ScoreId = Id<"externalScore">;
export type HandoverId = Id<"handover">;

const id = <T extends string>() => z.uuid().transform((v) => v as T);
export const practiceIdSchema = id<PracticeId>();
export const staffIdSchema = id<StaffId>();
export const patientIdSchema = id<PatientId>();
export const linkIdSchema = id<LinkId>();
export const planIdSchema = id<PlanId>();
export const revisionIdSchema = id<RevisionId>();
export const pauseIdSchema = id<PauseId>();
export const templateIdSchema = id<TemplateId>();
export const templateVersionIdSchema = id<TemplateVersionId>();
export const flagIdSchema = id<FlagId>();
/** UUIDv7 made by the phone: the same id with the same content may be sent any number of times. */
export const submissionIdSchema = id<SubmissionId>();
export const inviteIdSchema = id<InviteId>();
export const trialIdSchema = id<TrialId>();
export const trialChangeIdSchema = id<TrialChangeId>();
export const noteIdSchema = id<NoteId>();
export const markerIdSchema = id<MarkerId>();
export const goalIdSchema = id<GoalId>();
export const scoreIdSchema = id<ScoreId>();
export const handoverIdSchema = id<HandoverId>();

/** Slug of an item of the exercise library, such as "cat-cow". */
export const exerciseSlugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const localeSchema = z.enum(["nl", "en"]);
export type Locale = z.infer<typeof localeSchema>;
/** The same text in both languages of the product. */
export const bilingualSchema = z.object({ nl: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingualSchema>;
