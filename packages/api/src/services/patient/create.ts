import type { PatientId } from "@soepel/domain/primitives";
import type { PatientInput } from "@soepel/domain/wire/patients";
import type { StaffContext } from "../../context.ts";
import { staffScope } from "../acting.ts";
import { refuseComplaintToCome } from "./complaint-since.ts";

/** A new patient in the caller's own caseload. */
export async function createPatient(
  ctx: StaffContext,
  input: PatientInput,
): Promise<{ patientId: PatientId }> {
  refuseComplaintToCome(ctx, input);
  const at = ctx.now();
  const patientId = await ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const created = await repo.patients.create(input, at);
    await repo.audit({
      at,
      action: "patient.create",
      requestId: ctx.requestId,
      patientId: created,
      basis: "own caseload",
    });
    return created;
  });
  return { patientId };
}
