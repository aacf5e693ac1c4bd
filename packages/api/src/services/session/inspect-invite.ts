import { DomainError } from "@soepel/domain/errors";
import type { Context } from "../../context.ts";
import { tokenHash } from "../secrets.ts";

/** What an invitation is for; unknown, used, withdrawn and expired ones answer the same. */
export async function inspectInvite(ctx: Context, input: { token: string }) {
  const invite = await ctx.repo.asPublic((repo) => repo.people.findInvite(tokenHash(input.token), ctx.now()));
  if (invite === null) throw new DomainError("INVITE_INVALID");
  return { email: invite.email, name: invite.name, practice: invite.practiceName };
}
