import type { z } from "zod";
import { DomainError } from "@soepel/domain/errors";
import type { acknowledgeInputSchema } from "@soepel/domain/wire/patients";
import type { StaffContext } from "../../context.ts";
import { staffScope } from "../acting.ts";

/** Notes what was done about a red flag. The first answer stands; a second therapist gets a conflict and sees it. */
export async function acknowledgeFlag(
  ctx: StaffContext,
  input: z.output<typeof acknowledgeInputSchema>,
): Promise<{ done: true }> {
  const at = ctx.now();
  const entry = { at, action: "flag.acknowledge", requestId: ctx.requestId, basis: "own caseload" };
  const result = await ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const flag = await repo.flags.reach(input.flagId);
    if (flag === null) {
      await repo.audit({ ...entry, outcome: "denied" });
      return "missing";
    }
    if (!(await repo.flags.acknowledge({ ...input, at }))) return "taken";
    await repo.audit({ ...entry, patientId: flag.patientId });
    return "done";
  });
  if (result === "missing") throw new DomainError("NOT_FOUND");
  if (result === "taken") throw new DomainError("CONFLICT");
  return { done: true };
}
