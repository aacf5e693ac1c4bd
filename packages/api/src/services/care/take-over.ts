import { DomainError } from "@soepel/domain/errors";
import type { PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { staffScope } from "../acting.ts";

/**
 * Makes the caller the therapist of a patient of the practice who has none that can log in. Whoever was on the patient no longer
 * is, also when switched on again later; what they wrote stays. A colleague who takes over at the same moment gets a conflict.
 */
export async function takeOver(ctx: StaffContext, input: { patientId: PatientId }): Promise<{ done: true }> {
  const { patientId } = input;
  const at = ctx.now();
  const basis = "without therapist";
  const entry = { at, action: "care.take_over", requestId: ctx.requestId, patientId, basis };
  const outcome = await ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const before = await repo.unattended.reach(patientId);
    if (before) await repo.care.lock(patientId);
    if (!before || !(await repo.unattended.reach(patientId))) {
      await repo.audit({ ...entry, outcome: "denied" });
      return before ? "taken" : "missing";
    }
    await repo.care.leaveAll(patientId, at);
    await repo.care.join(patientId, at);
    await repo.audit(entry);
    return "done";
  });
  if (outcome === "missing") throw new DomainError("NOT_FOUND");
  if (outcome === "taken") throw new DomainError("CONFLICT");
  return { done: true };
}
