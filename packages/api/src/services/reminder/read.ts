import type { ClockMinutes } from "@soepel/domain/primitives";
import type { ReminderView } from "@soepel/domain/wire/reminder";
import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";

/** The patient's own reminder and the ways this installation has. */
export async function readReminder(ctx: PatientContext): Promise<ReminderView> {
  const row = await asPatient(ctx, "diary.reminder", (repo) => repo.reminder.read());
  return {
    ...ctx.ports.reminders,
    reminder: row && { ...row, atMinute: row.atMinute as ClockMinutes },
  };
}
