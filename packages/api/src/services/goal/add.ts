import { DomainError } from "@soepel/domain/errors";
import type { GoalDirection } from "@soepel/domain/goals";
import type { GoalId, PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** Three to five goals is what a patient can keep rating (DOMAIN.md D). */
const MAX_OPEN = 5;

/** A goal in the patient's own words. At most five are open, and all open ones are read in the same direction. */
export function addGoal(
  ctx: StaffContext,
  input: { patientId: PatientId; activity: string; direction: GoalDirection },
): Promise<{ goalId: GoalId }> {
  return onPatient(ctx, input.patientId, "record.write", async (repo, patient) => {
    await repo.plans.lock(patient.id);
    const open = (await repo.goals.ofPatient(patient.id)).filter((goal) => goal.closedAt === null);
    if (open.length >= MAX_OPEN) throw new DomainError("INVALID_INPUT", { path: ["activity"] });
    if (open.some((goal) => goal.direction !== input.direction)) {
      throw new DomainError("INVALID_INPUT", { path: ["direction"] });
    }
    return { goalId: await repo.goals.add(patient.id, input, ctx.now()) };
  });
}
