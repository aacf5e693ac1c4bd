import { eq } from "drizzle-orm";
import type { LocalDate, Locale, PatientId, PracticeId } from "@soepel/domain/primitives";
import type { PushAddress, SetReminderInput } from "@soepel/domain/wire/reminder";
import type { Executor } from "../client.ts";
import { reminder } from "../schema/reminder.ts";
import type { PatientScope } from "./scope.ts";

export type ReminderRow = {
  atMinute: number;
  channel: "email" | "push";
  email: string | null;
  stopped: boolean;
  failed: boolean;
};

/** The patient's own reminder. */
export const ownReminderRepo = (tx: Executor, scope: PatientScope) => ({
  async read(): Promise<ReminderRow | null> {
    const rows = await tx.query<ReminderRow>(
      "own_reminder",
      `SELECT r.at_minute AS "atMinute", r.channel, r.email, r.stopped_at IS NOT NULL AS stopped,
         coalesce((SELECT t.state IN ('failed', 'refused') FROM reminder_try t WHERE t.patient_id = r.patient_id
           AND t.tried_at > r.changed_at ORDER BY t.date DESC LIMIT 1), false) AS failed
       FROM reminder r WHERE r.practice_id = $1 AND r.patient_id = $2`,
      [scope.practiceId, scope.patientId],
    );
    return rows[0] ?? null;
  },

  /** `offToken` is used for a first reminder only: mails that are out there keep working. */
  async set(input: SetReminderInput, offToken: string, at: Date): Promise<void> {
    const wish = {
      atMinute: input.atMinute,
      channel: input.channel,
      email: input.channel === "email" ? input.email : null,
      push: input.channel === "push" ? input.push : null,
      changedAt: at,
      stoppedAt: null,
    };
    await tx.orm
      .insert(reminder)
      .values({ practiceId: scope.practiceId, patientId: scope.patientId, offToken, ...wish })
      .onConflictDoUpdate({ target: reminder.patientId, set: wish });
  },

  async remove(): Promise<void> {
    await tx.orm.delete(reminder).where(eq(reminder.patientId, scope.patientId));
  },
});

export type DueReminder = {
  patientId: PatientId;
  practiceId: PracticeId;
  date: LocalDate;
  locale: Locale;
  channel: "email" | "push";
  email: string | null;
  push: PushAddress | null;
  offToken: string;
  demo: boolean;
};

/** How long after the chosen time a server that was down still sends: later it would only disturb. */
const LATE_MINUTES = 120;
const MOST_TRIES = 3;
const PAUSE_MINUTES = 5;

/** For the job that sends: over all practices, on behalf of the installation. */
export const reminderJobRepo = (tx: Executor) => ({
  /**
   * Takes up to `limit` reminders that are due and makes them this caller's: the time has come on the practice's clock,
   * nothing was recorded that day, the link is in force, and nobody took it before. Several processes may ask at once.
   */
  async claimDue(at: Date, limit: number, channels: readonly string[]): Promise<DueReminder[]> {
    return tx.query<DueReminder>(
      "reminder_claim",
      `WITH due AS (
         SELECT r.patient_id, r.practice_id, wall.at::date AS date
         FROM reminder r JOIN practice p ON p.id = r.practice_id
         CROSS JOIN LATERAL (SELECT $1::timestamptz AT TIME ZONE p.time_zone AS at,
           r.changed_at AT TIME ZONE p.time_zone AS changed) wall
         WHERE r.stopped_at IS NULL AND r.channel = ANY($3)
           AND wall.at >= wall.at::date + make_interval(mins => r.at_minute)
           AND wall.at <= wall.at::date + make_interval(mins => r.at_minute + ${LATE_MINUTES})
           AND wall.changed < wall.at::date + make_interval(mins => r.at_minute)
           AND EXISTS (SELECT 1 FROM diary_link l WHERE l.patient_id = r.patient_id AND l.revoked_at IS NULL
             AND l.locked_at IS NULL AND l.expires_at > $1)
           AND NOT EXISTS (SELECT 1 FROM morning m WHERE m.patient_id = r.patient_id AND m.date = wall.at::date)
           AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.patient_id = r.patient_id AND s.date = wall.at::date)
           AND NOT EXISTS (SELECT 1 FROM reminder_try t WHERE t.patient_id = r.patient_id AND t.date = wall.at::date
             AND NOT (t.state = 'failed' AND t.tries < ${MOST_TRIES}
               AND t.tried_at <= $1::timestamptz - make_interval(mins => ${PAUSE_MINUTES})))
         ORDER BY r.at_minute LIMIT $2 FOR UPDATE OF r SKIP LOCKED
       ), claimed AS (
         INSERT INTO reminder_try AS t (practice_id, patient_id, date, state, tries, tried_at)
         SELECT practice_id, patient_id, date, 'claimed', 1, $1 FROM due
         ON CONFLICT (patient_id, date) DO UPDATE SET state = 'claimed', tries = t.tries + 1, tried_at = $1
           WHERE t.state = 'failed'
         RETURNING t.patient_id, t.practice_id, t.date
       )
       SELECT c.patient_id AS "patientId", c.practice_id AS "practiceId", c.date::text AS date, q.locale, r.channel,
         r.email, r.push, r.off_token AS "offToken", p.demo
       FROM claimed c JOIN reminder r ON r.patient_id = c.patient_id JOIN patient q ON q.id = c.patient_id
       JOIN practice p ON p.id = c.practice_id`,
      [at.toISOString(), limit, channels],
    );
  },

  async finish(
    due: Pick<DueReminder, "patientId" | "date">,
    state: "sent" | "failed" | "refused" | "gone",
    at: Date,
  ): Promise<void> {
    await tx.query(
      "reminder_finish",
      "UPDATE reminder_try SET state = $3 WHERE patient_id = $1 AND date = $2",
      [due.patientId, due.date, state],
    );
    if (state !== "gone") return;
    await tx.query(
      "reminder_gone",
      "UPDATE reminder SET stopped_at = $2, push = NULL WHERE patient_id = $1",
      [due.patientId, at.toISOString()],
    );
  },

  /** Switches off by the token of a mail; the patient it was of, or null for a token nobody has. */
  async removeByToken(offToken: string): Promise<{ practiceId: PracticeId; patientId: PatientId } | null> {
    const rows = await tx.query<{ practiceId: PracticeId; patientId: PatientId }>(
      "reminder_off",
      `DELETE FROM reminder WHERE off_token = $1 RETURNING practice_id AS "practiceId", patient_id AS "patientId"`,
      [offToken],
    );
    return rows[0] ?? null;
  },
});

export type DemoMailRow = { at: Date; to: string; subject: string; text: string };

const MOST_DEMO_MAILS = 50;

export async function keepDemoMail(tx: Executor, practiceId: PracticeId, mail: DemoMailRow): Promise<void> {
  await tx.query(
    "demo_mail_add",
    "INSERT INTO demo_mail (practice_id, at, to_masked, subject, body) VALUES ($1, $2, $3, $4, $5)",
    [practiceId, mail.at.toISOString(), mail.to, mail.subject, mail.text],
  );
}

/** Newest first. */
export async function listDemoMails(tx: Executor, practiceId: PracticeId): Promise<DemoMailRow[]> {
  return tx.query<DemoMailRow>(
    "demo_mail_list",
    `SELECT at, to_masked AS "to", subject, body AS text FROM demo_mail WHERE practice_id = $1
     ORDER BY seq DESC LIMIT ${MOST_DEMO_MAILS}`,
    [practiceId],
  );
}
