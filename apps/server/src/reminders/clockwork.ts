import { randomUUID } from "node:crypto";
import { sendDueReminders } from "@soepel/api/services/reminder/send-due";
import type { DueReminder } from "@soepel/db/repo/reminders";
import type { Repo } from "@soepel/db/repo/repo";
import type { MailState } from "@soepel/domain/wire/reminder";
import { deliverBy } from "./deliver.ts";
import type { Mailer } from "./mailer.ts";
import type { Pusher } from "./push.ts";

const EVERY_MS = 30_000;

type Options = {
  repo: Repo;
  mail: MailState;
  mailer: Mailer | null;
  pusher: Pusher;
  publicUrl: string;
  now(): Date;
  onError(error: unknown): void;
};

/** Looks twice a minute for reminders that are due. `stop` waits for a round that is under way. */
export function startReminders(options: Options): { stop(): Promise<void> } {
  const channels: DueReminder["channel"][] = options.mail === "off" ? ["push"] : ["push", "email"];
  const deliver = deliverBy(options);
  let round: Promise<unknown> | null = null;
  const look = () => {
    round ??= sendDueReminders({
      repo: options.repo,
      now: options.now,
      requestId: randomUUID(),
      channels,
      deliver,
    })
      .catch(options.onError)
      .finally(() => (round = null));
  };
  const timer = setInterval(look, EVERY_MS);
  look();
  return {
    async stop() {
      clearInterval(timer);
      await round;
      options.mailer?.close();
    },
  };
}
