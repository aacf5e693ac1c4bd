import { DomainError } from "@soepel/domain/errors";
import type { SetReminderInput } from "@soepel/domain/wire/reminder";
import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";
import { newToken } from "../secrets.ts";

/** Sets or changes the one reminder of the patient. A way that this installation does not have is refused. */
export async function setReminder(ctx: PatientContext, input: SetReminderInput): Promise<{ done: true }> {
  if (input.channel === "email" && ctx.ports.reminders.mail === "off") {
    throw new DomainError("INVALID_INPUT", { path: ["channel"] });
  }
  await asPatient(ctx, "diary.reminder", (repo) => repo.reminder.set(input, newToken(), ctx.now()));
  return { done: true };
}
