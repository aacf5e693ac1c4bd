import { z } from "zod";
import { roles } from "../access.ts";
import {
  instantSchema,
  inviteIdSchema,
  localDateSchema,
  localeSchema,
  practiceIdSchema,
  staffIdSchema,
} from "../primitives.ts";
import { freeText, personNameSchema } from "./common.ts";

export const roleSchema = z.enum(roles);
export const emailSchema = z
  .email()
  .max(200)
  .transform((v) => v.toLowerCase());
/** ASVS 5: at least 14 characters, long pass phrases welcome, no composition rules. */
export const passwordSchema = z.string().min(14).max(128);
/** Phone numbers as people in the Netherlands write them; "" is not set. */
export const phoneSchema = z
  .string()
  .trim()
  .max(24)
  .regex(/^(\+?[0-9][0-9 ()-]{1,22})?$/, { message: "phone" });

export const meSchema = z.object({
  staffId: staffIdSchema,
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  locale: localeSchema,
  /** "missing": signed in with a password only; nothing but setting up the second factor is open. */
  secondFactor: z.enum(["done", "missing"]),
  practice: z.object({ id: practiceIdSchema, name: z.string(), timeZone: z.string(), demo: z.boolean() }),
  now: instantSchema,
  today: localDateSchema,
});
export type Me = z.output<typeof meSchema>;

export const practiceSettingsSchema = z.strictObject({
  name: freeText(80).refine((v) => v.length >= 1, { message: "too_small" }),
  timeZone: z.string().max(60),
  phonePractice: phoneSchema,
  phoneGp: phoneSchema,
  phoneOutOfHours: phoneSchema,
  /** ISO weekdays on which somebody at the practice looks at the diaries. */
  reviewDays: z.array(z.int().min(1).max(7)).max(7),
  sleepEfficiency: z.enum(["TIB", "DSE"]),
});
export type PracticeSettings = z.output<typeof practiceSettingsSchema>;

export const staffRowSchema = z.object({
  staffId: staffIdSchema,
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  secondFactor: z.boolean(),
  disabled: z.boolean(),
  lastLoginAt: instantSchema.nullable(),
  /** How many patients in care have this person as their only therapist; of somebody switched off: how many wait for one. */
  onlyTherapistOf: z.int(),
});
export const inviteRowSchema = z.object({
  inviteId: inviteIdSchema,
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  expiresAt: instantSchema,
});
export const inviteInputSchema = z.strictObject({
  name: personNameSchema,
  email: emailSchema,
  roles: z
    .array(roleSchema)
    .min(1)
    .max(2)
    .refine((r) => new Set(r).size === r.length, { message: "duplicate" }),
});

/** One-time secrets of set-up and invitations, as printed or sent. */
export const oneTimeCodeSchema = z.string().trim().min(8).max(100);
export const setupInputSchema = z.strictObject({
  code: oneTimeCodeSchema,
  practiceName: freeText(80).refine((v) => v.length >= 1, { message: "too_small" }),
  name: personNameSchema,
  email: emailSchema,
  password: passwordSchema,
  alsoTherapist: z.boolean(),
});
export const acceptInviteSchema = z.strictObject({ token: oneTimeCodeSchema, password: passwordSchema });
