import { z } from "zod";
import { clockMinutesSchema, instantSchema } from "../primitives.ts";
import { emailSchema } from "./people.ts";

/** 256 bits, base64url: good for switching one reminder off and for nothing else. */
export const reminderOffTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Where browsers have their push services. The server posts to this address, so only these are taken. */
const PUSH_HOSTS = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  "web.push.apple.com",
  "notify.windows.com",
] as const;

function isPushAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password } = new URL(text);
  const known = PUSH_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return protocol === "https:" && known && port === "" && username === "" && password === "";
}

/** What a browser hands out for sending to this phone (Push API). */
export const pushAddressSchema = z.strictObject({
  endpoint: z.string().max(1000).refine(isPushAddress, { message: "push_address" }),
  keys: z.strictObject({
    p256dh: z.string().regex(/^[A-Za-z0-9_-]{80,100}={0,2}$/),
    auth: z.string().regex(/^[A-Za-z0-9_-]{16,40}={0,2}$/),
  }),
});
export type PushAddress = z.output<typeof pushAddressSchema>;

/** The patient's wish: one moment a day on the practice's clock, by one way. */
export const setReminderInputSchema = z.discriminatedUnion("channel", [
  z.strictObject({ channel: z.literal("email"), email: emailSchema, atMinute: clockMinutesSchema }),
  z.strictObject({ channel: z.literal("push"), push: pushAddressSchema, atMinute: clockMinutesSchema }),
]);
export type SetReminderInput = z.output<typeof setReminderInputSchema>;

/** "demo": mails are kept and shown instead of sent; "off": this installation has no mail server. */
export const mailStateSchema = z.enum(["on", "off", "demo"]);
export type MailState = z.output<typeof mailStateSchema>;

export const reminderViewSchema = z.object({
  mail: mailStateSchema,
  /** Key that a browser needs to be reached by this installation. */
  pushKey: z.string(),
  reminder: z
    .object({
      atMinute: clockMinutesSchema,
      channel: z.enum(["email", "push"]),
      email: z.string().nullable(),
      /** The way no longer works, so nothing is sent until it is set again. */
      stopped: z.boolean(),
      /** The last one could not be sent. */
      failed: z.boolean(),
    })
    .nullable(),
});
export type ReminderView = z.output<typeof reminderViewSchema>;

/** What a practice is told about reminders: whether they work and, in the demo, the mails. Never whose they are. */
export const practiceRemindersSchema = z.object({
  mail: mailStateSchema,
  mails: z.array(z.object({ at: instantSchema, to: z.string(), subject: z.string(), text: z.string() })),
});
export type PracticeReminders = z.output<typeof practiceRemindersSchema>;
