import type { PracticeReminders } from "@soepel/domain/wire/reminder";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged, iso } from "../acting.ts";

/** Whether reminders by mail work here, and in a demo what they would have said. */
export async function readPracticeReminders(ctx: StaffContext): Promise<PracticeReminders> {
  const { mail } = ctx.ports.reminders;
  const mails = mail === "demo" ? await asStaffUnlogged(ctx, (repo) => repo.demoMails()) : [];
  return { mail, mails: mails.map((one) => ({ ...one, at: iso(one.at) })) };
}
