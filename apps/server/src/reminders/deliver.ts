import type { Delivered } from "@soepel/api/services/reminder/send-due";
import type { DueReminder } from "@soepel/db/repo/reminders";
import type { Repo } from "@soepel/db/repo/repo";
import { reminderTexts } from "@soepel/i18n/reminder";
import { oneClickAddress } from "./one-click.ts";
import type { Mail, Mailer } from "./mailer.ts";
import type { Pusher } from "./push.ts";

type Ways = { repo: Repo; mailer: Mailer | null; pusher: Pusher; publicUrl: string; now(): Date };

/** First letter and domain: enough to tell mails of a demo apart. */
const masked = (address: string) => address.replace(/^(.)[^@]*/, "$1…");

function mailOf({ locale, email, offToken }: DueReminder, publicUrl: string): Mail {
  const t = reminderTexts[locale];
  const off = `${publicUrl}/d/#uit.${offToken}`;
  return {
    to: email ?? "",
    subject: t.subject,
    text: t.body(`${publicUrl}/d/`, off),
    off: oneClickAddress(publicUrl, offToken),
  };
}

/** Sends one reminder the way its patient chose; a demo practice without mail server keeps its mails to show them. */
export const deliverBy =
  ({ repo, mailer, pusher, publicUrl, now }: Ways) =>
  async (due: DueReminder): Promise<Delivered> => {
    if (due.channel === "push") {
      if (due.push === null) return "gone";
      const t = reminderTexts[due.locale];
      return pusher(due.push, { title: t.pushTitle, body: t.pushBody });
    }
    const mail = mailOf(due, publicUrl);
    if (mailer !== null) return mailer.send(mail);
    if (!due.demo) return "refused";
    const { to, subject, text } = mail;
    await repo.asSystem((system) =>
      system.keepDemoMail(due.practiceId, { at: now(), to: masked(to), subject, text }),
    );
    return "sent";
  };
