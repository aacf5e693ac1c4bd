import type { PatientId, PracticeId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import type { Scope, StaffScope } from "./scope.ts";

export type AuditInput = {
  at: Date;
  action: string;
  requestId: string;
  patientId?: PatientId;
  patientIds?: PatientId[];
  /** Why the access is allowed: "own caseload", "proposed", "without therapist", "break-glass", "own diary", "role". */
  basis: string;
  outcome?: "done" | "denied";
};

const actorOf = (scope: Scope) => {
  if (scope.kind === "staff") return { kind: "staff", id: scope.staffId, role: scope.role };
  if (scope.kind === "patient") return { kind: "patient", id: scope.linkId, role: "patient" };
  return { kind: "system", id: "server", role: "system" };
};

/** Adds one entry to the practice's chain, in the transaction of what it records. */
export async function appendAudit(
  tx: Executor,
  scope: Scope,
  practiceId: PracticeId,
  entry: AuditInput,
): Promise<void> {
  const actor = actorOf(scope);
  await tx.query("audit_append", "SELECT audit_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", [
    practiceId,
    entry.at.toISOString(),
    actor.kind,
    actor.id,
    actor.role,
    entry.action,
    entry.patientId ?? null,
    entry.patientIds ? JSON.stringify(entry.patientIds) : null,
    entry.basis,
    entry.outcome ?? "done",
    entry.requestId,
  ]);
}

/**
 * Reads one json value and appends the audit entry in one statement: both happen or neither, in one round trip. `select` has
 * columns "data", "ids" (jsonb, patients that were shown or null) and "basis" (null: that of the entry); no row is a refused
 * read and audited so.
 */
export async function readAudited<Data>(
  tx: Executor,
  scope: StaffScope,
  read: { name: string; select: string; values: unknown[] },
  entry: Omit<AuditInput, "outcome" | "patientIds">,
): Promise<Data | null> {
  const actor = actorOf(scope);
  const at = read.values.length;
  const next = (n: number) => `$${at + n}`;
  const rows = await tx.query<{ data: Data | null }>(
    read.name,
    `WITH found AS MATERIALIZED (${read.select})
     SELECT f.data, audit_append(${next(1)}, ${next(2)}, ${next(3)}, ${next(4)}, ${next(5)}, ${next(6)}, ${next(7)}, f.ids,
       coalesce(f.basis, ${next(8)}), CASE WHEN f.data IS NULL THEN 'denied' ELSE 'done' END, ${next(9)}) AS entry
     FROM (SELECT 1) AS one LEFT JOIN found AS f ON true`,
    [
      ...read.values,
      scope.practiceId,
      entry.at.toISOString(),
      actor.kind,
      actor.id,
      actor.role,
      entry.action,
      entry.patientId ?? null,
      entry.basis,
      entry.requestId,
    ],
  );
  return rows[0]?.data ?? null;
}

export type AuditRow = { seq: number; at: Date; who: string; role: string; action: string; outcome: string };

/** Newest entries of the practice before a sequence number; names of staff, never of patients. */
export async function listAudit(
  tx: Executor,
  practiceId: PracticeId,
  before: number | null,
): Promise<AuditRow[]> {
  return tx.query<AuditRow>(
    "audit_list",
    `SELECT e.seq, e.at, coalesce(s.name, e.actor_kind) AS who, e.role, e.action, e.outcome
     FROM audit_entry e LEFT JOIN staff s ON s.practice_id = e.practice_id AND s.id::text = e.actor_id
     WHERE e.practice_id = $1 AND ($2::bigint IS NULL OR e.seq < $2)
     ORDER BY e.seq DESC LIMIT 100`,
    [practiceId, before],
  );
}

/**
 * Sequence number of the first entry that does not follow from the one before, or of the newest one when it is gone from the
 * end; null when the chain holds.
 */
export async function firstBrokenEntry(tx: Executor, practiceId: PracticeId): Promise<number | null> {
  const rows = await tx.query<{ seq: number | null }>(
    "audit_verify",
    `SELECT coalesce(audit_first_break($1), (
       SELECT h.seq FROM audit_head h LEFT JOIN audit_entry e ON e.practice_id = h.practice_id AND e.seq = h.seq
       WHERE h.practice_id = $1 AND h.seq > 0 AND e.hash IS DISTINCT FROM h.hash)) AS seq`,
    [practiceId],
  );
  return rows[0]?.seq ?? null;
}
