import { z } from "zod";
import { inviteIdSchema, instantSchema, patientIdSchema, staffIdSchema } from "@soepel/domain/primitives";
import {
  inviteInputSchema,
  inviteRowSchema,
  practiceSettingsSchema,
  staffRowSchema,
} from "@soepel/domain/wire/people";
import { practiceRulesSchema, saveRulesInputSchema } from "@soepel/domain/rule-settings-schema";
import { linkStatusSchema } from "@soepel/domain/wire/common";
import { router, staffProcedure } from "../trpc.ts";
import { readPractice } from "../services/practice/read.ts";
import { updatePractice } from "../services/practice/update.ts";
import { readRules } from "../services/practice/read-rules.ts";
import { saveRules } from "../services/practice/save-rules.ts";
import { listStaff } from "../services/practice/list-staff.ts";
import { inviteStaff } from "../services/practice/invite.ts";
import { withdrawInvite } from "../services/practice/withdraw-invite.ts";
import { disableStaff } from "../services/practice/disable-staff.ts";
import { practiceRemindersSchema } from "@soepel/domain/wire/reminder";
import { readPracticeReminders } from "../services/practice/reminders.ts";
import { listAudit } from "../services/practice/list-audit.ts";
import { listLinks } from "../services/link/list.ts";

const done = z.object({ done: z.literal(true) });

export const practiceRouter = router({
  read: staffProcedure("practice.read")
    .output(practiceSettingsSchema)
    .query(({ ctx }) => readPractice(ctx)),
  update: staffProcedure("practice.write")
    .input(practiceSettingsSchema)
    .output(done)
    .mutation(({ ctx, input }) => updatePractice(ctx, input)),
  /** Whether reminders can be sent, and in the demo the mails that would have gone. */
  reminders: staffProcedure("practice.read")
    .output(practiceRemindersSchema)
    .query(({ ctx }) => readPracticeReminders(ctx)),
  /** The rule book's settings: switched off, changed numbers, denominator. */
  rules: staffProcedure("practice.read")
    .output(practiceRulesSchema)
    .query(({ ctx }) => readRules(ctx)),
  saveRules: staffProcedure("practice.write")
    .input(saveRulesInputSchema)
    .output(practiceRulesSchema)
    .mutation(({ ctx, input }) => saveRules(ctx, input)),
  staff: staffProcedure("staff.read")
    .output(z.object({ staff: z.array(staffRowSchema), invites: z.array(inviteRowSchema) }))
    .query(({ ctx }) => listStaff(ctx)),
  invite: staffProcedure("staff.write")
    .input(inviteInputSchema)
    .output(z.object({ url: z.string(), expiresAt: instantSchema }))
    .mutation(({ ctx, input }) => inviteStaff(ctx, input)),
  withdrawInvite: staffProcedure("staff.write")
    .input(z.strictObject({ inviteId: inviteIdSchema }))
    .output(done)
    .mutation(({ ctx, input }) => withdrawInvite(ctx, input)),
  setDisabled: staffProcedure("staff.write")
    .input(z.strictObject({ staffId: staffIdSchema, disabled: z.boolean() }))
    .output(done)
    .mutation(({ ctx, input }) => disableStaff(ctx, input)),
  /** Diary links by reference number, for an admin who must be able to close one. */
  links: staffProcedure("link.list")
    .output(
      z.array(
        z.object({
          patientId: patientIdSchema,
          number: z.string().nullable(),
          state: linkStatusSchema.shape.state,
        }),
      ),
    )
    .query(({ ctx }) => listLinks(ctx)),
  /** Who did what and when, newest first, without patient content. */
  audit: staffProcedure("audit.read")
    .input(z.strictObject({ before: z.int().min(1).nullable() }))
    .output(
      z.array(
        z.object({
          seq: z.int(),
          at: instantSchema,
          who: z.string(),
          role: z.string(),
          action: z.string(),
          outcome: z.string(),
        }),
      ),
    )
    .query(({ ctx, input }) => listAudit(ctx, input)),
});
