import type { PatientId } from "@soepel/domain/primitives";
import type { UnattendedAlarms, UnattendedPatient } from "@soepel/domain/wire/care";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { StaffContext } from "../../context.ts";
import { iso, isoOrNull, staffScope } from "../acting.ts";

/** Patients of the practice without a therapist. Their names are shown, so that is on record. */
export function listUnattended(ctx: StaffContext): Promise<UnattendedPatient[]> {
  return ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const rows = await repo.unattended.list();
    await onRecord(ctx, repo, rows);
    return rows.map((row) => ({
      ...row,
      since: isoOrNull(row.since),
      flags: row.flags.map((flag) => ({ ...flag, reportedAt: iso(flag.reportedAt) })),
    }));
  });
}

/** What every therapist of the practice is warned with. Only a number, and on record once an open red flag brings names. */
export function readUnattendedAlarms(ctx: StaffContext): Promise<UnattendedAlarms> {
  return ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const patients = await repo.unattended.count();
    const flags = await repo.unattended.flags();
    await onRecord(ctx, repo, flags);
    return { patients, flags: flags.map((flag) => ({ ...flag, reportedAt: iso(flag.reportedAt) })) };
  });
}

async function onRecord(ctx: StaffContext, repo: StaffRepo, rows: { patientId: PatientId }[]): Promise<void> {
  if (rows.length === 0) return;
  await repo.audit({
    at: ctx.now(),
    action: "care.unattended",
    requestId: ctx.requestId,
    patientIds: [...new Set(rows.map((row) => row.patientId))],
    basis: "without therapist",
  });
}
