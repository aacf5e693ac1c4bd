import { DomainError } from "@soepel/domain/errors";
import type { PatientId, TrialChangeId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** Takes back a noted change, whoever noted it; the nights it mixed count again. */
export async function retractTrialChange(
  ctx: StaffContext,
  input: { patientId: PatientId; changeId: TrialChangeId },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "trial.write", async (repo, patient) => {
    if (!(await repo.trials.retractChange(patient.id, input.changeId, ctx.now()))) {
      throw new DomainError("CONFLICT");
    }
  });
  return { done: true };
}
