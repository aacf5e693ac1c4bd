import { DomainError } from "@soepel/domain/errors";
import type { GoalId, PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** Closes a goal: it is not asked any more, its ratings stay. */
export async function closeGoal(
  ctx: StaffContext,
  input: { patientId: PatientId; goalId: GoalId },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "record.write", async (repo, patient) => {
    if (!(await repo.goals.close(patient.id, input.goalId, ctx.now()))) throw new DomainError("CONFLICT");
  });
  return { done: true };
}
