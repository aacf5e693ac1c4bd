import { localDateAt } from "@soepel/domain/zone";
import type { Action } from "@soepel/domain/access";
import { DomainError } from "@soepel/domain/errors";
import type { InstantIso, LocalDate, PatientId } from "@soepel/domain/primitives";
import type { PatientRepo, StaffRepo } from "@soepel/db/repo/repo";
import type { AuditInput } from "@soepel/db/repo/audit";
import type { PatientRow } from "@soepel/db/repo/patients";
import type { PatientScope, StaffScope } from "@soepel/db/repo/scope";
import type { PatientContext, StaffContext } from "../context.ts";

export const staffScope = (ctx: StaffContext): StaffScope => ({
  kind: "staff",
  practiceId: ctx.actor.practiceId,
  staffId: ctx.actor.staffId,
  role: ctx.actor.roles.join("+"),
});

export const patientScope = (ctx: PatientContext): PatientScope => ({
  kind: "patient",
  practiceId: ctx.actor.practiceId,
  patientId: ctx.actor.patientId,
  linkId: ctx.actor.linkId,
});

/** The calendar day in the practice's zone: the only "today" of the product. */
export const todayOf = (ctx: StaffContext | PatientContext): LocalDate =>
  localDateAt(ctx.now().getTime(), ctx.actor.timeZone);

export const iso = (at: Date): InstantIso => at.toISOString() as InstantIso;
export const isoOrNull = (at: Date | null): InstantIso | null => (at === null ? null : iso(at));

/** One transaction for the practice's own matters, with its audit entry. */
export function asStaff<T>(
  ctx: StaffContext,
  action: Action,
  work: (repo: StaffRepo) => Promise<T>,
): Promise<T> {
  return ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const result = await work(repo);
    await repo.audit({ at: ctx.now(), action, requestId: ctx.requestId, basis: "role" });
    return result;
  });
}

/** One transaction without an audit entry, for what concerns no person: the library, one's own settings. */
export function asStaffUnlogged<T>(ctx: StaffContext, work: (repo: StaffRepo) => Promise<T>): Promise<T> {
  return ctx.repo.asStaff(staffScope(ctx), work);
}

/** One transaction that reads rows about several own patients; the entry names them all. */
export function readingCaseload<R extends { patientId: PatientId }>(
  ctx: StaffContext,
  work: (repo: StaffRepo) => Promise<R[]>,
): Promise<R[]> {
  return ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const rows = await work(repo);
    await repo.audit({
      at: ctx.now(),
      action: "caseload.read",
      requestId: ctx.requestId,
      patientIds: rows.map(({ patientId }) => patientId),
      basis: "own caseload",
    });
    return rows;
  });
}

/** Puts a refused try on record when the caller's role may not do the action at all. */
export function recordDenied(ctx: StaffContext, action: Action): Promise<void> {
  const entry = {
    at: ctx.now(),
    action,
    requestId: ctx.requestId,
    basis: "role",
    outcome: "denied" as const,
  };
  return ctx.repo.asStaff(staffScope(ctx), (repo) => repo.audit(entry));
}

/**
 * One transaction about one patient, fetched inside the caller's reach before the work; a foreign or missing id is audited as
 * denied and answered NOT_FOUND. The audit entry commits with the work, before anything leaves the server.
 */
export async function onPatient<T>(
  ctx: StaffContext,
  patientId: PatientId,
  action: Action,
  work: (repo: StaffRepo, patient: PatientRow) => Promise<T>,
): Promise<T> {
  const entry = entryOf(ctx, action, { patientId });
  const result = await ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const patient = await repo.patients.reach(patientId);
    if (patient === null) {
      await repo.audit({ ...entry, outcome: "denied" });
      return null;
    }
    const value = await work(repo, patient);
    await repo.audit(entry);
    return { value };
  });
  if (result === null) throw new DomainError("NOT_FOUND");
  return result.value;
}

/** The same for reading only: also a patient whom the caller reads along with a colleague for a written reason. */
export async function onReadablePatient<T>(
  ctx: StaffContext,
  patientId: PatientId,
  read: (repo: StaffRepo, patient: PatientRow, readAlongUntil: Date | null) => Promise<T>,
): Promise<T> {
  const entry = entryOf(ctx, "patient.read", { patientId });
  const result = await ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const own = await repo.patients.reach(patientId);
    const along = own === null ? await repo.reasons.readAlong(patientId, ctx.now()) : null;
    const patient = own ?? along?.patient ?? null;
    if (patient === null) {
      await repo.audit({ ...entry, outcome: "denied" });
      return null;
    }
    const value = await read(repo, patient, along?.until ?? null);
    await repo.audit(along === null ? entry : { ...entry, basis: "break-glass" });
    return { value };
  });
  if (result === null) throw new DomainError("NOT_FOUND");
  return result.value;
}

/** The same for a page that reads everything about a patient, with its audit entry, in one statement. */
export async function readingPatient<F, T>(
  ctx: StaffContext,
  patientId: PatientId,
  read: (repo: StaffRepo, entry: AuditInput) => Promise<F | null>,
  view: (found: F) => T,
): Promise<T> {
  const entry = entryOf(ctx, "patient.read", { patientId });
  const found = await read(ctx.repo.asStaffDirect(staffScope(ctx)), entry);
  if (found === null) throw new DomainError("NOT_FOUND");
  return view(found);
}

/** The audit entry of what is done about own patients. */
export const entryOf = (ctx: StaffContext, action: Action, about: { patientId?: PatientId } = {}) => ({
  at: ctx.now(),
  action,
  requestId: ctx.requestId,
  basis: "own caseload",
  ...about,
});

/** One transaction on the patient's own diary, with its audit entry. */
export function asPatient<T>(
  ctx: PatientContext,
  action: Action,
  work: (repo: PatientRepo) => Promise<T>,
): Promise<T> {
  return ctx.repo.asPatient(patientScope(ctx), async (repo) => {
    const result = await work(repo);
    await repo.audit({
      at: ctx.now(),
      action,
      requestId: ctx.requestId,
      patientId: ctx.actor.patientId,
      basis: "own diary",
    });
    return result;
  });
}
