import { DomainError } from "@soepel/domain/errors";
import { resumedOn } from "@soepel/domain/plan-pause";
import type { ResumePlanInput } from "@soepel/domain/wire/plans";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

/** Ends a pause: the day asked for is the first that counts again. Days that were paused stay paused. */
export async function resumePlan(ctx: StaffContext, input: ResumePlanInput): Promise<{ done: true }> {
  const today = todayOf(ctx);
  await onPatient(ctx, input.patientId, "plan.write", async (repo, patient) => {
    await repo.plans.lock(patient.id);
    const pause = (await repo.plans.pauses(patient.id)).find(({ pauseId }) => pauseId === input.pauseId);
    if (pause === undefined) throw new DomainError("CONFLICT", { path: ["pauseId"] });
    const resumed = resumedOn(pause, input.on, today);
    if (resumed === null) throw new DomainError("PLAN_DATE", { path: ["on"] });
    if (resumed.kind === "cancelled") await repo.plans.cancelPause(pause.pauseId);
    else await repo.plans.endPause(pause.pauseId, resumed.to);
  });
  return { done: true };
}
