import { createTransport } from "nodemailer";
import { ONE_CLICK } from "./one-click.ts";
import type { Delivered } from "@soepel/api/services/reminder/send-due";

/** `off`: the address that a mail program may post to by itself, to end these mails. */
export type Mail = { to: string; subject: string; text: string; off: string };
export type Mailer = { send(mail: Mail): Promise<Delivered>; close(): void };

const PATIENCE_MS = 20_000;

type SmtpError = { code?: string; command?: string; responseCode?: number };

/**
 * What a failed sending means. An answer of the mail server is sure: 4xx may work later, 5xx will not. Without an answer
 * it is sure only while the text was not on its way; after that it may have arrived and counts as sent.
 */
export function outcomeOf({ command, responseCode }: SmtpError): Delivered {
  if (responseCode !== undefined) return responseCode >= 500 ? "refused" : "failed";
  return command === "DATA" ? "sent" : "failed";
}

/** Mail by SMTP; `url` is smtp:// or smtps:// with user and password where the server wants them. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from, headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } },
  );
  return {
    send: ({ off, ...mail }) =>
      transport
        .sendMail({
          ...mail,
          list: { unsubscribe: off },
          headers: { "List-Unsubscribe-Post": ONE_CLICK },
        })
        .then(
          () => "sent",
          (error: SmtpError) => outcomeOf(error),
        ),
    close: () => transport.close(),
  };
}
