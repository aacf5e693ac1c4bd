import type { LocalDate } from "@soepel/domain/primitives";
import type { PhoneClock } from "@soepel/domain/wire/common";
import type { Executor } from "../client.ts";
import { wordsShownWith } from "./flags.ts";
import type { PatientScope } from "./scope.ts";

export type LookRow = {
  at: Date;
  who: string;
  action: string;
  times: number;
  outsideCaseload: boolean;
};
export type OwnFlagRow = {
  date: LocalDate;
  codes: string[];
  messageShown: string;
  wordsShown: string[] | null;
  reportedAt: Date;
  calledAt: Date | null;
  handledAt: Date | null;
};
export type SendingRow = {
  date: LocalDate;
  kind: string;
  content: Record<string, unknown>;
  receivedAt: Date;
  phone: PhoneClock | null;
};

/** What a person may see and take along about the own file. */
export const ownFileRepo = (tx: Executor, scope: PatientScope) => ({
  /**
   * Staff who looked at or changed something of this patient, one line per person, day and kind; newest first. At most
   * `limit` lines, or all with null.
   */
  async looks(limit: number | null): Promise<LookRow[]> {
    return tx.query<LookRow>(
      "own_looks",
      `SELECT max(e.at) AS at, coalesce(s.name, '') AS who, e.action, count(*)::int AS times,
         e.basis = 'break-glass' AS "outsideCaseload"
       FROM (
         SELECT * FROM audit_entry WHERE practice_id = $1 AND patient_id = $2
         UNION ALL
         SELECT * FROM audit_entry WHERE practice_id = $1 AND patient_ids @> jsonb_build_array($2::text)
       ) e
       JOIN practice p ON p.id = e.practice_id
       LEFT JOIN staff s ON s.practice_id = e.practice_id AND s.id::text = e.actor_id
       WHERE e.actor_kind = 'staff' AND e.outcome = 'done'
       GROUP BY e.actor_id, s.name, e.action, 5, (e.at AT TIME ZONE p.time_zone)::date
       ORDER BY max(e.at) DESC LIMIT $3`,
      [scope.practiceId, scope.patientId, limit],
    );
  },

  async flags(): Promise<OwnFlagRow[]> {
    return tx.query<OwnFlagRow>(
      "own_flags_all",
      `SELECT date::text AS date, codes, message_shown AS "messageShown", ${wordsShownWith("f")} AS "wordsShown", reported_at AS "reportedAt",
         called_at AS "calledAt", acknowledged_at AS "handledAt"
       FROM red_flag f WHERE practice_id = $1 AND patient_id = $2 ORDER BY reported_at`,
      [scope.practiceId, scope.patientId],
    );
  },

  async sendings(): Promise<SendingRow[]> {
    return tx.query<SendingRow>(
      "own_sendings",
      `SELECT date::text AS date, kind, payload AS content, received_at AS "receivedAt", phone
       FROM submission WHERE practice_id = $1 AND patient_id = $2 ORDER BY received_at, id`,
      [scope.practiceId, scope.patientId],
    );
  },

  async person() {
    const rows = await tx.query<{
      name: string;
      birthYear: number | null;
      number: string | null;
      locale: "nl" | "en";
      practice: string;
    }>(
      "own_person",
      `SELECT p.name, p.birth_year AS "birthYear", p.number, p.locale, r.name AS practice
       FROM patient p JOIN practice r ON r.id = p.practice_id WHERE p.practice_id = $1 AND p.id = $2`,
      [scope.practiceId, scope.patientId],
    );
    const row = rows[0];
    if (!row) throw new Error("a diary session without its patient");
    return row;
  },

  /** The patient stops: no link and no phone opens the diary any more, and nothing reminds of it. What was given stays. */
  async stop(at: Date): Promise<void> {
    const when = at.toISOString();
    await tx.query(
      "own_stop_link",
      `UPDATE diary_link SET revoked_at = coalesce(revoked_at, $3), stopped_at = $3
       WHERE practice_id = $1 AND patient_id = $2 AND revoked_at IS NULL`,
      [scope.practiceId, scope.patientId, when],
    );
    await tx.query(
      "own_stop_session",
      "UPDATE diary_session SET ended_at = $3 WHERE practice_id = $1 AND patient_id = $2 AND ended_at IS NULL",
      [scope.practiceId, scope.patientId, when],
    );
    await tx.query("own_stop_reminder", "DELETE FROM reminder WHERE practice_id = $1 AND patient_id = $2", [
      scope.practiceId,
      scope.patientId,
    ]);
  },
});
