import type { z } from "zod";
import type { trialListSchema } from "@soepel/domain/wire/trials";
import type { StaffContext } from "../../context.ts";
import { staffScope, todayOf } from "../acting.ts";
import { trialView } from "./view.ts";

/** Every test of the caller's own patients, newest first; the audit entry names whose were shown. */
export async function listTrials(ctx: StaffContext): Promise<z.output<typeof trialListSchema>> {
  const rows = await ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const found = await repo.trials.list();
    await repo.audit({
      at: ctx.now(),
      action: "caseload.read",
      requestId: ctx.requestId,
      patientIds: [...new Set(found.map((row) => row.patientId))],
      basis: "own caseload",
    });
    return found;
  });
  return {
    today: todayOf(ctx),
    trials: rows.map(({ patientId, patientName, birthYear, filledIn, ...row }) => ({
      ...trialView(row),
      patientId,
      patientName,
      birthYear,
      mornings: filledIn,
    })),
  };
}
