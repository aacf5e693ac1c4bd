import { DomainError } from "@soepel/domain/errors";
import type { StaffId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";

/** Switches a colleague off or on again. Nobody switches themselves off: a practice would lose its last admin. */
export async function disableStaff(
  ctx: StaffContext,
  input: { staffId: StaffId; disabled: boolean },
): Promise<{ done: true }> {
  if (input.staffId === ctx.actor.staffId) throw new DomainError("CONFLICT", { path: ["staffId"] });
  const account = await asStaff(ctx, "staff.write", async (repo) => {
    const row = await repo.practice.setDisabled(input.staffId, input.disabled ? ctx.now() : null);
    if (row === null) throw new DomainError("NOT_FOUND");
    return row;
  });
  if (input.disabled) await ctx.ports.endSessions(account.userId);
  return { done: true };
}
