import { DomainError } from "@soepel/domain/errors";
import type { Context } from "../../context.ts";
import { tokenHash } from "../secrets.ts";
import { newAccount } from "./new-account.ts";

/** Uses an invitation once: account, role and practice come from the invitation, only the password from the person. */
export async function acceptInvite(
  ctx: Context,
  input: { token: string; password: string },
): Promise<{ done: true }> {
  const at = ctx.now();
  const invite = await ctx.repo.asPublic((repo) => repo.people.findInvite(tokenHash(input.token), at));
  if (invite === null) throw new DomainError("INVITE_INVALID");
  const { email, name } = invite;
  const userId = await newAccount(
    ctx,
    { email, name, password: input.password },
    new DomainError("INVITE_INVALID"),
  );
  try {
    await ctx.repo.asPublic(async (repo) => {
      if (!(await repo.people.useInvite(invite.id, at))) throw new DomainError("INVITE_INVALID");
      await repo.people.addStaff({
        practiceId: invite.practiceId,
        userId,
        name: invite.name,
        isTherapist: invite.isTherapist,
        isAdmin: invite.isAdmin,
      });
      await repo.audit(invite.practiceId, {
        at,
        action: "staff.join",
        requestId: ctx.requestId,
        basis: "invitation",
      });
    });
  } catch (error) {
    await ctx.ports.removeAccount(userId);
    throw error;
  }
  return { done: true };
}
