import type { Repo } from "@soepel/db/repo/repo";
import type { DueReminder } from "@soepel/db/repo/reminders";

/**
 * What became of one: "failed" surely did not go and may be tried again, "refused" will not be taken today, "gone" never
 * again. When nobody knows whether it went, it counts as sent: twice is worse than not at all.
 */
export type Delivered = "sent" | "failed" | "refused" | "gone";

type Job = {
  repo: Repo;
  now(): Date;
  requestId: string;
  channels: readonly DueReminder["channel"][];
  deliver(due: DueReminder): Promise<Delivered>;
};

const AT_ONCE = 20;

/** Sends what is due now and returns how many went. Safe to run in several processes at the same time. */
export async function sendDueReminders({ repo, now, requestId, channels, deliver }: Job): Promise<number> {
  let sent = 0;
  for (;;) {
    const due = await repo.asSystem((system) => system.reminders.claimDue(now(), AT_ONCE, channels));
    for (const one of due) {
      const outcome = await deliver(one);
      if (outcome === "sent") sent += 1;
      await repo.asSystem(async (system) => {
        await system.reminders.finish(one, outcome, now());
        await system.audit(one.practiceId, {
          at: now(),
          action: "reminder.send",
          requestId,
          patientId: one.patientId,
          basis: "wish of the patient",
          outcome: outcome === "sent" ? "done" : "denied",
        });
      });
    }
    if (due.length < AT_ONCE) return sent;
  }
}
