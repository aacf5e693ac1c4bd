import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";

/** No more reminders; the address is forgotten with them. */
export async function stopReminder(ctx: PatientContext): Promise<{ done: true }> {
  await asPatient(ctx, "diary.write", (repo) => repo.reminder.remove());
  return { done: true };
}
