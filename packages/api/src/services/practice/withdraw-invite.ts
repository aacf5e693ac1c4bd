import { DomainError } from "@soepel/domain/errors";
import type { InviteId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";

export async function withdrawInvite(
  ctx: StaffContext,
  input: { inviteId: InviteId },
): Promise<{ done: true }> {
  await asStaff(ctx, "staff.write", async (repo) => {
    if (!(await repo.practice.withdrawInvite(input.inviteId, ctx.now()))) throw new DomainError("NOT_FOUND");
  });
  return { done: true };
}
