import { DomainError } from "@soepel/domain/errors";
import { pauseProblem } from "@soepel/domain/plan-pause";
import type { PausePlanInput } from "@soepel/domain/wire/plans";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

const refusals = {
  past: ["PLAN_DATE", "from"],
  order: ["DATE_ORDER", "to"],
  overlap: ["PAUSE_OVERLAP", "from"],
} as const;

/** Pauses the plan on days that are not over. Refuses an end before the start and days of another pause, at the field. */
export async function pausePlan(ctx: StaffContext, input: PausePlanInput): Promise<{ done: true }> {
  const today = todayOf(ctx);
  await onPatient(ctx, input.patientId, "plan.write", async (repo, patient) => {
    await repo.plans.lock(patient.id);
    const wanted = { from: input.from, to: input.to };
    const problem = pauseProblem(await repo.plans.pauses(patient.id), wanted, today);
    if (problem !== null) {
      const [code, field] = refusals[problem];
      throw new DomainError(code, { path: [field] });
    }
    await repo.plans.addPause({
      patientId: patient.id,
      ...wanted,
      createdBy: ctx.actor.staffId,
      createdAt: ctx.now(),
    });
  });
  return { done: true };
}
