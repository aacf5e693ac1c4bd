import { DomainError } from "@soepel/domain/errors";
import type { PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient, staffScope } from "../acting.ts";

/** Ends a patient's link. The patient's therapist may, and an admin who sees only the reference number. */
export async function revokeLink(
  ctx: StaffContext,
  input: { patientId: PatientId },
): Promise<{ done: true }> {
  const at = ctx.now();
  if (!ctx.actor.roles.includes("admin")) {
    await onPatient(ctx, input.patientId, "link.revoke", (repo, patient) =>
      repo.links.revokeAll(patient.id, at),
    );
    return { done: true };
  }
  const entry = {
    at,
    action: "link.revoke",
    requestId: ctx.requestId,
    patientId: input.patientId,
    basis: "role",
  };
  const found = await ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const patient = await repo.patients.inPractice(input.patientId);
    if (patient) await repo.links.revokeAll(patient.id, at);
    await repo.audit({ ...entry, outcome: patient ? "done" : "denied" });
    return patient !== null;
  });
  if (!found) throw new DomainError("NOT_FOUND");
  return { done: true };
}
